"""Totals that only point back: "a rescue service gave the same toll" says the last figure once more."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from counterclaim.records import Claim, Measure, Perpetrator, Report, keys
from counterclaim.sentences import Sentence

RULE = "toll.again.same"
_SAME = re.compile(r"\bsame\b", re.IGNORECASE)


class Again:
    """Finds such phrases; made of the phrases of words.yml by the measure that they speak of."""

    def __init__(self, phrases: Mapping[Measure, Sequence[str]], given: Sequence[str]) -> None:
        longest = sorted(chain.from_iterable(phrases.values()), key=lambda phrase: (-len(phrase), phrase))
        self._measures = {phrase: measure for measure in phrases for phrase in phrases[measure]}
        self._given = re.compile(rf"\b(?:{'|'.join(given)})\b[^.;]{{0,20}}$", re.IGNORECASE)
        self._phrase = re.compile(rf"\b(?:{'|'.join(longest)})\b", re.IGNORECASE)

    def claims(self, report: Report, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Claim]:
        """Yield the claims of a report in the order of its text, with those that point back to one before them."""
        if _SAME.search(report.text) is None:
            return iter(claims)
        found = [one for sentence in sentences for one in self._in(report, sentence, claims)]
        return iter(sorted((*claims, *found), key=_at))

    def _in(self, report: Report, sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Claim]:
        for match in self._phrase.finditer(report.text, sentence.start, sentence.end):
            measure = self._measures[match.group().lower()]
            before = [c for c in claims if c.measure is measure and c.subset_of is None and _at(c) < match.start()]
            if before and self._given.search(report.text, sentence.start, match.start()):
                yield _again(max(before, key=_at), report, sentence, match.span())


def _again(claim: Claim, report: Report, sentence: Sentence, span: tuple[int, int]) -> Claim:
    namer = keys.Namer(report.id, keys.text_hash(report.text))
    count = replace(claim.count, text=report.cut(span), span=span, qualifier="")
    return replace(
        claim,
        id=namer.claim(claim.measure, span),
        count=count,
        victim=replace(claim.victim, text=None, span=None),
        perpetrator=Perpetrator(),
        rule=RULE,
        quote=report.cut(sentence.span),
        start=sentence.start,
        end=sentence.end,
    )


def _at(claim: Claim) -> int:
    return claim.count.span[0] if claim.count.span else claim.start
