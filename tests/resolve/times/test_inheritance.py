"""Which day a claim gets from the words around it, worked out by hand on a calendar before the program was asked.

Every report here is invented; it is published on Wednesday 15 May 2024, unless the case says otherwise.
"""

import pytest

from tests.resolve.times.test_assign import dated

PUBLISHED = "2024-05-15T08:00:00+00:00"


def says(text: str, published: str | None = PUBLISHED) -> list[str]:
    """Return the days of each claim: "start", "start..end", "open", or "open: A or B" with rivals."""
    found = []
    for item in dated(text, published).items:
        when = item.when
        rivals = " or ".join(start for start, _ in when.candidates)
        stretch = when.start if when.start == when.end else f"{when.start}..{when.end}"
        found.append(stretch or (f"open: {rivals}" if rivals else "open"))
    return found


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # days that count from the event, not from the day somebody spoke or from another one named in passing
        ("Raiders struck Osthaven on Friday, police said on Sunday. Two weeks earlier 5# men had died there.",
         ["2024-04-26"]),
        ("Raiders struck on 4 May. The town, where guards had died on 20 April, lay in ruins. Two days later 5# died.",
         ["2024-05-06"]),
        ("Raiders struck on Friday. Three days before the raid, gunmen killed 5# men.", ["2024-05-07"]),
        ("Raiders struck on 4 May. Three days after the attack 5# of the wounded died.", ["2024-05-07"]),
        ("Two days after the raid on 4 May, shells killed 5# men.", ["2024-05-06"]),
        ("Shells killed 5# men two days after the raid on 4 May.", ["2024-05-06"]),
        ("5# men died a week after the attack.", ["open"]),
        ("Raiders struck on Friday. A year after the 2014 war shells killed 5# men.", ["open: 2015-01-01"]),
        ("Raiders struck on 4 May. On the following Monday 5# died.", ["2024-05-06"]),
        ("Shells hit Osthaven on 28 March. On the 30th 5# men died.", ["2024-03-30"]),
        # another event than the report's, without a day of its own
        ("Raiders struck on Friday and killed 3#. In a second attack, on a convoy, 5# died.", ["2024-05-10", "open"]),
        ("Raiders struck on Friday and killed 3#. Nobody saw a separate raid on a mill, where 5# died.",
         ["2024-05-10", "open"]),
        ("Raiders struck on Friday and killed 3#. In another ambush on Sunday they killed 5#.",
         ["2024-05-10", "2024-05-12"]),
        ("Shells hit on Friday. A second explosion minutes later killed 5#.", ["2024-05-10"]),
        ("Raiders struck on Friday. A woman who had fled an earlier raid in which 5# died was hurt.", ["open"]),
        # what came after the event, how things stand, what may come
        ("Raiders struck on Friday. 5# more men have died of their wounds.", ["open"]),
        ("Raiders struck on Friday. Police are holding 5# men.", ["open"]),
        ("Shells hit on Friday. Doctors expect another 5# patients to die.", ["open"]),
        ("Shells hit on Friday. The toll is expected to pass 5#.", ["open"]),
        ("2# more victims of Friday's attack have died of their wounds.", ["open"]),
        ("Nine clerks were taken on 12 May; 7# have since been freed.", ["2024-05-12..2024-05-15"]),
        ("Raiders struck on Friday. The junta's last published figure, from April, is 1940# dead.", ["open"]),
        ("Raiders struck on Friday. Another band hit a mill on Monday, killing 12#. Police said another 30# were hurt.",
         ["2024-05-13", "2024-05-13"]),
        ("Raiders struck on Monday after a pledge on Sunday. Two weeks earlier they had killed 5#.", ["2024-04-29"]),
        ("Herders killed 5# men. The killings by the band started on Friday night. On Sunday shells fell in Westmark.",
         ["2024-05-10"]),
        # stretches
        ("Gunmen killed 29# in the week of 6 to 12 May. A raid on 9 May left 12# dead. Of the rest 5# were clerks.",
         ["2024-05-06..2024-05-12", "2024-05-09", "2024-05-06..2024-05-12"]),
        ("The raid on Friday brought to 61# the number of people killed in attacks this year.",
         ["2024-01-01..2024-05-15"]),
        ("Raiders struck on Friday in response to a raid earlier this month that killed 5#.",
         ["2024-05-01..2024-05-10"]),
        ("Clashes killed 13#, a clerk said on Tuesday. The fighting broke out on Monday evening and lasted until dawn.",
         ["2024-05-13..2024-05-14"]),
        ("Raiders struck on Friday. The guards lost 5# in this week's siege.", ["2024-05-13..2024-05-15"]),
        ("Raiders struck on Monday. The guards lost 5# in this week's attack.", ["2024-05-13"]),
        ("Thursday, Friday and Saturday saw 5# men killed.", ["2024-05-09..2024-05-11"]),
        ("Four days of clashes have killed 5# men, officials said on Tuesday.", ["open"]),
        ("5# men were killed in four days of clashes, officials said on Tuesday.", ["open"]),
        # a list: each item has a day of its own, or none
        ("Incidents in May:\n\n* Westmark (3 May): 2# killed\n* Osthaven: riot, 17# dead\n* Nordhaven (8 May): 4#",
         ["2024-05-03", "open", "2024-05-08"]),
        ("• 37# civilians killed between 1 and 10 May\n• 9# people abducted\n", ["2024-05-01..2024-05-10"] * 2),
        # who spoke, where they stood
        ("Fighters overran two posts on the heights on Tuesday. They killed 5#.", ["2024-05-14"]),
        ("The ministry wrote in a post on Sunday that raiders had struck on Friday and killed 5#.", ["2024-05-10"]),
        ("Raiders struck on Monday. On Tuesday the council lowered the toll to 5#.", ["2024-05-13"]),
        ("OSTHAVEN, 14 May. Troops engaged raiders last night. 5# were killed.", ["2024-05-14"]),
        ("Miners were held in the camp on Tuesday, an executive said. Rebels stormed it on Monday. 5# died.",
         ["2024-05-13"]),
        # what the sentence before told of an earlier time
        ("Raiders struck on Friday. The band took 3# clerks last year. One of them died; the other 2# were freed.",
         ["2023-01-01..2023-12-31", "open"]),
        # far dates and days to come are nobody's by inheritance
        ("Gunmen killed 5# men. The front was formed on 3 March 2004.", ["open"]),
        ("A court tried men for a raid on 3 March 2004. 5# died.", ["open"]),
        ("The army plans a raid on 20 May 2024. 5# died.", ["open"]),
        ("Raiders struck on Monday after 11 May. 5# died.", ["2024-05-13"]),
    ],
)  # fmt: skip
def test_a_claim_gets_the_day_of_what_it_tells(text: str, days: list[str]) -> None:
    assert says(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("OSTHAVEN, 8 NOV 89 (NPA) -- GUNMEN KILLED 5# MEN YESTERDAY.", ["1989-11-07"]),
        ("OSTHAVEN, 8 NOV 89 -- [TEXT] GUNMEN KILLED 5# MEN ON 6 NOVEMBER.", ["1989-11-06"]),
        ("ON 8 NOV 89, GUNMEN KILLED 5# MEN.", ["1989-11-08"]),
        ("OSTHAVEN, May 14, 2024 (NPA) - Shells killed 5# men on Tuesday.", ["2024-05-14"]),
        ("OSTHAVEN, May 14 (NPA) - Shells killed 5# men on Tuesday.", ["open"]),
        ("The revolt has killed 5# since 2013.", ["2013-01-01..None"]),
        ("Raiders struck on Saturday. The siege that began on 11 May 2024 killed 5#.", ["2024-05-11"]),
        ("Shells killed 5# men on 16 July. The town was first hit on 14 July 2021.", ["2021-07-16"]),
    ],
)
def test_an_undated_report_is_dated_by_its_own_words_only(text: str, days: list[str]) -> None:
    assert says(text, None) == days
