"""Statements without a count. All names and happenings are invented."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim import datafile
from counterclaim.extract.attribution import cues, load_speech
from counterclaim.extract.stance import load_doubt
from counterclaim.extract.statements import statements
from counterclaim.extract.statements_rules import load_statement_rules
from counterclaim.records import Kind, Report, Stance, Statement
from counterclaim.sentences import split

RULES = load_statement_rules(load_speech(), load_doubt())


def said(text: str) -> tuple[Statement, ...]:
    report = Report(id="t", text=text)
    sentences = split(text)
    found = statements(report, sentences, cues(text, sentences, RULES.speech), RULES)
    for statement in found:
        statement.check(report)
    return found


# sentence, kind, actor, claimant, a part of the detail
FOUND = [
    (
        "The Sorin Front (SF) claimed responsibility for the raid on Arvand.",
        "responsibility",
        "The Sorin Front (SF)",
        "The Sorin Front (SF)",
        "the raid on Arvand",
    ),
    ("The front has claimed the attack.", "responsibility", "The front", "The front", "attack"),
    (
        "Ten people died in an attack claimed by the Sorin Front.",
        "responsibility",
        "the Sorin Front",
        "the Sorin Front",
        "attack",
    ),
    ("Responsibility for the blast was claimed by the SF.", "responsibility", "the SF", "the SF", "esponsibility"),
    (
        "The ministry blamed the Sorin Front for the raid.",
        "responsibility",
        "the Sorin Front",
        "The ministry",
        "blamed",
    ),
    ("The ministry blamed the raid on the Sorin Front.", "responsibility", "the Sorin Front", "The ministry", "raid"),
    ("Police attributed the attack to the Sorin Front.", "responsibility", "the Sorin Front", "Police", "attack"),
    ("The army denied killing villagers.", "denial", "The army", "The army", "killing villagers"),
    ("The governor rejected the front's claims.", "denial", "The governor", "The governor", "claims"),
    (
        "The navy's press office has called the landing “a stunt” and entirely foiled.",
        "denial",
        "The navy's press office",
        "The navy's press office",
        "foiled",
    ),
    ("The front has taken full control of Arvand and Kebo.", "control", "The front", None, "Arvand"),
    (
        "The front said that its divers successfully established control over several ports.",
        "control",
        "its divers",
        "The front",
        "several ports",
    ),
    ("The army recaptured the town of Kebo.", "control", "The army", None, "the town"),
    (
        "Sorin Brigade: The unit landed at a port in Kebo. They managed to hold the port for a day.",
        "control",
        "Sorin Brigade",
        None,
        "the port",
    ),
    (
        "All ferry services between Arvand and Kebo have been halted.",
        "disruption",
        None,
        None,
        "services between Arvand and Kebo",
    ),
    (
        "Internet and telephone networks have been cut off in Arvand.",
        "disruption",
        None,
        None,
        "Internet and telephone networks",
    ),
    (
        "Tessara Airways has cancelled all its flights.",
        "disruption",
        "Tessara Airways",
        None,
        "all its flights",
    ),
    (
        "Boats turned back following the destruction of a bridge and roads in Kebo.",
        "damage",
        None,
        None,
        "a bridge and roads",
    ),
    ("The pirates set boats and warehouses ablaze.", "damage", "The pirates", None, "boats and warehouses"),
    ("Several houses were burned, residents said.", "damage", None, "residents", "houses"),
    ("Tessara declared a state of emergency in the province.", "emergency", "Tessara", None, "a state of emergency"),
    ("A curfew has been imposed in Arvand.", "emergency", None, None, "curfew"),
    (
        "Officials claimed that the landing, allegedly planned with Norland’s help, killed ten.",
        "sponsorship",
        "Norland",
        "Officials",
        "Norland’s help",
    ),
    ("The minister accused Norland of arming the front.", "sponsorship", "Norland", "The minister", "accused"),
    ("The claim could not be independently verified.", "unverified", None, None, "verified"),
    ("Independent verification of the figures was impossible.", "unverified", None, None, "impossible"),
    ("Confirmation by the navy is still pending.", "unverified", None, None, "pending"),
]

SILENT = [
    "No group has claimed responsibility.",
    "Nobody has yet claimed the attack.",
    "The front has not claimed responsibility.",
    "The attack claimed twelve lives.",
    "Officials claimed that the attack was small.",
    "The rebels plan to take control of the province.",
    "The driver lost control of his car.",
    "Over 20 houses were burned.",
    "The rebels were denied entry.",
    "The witness was denied medical care.",
    "His words were corroborated by a neighbour.",
    "The gunmen were pushed back to three blocks of flats near the shops.",
    "The two armies met in the plain.",
]


@pytest.mark.parametrize(("text", "kind", "actor", "claimant", "detail"), FOUND)
def test_a_statement_is_found(text: str, kind: str, actor: str | None, claimant: str | None, detail: str) -> None:
    found = [s for s in said(text) if s.kind is Kind(kind)]
    assert [(s.actor.text, s.claimant.text) for s in found] == [(actor, claimant)]
    assert detail in (found[0].detail or "")
    assert (found[0].detail or "") in found[0].quote


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_stated(text: str) -> None:
    assert said(text) == ()


def test_doubt_hedges_a_statement() -> None:
    (found,) = said("The front has reportedly taken control of Arvand.")
    assert found.stance is Stance.HEDGED


def test_a_denial_is_a_position_of_its_own() -> None:
    (found,) = said("The army denied killing villagers.")
    assert found.stance is Stance.ASSERTED


def test_responsibility_claimed_again_adds_nothing() -> None:
    text = (
        "The Sorin Front (SF) claimed responsibility for the raids. The SF claimed responsibility for the raid on Kebo."
    )
    assert [s.quote for s in said(text)] == ["The Sorin Front (SF) claimed responsibility for the raids."]


def test_two_groups_that_claim_an_attack_both_stand() -> None:
    found = said("The Sorin Front claimed the attack. The Free Norland Army claimed the attack.")
    assert [s.actor.text for s in found] == ["The Sorin Front", "The Free Norland Army"]


def test_the_quote_is_the_sentence_and_the_id_its_place() -> None:
    text = "All was calm. The front claimed the attack."
    (found,) = said(text)
    assert (found.start, found.end) == (14, len(text))
    assert found.id == said(text)[0].id
    assert found.id.startswith("s:")


PIECES = [
    "The front",
    "claimed",
    "responsibility",
    "for",
    "the attack",
    "denied",
    "control of",
    "Arvand",
    "blamed",
    "on",
    "services",
    "were suspended",
    "destroyed",
    "12",
    "houses",
    "with",
    "Norland's support",
    ",",
    ".",
    "\n",
    "“",
    "”",
    "they",
    "managed to control",
    "could not be verified",
    "state of emergency",
    "declared",
    "by",
    "(",
    ")",
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40))
@settings(max_examples=200, deadline=None)
def test_every_statement_is_the_reports_own_words(pieces: list[str]) -> None:
    found = said("x " + " ".join(pieces))
    assert len({(s.kind, s.start) for s in found}) == len(found)


def test_every_pattern_is_bounded() -> None:
    assert not re.findall(r"(?<!\\)[*+]|\{\d+,\}", datafile.shipped("rules", "en", "statements.yml").read_text("utf-8"))


@pytest.mark.parametrize("noise", ["damage to the " * 2_000, "a " * 5_000, "control " * 2_000, "by the " * 2_000])
def test_hostile_text_is_read_in_no_time(noise: str) -> None:
    assert len(said(f"{noise} The front claimed the attack.")) <= len(Kind)
