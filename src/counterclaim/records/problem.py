"""Problems as data: what could not be read, resolved or believed, why, and what to do next."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One clear line. `where` names the input (file, file:line, report id); `quarantines`: the input was lost."""

    code: str
    where: str
    why: str
    todo: str
    quarantines: bool = False

    def __str__(self) -> str:
        """Return what, which, why and what to do next as one line."""
        return f"{self.code}: {self.where}: {self.why}; {self.todo}"
