"""docs/rules.md: every rule in words, with its pattern and an example, from the rule files and lexicons themselves.

`python -m bench.rulebook` (`make docs`) writes the page; a test fails where the page is stale.
"""

import re
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from itertools import groupby
from pathlib import Path

from counterclaim import datafile
from counterclaim.extract import Grammar, extract, load_grammar
from counterclaim.extract.rules import Rule, RuleFile
from counterclaim.extract.statements_rules import Row, StatementFile
from counterclaim.lexicon import load_people
from counterclaim.records import Report

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"
FRAMES = ("rules", "en", "frames.yml")
STATEMENTS = ("rules", "en", "statements.yml")
_SENTENCE = re.compile(r"(?<=[.?])\s")
HEAD = """# The rules

This page is made by `make docs` of the files under `src/counterclaim/data/`. Change those, never this page.

A claim carries the name of the rule that made it, and `.list` behind the name where the number only shares the outcome
of another one in a list. Where several rules fit a number, the first one here makes the claim.
"""


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), "utf-8")


def page() -> str:
    """Return the page as Markdown."""
    grammar = load_grammar(load_people())
    frames = datafile.load(datafile.shipped(*FRAMES), RuleFile)
    statements = datafile.load(datafile.shipped(*STATEMENTS), StatementFile)
    return "\n".join((HEAD, *_frames(frames, grammar), *_statements(statements), *_lexicons()))


def _frames(file: RuleFile, grammar: Grammar) -> Iterator[str]:
    yield f"## Claims: {len(file.rules)} rules\n\n```text\n{_comment(datafile.shipped(*FRAMES))}\n```\n"
    yield from (f"- `{name}` in a pattern stands for {', '.join(parts)}." for name, parts in sorted(file.sets.items()))
    yield ""
    yield from (line for rule in file.rules for line in _rule(rule, grammar))


def _rule(rule: Rule, grammar: Grammar) -> Iterator[str]:
    flags = {"list": rule.list, "kind": rule.kind, "needs": rule.needs}
    also = [f"{name}: {value}" for name, value in flags.items() if value]
    also += [name for name in ("subset", "inherit") if getattr(rule, name)]
    yield f"### {rule.name}\n\n{rule.reads}\n"
    yield f"- measure: {rule.measure or _measured(rule)}{''.join(f'; {flag}' for flag in also)}"
    yield f"- pattern: `{rule.pattern}`"
    yield f"- example: {rule.example} → {_told(rule.example, grammar)}\n"


def _measured(rule: Rule) -> str:
    if rule.inherit:
        return "that of the claim before it"
    return "that of the word at `t:`" if "t:" in rule.pattern else "that of the number's own noun"


def _told(example: str, grammar: Grammar) -> str:
    """Return what an example counts, rule by rule: "killed Four (passive.next)"."""
    claims = extract(Report(id="example", text=example), grammar).claims
    return ", ".join(f"{claim.measure} {claim.count.text} ({claim.rule})" for claim in claims)


def _statements(file: StatementFile) -> Iterator[str]:
    yield f"## Statements: {len(file.rules)} rules\n\n```text\n{_comment(datafile.shipped(*STATEMENTS))}\n```\n"
    yield from (f"- `{{{name}}}` is `{pattern}`" for name, pattern in file.words.items())
    yield ""
    for kind, rows in groupby(file.rules, lambda row: row.kind):
        yield f"### {kind}\n"
        yield from (line for row in rows for line in _row(row))
        yield ""


def _row(row: Row) -> Iterator[str]:
    yield f"- {row.name}: {row.example}\n  - pattern: `{row.pattern}`"
    if row.unless is not None:
        yield f"  - unless: `{row.unless}`"
    yield f"  - actor: {row.actor}; claimant: {row.claimant}"


def _lexicons() -> Iterator[str]:
    yield "## The words\n\nPatterns speak of roles; which words have a role stands in these files of `lexicon/en`.\n"
    for file in sorted(datafile.shipped("lexicon", "en").iterdir(), key=lambda file: file.name):
        yield f"- `{file.name}`: {_SENTENCE.split(_comment(file))[0]}"
    yield ""


def _comment(file: Traversable) -> str:
    """Return the comment that opens a data file."""
    lines = file.read_text("utf-8").splitlines()
    head = lines[: next(at for at, line in enumerate(lines) if not line.startswith("#"))]
    return "\n".join(line.removeprefix("#").removeprefix(" ") for line in head)


if __name__ == "__main__":
    main()
