"""Who originates a figure (rules.md 2): offices of one state, unnamed officials, names written two ways."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from counterclaim.policy import Policy
from counterclaim.reconcile.classes import counts_bodies, is_own_voice
from counterclaim.reconcile.figures import Figure, Letter, Speaker
from counterclaim.reconcile.scene import Scene
from counterclaim.reconcile.wording import words
from counterclaim.records import Claim, ClaimantSide, Role

STATE = "state"
OUTLET = "outlet"


def speaker(claim: Claim, scene: Scene) -> Speaker:
    """Return the originator of a claim, as far as the claim alone tells."""
    said = claim.claimant
    if is_own_voice(claim):
        if counts_bodies(claim, scene.policy):
            return Speaker(kind=Role.HOSPITAL)
        return Speaker(kind=OUTLET, name=scene.origins.get(claim.report, claim.report), own_voice=True)
    known = scene.parties.top(said.party) if said.party is not None else ""
    if said.side is ClaimantSide.STATE:
        state = known if scene.parties.knows(said.party) else ""
        return Speaker(kind=STATE, name=state, office=_office(claim, scene.policy))
    if said.side is ClaimantSide.ARMED_GROUP:
        return Speaker(kind=ClaimantSide.ARMED_GROUP, name=known)
    return Speaker(kind=said.role, name=said.party or _name(said.text, scene.policy))


def settled(figures: Sequence[Figure]) -> list[Figure]:
    """Give unnamed speakers the one name they can mean, and a state one voice unless it contradicts itself."""
    return _offices(_neutral_organs(_named(figures)))


def _office(claim: Claim, policy: Policy) -> str:
    """Return which organ of a state speaks; "" for officials without an office."""
    name = _name(claim.claimant.text, policy)
    return f"{claim.claimant.role}:{name}" if name or claim.claimant.role is not Role.GOVERNMENT else ""


def _name(text: str | None, policy: Policy) -> str:
    return " ".join(word for word in words(text) if word not in policy.unnamed)


def _named(figures: Sequence[Figure]) -> list[Figure]:
    """Give each unnamed or shortened speaker the one name of its kind that it fits."""
    numbers: dict[tuple[str, Letter], dict[str, set[int]]] = {}
    for figure in figures:
        for letter in {figure.letter, Letter.DENIAL}:
            names = numbers.setdefault((figure.speaker.kind, letter), {})
            names.setdefault(figure.speaker.name, set()).add(figure.number)
    return [
        figure
        if figure.speaker.own_voice
        else replace(figure, speaker=replace(figure.speaker, name=_full_name(figure, numbers)))
        for figure in figures
    ]


def _full_name(figure: Figure, numbers: Mapping[tuple[str, Letter], Mapping[str, set[int]]]) -> str:
    own, known = figure.speaker.name, numbers[figure.speaker.kind, figure.letter]
    if own:
        names = {name for name in known if set(own.split()) < set(name.split())}
        return min(names) if len(names) == 1 else own
    names = {name for name in known if name}
    if len(names) > 1:
        names = {name for name in names if figure.number in known[name]}
    return min(names) if len(names) == 1 else ""


def _neutral_organs(figures: Sequence[Figure]) -> list[Figure]:
    """Let an adverse figure of a state that a neutral organ of the same state repeats be that organ's."""
    neutral = {(f.speaker.kind, f.speaker.name, f.number): f for f in figures if f.letter is Letter.NEUTRAL}
    out = []
    for figure in figures:
        organ = neutral.get((figure.speaker.kind, figure.speaker.name, figure.number))
        adverse = figure.letter is Letter.ADVERSE and figure.speaker.kind == STATE
        out.append(adopted(figure, organ) if adverse and organ else figure)
    return out


def adopted(figure: Figure, owner: Figure) -> Figure:
    """Return a figure as its owner's."""
    return replace(figure, speaker=owner.speaker, letter=owner.letter, weight=owner.weight)


def _offices(figures: Sequence[Figure]) -> list[Figure]:
    """Keep offices apart only where two of one state contradict each other in one report."""
    rivals = {state: _rivals([f for f in figures if _state(f) == state]) for state in {_state(f) for f in figures}}
    return [
        replace(f, speaker=replace(f.speaker, office=_settled_office(f, figures, rivals[_state(f)]))) for f in figures
    ]


def _state(figure: Figure) -> tuple[str, str, Letter]:
    return figure.speaker.kind, figure.speaker.name, figure.letter


def _rivals(figures: Sequence[Figure]) -> frozenset[str]:
    """Return the named offices of one state that give different numbers in one report."""
    numbers: dict[str, dict[str, set[int]]] = {}
    for figure in figures:
        if figure.speaker.office and not figure.hedged and not figure.narrow:
            said = numbers.setdefault(figure.claims[0].report, {})
            said.setdefault(figure.speaker.office, set()).add(figure.number)
    pairs = [pair for said in numbers.values() for pair in combinations(sorted(said.items()), 2)]
    return frozenset(office for one, two in pairs if one[1].isdisjoint(two[1]) for office in (one[0], two[0]))


def _settled_office(figure: Figure, figures: Sequence[Figure], rivals: frozenset[str]) -> str:
    """Return the office of a figure: none where the state speaks as one, else its own or that of the same number."""
    own = figure.speaker.office
    if not rivals or own in rivals:
        return own if rivals else ""
    state = _state(figure)
    same = {f.speaker.office for f in figures if _state(f) == state and f.number == figure.number} & rivals
    return min(same) if same else own or "officials"
