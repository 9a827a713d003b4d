"""How a paragraph of a Word file looks: which heading it is, and the number that Word prints before it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from zhuzhou_cli.language.numerals import in_hanzi
from zhuzhou_cli.report.formats.word_package import Package
from zhuzhou_cli.report.formats.word_story import HIDING

_HEADING = re.compile(r"(?:heading|标题)\s?(\d)", re.IGNORECASE)
_INHERITED_LIMIT = 20
"""Styles that a style may build on one after the other."""

_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_LEVELS = 9
_DEEPEST_HEADING = 6
_FALSE = ("0", "false", "off")


class Look(NamedTuple):
    """The level of a heading (0 for none), what stands before an item as Markdown, and its number alone."""

    level: int
    mark: str
    number: str


_PLAIN = Look(0, "", "")


class _Level(NamedTuple):
    """A level of a list: where it begins to count, with which signs, and the pattern of its mark: （%1）."""

    start: int
    form: str
    pattern: str


class _Style(NamedTuple):
    parent: str
    heading: int | None
    list_id: str
    list_level: int


def hiding_styles(root: Any, w: str) -> set[str]:
    """The styles of characters that are hidden or struck; ``w`` is the namespace of Word: {http://…}."""
    marks = ((style, style.find(f"{w}rPr/{w}{name}")) for style in root.iter(w + "style") for name in HIDING)
    return {
        style.get(w + "styleId", "")
        for style, vanish in marks
        if style.get(w + "type") == "character" and vanish is not None and vanish.get(w + "val") not in _FALSE
    }


class Styles:
    """The styles and lists of a Word file; its lists are counted while its paragraphs are looked at."""

    def __init__(self, package: Package) -> None:
        self._w = package.namespace
        self.hidden: set[str] = set()
        self._styles: dict[str, _Style] = {}
        self._looks: dict[tuple[tuple[str, str], ...], tuple[int, str, int]] = {}
        self._default = ""
        self._lists: dict[str, str] = {}
        self._levels: dict[tuple[str, int], _Level] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, list[int | None]] = {}
        if package.styles is not None:
            self._take_styles(package.styles)
        if package.numbering is not None:
            self._take_lists(package.numbering)
        level, list_id, _ = self._sought({})
        self.has_plain_default = not level and not list_id

    def look(self, properties: Mapping[str, str]) -> Look:
        """How a paragraph looks; asked once for each, in the order of the document, for lists go on."""
        key = tuple(properties.items())
        known = self._looks.get(key)
        if known is None:
            known = self._looks[key] = self._sought(properties)
        level, list_id, depth = known
        if not list_id:
            return _PLAIN if not level else Look(level, "", "")
        number = self._next(list_id, depth)
        return Look(level, number or "- ", number)

    def _sought(self, properties: Mapping[str, str]) -> tuple[int, str, int]:
        """The level of the heading, the list, and the level in it, that properties and styles ask for."""
        inherited = self._inherited(properties.get("pStyle") or self._default)
        heading = _level(properties.get("outlineLvl", ""))
        heading = inherited.heading if heading is None else heading
        list_id, level = properties.get("numId", ""), _whole(properties.get("ilvl"))
        if not list_id:
            list_id, level = inherited.list_id, inherited.list_level
        return min(heading or 0, _DEEPEST_HEADING), "" if list_id == "0" else list_id, level

    def _inherited(self, style: str) -> _Style:
        """A style with what it takes from those that it builds on."""
        chain: list[_Style] = []
        while style in self._styles and len(chain) < _INHERITED_LIMIT:
            chain.append(self._styles[style])
            style = chain[-1].parent
        headings = (one.heading for one in chain if one.heading is not None)
        lists = ((one.list_id, one.list_level) for one in chain if one.list_id)
        return _Style("", next(headings, None), *next(lists, ("", 0)))

    def _value(self, element: Any, name: str) -> str:
        child = element.find(self._w + name)
        return "" if child is None else str(child.get(self._w + "val", ""))

    def _take_styles(self, root: Any) -> None:
        w = self._w
        self.hidden = hiding_styles(root, w)
        for style in root.iter(w + "style"):
            key = style.get(w + "styleId", "")
            if style.get(w + "type") == "character":
                continue
            if style.get(w + "default") in ("1", "true") and style.get(w + "type") == "paragraph":
                self._default = key
            named = _HEADING.match(self._value(style, "name"))
            properties = style.find(w + "pPr")
            heading, list_id, level = (int(named[1]) if named else None), "", 0
            if properties is not None:
                outline = _level(self._value(properties, "outlineLvl"))
                heading = outline if heading is None else heading
                numbers = properties.find(w + "numPr")
                if numbers is not None:
                    list_id = self._value(numbers, "numId")
                    level = _whole(self._value(numbers, "ilvl"))
            self._styles[key] = _Style(self._value(style, "basedOn"), heading, list_id, level)

    def _take_lists(self, root: Any) -> None:
        w = self._w
        for kind in root.iter(w + "abstractNum"):
            for level in kind.iter(w + "lvl"):
                place = kind.get(w + "abstractNumId", ""), _whole(level.get(w + "ilvl"))
                start = _whole(self._value(level, "start") or "1")
                pattern = self._value(level, "lvlText")
                self._levels[place] = _Level(start, self._value(level, "numFmt"), pattern)
        for one in root.iter(w + "num"):
            key = one.get(w + "numId", "")
            self._lists[key] = self._value(one, "abstractNumId")
            for change in one.iter(w + "lvlOverride"):
                if start_value := self._value(change, "startOverride"):
                    self._starts[key, _whole(change.get(w + "ilvl"))] = _whole(start_value)

    def _next(self, list_id: str, level: int) -> str:
        """The next number of a list as it is printed; nothing for a bullet or a list that is not there."""
        kind = self._lists.get(list_id, "")
        own = self._levels.get((kind, level))
        if own is None or not 0 <= level < _LEVELS:
            return ""
        counts = self._counts.setdefault(kind, [None] * _LEVELS)
        last = counts[level]
        begin = self._starts.pop((list_id, level), None)
        counts[level] = begin if begin is not None else own.start if last is None else last + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        if own.form == "bullet":
            return ""
        printed = re.sub(r"%([1-9])", lambda found: self._printed(kind, int(found[1]) - 1), own.pattern)
        return printed if not printed[-1:].isalnum() else f"{printed} "

    def _printed(self, kind: str, level: int) -> str:
        own = self._levels.get((kind, level))
        count = self._counts[kind][level]
        if own is None:
            return ""
        return _written(own.start if count is None else count, own.form)


def _level(written: str) -> int | None:
    """The level of a heading from an outline level, which counts from 0; 9 is that of the body text."""
    return None if not written else (_whole(written) + 1) % (_LEVELS + 1)


def _whole(written: str | None) -> int:
    return int(written) if written and re.fullmatch(r"\d{1,6}", written, re.ASCII) else 0


def _written(number: int, form: str) -> str:
    """A number in the signs of a list: 一, ①, A; in digits if the form is none of these."""
    if form.startswith(("chinese", "japanese", "ideographDigital", "taiwanese")):
        return "〇一二三四五六七八九"[number] if number in range(10) else in_hanzi(str(number))
    if form.startswith("decimalEnclosed") and 0 < number <= len(_CIRCLES):
        return _CIRCLES[number - 1]
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(ord("A") + (number - 1) % 26)
        return letter if form == "upperLetter" else letter.lower()
    return str(number)
