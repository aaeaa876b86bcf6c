"""Claims to incidents: copies, happenings within each report, then links between reports."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from counterclaim.link import blocks, clusters, copies, features, happenings, incidents, operations
from counterclaim.link.corpus import Corpus
from counterclaim.link.dates import Dated, borrow
from counterclaim.link.happenings import Apart, Happening
from counterclaim.link.matching import Matching
from counterclaim.link.parties import spelled_out
from counterclaim.link.texts import Texts
from counterclaim.records import Claim, Incident, Link, Problem, Reason, Report, Statement
from counterclaim.union import Union

Pair = tuple[str, str]
R = TypeVar("R", Claim, Statement)
DECIDED = 100.0
"""Score of a link that a person made: above any sum of weights."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided of two claims: they tell of the same happening, or they do not."""

    left: str
    right: str
    same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """The outcome of linking: incidents without estimates, claims in the order they came, copies, problems."""

    incidents: tuple[Incident, ...]
    claims: tuple[Claim, ...]
    copies: tuple[tuple[str, ...], ...]
    problems: tuple[Problem, ...]


def link(
    reports: Sequence[Report],
    claims: Sequence[Claim],
    statements: Sequence[Statement],
    matching: Matching,
    decisions: Sequence[Decision] = (),
) -> Linked:
    """Return the incidents that reports tell of together; every claim ends in exactly one.

    Claims come back in their order, with `operation` set, and with `when.source` "link" where a date was borrowed.
    """
    named = operations.assign(reports, claims, matching.operations)
    apart = Apart(matching.within, frozenset(frozenset((d.left, d.right)) for d in decisions if not d.same))
    found = _happenings(reports, named, statements, apart)
    same = copies.groups(reports, matching.copies)
    pairs = _Pairs(found, Texts(reports, matching.text), same, decisions, matching)
    looked_at = sorted({*blocks.candidates(found, pairs.texts, matching.clustering), *pairs.copied, *pairs.decided})
    groups = clusters.cluster(pairs.by_id, looked_at, pairs.score, matching.clustering.threshold, pairs.joined)
    dated = [borrow(spelled_out([pairs.by_id[i] for i in group])) for group in groups]
    links = [_tree(group, pairs) for group in groups]
    lost = tuple(_lost(d) for d in decisions if not {d.left, d.right} <= pairs.known)
    linked = _linked(dated, links, reports, claims, same)
    return replace(linked, problems=lost + linked.problems)


def separate(report: Report, claims: Sequence[Claim], statements: Sequence[Statement], matching: Matching) -> Linked:
    """Return the incidents that one report tells of by itself."""
    named = operations.assign([report], claims, matching.operations)
    found = _happenings([report], named, statements, Apart(matching.within))
    return _linked([Dated((h,), (), ()) for h in found], [()] * len(found), [report], claims, ())


class _Pairs:
    """Scores of pairs of happenings, each worked out once."""

    def __init__(
        self,
        found: Sequence[Happening],
        texts: Texts,
        same: Sequence[tuple[str, ...]],
        decisions: Sequence[Decision],
        matching: Matching,
    ) -> None:
        self.by_id = {h.id: h for h in found}
        self.texts = texts
        self._corpus = Corpus.of(found, texts)
        self._matching = matching
        self._scores: dict[Pair, float | None] = {}
        main = {h.report: h.id for h in found if h.main}
        self.copied = frozenset(
            pair for group in same for pair in _chained(sorted(main[report] for report in group if report in main))
        )
        home = {claim.id: h.id for h in found for claim in h.claims}
        self.known = home.keys()
        self.decided = {
            _sorted(home[d.left], home[d.right]): d.same
            for d in decisions
            if d.left in home and d.right in home and home[d.left] != home[d.right]
        }
        self.joined = sorted(pair for pair, one in self.decided.items() if one)

    def score(self, left: str, right: str) -> float | None:
        """Return the log-odds of a pair; None where the two can never be one."""
        pair = _sorted(left, right)
        if pair not in self._scores:
            self._scores[pair] = self._scored(pair)
        return self._scores[pair]

    def reasons(self, pair: Pair) -> tuple[Reason, ...]:
        """Return why a pair is one."""
        if self.decided.get(pair):
            return (Reason(feature="decision", score=DECIDED, sentence="a person decided that they are one"),)
        a, b = self.by_id[pair[0]], self.by_id[pair[1]]
        found = features.reasons(a, b, self._corpus, self._matching)
        if pair not in self.copied:
            return found
        copy = Reason(feature="copy", score=self._matching.clustering.copy, sentence="one text is a copy of the other")
        return (copy, *found)

    def _scored(self, pair: Pair) -> float | None:
        if pair in self.decided:
            return DECIDED if self.decided[pair] else None
        if features.conflict(self.by_id[pair[0]], self.by_id[pair[1]], self._matching):
            return None
        return features.score(self.reasons(pair), self._matching)


def _happenings(
    reports: Sequence[Report], claims: Sequence[Claim], statements: Sequence[Statement], apart: Apart
) -> list[Happening]:
    counted, stated = _by_report(claims), _by_report(statements)
    ordered = sorted({report.id: report for report in reports}.values(), key=lambda report: report.id)
    return [h for r in ordered for h in happenings.within(r, counted[r.id], stated[r.id], apart)]


def _by_report(records: Iterable[R]) -> defaultdict[str, list[R]]:
    found: defaultdict[str, list[R]] = defaultdict(list)
    for record in records:
        found[record.report].append(record)
    return found


def _lost(decision: Decision) -> Problem:
    gone = f"claim {decision.left} or {decision.right} is not among the claims"
    return Problem(
        code="decision-lost", where=decision.left, why=gone, todo="decide again on the claims as they are now"
    )


def _chained(ids: Sequence[str]) -> Iterable[Pair]:
    return zip(ids, ids[1:], strict=False)


def _sorted(left: str, right: str) -> Pair:
    return (left, right) if left <= right else (right, left)


def _tree(group: Sequence[str], pairs: _Pairs) -> tuple[Link, ...]:
    """Return the strongest links that hold a group together: one fewer than its members."""
    scored = ((pairs.score(a, b), a, b) for i, a in enumerate(group) for b in group[i + 1 :])
    ranked = sorted((-s, a, b) for s, a, b in scored if s is not None)
    union, kept = Union(group), []
    for minus, a, b in ranked:
        if union.root(a) != union.root(b):
            union.join(a, b)
            kept.append(Link(left=a, right=b, score=round(-minus, 3), reasons=pairs.reasons((a, b))))
    return tuple(sorted(kept, key=lambda one: (one.left, one.right)))


def _linked(
    dated: Sequence[Dated],
    links: Sequence[tuple[Link, ...]],
    reports: Sequence[Report],
    claims: Sequence[Claim],
    same: tuple[tuple[str, ...], ...],
) -> Linked:
    by_id = {report.id: report for report in reports}
    built = (incidents.incident(group, links, by_id) for group, links in zip(dated, links, strict=True))
    final = {claim.id: claim for group in dated for h in group.happenings for claim in h.claims}
    return Linked(
        incidents=incidents.ordered(one for one in built if one is not None),
        claims=tuple(final[claim.id] for claim in claims),
        copies=same,
        problems=tuple(sorted((p for group in dated for p in group.problems), key=lambda p: (p.where, p.why))),
    )
