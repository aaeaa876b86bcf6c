"""How fast the extract stage is: `python -m bench.extract REPORTS.jsonl [five.jsonl]`.

Prints reports a second over texts of about WORDS words: the file's texts one after the other, cut at the first end of a
line behind WORDS words, whatever report it belongs to. Peers read the same texts in the same run: spaCy's blank English
pipeline with its sentencizer, and flashgeotext, which finds place names (requirements/bench.txt). Then the start of a
process that reads five reports, and how time grows with the texts of bench.hostile.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path

from platformdirs import user_cache_path

from bench import hostile
from bench.timing import TODAY, best, reports, started
from counterclaim.extract import Scope, extract
from counterclaim.pipeline import reading
from counterclaim.pipeline.reading import Tools
from counterclaim.records import Report

WORDS = 500
MOST = 200
"""Texts at most."""


def main() -> None:
    """Print the three parts."""
    given = reports(Path(sys.argv[1]))
    texts = list(lengthened(given))[:MOST]
    tools = reading.load_tools(user_cache_path("counterclaim"))
    _print_steady(texts, tools)
    five = reports(Path(sys.argv[2])) if len(sys.argv) > 2 else given[:5]
    print(f"{'cold start, five reports':<34} {started(('extract',), five[:5]):8.2f} s")
    _print_growth(tools)


def lengthened(given: Iterable[Report]) -> Iterator[Report]:
    """Yield texts of about WORDS words, made of reports one after the other."""
    lines: list[str] = []
    words = 0
    for line in (line for report in given for line in report.text.split("\n")):
        lines.append(line)
        words += len(line.split())
        if words >= WORDS:
            yield Report(id=f"text:{words}", text="\n".join(lines))
            lines, words = [], 0


def _print_steady(texts: Sequence[Report], tools: Tools) -> None:
    words, letters = (sum(map(size, texts)) // len(texts) for size in (_words, _letters))
    claims = sum(len(extract(text, tools.grammar, "violence").claims) for text in texts)
    print(f"{len(texts)} texts of {words} words and {letters} characters, {claims} claims")
    ours = _print_rate("extract, violence", texts, partial(_extracted, texts, tools, "violence"))
    _print_rate("extract, conflict", texts, partial(_extracted, texts, tools, "conflict"))
    _print_rate(
        "extract and resolve, violence", texts, lambda: list(reading.extracted(texts, tools, "violence", TODAY))
    )
    for name, load in (("spacy", _spacy), ("flashgeotext", _flashgeotext)):
        try:
            peer = load()
        except ImportError:
            print(f"{name:<34} not installed: pip install --require-hashes -r requirements/bench.txt")
            continue
        spent = _print_rate(name, texts, partial(_each, peer, texts))
        print(f"{'':<34} {ours / spent:8.1f} x its time is what extract takes")


def _words(report: Report) -> int:
    return len(report.text.split())


def _letters(report: Report) -> int:
    return len(report.text)


def _extracted(texts: Iterable[Report], tools: Tools, scope: Scope) -> list[object]:
    return [extract(text, tools.grammar, scope) for text in texts]


def _each(peer: Callable[[str], object], texts: Iterable[Report]) -> list[object]:
    return [peer(text.text) for text in texts]


def _print_rate(name: str, texts: Sequence[Report], step: Callable[[], object]) -> float:
    spent = best(step)
    print(f"{name:<34} {len(texts) / spent:8.0f} texts a second {spent / len(texts) * 1e3:8.2f} ms a text")
    return spent


def _spacy() -> Callable[[str], object]:
    pipeline = import_module("spacy").blank("en")
    pipeline.add_pipe("sentencizer")
    return pipeline  # type: ignore[no-any-return]


def _flashgeotext() -> Callable[[str], object]:
    return import_module("flashgeotext.geotext").GeoText().extract  # type: ignore[no-any-return]


def _print_growth(tools: Tools) -> None:
    for name, (make, size) in hostile.TEXTS.items():
        half, whole = (
            best(partial(extract, Report(id=name, text=make(n)), tools.grammar, "violence")) for n in (size // 2, size)
        )
        print(f"{name:<34} {size:8} characters {whole:8.3f} s, twice the text takes {whole / half:4.1f} x the time")


if __name__ == "__main__":
    main()
