"""What the rules leave unread in a corpus: the commonest constructions first, and claims by rules that rarely fire.

`python -m bench.sweep REPORTS.jsonl [--limit N] [--within | --verbs | --rare N]`, as docs/contributing.md explains.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from bench.gold import KEYS
from counterclaim.extract import Grammar, load_grammar
from counterclaim.extract.brackets import apart
from counterclaim.extract.chunk import Chunk
from counterclaim.extract.frames import Frame
from counterclaim.extract.reading import readings
from counterclaim.extract.rules import ROLES
from counterclaim.extract.tokens import Token, tokenise
from counterclaim.lexicon import load_people
from counterclaim.records import Report
from counterclaim.sentences import split

EXAMPLES = 2
FARTHEST = 12
"""Chunks between a number and an outcome word at most: behind that the two seldom belong together."""
_COUNTS = frozenset(("counted", "number", "unknown", "outcome"))
_PEOPLE = frozenset(("counted",))
_VERBS = frozenset(("verb", "carrier", "cause", "speech"))
_AUXILIARIES = frozenset(("be", "have", "modal"))
_FILLERS = frozenset(("noun", "determiner", "pronoun", "actor"))


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence, or a bracket in it, as the rules saw it."""

    text: str
    tokens: Sequence[Token]
    chunks: Sequence[Chunk]
    frames: Sequence[Frame]


@dataclass(frozen=True, slots=True)
class Unread:
    """A number without a claim: the word beside it, the shape between the two, and its sentence."""

    word: str
    shape: str
    sentence: str


def main() -> None:
    """Print one of the listings."""
    asked = _options().parse_args()
    parts = list(read(_reports(asked.reports), load_grammar(load_people())))
    if asked.rare:
        _print_rare(parts, asked.rare)
    else:
        _print_groups(unread(parts, within=asked.within, verbs=asked.verbs), asked.limit)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("bench.sweep", description=__doc__)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--limit", type=int, default=20, metavar="N")
    parser.add_argument("--within", action="store_true")
    parser.add_argument("--verbs", action="store_true")
    parser.add_argument("--rare", type=int, default=0, metavar="N")
    return parser


def _reports(file: Path) -> Iterator[Report]:
    for line in file.read_bytes().splitlines():
        row = msgspec.json.decode(line)
        yield Report(**{key: row.get(key) for key in KEYS})


def read(reports: Iterable[Report], grammar: Grammar) -> Iterator[Part]:
    """Yield the parts of all sentences, with the frames that the rules found."""
    for report in reports:
        sentences = tuple(split(report.text))
        told = readings(report, sentences, grammar.chunker, grammar.patterns, grammar.attack)
        found = {reading.tokens[0]: reading.frames for reading in told}
        for sentence in sentences:
            text = " ".join(report.cut(sentence.span).split())
            for part in apart(tokenise(report.text, sentence.span), grammar.chunker.opens_count):
                chunks = grammar.chunker.chunk(report.text, part)
                yield Part(text, part, chunks, found.get(part[0], ()) if part else ())


def unread(parts: Iterable[Part], *, within: bool = False, verbs: bool = False) -> Iterator[Unread]:
    """Yield the numbers without a claim near an outcome word.

    `within`: also in sentences that have a claim; `verbs`: counted people near a verb, in sentences without an outcome.
    """
    for part in parts:
        if part.frames and not within:
            continue
        outcomes = [at for at, chunk in enumerate(part.chunks) if chunk.measure is not None]
        if verbs == bool(outcomes):
            continue
        beside = list(_verbs(part.chunks)) if verbs else outcomes
        yield from _unread(part, beside, _PEOPLE if verbs else _COUNTS)


def _unread(part: Part, beside: Sequence[int], like: frozenset[str]) -> Iterator[Unread]:
    told = {frame.number for frame in part.frames}
    for at, chunk in enumerate(part.chunks):
        if at in told or not chunk.roles & like:
            continue
        nearest = min(beside, key=lambda other: (abs(other - at), other), default=None)
        if nearest is not None and abs(nearest - at) <= FARTHEST:
            yield Unread(_words(part, nearest), _shape(part.chunks, at, nearest), part.text)


def _verbs(chunks: Sequence[Chunk]) -> Iterator[int]:
    return (at for at, chunk in enumerate(chunks) if chunk.roles & _VERBS and not chunk.roles & _AUXILIARIES)


def _words(part: Part, at: int) -> str:
    chunk = part.chunks[at]
    return " ".join(token.low for token in part.tokens[chunk.first : chunk.last])


def _shape(chunks: Sequence[Chunk], number: int, word: int) -> str:
    """Return "N preposition X": the roles between number and word, without nouns and articles."""
    low, high = sorted((number, word))
    between = [_role(chunk) for chunk in chunks[low + 1 : high] if not chunk.roles <= _FILLERS]
    own = _role(chunks[number])
    ends = (f"N({own})", "X") if number < word else ("X", f"N({own})")
    return " ".join((ends[0], *between, ends[1])) if number != word else ends[0]


def _role(chunk: Chunk) -> str:
    return next((role for role in ROLES if role in chunk.roles), "")


def _print_groups(found: Iterable[Unread], limit: int) -> None:
    groups: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for one in found:
        groups[one.word, one.shape].append(one.sentence)
    ranked = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    print(f"{sum(map(len, groups.values()))} unread numbers in {len(groups)} groups")
    for (word, shape), sentences in ranked[:limit]:
        print(f"\n{len(sentences):5} {word!r}: {shape}")
        for sentence in list(dict.fromkeys(sentences))[:EXAMPLES]:
            print(f"      {sentence}")


def _print_rare(parts: Iterable[Part], most: int) -> None:
    made = [(frame.rule, _words(part, frame.number), part.text) for part in parts for frame in part.frames]
    times = Counter(rule for rule, _, _ in made)
    for rule, words, sentence in sorted(made):
        if times[rule] <= most:
            print(f"{times[rule]:5} {rule}: {words!r} in: {sentence}")


if __name__ == "__main__":
    main()
