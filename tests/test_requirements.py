import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PINNED = sorted((ROOT / "requirements").glob("*.txt"))


def key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned(file: Path) -> dict[str, str]:
    """Return name -> its block, hashes included."""
    blocks = re.split(r"\n(?=\S)", file.read_text("utf-8").strip())
    return {key(re.split(r"[=\[ ;]", block)[0]): block for block in blocks}


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {key(re.split(r"[<>=\[;]", line)[0]) for line in project["dependencies"]}
    assert names <= set(pinned(ROOT / "requirements" / "run.txt"))


@pytest.mark.parametrize("file", PINNED, ids=lambda file: file.name)
def test_every_pin_has_a_hash_and_names_no_host(file: Path) -> None:
    blocks = pinned(file)
    assert [name for name, block in blocks.items() if "==" not in block or "--hash=sha256:" not in block] == []
    assert "://" not in file.read_text("utf-8")
