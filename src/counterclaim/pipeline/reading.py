"""From reports to what each of them says: extract, then resolve."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from counterclaim import gazetteer
from counterclaim.extract import Grammar, Scope, extract, load_grammar
from counterclaim.gazetteer import Progress, open_gazetteer
from counterclaim.lexicon import load_people
from counterclaim.pipeline.guarded import guarded
from counterclaim.records import Claim, Problem, Report, Statement, keys
from counterclaim.registry import Registry, load_registry
from counterclaim.resolve import Reference, load_reference, resolve
from counterclaim.workers import in_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What reports are read with, loaded once and never changed."""

    cache: Path
    """Where other processes find the compiled gazetteer to load tools of their own."""
    parties: Path | None = None
    """The user's own parties, for the same purpose."""
    registry: Registry
    grammar: Grammar
    reference: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What one report says. One that could not be read has a problem that quarantines it, and nothing else."""

    report: Report
    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()


def load_tools(cache: Path, progress: Progress | None = None, parties: Path | None = None) -> Tools:
    """Load everything reading needs; `cache` keeps the compiled gazetteer, `parties` is the user's own file of them.

    Raises BadData if a data file does not say what its header promises.
    """
    people, registry = load_people(), load_registry(own=parties)
    return Tools(
        cache=cache,
        parties=parties,
        registry=registry,
        grammar=load_grammar(people),
        reference=load_reference(open_gazetteer(cache, progress), registry, people),
    )


def fingerprint(tools: Tools) -> str:
    """Return the hash of all that decides how reports are read: what was read under another one may be out of date."""
    shipped = (part for file in _sources(files("counterclaim")) for part in (file.name, file.read_bytes()))
    own = tools.parties.read_bytes() if tools.parties else b""
    return keys.digest(*shipped, own, gazetteer.fingerprint(tools.cache))


def extracted(
    reports: Iterable[Report], tools: Tools, scope: Scope, today: date, processes: int = 1
) -> Iterator[Extracted]:
    """Yield what each report says, resolved, in the order of the reports."""
    if processes > 1:
        return in_order(reports, partial(_reader, tools.cache, tools.parties, scope, today), processes)
    return map(partial(_read, tools, scope, today), reports)


def known(claims: Iterable[Claim]) -> Iterator[Extracted]:
    """Yield claims from elsewhere by report, in the order reports are first named.

    Of such a report nothing is known but the quotes of its claims, taken in the order of its text.
    """
    by_report: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    for name, unordered in by_report.items():
        said = sorted(unordered, key=lambda claim: (claim.start, claim.count.span or (0, 0), claim.id))
        words = "\n".join(dict.fromkeys(claim.quote for claim in said if claim.quote.strip()))
        yield Extracted(report=Report(id=name, text=words or name), claims=tuple(said))


def _reader(cache: Path, parties: Path | None, scope: Scope, today: date) -> Callable[[Report], Extracted]:
    return partial(_read, load_tools(cache, parties=parties), scope, today)


def _read(tools: Tools, scope: Scope, today: date, report: Report) -> Extracted:
    said = guarded(report.id, partial(_extracted, report, tools, scope, today))
    return Extracted(report=report, problems=(said,)) if isinstance(said, Problem) else said


def _extracted(report: Report, tools: Tools, scope: Scope, today: date) -> Extracted:
    said = extract(report, tools.grammar, scope)
    meant = resolve(report, said.claims, said.statements, tools.reference, today)
    return Extracted(
        report=report,
        claims=meant.claims,
        statements=meant.statements,
        problems=(*said.problems, *meant.problems),
    )


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _sources(entry)
        elif entry.name.endswith((".py", ".yml", ".gz")):
            yield entry
