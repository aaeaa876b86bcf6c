"""Whose victims: by the phrase where its words tell, else by the same victims elsewhere, else by what happened."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from counterclaim.records import Claim, Measure, Report, Side, Victim
from counterclaim.resolve.parties.happening import Happening
from counterclaim.resolve.parties.losses import names_nobody
from counterclaim.resolve.parties.phrase import Group, PhraseReader, merged
from counterclaim.resolve.parties.pointing import Pointing

WITHOUT_VICTIMS = frozenset(
    {Measure.ATTACKS, Measure.LOCATIONS, Measure.VEHICLES_DESTROYED, Measure.STRUCTURES_DESTROYED}
)
SMALLEST_SUM = 10
"""A total below this is a sum of others by chance too often (one and one is two)."""
SMALLEST_APART = 30
"""A total below this is a sum of figures in other sentences by chance too often."""
ADDENDS = (2, 3, 4)
LONGEST_LIST = 8
"""Figures of one sentence that are tried as parts of a sum: more would take long, and no list seen has them."""
FIGHTERS = frozenset({Side.STATE_FORCES, Side.ARMED_GROUP})
_PARTS = re.compile(
    r"^[\s,;(]*(?:[-–—]{1,2}\s|(?:including|included|mostly|"
    r"(?:at least |about |some )?[\w-]+ of (?:them|whom|which)(?: were| are)?)\b)|\bamong (?:them|whom)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"[.;\n]|\b(?:were|was|have|had|has|is|are|died|dead|killed|wounded|injured|hurt|when|after|as|who|said|says|by)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*(?:,|\band\b|\bas well as\b|\(|[-–—]{1,2}\s)\s*", re.IGNORECASE)
_LIST = re.compile(
    r"(?:,\s+[^\W\d]+(?:\s[^\W\d]+)?){0,4},?\s+and\s+[^\W\d]+(?:\s[^\W\d]+)?(?=\s+(?:were|have|had|was|died|dead)\b)"
)
"""What goes on with a list of victims up to its verb."""
_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:others?|more)\b", re.IGNORECASE)
_AND = re.compile(r",?\s+(?:and|with)\s+(?:about\s+|some\s+)?")
_MORE = re.compile(r"\b(?:others?|more(?!\s+than)|another|additional|further)\b", re.IGNORECASE)
_OF_THE_HURT = re.compile(r"\s+of\s+the\s+(?:dead|slain|wounded|injured|victims|casualties|captives|captured)\b", re.I)
BEHIND = 12
"""Characters behind a number in which "more" or "others" stands."""
NEAR = 200
"""Characters from one claim to the next that goes on with it: the sentence before."""

Sides = Mapping[str, Side | None]


@dataclass(frozen=True, slots=True)
class Victims:
    """Resolves the victims of one report's claims."""

    report: Report
    phrases: PhraseReader
    pointing: Pointing
    happening: Happening

    def resolved(self, claims: Sequence[Claim]) -> Mapping[str, Victim]:
        """Return the victims of each claim by its id."""
        starts = frozenset(_at(claim) for claim in claims)
        groups = {claim.id: self._own(claim, starts) for claim in claims}
        sides = {key: group.side for key, group in groups.items()}
        ordered = sorted(claims, key=_at)
        steps: tuple[Callable[[Claim, Sequence[Claim], Sides], Side | None], ...]
        steps = (
            self._of_attackers,
            self._of_parts,
            _of_whole,
            self._of_object,
            self._of_same,
            self._of_nation,
            self._of_neighbour,
            self._of_them,
            self._of_earlier,
        )
        for step in steps:
            for claim in ordered:
                sides[claim.id] = sides[claim.id] or step(claim, claims, sides)
        told = frozenset(side for c in claims if (side := sides[c.id]) is not None and c.measure not in WITHOUT_VICTIMS)
        sides = {c.id: sides[c.id] or self.happening.side(c, told, self._doer(c)) for c in claims}
        return {c.id: _filled(c, groups[c.id], sides[c.id]) for c in claims}

    def _doer(self, claim: Claim) -> Side | None:
        return self.phrases.read(claim.perpetrator.text).side if claim.perpetrator.text else None

    def _own(self, claim: Claim, counts: frozenset[int]) -> Group:
        """Read the claim's own words, and where they tell no side, whom they point to; `counts`: where claims count."""
        said = self._read(claim, counts)
        if self._is_of_war(claim):
            return replace(said, side=Side.STATE_FORCES)
        if said.side is not None:
            return said
        pointed = self.pointing.group(claim)
        return pointed if pointed.side is not None else said

    def _read(self, claim: Claim, counts: frozenset[int]) -> Group:
        """Read the victims' words with the rest of a list they begin; without any, those "of them" points back to."""
        victim, count = claim.victim, claim.count
        if victim.text:
            rest = _LIST.match(self.report.text, victim.span[1], claim.end) if victim.span else None
            alone = rest is None or any(rest.start() <= at < rest.end() for at in counts)
            listed = Group() if rest is None or alone else self.phrases.read(victim.text + rest.group())
            return listed if listed.side is Side.MIXED else self.phrases.read(victim.text)
        back = count.span is not None and _OF_THEM.match(self.report.text, count.span[1])
        said = claim.claimant.span
        # "relatives said seven of them": those who say so are not among them
        begin = said[1] if said and claim.start <= said[0] and said[1] <= _at(claim) else claim.start
        return self.phrases.last(self.report.text[begin : _at(claim)]) if back else Group()

    def _is_of_war(self, claim: Claim) -> bool:
        """Tell captives of a report on prisoners of war, also where the sentence calls them fighters."""
        noun = self.phrases.people.noun(claim.victim.text or "")
        held = (noun is not None and noun.captive) or "captured" in (claim.victim.text or "").lower().split()
        return held and self.happening.has_prisoners_of_war

    def _of_attackers(self, claim: Claim, _: Sequence[Claim], __: Sides) -> Side | None:
        return Side.ARMED_GROUP if self._attacked(claim) else None

    def _of_parts(self, claim: Claim, claims: Sequence[Claim], sides: Sides) -> Side | None:
        """Return the side of a total's parts: claims that are, or add up to it, or words right behind it."""
        parts = [c for c in claims if c.subset_of == claim.id]
        if not parts and (addends := _addends(claim, claims)):
            return merged(sides[c.id] for c in addends)
        named = merged([*(sides[c.id] for c in parts), *self._listed(claim)])
        # "54 people, among them fighters": the others are of another side
        return Side.MIXED if named in FIGHTERS else named

    def _attacked(self, claim: Claim) -> bool:
        noun = self.phrases.people.noun(claim.victim.text or "")
        return noun is not None and noun.attacker

    def _listed(self, claim: Claim) -> Iterator[Side | None]:
        """Yield the sides of what stands behind a total: ", including 3 soldiers", "- two nuns and a guard -"."""
        after = max((m.span[1] for m in (claim.victim, claim.count) if m.span), default=claim.end)
        text = self.report.text[after : claim.end]
        begin = _PARTS.search(text)
        if begin is not None:
            end = _ENDS.search(text, begin.end())
            parts = _ITEM.split(text[begin.end() : end.start() if end else len(text)])
            yield from (self.phrases.read(part).side for part in parts[:6] if part)

    def _of_same(self, claim: Claim, claims: Sequence[Claim], sides: Sides) -> Side | None:
        """Return the side that the same count of the same measure has elsewhere, for words that name none."""
        noun = self.phrases.people.noun(claim.victim.text or "")
        if noun is not None and not noun.vague:
            return None
        return merged(sides[c.id] for c in claims if c.measure is claim.measure and _number(c) == _number(claim))

    def _of_neighbour(self, claim: Claim, claims: Sequence[Claim], sides: Sides) -> Side | None:
        """Return the side of the claim before it in the sentence, for elided victims and "others".

        Unknown where soldiers and civilians were counted before it; mixed where both share what follows ("305 dead and
        373 wounded, including soldiers and farmers").
        """
        if self._joined(claim, claims, sides):
            return Side.MIXED
        if not names_nobody(claim, self.phrases.people) and not _OTHERS.search(claim.victim.text or ""):
            return None
        before = [c for c in claims if c.start == claim.start and _at(c) < _at(claim)]
        if not before:
            return None
        last = max(before, key=_at)
        whole = next((c for c in before if sides[c.id] is Side.MIXED and c.measure is last.measure), None)
        counted = {sides[c.id] for c in before if c.measure is last.measure and whole is None} - {None}
        side = sides[last.id] if whole is None else Side.MIXED
        return Side.UNKNOWN if len(counted) > 1 else _unless_civilians(side)

    def _of_object(self, claim: Claim, claims: Sequence[Claim], _: Sides) -> Side | None:
        """Return the side of those the sentence names before a bare number: "had chased the bandits and killed 11"."""
        alone = not any(c.start == claim.start and _at(c) < _at(claim) for c in claims)
        if not alone or not names_nobody(claim, self.phrases.people) or not claim.rule.startswith("active"):
            return None
        named = self.phrases.last(self.report.text[claim.start : _at(claim)])
        return named.side if named.side in FIGHTERS and named.side is not self._doer(claim) else None

    def _joined(self, claim: Claim, claims: Sequence[Claim], sides: Sides) -> bool:
        """Tell whether the next claim of mixed victims follows right behind "and"."""
        end = max((m.span[1] for m in (claim.victim, claim.count) if m.span), default=claim.end)
        mixed = (c for c in claims if sides[c.id] is Side.MIXED and c.start == claim.start and _at(c) > end)
        return any(_AND.fullmatch(self.report.text, end, _at(c)) for c in mixed)

    def _of_nation(self, claim: Claim, claims: Sequence[Claim], sides: Sides) -> Side | None:
        """Return the army of "the 14 Quellins" where the report's other victims of that nation are its soldiers."""
        nation = self._nation(claim)
        if nation is None or sides[claim.id] is not None:
            return None
        others = {sides[c.id] for c in claims if c is not claim and self._nation(c) == nation} - {None}
        return Side.STATE_FORCES if others == {Side.STATE_FORCES} else None

    def _nation(self, claim: Claim) -> str | None:
        hits = self.phrases.registry.nations(claim.victim.text) if claim.victim.text else ()
        return hits[0].party.id if hits else None

    def _of_them(self, claim: Claim, claims: Sequence[Claim], sides: Sides) -> Side | None:
        """Return the side of the last claim's victims for "seven of them", where the sentence names nobody before."""
        span = claim.count.span
        if span is None or not _OF_THEM.match(self.report.text, span[1]):
            return None
        before = [c for c in claims if _at(c) < span[0] and claim.start - c.end < NEAR]
        return sides[max(before, key=_at).id] if before else None

    def _of_earlier(self, claim: Claim, claims: Sequence[Claim], sides: Sides) -> Side | None:
        """Return the side of the same measure's last victims, for "62 more", "another 12", "six of the wounded"."""
        span = claim.count.span
        noun = self.phrases.people.noun(claim.victim.text or "")
        if span is None or (noun is not None and not noun.vague):
            return None
        words = self.report.text[span[0] : span[1] + BEHIND]
        if not (_MORE.search(words) or _OF_THE_HURT.match(self.report.text, span[1])):
            return None
        before = [c for c in claims if _at(c) < span[0] and sides[c.id] is not Side.MIXED and not self._attacked(c)]
        same = [c for c in before if c.measure is claim.measure] or [c for c in before if span[0] - c.end < NEAR]
        return _unless_civilians(sides[max(same, key=_at).id]) if same else None


