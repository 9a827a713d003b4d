"""The format ``page``: one HTML file that answers look-ups by itself, offline, on a phone or from a mail.

Nothing in it asks for anything from anywhere: style and script stand in it, and its content security policy
allows these two, by their hashes, and nothing else. All entries are there without the script, too. The
script reads the names from the page; the readings of their characters are written at its end as data, so
that it guesses nothing. It reads numbers by the rules of language/numbers.py.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from itertools import groupby
from pathlib import PurePath
from string import Template
from unicodedata import normalize

from zhuzhou_cli.export.article import text
from zhuzhou_cli.export.collection import Collection, Item
from zhuzhou_cli.export.page_entry import article, shown
from zhuzhou_cli.language.numbers import PLAIN
from zhuzhou_cli.language.reading import read
from zhuzhou_cli.language.tables.traditional import SIMPLIFIED, TRADITIONAL
from zhuzhou_cli.language.text import NUMBER_SIGNS, fold
from zhuzhou_cli.model import Entry, Reading, Source

_FOLDER = files("zhuzhou_cli.export") / "web"
_SCRIPTS = ("numbers.js", "names.js", "search.js", "show.js")
_FEW = 200
"""Entries up to which tables of contents are open, and a browser draws all of them at once."""
_NAMED = 4
"""Places that the line below the title names."""
_COMMENTS = ("// ", "/* ")
"""What the comments of the script and the style begin with; each has its own lines."""
_BLANKS = {
    ".css": re.compile(r"(?<=[{};,])\s+|;?\s+(?=[{}])|(?<=[a-z]:) | (?=>)|(?<=>) "),
    ".js": re.compile(
        r"[;,]\n(?=\})|(?<=[{;,(\[])\s|\n(?=[})\].?:&|+])"
        r"| (?=\})|(?<=\)) (?=[a-z{])|(?<=\w:) |(?<=if|or|le) (?=\()"
        r"| (=>|[=!]==?|=|\?\?=?|\?|:|&&|\|\||[-+*/<>]=?) "
    ),
    ".html": re.compile(r"(?!)"),
}
"""Signs that mean nothing, by the kind of the file; of a script also those at operators and brackets."""


def write(collection: Collection) -> Iterator[bytes]:
    """The page, one entry after the other."""
    style, script = _asset("page.css"), "".join(map(_asset, _SCRIPTS))
    sources = collection.sources
    head, tail = (
        Template(_asset("page.html"))
        .substitute(
            title=text(_title(collection)),
            heading=_heading(collection),
            about="".join(f"<span>{shown(part)}</span>" for part in _about(collection)),
            filters=_filters(sources),
            style=style,
            script=script,
            style_hash=_hash(style),
            script_hash=_hash(script),
            size=" class=many" if len(collection) > _FEW else "",
            reports="\0",
            data="\1",
        )
        .split("\0")
    )
    yield head.encode()
    texts = _Texts()
    for number, (source, items) in enumerate(groupby(collection, lambda item: item.source), 1):
        title = "目录" if len(sources) == 1 else _cite(source)
        shown_items = list(items)
        yield _contents(number, title, source, shown_items, is_open=len(collection) <= _FEW)
        for item in shown_items:
            made = article(item.entry, item.key, item.reading, texts.attributes(item.entry))
            yield made.encode(errors="replace")
        yield f'<p class="source">出处：{_source(source)}</p>\n</section>\n'.encode()
    before, after = tail.split("\1")
    yield (before + texts.data() + after).encode()


def _contents(number: int, title: str, source: Source, items: list[Item], *, is_open: bool) -> bytes:
    """The beginning of a report: its title, and a table of contents that can be folded."""
    links = "".join(f"<li><a href=#{text(item.key)}>{shown(item.entry.term)}</a>" for item in items)
    years = " ".join(sorted(source.years))
    return (
        f'<section class="report" data-place="{text(source.place)}" data-years="{years}"'
        f' data-cite="{text(_cite(source))}" aria-labelledby="t{number}">\n'
        f"<details{' open' if is_open else ''}>"
        f'<summary><h2 id="t{number}">{shown(title)}</h2> {len(items)}条</summary>'
        f'<nav aria-labelledby="t{number}"><ol>{links}</ol></nav></details>\n'
    ).encode()


class _Texts:
    """What the script needs to know of the texts of the page, gathered while they are written.

    The readings of a character stand there once, as it is read by itself, and at a name only where it is
    read otherwise. Of the Traditional characters there are only those whose Simplified form is in a text.
    """

    def __init__(self) -> None:
        self._readings: dict[str, tuple[str, ...]] = {}
        self._signs: set[str] = set()

    def attributes(self, entry: Entry) -> _Attributes:
        """Makes the attribute of a name of an entry."""
        self._signs.update(fold(entry.text).key)
        return _Attributes(self, entry.readings)

    def others(self, name: str, overrides: tuple[Reading, ...]) -> Iterator[str]:
        """The characters of a name that are read otherwise, by their places: 3hang."""
        folded = fold(name)
        self._signs.update(folded.key)
        said = read(folded.key, folded.starts, overrides)
        for place, (sign, syllables) in enumerate(zip(folded.key, said, strict=True)):
            alone = self._readings.get(sign)
            if alone is None:
                alone = self._readings[sign] = read(sign, (True,))[0]
            if syllables[:1] != alone[:1]:
                yield f"{place}{syllables[0]}"

    def data(self) -> str:
        """It as JSON that may stand in HTML."""
        pairs = [
            (traditional, simplified)
            for traditional, simplified in zip(TRADITIONAL, SIMPLIFIED, strict=True)
            if simplified in self._signs and _is_typed(traditional)
        ]
        said: dict[str, str] = {}
        for sign, syllables in sorted(self._readings.items()):
            if syllables:
                said[" ".join(syllables)] = said.get(" ".join(syllables), "") + sign
        values = {
            "readings": said,
            "traditional": "".join(traditional for traditional, _ in pairs),
            "simplified": "".join(simplified for _, simplified in pairs),
            "signs": "".join(sorted(NUMBER_SIGNS)),
            "plain": ["".join(map(chr, PLAIN)), "".join(PLAIN.values())],
        }
        return json.dumps(values, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


class _Attributes:
    """The attributes of the names of one entry."""

    def __init__(self, texts: _Texts, overrides: tuple[Reading, ...]) -> None:
        self._texts = texts
        self._overrides = overrides

    def __call__(self, name: str) -> str:
        others = " ".join(self._texts.others(name, self._overrides))
        return f' data-r="{others}"' if others else ""


def _title(collection: Collection) -> str:
    if len(collection.sources) == 1:
        return collection.title
    reports = {source.report for source in collection.sources}
    return f"{reports.pop() if len(reports) == 1 else ''}名词解释"


def _heading(collection: Collection) -> str:
    """The title, which may break behind the place and the report."""
    heading = shown(_title(collection))
    for source in collection.sources[:1]:
        for words in filter(None, (shown(source.place), shown(source.report))):
            heading = heading.replace(words, f"{words}<wbr>", 1)
    return heading


def _about(collection: Collection) -> list[str]:
    """What the page holds, in a line below its title."""
    sources = collection.sources
    if len(sources) == 1:
        source = sources[0]
        return [part for part in (_day(source.date), source.meeting, f"{len(collection)}条") if part]
    places = list(dict.fromkeys(source.place for source in sources))
    named = "、".join(places) if len(places) <= _NAMED else f"{'、'.join(places[:_NAMED])}等{len(places)}地"
    return [named, f"{len(sources)}份报告", f"{len(collection)}条"]


def _filters(sources: tuple[Source, ...]) -> str:
    """What narrows several reports to a place or a year."""
    if len(sources) < 2:  # noqa: PLR2004 - nothing to choose from
        return ""
    places = list(dict.fromkeys(source.place for source in sources))
    years = sorted({year for source in sources for year in source.years}, reverse=True)
    return _select("place", "地方", "所有地方", places) + _select("year", "年份", "所有年份", years)


def _select(name: str, label: str, every: str, values: list[str]) -> str:
    options = "".join(f"<option>{text(value)}</option>" for value in values)
    return (
        f'<select id="{name}" aria-label="{label}"><option value="">{every}</option>{options}</select>'
        if len(values) > 1
        else ""
    )


def _cite(source: Source) -> str:
    return f"{source.place}《{source.report}》{_day(source.date)}"


def _source(source: Source) -> str:
    """Where the entries of a report come from, with what is inferred, as on a card."""
    inferred = {inference.field for inference in source.inferred}

    def stated(name: str, value: str) -> str:
        return f"{shown(value)}（推定）" if value and name in inferred else shown(value)

    link = ""
    if source.url.startswith(("https://", "http://")):
        link = f'<a href="{escape(source.url)}" rel="noreferrer">{shown(source.url)}</a>'
    said = [
        shown(f"{source.place}《{source.report}》名词解释"),
        stated("date", _day(source.date)),
        stated("meeting", source.meeting),
        stated("publisher", source.publisher),
        stated("published", source.published and f"{_day(source.published)}见报"),
        link or shown(source.url),
    ]
    return "，".join(part for part in said if part)


def _is_typed(traditional: str) -> bool:
    """Whether people type a Traditional sign: Big5 has it; variants in old print are for longer tables."""
    return bool(traditional.encode("big5hkscs", "ignore")) and normalize("NFKC", traditional) == traditional


def _day(date: str) -> str:
    """A date as it is written in Chinese; as much of it as is known.

    >>> _day("2024-12-25"), _day("2026-01"), _day("")
    ('2024年12月25日', '2026年1月', '')
    """
    units = zip(date.split("-"), "年月日", strict=False)
    return "".join(f"{number.lstrip('0')}{unit}" for number, unit in units if number)


@cache
def _asset(name: str) -> str:
    """A file of the folder ``web``, without its comments and the signs that mean nothing in it."""
    lines = map(str.strip, (_FOLDER / name).read_text(encoding="utf-8").splitlines())
    kept = "\n".join(line for line in lines if line and not line.startswith(_COMMENTS)) + "\n"
    return _BLANKS[PurePath(name).suffix].sub(lambda blank: blank[1] if blank.lastindex else "", kept)


def _hash(content: str) -> str:
    """What a content security policy calls a style or a script."""
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"
