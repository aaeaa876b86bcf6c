"""Which reader turns the words of a rule into days: one name of the data (`reads`), one function."""

from collections.abc import Mapping
from types import MappingProxyType

from counterclaim.resolve.times import counted, written
from counterclaim.resolve.times.readings import Reader

READERS: Mapping[str, Reader] = MappingProxyType({
    "date": written.date_of, "range": written.range_of, "slashed": written.slashed_of, "holiday": written.holiday_of,
    "month": written.month_of, "year": written.year_of,
    "years": written.years_of, "decade": written.decade_of,
    "weekday": counted.weekday_of, "weekdays": counted.weekdays_of, "word": counted.word_of, "shift": counted.shift_of,
    "after": counted.after_of, "ago": counted.ago_of, "earlier": counted.earlier_of, "period": counted.period_of,
    "sofar": counted.sofar_of, "past": counted.past_of, "vague": counted.vague_of,
    "spell": counted.spell_of, "foreign": written.foreign_of,
    "monthday": written.monthday_of,
    "anniversary": counted.nothing,
})  # fmt: skip