def _of_whole(claim: Claim, claims: Sequence[Claim], sides: Sides) -> Side | None:
    """Return the side of the total a claim is part of, unless its other parts are of another."""
    whole = next((c for c in claims if c.id == claim.subset_of), None)
    side = None if whole is None else sides[whole.id]
    return None if side is Side.MIXED else side


def _unless_civilians(side: Side | None) -> Side | None:
    """Return a side but for civilians': whoever is hit beside them is whoever was there."""
    return None if side is Side.CIVILIANS else side


def _addends(claim: Claim, claims: Sequence[Claim]) -> Sequence[Claim]:
    """Return two to four claims of the same measure that add up to a total: of one sentence, else one after the other.

    Small totals have their parts in their own sentence, bounds ("at least 130") and middling ones in any one.
    """
    total = _number(claim)
    if not isinstance(total, int):
        return ()
    others = [c for c in claims if c.measure is claim.measure and c.subset_of is None and _is_part(c, total)]
    near = [c for c in others if total >= SMALLEST_SUM or c.start == claim.start]
    sums = [chosen for chosen in _within_sentences(near) if sum(map(_count, chosen)) == total]
    if not sums and total >= SMALLEST_APART and claim.count.low == claim.count.high:
        runs = (others[at : at + size] for size in ADDENDS for at in range(len(others) - size + 1))
        sums = [chosen for chosen in runs if sum(map(_count, chosen)) == total]
    return sums[0] if sums else ()


def _within_sentences(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    for start in dict.fromkeys(c.start for c in claims):
        listed = list({_number(c): c for c in claims if c.start == start}.values())[:LONGEST_LIST]
        yield from (chosen for size in ADDENDS for chosen in combinations(listed, size))


def _is_part(claim: Claim, total: int) -> bool:
    number = _number(claim)
    return isinstance(number, int) and 0 < number < total


def _count(claim: Claim) -> int:
    number = _number(claim)
    return number if isinstance(number, int) else 0


def _filled(claim: Claim, group: Group, side: Side | None) -> Victim:
    if claim.measure in WITHOUT_VICTIMS:
        return replace(claim.victim, side=None)
    return replace(claim.victim, side=side or Side.UNKNOWN, party=group.party.id if group.party else None)


def _number(claim: Claim) -> int | str:
    """Return the number that names the same victims again: its low, else its high, else the vague word."""
    count = claim.count
    number = count.high if count.low is None else count.low
    return count.text.lower() if number is None else number


def _at(claim: Claim) -> int:
    return claim.count.span[0] if claim.count.span else claim.start
