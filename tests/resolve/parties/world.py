"""A small invented war: the report of the tests and the claims they make on it."""

from counterclaim.lexicon import load_people, load_speakers
from counterclaim.records import Claim, Claimant, Count, Measure, Perpetrator, Report, Span, Statement, Victim, keys
from counterclaim.registry import load_registry
from counterclaim.resolve.parties import name_parties

REGISTRY, PEOPLE, SPEAKERS = load_registry(), load_people(), load_speakers()


def span(text: str, words: str, start: int = 0) -> Span | None:
    at = text.find(words, start)
    return (at, at + len(words)) if words and at >= 0 else None


def claim(
    text: str, count: str, victim: str = "", by: str = "", perpetrator: str = "", measure: str = "killed"
) -> Claim:
    """Return a claim whose quote is the sentence that holds the count; mentions stand where their words first do."""
    at = span(text, count)
    assert at is not None
    start = max(text.rfind(". ", 0, at[0]) + 2, text.rfind("\n", 0, at[0]) + 1) if at[0] else 0
    start = 0 if start == 1 else start
    stop = text.find(". ", at[1])
    end = len(text) if stop < 0 else stop + 1
    low = int(count) if count.isdigit() else None
    return Claim(
        id=keys.claim_id("r", text, measure, at),
        report="r",
        measure=Measure(measure),
        count=Count(low=low, high=low, text=count, span=at),
        victim=Victim(text=victim or None, span=span(text, victim, start)),
        claimant=Claimant(text=by or None, span=span(text, by)),
        perpetrator=Perpetrator(text=perpetrator or None, span=span(text, perpetrator)),
        quote=text[start:end],
        start=start,
        end=end,
    )


def named(text: str, *claims: Claim, outlet: str | None = None) -> list[Claim]:
    """Return the claims with their parties, each checked against the report."""
    report = Report(id="r", text=text, outlet=outlet)
    items: list[Claim | Statement] = list(name_parties(report, claims, REGISTRY.with_local(text), PEOPLE, SPEAKERS))
    found = [item for item in items if isinstance(item, Claim)]
    assert [c.id for c in found] == [c.id for c in claims]
    for one in found:
        one.check(report)
    return found
