"""What README and docs promise is true: the example runs, links lead somewhere, the picture is small."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
PICTURE = 400_000
"""Bytes that a reader's line can bear."""


def _block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)
    assert found
    return found.group(1)


def test_the_example_in_python_prints_what_stands_below_it() -> None:
    done = subprocess.run([sys.executable, "-c", _block("python")], capture_output=True, check=True, text=True)
    assert done.stdout == _block("text")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_of_a_page_lead_to_files(page: Path) -> None:
    prose = re.sub(r"`[^`\n]*`", "", page.read_text("utf-8"))
    links = re.findall(r"\]\((?!https?://)([^)#]+)", prose)
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_paths_named_in_the_table_exist() -> None:
    table = README.split("## Where things are")[1].split("\n## ")[0]
    named = re.findall(r"^\| `([^` ]+)` \|", table, re.MULTILINE)
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_picture_of_the_page_is_small() -> None:
    assert 0 < (ROOT / "docs" / "img" / "page.png").stat().st_size < PICTURE


@pytest.mark.parametrize("target", ["demo", "test"])
def test_the_two_commands_are_verbs_of_the_makefile(target: str) -> None:
    assert f"make {target} " in README
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
