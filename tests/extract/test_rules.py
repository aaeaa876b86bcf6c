"""Every rule has an example of its own, reads it, and stands in docs/rules.md."""

from pathlib import Path

import pytest
from bench import rulebook

from counterclaim import datafile
from counterclaim.errors import BadData
from counterclaim.extract import Grammar, extract, load_grammar
from counterclaim.extract.rules import Rule, RuleFile
from counterclaim.extract.statements_rules import Row, StatementFile
from counterclaim.lexicon import load_people
from counterclaim.records import Report

RULES = datafile.load(datafile.shipped(*rulebook.FRAMES), RuleFile).rules
ROWS = datafile.load(datafile.shipped(*rulebook.STATEMENTS), StatementFile).rules


@pytest.fixture(scope="module")
def grammar() -> Grammar:
    return load_grammar(load_people())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_makes_a_claim_of_its_example(rule: Rule, grammar: Grammar) -> None:
    claims = extract(Report(id="r", text=rule.example), grammar).claims
    assert rule.name in [claim.rule for claim in claims]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_rule_makes_a_statement_of_its_example(row: Row, grammar: Grammar) -> None:
    statements = extract(Report(id="r", text=row.example), grammar).statements
    assert (row.name, row.kind) in [(statement.rule, statement.kind) for statement in statements]


def test_no_two_rules_share_a_name() -> None:
    names = [rule.name for rule in RULES] + [row.name for row in ROWS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("example", ["", "    example: ''"], ids=["none", "empty"])
def test_a_rule_without_an_example_is_refused(example: str, tmp_path: Path) -> None:
    file = tmp_path / "frames.yml"
    file.write_text(f"sets: {{}}\nrules:\n  - name: a\n    reads: b\n    pattern: self\n{example}\n", "utf-8")
    with pytest.raises(BadData, match=r"frames\.yml:\d: .*(?:example|length)"):
        datafile.load(file, RuleFile)


def test_the_page_of_rules_is_what_comes_of_the_data() -> None:
    assert rulebook.PAGE.read_text("utf-8") == rulebook.page(), "docs/rules.md is stale: make docs"
