"""Layouts and codes one of whose numbers is explained as another one: “一带四园”：“一带”即…，“三园”即….

Each number has to be explained, in the words behind the name, and all but one as the name says them; so no
other layout is taken for it.
"""

from __future__ import annotations

import re

from zhuzhou_cli.audit.kinds import Shape, kind_of
from zhuzhou_cli.audit.layouts import OF_THESE, SAYS, numbers_of
from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.language.numerals import value

_TWO = 2
_BEGIN = rf"(?<=[,;:。(—\n])\s?{OF_THESE}"
_FIGURE = re.compile(rf"{_BEGIN}“(?P<number>[0-9]{{1,3}}|[A-Z])”{SAYS}")
"""The label of a number of a code, in quotes, before its explanation."""
_ANOTHER = re.compile(rf"“{NUMERAL}[^“”\n]*{NUMERAL}[^“”\n]*”|“[0-9A-Z]+\+[^“”\n]*”")
"""Another layout or code, behind which labels may be its own."""


def relabelled(plain: str, words: str) -> tuple[str, str] | None:
    """The number of a layout or code that words behind it explain as another one, and that one, if any.

    >>> relabelled("一带四园", ":“一带”即沿江带,“三园”即东园、西园、南园。")
    ('四园', '三园')
    >>> relabelled("1+3+N", ":“1”指甲;“4”指乙、丙、丁、戊;“N”指若干园区。")
    ('3', '4')
    >>> [relabelled("一带四园", f",“一带”即沿江带,{said}。") for said in ("“四园”即甲", "“三区”即甲")]
    [None, None]
    """
    labels = [label for label, _ in numbers_of(plain)]
    if len(labels) < _TWO:
        return None
    kind, words = kind_of(plain), _ANOTHER.split(words)[0]
    is_code = kind is not None and kind.shape is Shape.CODE
    said = [found["number"] for found in _FIGURE.finditer(words)] if is_code else _said_of(labels, words)
    pairs = [
        (own, other) for own, other in zip(labels, said, strict=False) if _number_of(own) != _number_of(other)
    ]
    is_one = len(said) == len(labels) and len(pairs) == 1
    return pairs[0] if is_one and all(map(_number_of, pairs[0])) else None


def _said_of(labels: list[str], words: str) -> list[str]:
    """The labels that words explain, one for each noun of a layout; none if a noun has none, or several."""
    nouns = [re.sub(f"^{NUMERAL}+", "", label) for label in labels]
    each = [re.findall(rf"{_BEGIN}“?({NUMERAL}{{1,2}}{re.escape(noun)})”?{SAYS}", words) for noun in nouns]
    is_whole = all(nouns) and len(set(nouns)) == len(nouns) and all(len(set(said)) == 1 for said in each)
    return [said[0] for said in each] if is_whole else []


def _number_of(label: str) -> int | None:
    """What a label counts; nothing if it is a letter.

    >>> _number_of("三园"), _number_of("12"), _number_of("N")
    (3, 12, None)
    """
    found = re.match(f"{NUMERAL}+|[0-9]+", label)
    return value(found[0]) if found else None
