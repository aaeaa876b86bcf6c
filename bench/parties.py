"""Parties of claimants and victims wherever the registry knows them: `python -m bench.parties [--errors]`.

The gold has no party ids. Asked is every claimant and victim whose gold words name an organisation of the registry
(with the report's own), or a state where the gold's side is the state's; civilians beside fighters are nobody's. Right
is the party named, of several any, or the whole it speaks for. Once given the gold's words, once for what extract and
resolve make of the report (claims matched as `counterclaim score` does). `beside` counts parties given to words that
name none: by antecedent, or by the state spoken of. Errors are listed for half A only.
"""

import sys
from collections import Counter
from collections.abc import Iterator

from platformdirs import user_cache_path

from bench import gold
from bench.claims import TODAY, checked, measured
from counterclaim.lexicon import load_people, load_speakers
from counterclaim.pipeline.reading import Tools, extracted, load_tools
from counterclaim.records import Claim
from counterclaim.registry import Registry
from counterclaim.resolve.parties import name_parties

Asked = tuple[str, str, str, str, str | None]
"""Report, what is asked ("claimant"), the gold's side and words, and the party found."""

STATES = frozenset({"state", "state_forces"})


def named(words: str, side: str, registry: Registry) -> frozenset[str]:
    """Return the ids that words name, and of what they speak for."""
    hits = registry.mentions(words) or (registry.nations(words) if side in STATES else ())
    fights = {"state", "armed_group"} if side == "civilians" else set()
    parties = [hit.party for hit in hits if hit.party.side not in fights]
    return frozenset(one.id for party in parties for one in (party, registry.whole(party)))


def by_words(half: str, registry: Registry) -> Iterator[Asked]:
    """Yield what the gold's own words are read as."""
    people, speakers = load_people(), load_speakers()
    for case in gold.cases(half):
        rows = list(gold.claims(case))
        known = registry.with_local(case.report.text)
        found = name_parties(case.report, [claim for _, claim in rows], known, people, speakers)
        for (row, _), claim in zip(rows, found, strict=True):
            if isinstance(claim, Claim):
                yield case.report.id, "claimant", row["claimant_side"], row["claimant_text"], claim.claimant.party
                yield case.report.id, "victim", row["victim_side"], row["victim_text"], claim.victim.party


def by_reading(half: str, tools: Tools) -> Iterator[Asked]:
    """Yield what is made of the reports, for the gold claims that are found."""
    reports = [case.report for case in gold.cases(half)]
    claims = {
        (claim.report, str(claim.measure), claim.count.span, claim.rule): claim
        for one in extracted(reports, tools, "conflict", TODAY)
        for claim in one.claims
    }
    for result in measured(checked(gold.DEV), reports, tools):
        for one in result.found:
            said = one.answer
            claim = claims[said.report, said.measure, said.count.span, said.rule]
            wanted = one.gold
            yield said.report, "claimant", wanted.claimant_side, wanted.claimant_text, claim.claimant.party
            yield said.report, "victim", wanted.victim_side, wanted.victim_text, claim.victim.party


def tally(asked: Iterator[Asked], texts: dict[str, str], registry: Registry, show: bool) -> Counter[str]:
    """Count what is asked and right, and the parties of words without a name; print the errors if wanted."""
    counts: Counter[str] = Counter()
    for report, what, side, words, party in asked:
        wanted = named(words, side, registry.with_local(texts[report]))
        counts[f"{what} beside"] += not wanted and party is not None and bool(words)
        counts[what] += bool(wanted)
        counts[f"{what} right"] += party in wanted
        if show and wanted and party not in wanted:
            print(f"  {report} {what}: {words!r} names {sorted(wanted)}, read as {party}")
    return counts


def main() -> None:
    """Print the figures of both halves, given the gold's words and end to end."""
    tools = load_tools(user_cache_path("counterclaim"))
    for half in "AB":
        texts = {case.report.id: case.report.text for case in gold.cases(half)}
        for how, asked in (("words", by_words(half, tools.registry)), ("reading", by_reading(half, tools))):
            counts = tally(asked, texts, tools.registry, "--errors" in sys.argv and half == "A")
            for what in ("claimant", "victim"):
                right, total = counts[f"{what} right"], counts[what]
                share = f"{right} of {total} = {right / total:.3f}"
                print(f"{half} {how} {what} party: {share}; beside: {counts[f'{what} beside']}")


if __name__ == "__main__":
    main()
