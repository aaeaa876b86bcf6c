"""No GPL or AGPL part may come in by the back door: `python -m bench.licences` exits 1 and names what did.

LGPL and MPL are fine unvendored (design.md, Parts to build on). Where a package offers a choice, one free choice is
enough; a package that names no licence fails as well, so that somebody looks.
"""

import json
import re
import subprocess
import sys

COPYLEFT = re.compile(r"\bA?GPL|Affero|(?<!Lesser )General Public Licen[cs]e|^UNKNOWN$")


def refused(licence: str) -> bool:
    """Return whether every choice a licence line offers is one we do not take."""
    return all(COPYLEFT.search(choice) for choice in licence.split(" OR "))


def main() -> int:
    """Print the parts with a refused licence; return the exit code."""
    command = [sys.executable, "-m", "piplicenses", "--from=mixed", "--format=json"]
    parts = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    bad = [f"{part['Name']} {part['Version']}: {part['License']}" for part in parts if refused(part["License"])]
    print(*bad or [f"{len(parts)} parts, none under GPL or AGPL"], sep="\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
