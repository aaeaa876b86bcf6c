"""Plain text, with an optional head of "key: value" lines and a blank line after it.

    outlet: The Vale Courier
    published: 2026-01-31T10:00:00+05:00

    At least twelve people were killed ...

Every line of the head must be one of the keys of a report, else it is text.
"""

import re

from counterclaim.read.draft import FIELDS, Draft
from counterclaim.read.reading import Origin

_ENTRY = re.compile(r"[ \t]{0,9}([A-Za-z]{1,20})[ \t]{0,9}:[ \t]{0,9}(\S[^\n]*)")


def parse(text: str, sha256: str) -> Draft:
    """Return the draft of a text file; its id is that of its bytes."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    head = _head(lines)
    body = lines[len(head) + 1 :] if head else lines
    origins = tuple(Origin(field=key, source="head of the file") for key in sorted(head))
    return Draft(id=f"t:{sha256[:16]}", text="\n".join(body).strip("\n"), metadata=head, origins=origins)


def _head(lines: list[str]) -> dict[str, str]:
    """Return the head's values by key; empty where the first lines are no head."""
    head: dict[str, str] = {}
    for line in lines[: len(FIELDS) + 1]:
        if not line.strip():
            return head
        entry = _ENTRY.fullmatch(line)
        if entry is None or entry[1].lower() not in FIELDS or entry[1].lower() in head:
            return {}
        head[entry[1].lower()] = entry[2].rstrip()
    return {}
