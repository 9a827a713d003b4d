"""Which of the names found in a document are meant: who reads a wrong explanation trusts none.

What would go wrong without each rule:

    “高效办成一件事”    is not “一件事”: what stands before a name in its quotes makes another name of it
    人工智能            an item of a list is a common word, and so is 四级, a part of “四级三类”: they are
                        meant where they stand in quotes of their own
    十大工程, 六个一    a number of common nouns is another thing in every place: in a report of 四川省, a
                        glossary of 株洲市 does not explain it
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from zhuzhou_cli.answers import Field
from zhuzhou_cli.language.text import NUMBER_SIGNS
from zhuzhou_cli.search.find import SHORT, Found

_OPENING, _CLOSING = "“‘「『《", "”’」』》"
_PARTING = "。！？；，、\n"
_REACH = 16
"""Signs between an opening quote and a name with which the quotation is one name; a longer one is speech."""
_COUNTED = "大个项条类"
_NOUN = 3
"""Hanzi of what is counted in a name that every place may have, at most: 六个|一, 十大|工程, 三大|攻坚战."""
_OFFICIAL = ("政府工作报告", "人民代表大会", "人民政府", "各位代表")
"""What only the reports and papers of a government say, each of which names its place."""


def meant(found: Iterable[Found], text: str, place_of: Callable[[Found], str]) -> list[Found]:
    """Those of the names in a text that surely mean their entries, given the places that explain them."""
    elsewhere: dict[str, bool] = {}

    def is_elsewhere(place: str) -> bool:
        if place not in elsewhere:
            elsewhere[place] = _is_elsewhere(place, text)
        return elsewhere[place]

    return [
        name
        for name in found
        if _is_name(name, text) and not (_is_counted(name.label.text) and is_elsewhere(place_of(name)))
    ]


def _is_name(name: Found, text: str) -> bool:
    """Whether a name stands for itself, and is no common word."""
    if _is_modified(text[max(0, name.start - _REACH - 1) : name.start]):
        return False
    label = name.label
    if label.field is Field.MEMBER or (label.field is Field.PART and len(label.text) <= SHORT):
        before, behind = text[name.start - 1 : name.start], text[name.end : name.end + 1]
        return before in (*_OPENING,) and behind in (*_CLOSING,)
    return True


def _is_modified(before: str) -> bool:
    """Whether the words before a name are the beginning of a quotation that it ends.

    >>> _is_modified("推进“高效办成"), _is_modified("推进“"), _is_modified("“一区”、")
    (True, False, False)
    """
    for i, sign in enumerate(reversed(before)):
        if sign in _OPENING:
            return i > 0
        if sign in _CLOSING or sign in _PARTING:
            return False
    return False


def _is_counted(name: str) -> bool:
    """Whether a name is a number, a count word and a noun.

    >>> _is_counted("十大工程"), _is_counted("六个一"), _is_counted("两重"), _is_counted("一廊一带一圈")
    (True, True, False, False)
    """
    begin = next((i for i, sign in enumerate(name) if sign not in NUMBER_SIGNS), 0)
    return begin > 0 and name[begin] in _COUNTED and 0 < len(name) - begin - 1 <= _NOUN


def _is_elsewhere(place: str, text: str) -> bool:
    """Whether a text is a government's, and never names a place."""
    return place.rstrip("省市县区") not in text and any(word in text for word in _OFFICIAL)
