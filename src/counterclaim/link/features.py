"""Why two happenings are one or are not: each feature is a score in log-odds with a sentence for the reviewer."""

from collections.abc import Iterator, Sequence

from counterclaim.link.corpus import Corpus, place_names, provinces
from counterclaim.link.figures import figures, shared
from counterclaim.link.happenings import Happening
from counterclaim.link.matching import Matching, banded, within
from counterclaim.link.operations import name_of, phase_of
from counterclaim.link.parties import alike
from counterclaim.link.places import Lie, nearest
from counterclaim.link.texts import Texts
from counterclaim.link.times import UNDATED, compared, excluded
from counterclaim.records import Reason

TELLING = ("phase", "figure", "copy")
"""Features that speak of one happening; words, places and parties return from week to week of a war."""
_LIES = {
    Lie.SAME: "both name the same place",
    Lie.NEAR: "the places are near each other",
    Lie.CONTAINED: "one place lies in the other's province",
    Lie.SAME_PROVINCE: "two places of one province",
    Lie.SAME_COUNTRY: "one country",
    Lie.UNKNOWN: "where one of them happened is not known",
    Lie.OTHER_PROVINCE: "two provinces",
    Lie.OTHER_COUNTRY: "two countries",
}


def score(found: Sequence[Reason], matching: Matching) -> float:
    """Return the log-odds that two happenings are one: the prior and all reasons; too little that tells is a no.

    Where no time is known, a name, a province and a party are what a whole war shares: without
    `undated_evidence` of figures, phases or copies the score stays below the threshold.
    """
    total = matching.clustering.prior + sum(reason.score for reason in found)
    told = sum(reason.score for reason in found if reason.feature in TELLING)
    if any(r.feature == UNDATED for r in found) and told < matching.clustering.undated_evidence:
        return min(total, matching.clustering.threshold - 1)
    return total


def conflict(a: Happening, b: Happening, matching: Matching) -> str | None:
    """Return why two happenings can never be one, whatever else they share; None if they can."""
    if a.report == b.report:
        return "one report tells of them as two"
    if a.operation and b.operation and _phases_differ(a.operation, b.operation):
        return "two phases of one operation"
    return excluded(a, b, matching.time)


def _phases_differ(a: str, b: str) -> bool:
    return a != b and name_of(a) == name_of(b) and None not in (phase_of(a), phase_of(b))


def reasons(a: Happening, b: Happening, corpus: Corpus, matching: Matching) -> tuple[Reason, ...]:
    """Return everything that speaks for or against two happenings being one."""
    found = [
        *compared(a, b, corpus, matching.time),
        *_place(a, b, corpus, matching),
        *_operation(a, b, matching),
    ]
    found += [*_parties(a, b, matching), *_figures(a, b, matching), *_texts(a, b, corpus.texts, matching)]
    return tuple(reason for reason in found if reason.score or reason.feature == UNDATED)


def _place(a: Happening, b: Happening, corpus: Corpus, matching: Matching) -> Iterator[Reason]:
    weights = matching.place
    relation = nearest(a.places, b.places, weights.near_km)
    if relation is Lie.SAME:
        score = within(weights.same, corpus.rarity(place_names(a) & place_names(b)))
    elif relation is Lie.CONTAINED:
        score = within(weights.contained, corpus.rarity(provinces(a) & provinces(b)))
    else:
        score = getattr(weights, relation)
    yield Reason(feature="place", score=score, sentence=_LIES[relation])


def _operation(a: Happening, b: Happening, matching: Matching) -> Iterator[Reason]:
    if a.operation is None or b.operation is None:
        return
    weights = matching.operation
    if a.operation == b.operation and phase_of(a.operation) is not None:
        yield Reason(feature="phase", score=weights.same_phase, sentence="one operation, the same phase")
    elif name_of(a.operation) == name_of(b.operation):
        yield Reason(
            feature="operation", score=weights.name_only, sentence="one operation's name, which alone says little"
        )
    else:
        yield Reason(feature="operation", score=weights.different, sentence="operations of two names")


def _parties(a: Happening, b: Happening, matching: Matching) -> Iterator[Reason]:
    weights = matching.party
    left, right = ({party for c in h.claims if (party := c.perpetrator.party)} for h in (a, b))
    if alike(left, right):
        yield Reason(feature="perpetrator", score=weights.shared_perpetrator, sentence="the same perpetrator")
    elif left and right:
        yield Reason(feature="perpetrator", score=weights.different_perpetrators, sentence="other perpetrators")
    elif alike(a.parties, b.parties):
        yield Reason(feature="party", score=weights.shared_other, sentence="a party named in both")


def _figures(a: Happening, b: Happening, matching: Matching) -> Iterator[Reason]:
    left, right = figures(a), figures(b)
    equal = shared(left, right)
    if not equal and {measure for measure, *_ in left} & {measure for measure, *_ in right}:
        yield Reason(feature="figure", score=matching.figure.none_shared, sentence="no figure in common")
    scored = sorted(((_rarity(n, matching), measure, n) for measure, n in equal), reverse=True)
    for score, measure, number in scored[: matching.figure.most]:
        yield Reason(feature="figure", score=score, sentence=f"both count {number} {measure}")


def _rarity(number: int, matching: Matching) -> float:
    score = banded(matching.figure.by_number, number)
    return round(score * matching.figure.round_factor, 3) if number % 10 == 0 else score


def _texts(a: Happening, b: Happening, texts: Texts, matching: Matching) -> Iterator[Reason]:
    if not (a.main and b.main):
        return
    cosine = texts.cosine(a.report, b.report)
    yield Reason(feature="text", score=banded(matching.text.cosine, cosine), sentence=f"texts alike to {cosine:.2f}")
    names = texts.shared_names(a.report, b.report)
    if names:
        score = banded(matching.text.by_names, len(names))
        yield Reason(feature="names", score=score, sentence=f"{len(names)} names that few reports hold")
