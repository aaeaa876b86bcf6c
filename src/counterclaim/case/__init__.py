"""A case: one folder with inputs, what was found in them, decisions and a page; the use cases all shells share."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from counterclaim import datafile
from counterclaim.errors import CaseError
from counterclaim.store import Store
from counterclaim.store.sqlite import SqliteStore

DATABASE = "counterclaim.db"
PAGE = "page.html"
SETTINGS = "case.yml"
PARTIES = "parties.yml"


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """case.yml of a case, which a person may edit or leave out."""

    title: str | None = None
    """Stands on the page; else the folder's name."""
    notice: str | None = None
    """Stands above all else on the page."""


@dataclass(frozen=True, slots=True)
class Case:
    """An open case. `folder` holds the database, the inputs' bytes and the page."""

    folder: Path
    store: Store

    @property
    def page(self) -> Path:
        """Where `run` writes the page."""
        return self.folder / PAGE

    @property
    def parties(self) -> Path | None:
        """The file of the user's own parties, if there is one."""
        file = self.folder / PARTIES
        return file if file.exists() else None

    @property
    def settings(self) -> Settings:
        """What case.yml says; BadData with its line if that is not what it may say."""
        file = self.folder / SETTINGS
        return datafile.load(file, Settings) if file.exists() else Settings()

    @property
    def title(self) -> str:
        """What the case is called."""
        return self.settings.title or self.folder.resolve().name


def init(folder: Path) -> Case:
    """Make a case in a folder, or open the one that is there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise CaseError(f"{folder}: {fault.strerror}; choose another folder") from fault
    return Case(folder, SqliteStore(folder))


def open_case(folder: Path) -> Case:
    """Open the case in a folder; CaseError if there is none."""
    if not (folder / DATABASE).is_file():
        raise CaseError(f"{folder} holds no case; make one with `counterclaim init {folder}` or name one with --case")
    return Case(folder, SqliteStore(folder))
