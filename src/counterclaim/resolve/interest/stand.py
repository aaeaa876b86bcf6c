"""Where the speaker of a claim stands to its victims: own or enemy, on whose ground, with what to show."""

from dataclasses import dataclass
from importlib.resources.abc import Traversable

import msgspec

from counterclaim import datafile
from counterclaim.lexicon import People
from counterclaim.records import Claim, ClaimantSide, Measure, Report, Role, Side
from counterclaim.registry import Registry
from counterclaim.resolve.grams import grams


class Stakes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of data/lexicon/en/interest.yml."""

    evidence: frozenset[str]
    arrests: frozenset[str]
    assaults: frozenset[str]
    attackers: frozenset[str]
    counting: frozenset[str]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """The facts that the table asks for; every one follows from the claim, its report and the registry."""

    side: ClaimantSide
    role: Role
    measure: Measure
    victims: Side | None
    denied: bool = False
    zero: bool = False
    own: bool = False
    """The victims are the speaker's: of its party, its state's forces, or of an ally hit by the same enemy."""
    by_itself: bool = False
    """The speaker, or its state, is named as the one who did it."""
    named_party: bool = False
    """The victims' organisation is named."""
    foreign: bool = False
    """The speaker's state is not the one where it happened."""
    compatriots: bool = False
    """The victims are civilians of the speaker's own state."""
    accuses: bool = False
    """Somebody other than the speaker is named as the one who did it."""
    lost_ground: bool = False
    shows: bool = False
    """The sentence gives names, bodies or a hospital."""
    arrest: bool = False
    attackers: bool = False
    """The victims are those who stormed, raided or bombed a place."""
    counted: bool = False
    """A journalist says that he counted."""


def load_stakes(path: Traversable | None = None) -> Stakes:
    """Return the words of a file, by default the shipped English ones. Raises BadData."""
    return datafile.load(path or datafile.shipped("lexicon", "en", "interest.yml"), Stakes)


@dataclass(frozen=True, slots=True)
class Scene:
    """One report with what is needed to tell where its speakers stand."""

    report: Report
    registry: Registry
    people: People
    stakes: Stakes


def stand(claim: Claim, scene: Scene) -> Stand:
    """Return where a claim's speaker stands. Sides and parties must be resolved; a place is used where it is known."""
    words, speaker = grams(claim.quote), claim.claimant
    home = country(speaker.party, scene.registry)
    return Stand(
        side=speaker.side,
        role=speaker.role,
        measure=claim.measure,
        victims=claim.victim.side,
        denied=claim.stance == "denied",
        zero=claim.count.low == claim.count.high == 0,
        own=_own(claim, scene),
        by_itself=_by_itself(claim, scene),
        named_party=claim.victim.party is not None,
        foreign=home is not None and claim.place.country not in {None, home},
        compatriots=home is not None and home in _nations(claim.victim.text, scene.registry),
        accuses=claim.perpetrator.text is not None or claim.perpetrator.party is not None,
        lost_ground=_lost(claim, scene),
        shows=not words.isdisjoint(scene.stakes.evidence),
        arrest=not words.isdisjoint(scene.stakes.arrests),
        attackers=_attackers(claim, scene),
        counted=not words.isdisjoint(scene.stakes.counting),
    )


def country(party: str | None, registry: Registry) -> str | None:
    """Return the country of the state a party belongs to; armed groups belong to none."""
    for key in registry.lineage(party):
        found = registry.party(key)
        if found is not None and found.side is ClaimantSide.STATE and found.country:
            return found.country
    return None


def _own(claim: Claim, scene: Scene) -> bool:
    speaker, victim = claim.claimant, claim.victim
    if speaker.side is ClaimantSide.ARMED_GROUP and victim.side is Side.ARMED_GROUP:
        if speaker.party is not None and victim.party is not None:
            return scene.registry.related(speaker.party, victim.party)
        return not _by_itself(claim, scene)
    if speaker.side is ClaimantSide.STATE and victim.side is Side.STATE_FORCES:
        return _own_state(claim, scene)
    return False


def _own_state(claim: Claim, scene: Scene) -> bool:
    """Tell whether forces are the speaker's state's, or allies that an armed group hit."""
    registry = scene.registry
    home, theirs = country(claim.claimant.party, registry), country(claim.victim.party, registry)
    ours = home or claim.place.country
    if theirs is None or ours is None or theirs == ours:
        return not _by_itself(claim, scene)
    return _perpetrators(claim, scene) is Side.ARMED_GROUP


def _by_itself(claim: Claim, scene: Scene) -> bool:
    speaker, actor = claim.claimant, claim.perpetrator
    if actor.party is not None and speaker.party is not None:
        return scene.registry.related(actor.party, speaker.party)
    sides = {ClaimantSide.STATE: Side.STATE_FORCES, ClaimantSide.ARMED_GROUP: Side.ARMED_GROUP}
    doer = _perpetrators(claim, scene)
    return doer is not None and sides.get(speaker.side) is doer


def _perpetrators(claim: Claim, scene: Scene) -> Side | None:
    party = scene.registry.party(claim.perpetrator.party)
    if party is not None:
        return Side.STATE_FORCES if party.side is ClaimantSide.STATE else party.victim_side
    return scene.people.side(claim.perpetrator.text or "")


def _nations(text: str | None, registry: Registry) -> frozenset[str | None]:
    return frozenset(hit.party.country for hit in registry.nations(text or ""))


def _attackers(claim: Claim, scene: Scene) -> bool:
    stakes = scene.stakes
    who = grams(claim.victim.text or "")
    return not who.isdisjoint(stakes.attackers) and not grams(scene.report.text).isdisjoint(stakes.assaults)


def _lost(claim: Claim, scene: Scene) -> bool:
    """Tell whether the report says that the claim's place is no longer its government's."""
    place = (claim.place.text or "").casefold()
    if not place:
        return False
    text = " ".join(scene.report.text.casefold().split())
    return any(phrase.format(place=place) in text for phrase in scene.stakes.lost)
