"""Which outcome each number of a sentence has: one case a construction, in sentences written for this test."""

import pytest

from counterclaim.extract.chunks import Chunker, load_chunker
from counterclaim.extract.frames import frames
from counterclaim.extract.rules import Patterns, load_patterns
from counterclaim.extract.tokens import tokenise
from counterclaim.extract.words import load_words
from counterclaim.lexicon import load_people

CASES = [
    (
        "Twenty-one of the schoolgirls abducted by the group two years ago have been released, the presidency said.",
        ["released Twenty-one [passive.main]"],
    ),
    (
        "The 21 freed girls were flown to the capital.",
        ["released 21 [self]"],
    ),
    (
        "The militants handed over 21 girls after talks in a neighbouring country.",
        ["released 21 [active.object]"],
    ),
    (
        "More than 270 girls were seized from their school in April 2014; 57 escaped in the hours that followed.",
        ["captured More than 270 [passive.next]", "released 57 [intransitive.next]"],
    ),
    (
        "Officials confirmed the release of 21 of the 276 girls taken from the school.",
        ["released 21 [event.of]"],
    ),
    (
        "About 197 girls remain missing.",
        ["missing About 197 [passive.next]"],
    ),
    (
        "Of the 276 students kidnapped, 57 managed to escape.",
        ["captured 276 [participle.next]", "released 57 [passive.main]"],
    ),
    (
        "Four detained commanders were exchanged for the girls.",
        ["released Four [passive.next]"],
    ),
    (
        "Gunmen stormed the hotel and took 170 people hostage.",
        ["captured 170 [complement.carried]"],
    ),
    (
        "At least 27 people were dead, a UN official said, after the siege ended.",
        ["killed At least 27 [passive.next]"],
    ),
    (
        "Eighty hostages had been freed by midday, state television reported.",
        ["released Eighty [passive.next]"],
    ),
    (
        "The gunmen were holding 125 guests and 13 staff.",
        ["captured 125 [active.object]", "captured 13 [active.object.list]"],
    ),
    (
        "Two attackers have been killed and dozens of hostages rescued.",
        ["killed Two [passive.next]", "released dozens [participle.next]"],
    ),
    (
        "Three people had been confirmed dead.",
        ["killed Three [passive.next]"],
    ),
    (
        "Six Orsians and one Velian were among the victims.",
        ["killed Six [among.victims.list]", "killed one [among.victims]"],
    ),
    (
        "Those killed included three Orsian nationals, two Velians and a Marandi farmer.",
        ["killed three [dead.include]", "killed two [dead.include.list]", "killed a [dead.include.list]"],
    ),
    (
        "A Velian and three Orsian executives also died.",
        ["killed three [passive.far]"],
    ),
    (
        "147 people, mostly students, were killed when gunmen attacked the university.",
        ["killed 147 [passive.far]"],
    ),
    (
        "The death toll could rise, with 79 others wounded and more than 500 students accounted for.",
        ["wounded 79 [participle.next]"],
    ),
    (
        "Velian troops shot dead 58 Marandi and wounded more than 2,700, health officials said.",
        ["killed 58 [active.object]", "wounded more than 2,700 [active.object]"],
    ),
    (
        "Fifty-eight people lost their lives, among them six children.",
        ["killed Fifty-eight [intransitive.next]", "killed six [of.whom]"],
    ),
    (
        "The ministry put the toll at 58 dead and 2,771 injured.",
        ["killed 58 [toll.of]", "wounded 2,771 [participle.next]"],
    ),
    (
        "A baby died after inhaling tear gas, taking the death toll to 61.",
        ["killed A [intransitive.next]", "killed 61 [toll.reached]"],
    ),
    (
        "The strike killed at least 53 prisoners and injured 75, both sides said.",
        ["killed at least 53 [active.object]", "wounded 75 [active.object]"],
    ),
    (
        "Fifty prisoners of war died and another 73 were taken to hospital with serious wounds.",
        ["killed Fifty [intransitive.next]", "wounded another 73 [passive.next]"],
    ),
    (
        "Eight prison guards were also hurt.",
        ["wounded Eight [passive.next]"],
    ),
    (
        "The wedding hall blast left at least 34 people dead, monitors said.",
        ["killed at least 34 [complement.carried]"],
    ),
    (
        "The bomber blew himself up, killing 22 and leaving scores more injured.",
        ["killed 22 [active.object]", "wounded scores [complement.carried]"],
    ),
    (
        "Some 30 people died and 90 others suffered injuries.",
        ["killed Some 30 [intransitive.next]", "wounded 90 [suffered]"],
    ),
    (
        "At least 773 bodies have been taken to morgues since the rebels' advance.",
        ["killed At least 773 [self]"],
    ),
    (
        "Hospitals are overwhelmed, with more than 900 bodies in morgues and 2,880 injured.",
        ["killed more than 900 [self]", "wounded 2,880 [participle.next]"],
    ),
    (
        "Thirteen Orsian peacekeepers have been killed in the fighting in the last week.",
        ["killed Thirteen [passive.next]"],
    ),
    (
        "Seventeen peacekeepers, including 13 Orsian troops, have died.",
        ["killed Seventeen [passive.including]", "killed 13 [passive.far]"],
    ),
    (
        "More than 400,000 people have been driven from their homes since January.",
        ["displaced More than 400,000 [passive.next]"],
    ),
    (
        "The rebels said they had freed 250 inmates; officials said over 4,000 escaped from the jail.",
        ["released 250 [active.object]", "released over 4,000 [intransitive.next]"],
    ),
    (
        "The army said its troops killed 17 insurgents and lost three men.",
        ["killed 17 [active.object]", "killed three [active.object]"],
    ),
    (
        "The army lost five soldiers.",
        ["killed five [active.object]"],
    ),
    (
        "A police officer and his son were among the dead.",
        ["killed A [among.dead]"],
    ),
    (
        "Security forces arrested nine suspects and recovered weapons.",
        ["captured nine [active.object]"],
    ),
    (
        "The raid resulted in the arrest of nine suspects.",
        ["captured nine [event.of]"],
    ),
    (
        "Twelve villagers are feared dead.",
        ["killed Twelve [passive.next]"],
    ),
    (
        "Nobody was hurt in the blast.",
        ["wounded Nobody [passive.next]"],
    ),
    (
        "There were no reports of casualties.",
        ["casualties no reports of [self]"],
    ),
    (
        "There were no fatalities among the troops.",
        ["killed no [self]"],
    ),
    (
        "Police said no one had been injured.",
        ["wounded no one [passive.next]"],
    ),
    (
        "An explosion at a checkpoint caused casualties, with five soldiers confirmed dead.",
        ["killed five [reported]"],
    ),
    (
        "Casualties: 5 dead, 12 wounded.",
        ["killed 5 [self]", "wounded 12 [participle.next]"],
    ),
    (
        "Killed: 12. Wounded: 30.",
        ["killed 12 [label]", "wounded 30 [label]"],
    ),
    (
        "The attack claimed the lives of nine worshippers and injured 20 others.",
        ["killed nine [active.object]", "wounded 20 [active.object]"],
    ),
    (
        "Up to 70 people may have been killed.",
        ["killed Up to 70 [passive.next]"],
    ),
    (
        "The number of people killed has reached 120.",
        ["killed 120 [toll.reached]"],
    ),
    (
        "The blast wounded 12 people, three of them critically.",
        ["wounded 12 [active.object]", "wounded three [part.of]"],
    ),
    (
        "Five people died: two women, two children and a guard.",
        [
            "killed Five [intransitive.next]",
            "killed two [parts.listed]",
            "killed two [parts.listed.list]",
            "killed a [parts.listed.list]",
        ],
    ),
    (
        "More than 20 were killed, most of them women.",
        ["killed More than 20 [passive.next]"],
    ),
    (
        "Rebels executed 10 captured soldiers.",
        ["killed 10 [active.object]"],
    ),
    (
        "The bodies of 14 fishermen were found on the shore.",
        ["killed 14 [bodies.of]"],
    ),
    (
        "The local hospital received 13 bodies and 40 wounded people.",
        ["killed 13 [self]", "wounded 40 [self]"],
    ),
    (
        "Doctors treated 25 people for gunshot wounds.",
        ["wounded 25 [active.object]"],
    ),
    (
        "Seven people were beheaded and their homes set ablaze.",
        ["killed Seven [passive.next]"],
    ),
    (
        "As many as 40 fighters on both sides have died.",
        ["killed As many as 40 [passive.far]"],
    ),
    (
        "At least a dozen soldiers are missing.",
        ["missing At least a dozen [passive.next]"],
    ),
    (
        "The clashes, in which 12 people were killed and 30 injured, began at dawn.",
        ["killed 12 [passive.next]", "wounded 30 [participle.next]"],
    ),
    (
        "The attack, which killed 12 and injured 30, was the worst this year.",
        ["killed 12 [active.object]", "wounded 30 [active.object]"],
    ),
    (
        "An attack that left 12 people dead and 30 injured",
        ["killed 12 [complement.carried]", "wounded 30 [participle.next]"],
    ),
    (
        "12 dead, 30 hurt in market bombing",
        ["killed 12 [adjective.next]", "wounded 30 [participle.next]"],
    ),
    (
        "Gunmen abducted 12 farmers from their fields and killed two of them.",
        ["captured 12 [active.object]", "killed two [active.object]"],
    ),
    (
        "The death of a second soldier was confirmed.",
        ["killed a [event.of]"],
    ),
    (
        "Gunmen stormed a bus and shot 23 of them dead.",
        ["killed 23 [complement.carried]"],
    ),
    (
        "The army put its losses at 14 on Monday.",
        ["killed 14 [losses.put]"],
    ),
    (
        "23 soldiers, three railway workers and five passengers were killed.",
        ["killed 23 [passive.next.list]", "killed three [passive.next.list]", "killed five [passive.next]"],
    ),
    (
        "The Marandi Liberation Army said it had killed 214 captured soldiers.",
        ["killed 214 [active.object]"],
    ),
    (
        "The number of militants killed since the raid rose to 177 from 145.",
        ["killed 177 [tally.kind]", "killed 145 [toll.from]"],
    ),
    (
        "The death toll from the attacks rose to 73 from 40 a day earlier.",
        ["killed 73 [toll.reached]", "killed 40 [toll.from]"],
    ),
    (
        "31 civilians, including five women and three children in the port, and 17 members of the guard were killed.",
        [
            "killed 31 [passive.including]",
            "killed five [include]",
            "killed three [include.list]",
            "killed 17 [passive.next]",
        ],
    ),
    (
        "Six priests -- five foreigners and one native -- and two cooks were murdered.",
        [
            "killed Six [passive.next.list]",
            "killed five [parts.dash]",
            "killed one [parts.dash.list]",
            "killed two [passive.next]",
        ],
    ),
    (
        "52 of its roughly 100 members had been killed.",
        ["killed 52 [part.of.whole]"],
    ),
    (
        "Twenty-one of the 276 pupils kidnapped by the rebels have been freed.",
        ["released Twenty-one [part.of.whole]", "captured 276 [participle.next]"],
    ),
    (
        "The gunmen wounded a guard and released eight of those captured.",
        ["wounded a [active.object]", "released eight [active.object]"],
    ),
    (
        "Two officials who were kidnapped last week were found dead.",
        ["killed Two [relative.main]"],
    ),
    (
        "Five boys who were playing football were killed.",
        ["killed Five [relative.main]"],
    ),
    (
        "Four people, among them the mayor and two guards, were killed.",
        ["killed Four [passive.aside]", "killed two [passive.far]"],
    ),
    (
        "The mayor was killed along with two bodyguards.",
        ["killed two [along]"],
    ),
    (
        "All staff of the mission were unharmed.",
        ["wounded All [unharmed]"],
    ),
    (
        "Over 20 vehicles were set on fire and three bridges were destroyed.",
        ["vehicles_destroyed Over 20 [vehicles.passive]", "structures_destroyed three [structures.passive]"],
    ),
    (
        "Attacks were reported in at least 14 towns.",
        ["locations at least 14 [locations]"],
    ),
    (
        "About 800 fighters took part.",
        ["participants About 800 [join]"],
    ),
    (
        "Several hundred people were killed or wounded.",
        ["casualties Several hundred [passive.next]"],
    ),
]


@pytest.fixture(scope="module")
def chunker() -> Chunker:
    return load_chunker(load_words(), load_people())


@pytest.fixture(scope="module")
def patterns() -> Patterns:
    return load_patterns()


def told(sentence: str, chunker: Chunker, patterns: Patterns) -> list[str]:
    """Each number with its measure and the rule that gave it."""
    chunks = chunker.chunk(sentence, tokenise(sentence, (0, len(sentence))))
    found = []
    for frame in frames(chunks, patterns, attack=True):
        counted = chunks[frame.number].counted
        assert counted is not None
        found.append(f"{frame.measure} {counted.quantity.count.text} [{frame.rule}]")
    return found


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_frames(sentence: str, expected: list[str], chunker: Chunker, patterns: Patterns) -> None:
    assert told(sentence, chunker, patterns) == expected


def test_capitals_change_nothing(chunker: Chunker, patterns: Patterns) -> None:
    for sentence, _ in CASES:
        if any(word in sentence for word in ("Velian", "Marandi", "Orsian")):
            continue  # in capitals a proper name cannot be told from a noun
        small = [row.lower() for row in told(sentence, chunker, patterns)]
        assert [row.lower() for row in told(sentence.upper(), chunker, patterns)] == small
