"""What can go wrong, as six sentences under one root."""


class CounterclaimError(Exception):
    """The root. The message says what, which, why and what to do next."""


class Ungrounded(CounterclaimError, ValueError):
    """A mention, count or quote is not the report's own words at the place where it is said to stand."""


class BadRecord(CounterclaimError, ValueError):
    """A record contradicts itself: low above best, an empty id, a date that is no date."""


class BadData(CounterclaimError):
    """A YAML file of lexicons, parties or policies does not say what its header promises."""


class CaseError(CounterclaimError):
    """A case folder is missing, is of another version, or is in use."""


class BadGold(CounterclaimError):
    """Annotated reports that cannot be right, or floors that do not fit them."""
