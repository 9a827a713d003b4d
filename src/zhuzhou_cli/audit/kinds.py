"""Kinds of quoted abbreviations that begin with a number, by their shape alone.

    PARALLEL   三区一村、四横六纵、两高地、两基地、一屏障     numbers side by side
    COUNTED    六个能力、八大行动、五项机制                  a number and a measure word
    CODE       1351、1+10+N、2152工程                       digits, or numbers joined by +
    ARTICLES   26条、惠企十条                               a policy by the number of its articles
    SHORT      三全、四上、新三样                           a number and one to three hanzi
               三百工程、百千万行动                         things that are a hundred, a thousand

Measured on 31 provincial reports, a reader wants a note on nearly all of the first four, and on half of the
last: 五连冠, 三公里 and 双城记 look as 三全 does.
"""

from __future__ import annotations

import re
from functools import cache

from zhuzhou_cli.audit.everyday import (
    HOTLINE,
    LAYOUT,
    MAGNITUDE,
    PLACE,
    QUANTITY,
    SENTENCE,
    YEAR,
    is_amount,
    is_everyday,
)
from zhuzhou_cli.audit.lists import MEASURES
from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.enumeration import Enumeration
from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.record import record


class Shape(Enumeration):
    """What an abbreviation looks like."""

    PARALLEL = "parallel"
    COUNTED = "counted"
    CODE = "code"
    ARTICLES = "articles"
    SHORT = "short"


@record
class Kind:
    """The shape of an abbreviation, and its numbers in order; N and M of a code have none."""

    shape: Shape
    counts: tuple[int, ...]


_MANY = "多(?=[核主轴带廊环圈副心极翼点])"
_TAIL = rf"(?!{_MANY})(?:进一步|统一|唯一|一[流批致]|(?!{NUMERAL})[\u4e00-\u9fff])"
_SEGMENT = re.compile(rf"({NUMERAL}+|[0-9]{{1,3}}|多)((?:{_TAIL}){{1,5}})")
_PIECE = re.compile(f"(?:{_SEGMENT.pattern})*")
_JOINT = re.compile(r"[、,，·/\s]|[和与及]")
_COUNTED = re.compile(
    rf"({NUMERAL}+|[0-9]{{1,2}}(?!个))[{MEASURES}](?=.)(?:一(?=[批流]|$))?[^{{、，,。0-9]{{0,9}}$"
)
_ARTICLES = re.compile(rf"[\u4e00-\u9fff]{{0,6}}?({NUMERAL}+|[0-9]{{1,3}})条")
_FIGURE = f"(?:[0-9]{{1,4}}|[A-Zmnxy]|{NUMERAL})"
_JOINED = re.compile(rf"({_FIGURE}(?:\+{_FIGURE}){{1,6}})[\u4e00-\u9fff]{{0,8}}")
_DIGITS = re.compile(r"([0-9]{3,6})[\u4e00-\u9fff]{0,8}|([一二三四五六七八九]{3,6})")
_MAGNITUDES = re.compile(
    "(?:([二两双三四五六七八九])[百千万]|([双两])十|([十百千万]{2,4}))(?:工程|行动|计划)"
)
_SHORT = re.compile(rf"新?({NUMERAL})(?:(?!{NUMERAL})[\u4e00-\u9fff]){{1,3}}")

_SITES = frozenset(("基地", "中心", "平台", "园区", "高地"))
"""What layouts count beside things of one sign: 一馆一园一基地."""
_ROUND = frozenset("百千万")
"""Numerals that say many rather than how many: 百企领航·千企升级."""


@cache
def kind_of(plain: str) -> Kind | None:
    """The kind of a quotation, given its plain twin; None if its shape is none of these, or it is everyday.

    >>> [kind_of(text).shape.value for text in ("四横六纵", "六个能力", "1+10+N", "26条", "三全")]
    ['parallel', 'counted', 'code', 'articles', 'short']
    >>> [kind_of(text) for text in ("三心二意", "十五五", "一县一馆", "9·3", "12345", "三年大变样")]
    [None, None, None, None, None, None]
    >>> kind_of("15件"), kind_of("两江四岸")
    (None, None)
    """
    if is_everyday(plain):
        return None
    return _code(plain) or _articles(plain) or _parallel(plain) or _counted(plain) or _short(plain)


def _code(plain: str) -> Kind | None:
    if joined := _JOINED.fullmatch(plain):
        return Kind(Shape.CODE, tuple(_count(part) for part in joined[1].split("+") if _count(part)))
    found = _DIGITS.fullmatch(plain)
    if not found or YEAR.match(plain) or HOTLINE.fullmatch(found[1] or "") or plain[-1:] in "年条件天":
        return None
    return Kind(Shape.CODE, tuple(map(_count, found[1] or found[2])))


def _articles(plain: str) -> Kind | None:
    found = _ARTICLES.fullmatch(plain)
    return Kind(Shape.ARTICLES, (_count(found[1]),)) if found and _count(found[1]) > 1 else None


def _parallel(plain: str) -> Kind | None:
    segments = _SEGMENT.findall(plain)
    is_whole = all(_PIECE.fullmatch(piece) for piece in _JOINT.split(plain))
    if len(segments) < 2 or not is_whole:  # noqa: PLR2004 - two are parallel
        return None
    numerals, nouns = zip(*segments, strict=True)
    is_prose = bool(SENTENCE.search(plain) or MAGNITUDE.search(plain) or PLACE.fullmatch(plain))
    is_prose |= any(is_amount(noun) for numeral, noun in segments if numeral != "多")
    if is_prose or not set(nouns).isdisjoint(MEASURES) or _is_loose(numerals, nouns, plain):
        return None
    return Kind(Shape.PARALLEL, tuple(map(_count, numerals)))


def _is_loose(numerals: tuple[str, ...], nouns: tuple[str, ...], plain: str) -> bool:
    """Whether its numerals only say one or many: 百企领航·千企升级.

    Of those with 一 alone, layouts count: 一廊一带.
    """
    if not _ROUND.isdisjoint(numerals) and all(numeral in "十百千万一多" for numeral in numerals):
        return True
    is_layout = len(nouns) > 2 and all(len(noun) == 1 or noun in _SITES for noun in nouns)  # noqa: PLR2004 - 一廊一带一圈
    return set(numerals) <= set("一多") and not (is_layout or LAYOUT.fullmatch(plain))


def _counted(plain: str) -> Kind | None:
    found = _COUNTED.match(plain)
    if not found or QUANTITY.search(plain) or found[1] in (*_ROUND, "一"):
        return None
    return Kind(Shape.COUNTED, (_count(found[1]),)) if _count(found[1]) > 1 < len(plain) - 1 else None


def _short(plain: str) -> Kind | None:
    if found := _MAGNITUDES.fullmatch(plain):
        counted = found[1] or found[2]
        return Kind(Shape.SHORT, (_count(counted) if counted else len(found[3]),))
    found = _SHORT.fullmatch(plain)
    if not found or found[1] == "一" or QUANTITY.match(plain) or SENTENCE.search(plain):
        return None
    return Kind(Shape.SHORT, (_count(found[1]),))


def _count(numeral: str) -> int:
    """The value of a numeral; 0 for N, M and 多."""
    return value(numeral) or 0
