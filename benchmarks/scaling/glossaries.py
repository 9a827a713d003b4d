"""A glossary of any size, made from a seed, that looks like the reports of many cities.

Terms have the forms of real ones (八大行动, 一廊一带一圈, 安全生产“三项机制”, “1+N+X”…, 四走四看, LPR), half
of them seven characters or shorter. Most explanations list as many things as the count word of the term
says. The entries of the built-in glossary stand among them. Within one file every name belongs to one entry
only; several cities may have the same term.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scaling import words
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.library.shelf import builtin, load

TERMS_A_FILE = 6_000
SEED = 20241225
_LONGEST_LOAN = 12


@dataclass(frozen=True)
class Made:
    """One generated entry, without its number."""

    term: str
    text: str
    aliases: tuple[str, ...] = ()
    parts: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    members: tuple[str, ...] = ()

    def block(self, number: int) -> str:
        """The entry as YAML."""
        lines = [f"  - number: {number}", f"    term: {_scalar(self.term)}"]
        if self.aliases:
            lines += ["    aliases:", *(f"      - {_scalar(one)}" for one in self.aliases)]
        lines.append(f"    text: {_scalar(self.text)}")
        if self.parts:
            lines.append("    parts:")
        for term, text, members in self.parts:
            lines += [f"      - term: {_scalar(term)}", f"        text: {_scalar(text)}"]
            lines += ["        members:", *(f"          - {_scalar(one)}" for one in members)]
        if self.members:
            lines += ["    members:", *(f"      - {_scalar(one)}" for one in self.members)]
        return "\n".join(lines)


@dataclass
class Writer:
    """Makes random entries, one after the other, from one random number generator."""

    chance: random.Random
    loans: Sequence[str]
    taken: set[str] = field(default_factory=set)

    def entry(self) -> Made:
        """An entry whose names are new to this file."""
        while True:
            shape = self.chance.choices(_SHAPES, _SHAPE_WEIGHTS)[0]
            made = shape(self)
            names = {fold(name).key for name in (made.term, *made.aliases)}
            if len(names) == 1 + len(made.aliases) and not names & self.taken:
                self.taken |= names
                return made

    def counted(self) -> Made:
        """八大行动, 十大重点民生实事."""
        count, numeral = self._numeral(2)
        middle = self._some(words.MODIFIERS, 0.45) + self._some(words.DOMAINS, 0.45)
        head = self.one(words.HEADS)
        term = numeral + self.one(words.MEASURES) + middle + head
        return self._listing(term, count, head)

    def quoted(self) -> Made:
        """安全生产“三项机制”."""
        count, numeral = self._numeral(2)
        head = self.one(words.HEADS)
        name = numeral + self.one(words.MEASURES) + head
        topic = self.one(words.DOMAINS) + self._some(words.OBJECTS, 0.4)
        aliases = (name,) if self.chance.random() < 0.3 else ()  # noqa: PLR2004 - a share
        return self._listing(f"{topic}“{name}”", count, head, aliases)

    def series(self) -> Made:
        """一廊一带一圈; 一址、一馆、两园: each part lists what it counts."""
        things = self.chance.sample(words.THINGS, self.chance.choice((2, 2, 3, 3, 4)))
        parts = []
        for thing in things:
            count = self.chance.choice((1, 1, 1, 2, 3, 4))
            name = "一两三四"[count - 1] + thing
            members = self._distinct(count, lambda thing=thing: self.site() + thing)  # type: ignore[misc]  # mypy cannot infer a default of lambda
            parts.append((name, "、".join(members), members))
        text = "，".join(f"“{name}”即{said}" for name, said, _ in parts) + "。"
        return Made(
            self.chance.choice(("", "、")).join(name for name, _, _ in parts), text, parts=tuple(parts)
        )

    def deeds(self) -> Made:
        """四走四看: as many of each deed."""
        count = self.chance.choice((2, 3, 3, 4, 4, 5, 6))
        numeral = "零一两三四五六"[count]
        parts = []
        for deed in self.chance.sample(words.DEEDS, 2):
            members = self._distinct(count, lambda deed=deed: deed + self.one(words.DOMAINS))  # type: ignore[misc]  # as above
            parts.append((numeral + deed, "、".join(members), members))
        ending = self._some(words.HEADS, 0.3)
        text = "；".join(f"“{name}”即{said}" for name, said, _ in parts) + "。"
        return Made("".join(name for name, _, _ in parts) + ending, text, parts=tuple(parts))

    def formula(self) -> Made:
        """“1+N+X”项目储备机制."""
        middle = self.chance.choice(("1+N", "1+N+X", "3+2", "4+6", "1+3+N", "1+10", "2+5+X", "5+3", "3+3+2"))
        topic = self.one(words.DOMAINS) + self._some(words.OBJECTS, 0.6) + self.one(words.HEADS)
        return Made(f"“{middle}”{topic}", self.sentence())

    def plain(self) -> Made:
        """绿色低碳产业示范区: nothing is counted."""
        middle = self._some(words.MODIFIERS, 0.7) + self.one(words.DOMAINS) + self._some(words.OBJECTS, 0.5)
        return Made(middle + self.one(words.HEADS), self.sentence())

    def short(self) -> Made:
        """两山, 双碳: a numeral and one or two nouns."""
        name = (
            self.chance.choice("双三四五六八百千万") + self.one(words.THINGS) + self._some(words.HEADS, 0.5)
        )
        return Made(name, self.sentence())

    def letters(self) -> Made:
        """LPR."""
        name = "".join(self.chance.choices(words.LETTERS, k=self.chance.choice((3, 3, 4, 4, 5))))
        return Made(name + self._some(words.HEADS, 0.4), self.sentence())

    def one(self, of: Sequence[str]) -> str:
        """A random one of some strings."""
        return self.chance.choice(of)

    def site(self) -> str:
        """清水, 白石湖: the proper part of a name."""
        return self.one(words.SITE_FIRST) + self.one(words.SITE_SECOND)

    def member(self, head: str) -> str:
        """A member for an enumeration of a term that ends in ``head``."""
        kind = self.chance.random()
        if kind < 0.03:  # noqa: PLR2004 - shares, added up
            return self.one(self.loans)
        if kind < 0.2:  # noqa: PLR2004 - as above
            return self.site() + self.one(words.SITE_KINDS)
        if kind < 0.4:  # noqa: PLR2004 - as above
            return self.one(words.VERBS) + self.one(words.DOMAINS) + self.one(words.OBJECTS)
        ending = head if kind < 0.7 else self.one(words.OBJECTS)  # noqa: PLR2004 - as above
        return self.one(words.DOMAINS) + self.one(words.MODIFIERS) + ending

    def sentence(self) -> str:
        """An explanation without an enumeration."""
        nouns = (words.DOMAINS, words.OBJECTS, words.VERBS, words.DOMAINS, words.OBJECTS)
        a, c, e, d, h = (self.one(kind) for kind in nouns)
        place = self._some(words.PLACES, 0.4)
        return (
            place
            + self.one(words.PURPOSES).format(
                a=a,
                b=self.one(words.OBJECTS),
                c=self.one(words.DOMAINS) + c,
                d=d + self.one(words.HEADS),
                e=e + self.one(words.DOMAINS),
                f=self.one(words.OBJECTS) + "、" + self.one(words.DOMAINS),
                g=self.one(words.HEADS),
                h=self.one(words.MODIFIERS) + h + self.one(words.HEADS),
            )
            + "。"
        )

    def _listing(self, term: str, count: int, head: str, aliases: tuple[str, ...] = ()) -> Made:
        members = self._distinct(count, lambda: self.member(head))
        return Made(term, "、".join(members) + "。", aliases, members=members)

    def _numeral(self, least: int) -> tuple[int, str]:
        numerals, weights = words.NUMERALS[least:], words.NUMERAL_WEIGHTS[least:]
        numeral = self.chance.choices(numerals, weights)[0]
        return words.NUMERALS.index(numeral) + 1, numeral

    def _some(self, of: Sequence[str], often: float) -> str:
        return self.one(of) if self.chance.random() < often else ""

    def _distinct(self, count: int, make: Callable[[], str]) -> tuple[str, ...]:
        """``count`` strings, none contained in another, so that each has its own place in the text."""
        made: list[str] = []
        while len(made) < count:
            new = make()
            if not any(new in other or other in new for other in made):
                made.append(new)
        return tuple(made)


_SHAPES: tuple[Callable[[Writer], Made], ...] = (
    Writer.counted,
    Writer.quoted,
    Writer.series,
    Writer.deeds,
    Writer.formula,
    Writer.plain,
    Writer.short,
    Writer.letters,
)
_SHAPE_WEIGHTS = (34, 14, 14, 6, 6, 20, 4, 2)


def make(size: int, folder: Path, per_file: int = TERMS_A_FILE, seed: int = SEED) -> list[Path]:
    """Write glossaries of ``size`` entries together, the built-in ones among them; returns their paths."""
    chance = random.Random(f"{seed} {size}")
    known = load(builtin()).glossary
    loans = [one.text for entry in known.entries for one in entry.members if len(one.text) <= _LONGEST_LOAN]
    reserved = {fold(entry.term).key for entry in known.entries}
    blocks = _builtin_blocks()
    places = dict(zip(sorted(chance.sample(range(size), len(blocks))), blocks, strict=True))
    folder.mkdir(parents=True, exist_ok=True)
    paths: list[Path] = []
    for begin in range(0, size, per_file):
        writer = Writer(chance, loans, set(reserved))
        rows = range(begin, min(begin + per_file, size))
        entries = (_block(places.get(row), writer, row - begin + 1) for row in rows)
        path = folder / f"city-{len(paths) + 1:03}.yaml"
        path.write_text(_head(chance, len(paths)) + "\n\n".join(entries) + "\n", encoding="utf-8")
        paths.append(path)
    return paths


def _block(known: str | None, writer: Writer, number: int) -> str:
    return writer.entry().block(number) if known is None else f"  - number: {number}\n{known}"


def _head(chance: random.Random, order: int) -> str:
    place = words.PLACES[order % len(words.PLACES)]
    year = 2025 - order % 6
    day = f"{year}-01-{chance.randint(5, 28):02}"
    return (
        "schema: 1\n\nglossary:\n"
        f"  id: city-{order + 1}-{year}\n  title: {place}市政府工作报告名词解释\n  place: {place}市\n"
        f'  report: 政府工作报告\n  date: "{day}"\n\nentries:\n'
    )


def _builtin_blocks() -> list[str]:
    """The lines of each entry of the built-in glossary, without its number."""
    _, *blocks = re.split(r"(?m)^  - number: \d+\n", builtin().read_text(encoding="utf-8"))
    return [block.rstrip() for block in blocks]


def _scalar(text: str) -> str:
    """A text as a YAML scalar, quoted if a plain one would have another type or meaning."""
    plain = text[0] not in "“\"'[]{}&*!|>%@`#-?:,0123456789" or text[0] == "“"
    return text if plain and ": " not in text and " #" not in text else f'"{text}"'


def entries_of(paths: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """The term and the explanation of every entry of glossaries that ``make`` wrote, or the built-in one."""
    for path in paths:
        term = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("    term: "):
                term = line.removeprefix("    term: ").strip('"')
            elif line.startswith("    text: "):
                yield term, line.removeprefix("    text: ").strip('"')
