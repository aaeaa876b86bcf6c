"""The class and weight of a claim (rules.md 3): its interest, as the incident and its own sentence refine it."""

from counterclaim.policy import Grade, Policy
from counterclaim.reconcile.figures import Letter
from counterclaim.reconcile.intervals import Interval
from counterclaim.reconcile.scene import Scene
from counterclaim.reconcile.wording import has
from counterclaim.records import Claim, ClaimantSide, Interest, Measure, Role, Side, Stance

LETTERS = {
    Interest.ADMISSION: Letter.ADMISSION,
    Interest.ADVERSE: Letter.ADVERSE,
    Interest.NEUTRAL: Letter.NEUTRAL,
    Interest.UNATTRIBUTED: Letter.WEAK,
    Interest.DENIAL: Letter.DENIAL,
}
_BODILY = (Measure.KILLED, Measure.WOUNDED)


def letter(claim: Claim, value: Interval, scene: Scene) -> Letter:
    """Return the class of a claim."""
    if claim.stance is Stance.DENIED:
        return Letter.DENIAL
    given = LETTERS[claim.interest]
    if given is Letter.ADMISSION and value.is_zero:
        return Letter.DENIAL
    if given in (Letter.WEAK, Letter.ADVERSE) and counts_bodies(claim, scene.policy):
        return Letter.NEUTRAL
    return _neutral(claim, value, scene) if given is Letter.NEUTRAL else given


def counts_bodies(claim: Claim, policy: Policy) -> bool:
    """Tell whether the sentence shows a hospital or morgue behind the outlet's, or an accuser's, civilian count."""
    if claim.measure not in _BODILY or not (is_own_voice(claim) or _accuses(claim)):
        return False
    words = policy.hospital
    return has(words.alone, claim.quote) or (has(words.houses, claim.quote) and has(words.receiving, claim.quote))


def is_own_voice(claim: Claim) -> bool:
    """Tell whether the outlet itself speaks and names no source."""
    speaker = claim.claimant
    return not speaker.text and speaker.party is None and speaker.side in (ClaimantSide.MEDIA, ClaimantSide.UNKNOWN)


def grade(claim: Claim, scene: Scene) -> Grade:
    """Return the Admiralty grade of a claim's source: the case's own, else that of its kind of speaker."""
    named = (claim.claimant.party or "", (claim.claimant.text or "").casefold())
    names = (scene.outlet(claim.report).casefold(),) if is_own_voice(claim) else named
    graded = [scene.policy.sources[name] for name in names if name in scene.policy.sources]
    return graded[0] if graded else scene.policy.grades[_role(claim, scene.policy)]


def _role(claim: Claim, policy: Policy) -> Role:
    return Role.HOSPITAL if counts_bodies(claim, policy) and is_own_voice(claim) else claim.claimant.role


def _accuses(claim: Claim) -> bool:
    return claim.interest is Interest.ADVERSE and claim.victim.side is Side.CIVILIANS


def _neutral(claim: Claim, value: Interval, scene: Scene) -> Letter:
    """Return what is left of neutrality: an accused state admits, a source of no side is weak, attackers are few."""
    if claim.claimant.role is Role.ANONYMOUS:
        return Letter.WEAK
    party = claim.claimant.party
    if party is not None and claim.victim.side is Side.CIVILIANS and scene.parties.top(party) in scene.accused:
        return Letter.ADMISSION
    by_state_about_attackers = claim.claimant.side is ClaimantSide.STATE and claim.victim.side is Side.ARMED_GROUP
    exceeds = scene.attackers is not None and value.number > scene.attackers
    dead_attackers = by_state_about_attackers and claim.measure is Measure.KILLED
    return Letter.ADVERSE if dead_attackers and exceeds else Letter.NEUTRAL
