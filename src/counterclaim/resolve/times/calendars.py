"""Days of other calendars as days of ours.

Jalali: the official calendar of Iran and Afghanistan by its cycle of 33 years, which holds for the years below.
Hijri: the tabular calendar with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of 30. Months begin where the
moon is seen, so a day is good to one either way.
"""

from datetime import date, timedelta

JALALI = (1244, 1472)
HIJRI = (1280, 1500)
SIGHTING = timedelta(days=1)
JALALI_EPOCH = 226894  # ordinal of the day before 1 Farvardin 1, by the cycle
HIJRI_EPOCH = 227014  # ordinal of the day before 1 Muharram 1
LEAP_CYCLE, LEAPS = 33, (1, 5, 9, 13, 17, 22, 26, 30)


def jalali(year: int, month: int, day: int) -> date | None:
    """Return the day, None for a day that is not in the calendar or a year to which the cycle does not reach."""
    length = 31 if month <= 6 else 30 if month < 12 else 29 + (year % LEAP_CYCLE in LEAPS)
    if not (JALALI[0] <= year <= JALALI[1] and 1 <= day <= length):
        return None
    cycles, rest = divmod(year - 1, LEAP_CYCLE)
    leaps = cycles * len(LEAPS) + sum(leap <= rest for leap in LEAPS)
    return date.fromordinal(JALALI_EPOCH + (year - 1) * 365 + leaps + (month - 1) * 30 + min(month - 1, 6) + day)


def hijri(year: int, month: int, day: int) -> date | None:
    """Return the day by the tables, None for a year that is rather another calendar's."""
    if not (HIJRI[0] <= year <= HIJRI[1] and 1 <= day <= 30):
        return None
    return date.fromordinal(HIJRI_EPOCH + (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2 + day)
