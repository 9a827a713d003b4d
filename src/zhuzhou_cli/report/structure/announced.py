"""Parts that the text announces by name: “一江”即湘江，“八港”即…."""

from __future__ import annotations

import re

from zhuzhou_cli.language.numerals import count_words
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Member, Part
from zhuzhou_cli.report.structure.lists import (
    MEASURES,
    NUMERALS,
    Explanation,
    Item,
    Structure,
    disagreement,
    first_count,
)
from zhuzhou_cli.report.words import IS, LEAD

_PART = re.compile(
    rf"(?:^|(?<=[,。;、:]))\s*“(?P<term>[^“”]{{1,16}})”(?P<noun>[^,。;:“”、]{{0,6}}?)(?:即[为是]|{LEAD}|为|{IS}|:)(?!以)\s*"
)
_UNIT = re.compile(rf"[{NUMERALS}]+([^{NUMERALS}{MEASURES}])(.*)$")
# A noun behind the part's quotes (“三认”活动) belongs to the whole list, with what qualifies it.
_QUALIFIED = r"(?:评选|公益|创建|主题|专项|系列|宣传)*"
_DOING = ("由", "通过", "对", "以", "围绕")
"""What opens the explanation of 一… where it tells what is done, and names no one thing."""

_LIST = 3
"""Items that a text lists if it has no other sign of a list than 、."""


def announced_parts(explanation: Explanation) -> Structure | None:
    """Parts whose names stand in the term and, in quotes, before their explanations."""
    text, plain = explanation.text, explanation.plain
    key = fold(explanation.term).key
    named = [(found, fold(found["term"]).key) for found in _PART.finditer(plain)]
    named = [(found, name) for found, name in named if name and name in key]
    names = [found for found, name in named if name != key or len(named) > 1]
    parts: list[Part] = []
    for i, found in enumerate(names):
        end = names[i + 1].start() if i + 1 < len(names) else len(text)
        stretch = explanation.trimmed(found.end(), end)
        if stretch.begin < stretch.end:
            name = text[found.start("term") : found.end("term")]
            members = _members(found["term"], found["noun"], explanation, stretch)
            parts.append(Part(name, explanation.printed(stretch), members))
    if len(parts) > 1 or (parts and plain.startswith("“")):
        return Structure(parts=tuple(parts), disagreement=_disagreement(parts))
    return None


def _members(term: str, noun: str, explanation: Explanation, stretch: Item) -> tuple[Member, ...]:
    """The members of a part: one for 一江, as many as its count word says for 八港."""
    plain = explanation.plain
    if term[:1] == "一" and len(term) > 1:
        stops = (place for sign in ",;。:" if (place := plain.find(sign, stretch.begin, stretch.end)) >= 0)
        only = Item(stretch.begin, min(stops, default=stretch.end))
        is_name = "、" not in explanation.words(only) and not plain.startswith(_DOING, stretch.begin)
        return explanation.members([only] if is_name else [])
    if not count_words(term):
        return ()
    items = explanation.counted(stretch, first_count(term))
    return explanation.members(_without_shared(plain, items, term, noun))


def _without_shared(plain: str, items: list[Item], term: str, noun: str) -> list[Item]:
    """The items without words that belong to the whole list: before the first, after the last of them.

    三医联动 counts 医, so that words before the first 医 are no part of the first item, and 联动 behind the
    last item is none of it if no other item has it; 八大行动 counts no single hanzi.
    """
    found = _UNIT.match(term)
    if not items or not found:
        return items
    unit, tail = found[1], found[2]
    first, last = items[0], items[-1]
    words = [plain[item.begin : item.end] for item in items]
    if tail and words[-1].endswith(tail) and not any(word.endswith(tail) for word in words[:-1]):
        last = Item(last.begin, last.end - len(tail))
    elif noun and not any(word.endswith(noun) for word in words[:-1]):
        closing = re.search(rf"(?<=.){_QUALIFIED}{re.escape(noun)}$", words[-1])
        last = Item(last.begin, last.begin + closing.start()) if closing else last
    if all(word.startswith(unit) for word in words[1:]) and (place := words[0].find(unit)) > 0:
        first = Item(first.begin + place, first.end)
    return [first, *items[1:-1], last]


def _disagreement(parts: list[Part]) -> str:
    """What to say of the first part that lists another number of items than it counts; nothing if none."""
    for part in parts:
        text = Explanation.of(part.term, part.text)
        items = text.split(Item(0, len(text.plain)), "、")
        is_list = len(items) >= _LIST and not any(sign in text.plain for sign in ",;。")
        if not part.members and is_list and count_words(part.term):
            return disagreement(part.term, len(items))
    return ""
