"""Headings of groups inside a list that say so themselves: 经济类, 【社会类】, 民生篇（3个）, B, 三画."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.report.lines import Line

_NAMED = re.compile(
    r"[【\[(]?[^。;:!?(]{2,16}(?:类|篇|方面|部分|领域)(?:名词|术语)?(?:\([^()]{1,8}\))?[】\])]?(?:\([^()]{1,8}\))?:?"
)


_PART = re.compile(r"第[0-9一二三四五六七八九十]{1,3}部分(?!的|是|为|由)")
_CHAPTER = re.compile(r"第[0-9一二三四五六七八九十]{1,3}[章节篇编]\s?")
"""What the chapters of the report itself have too, so that their names have to be those of groups."""

_LETTER = re.compile(r"[【\[(]?([A-Z])(?:字母|部|开头)?[】\])]?")
_STROKES = re.compile(r"[【\[(]?([0-9一二三四五六七八九十]{1,3})[画划][】\])]?")
"""Over the terms that begin with b, or with a sign of three strokes, as in dictionaries."""

_INDEX_LIMIT = 7
_FEWEST = 2
"""Letters or strokes that head groups; one says nothing of an order."""


def is_part(plain: str) -> bool:
    """Whether a plain line begins as the heading of a part does.

    >>> [is_part(plain) for plain in ("第一部分 经济类", "第一部分是经济", "经济部分")]
    [True, False, False]
    >>> [is_part(plain) for plain in ("第一章 经济类", "第一章 发展环境")]
    [True, False]
    """
    chapter = _CHAPTER.match(plain)
    return bool(_PART.match(plain) or (chapter and names_group(plain[chapter.end() :])))


def names_group(words: str) -> bool:
    """Whether plain words, without a number before them, are the name of a group and nothing else.

    >>> [names_group(words) for words in ("经济类", "【社会类】", "民生篇(3个)", "双创", "分为三类。")]
    [True, True, True, False, False]
    """
    return bool(_NAMED.fullmatch(words))


def heads_group(line: Line) -> bool:
    r"""Whether a line says of itself that it heads a group: (一)经济类, 【社会类】, 第一部分 民生.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> [heads_group(line) for line in lines_of("（一）经济类\n第一部分 民生\n（一）双创")[0]]
    [True, True, False]
    """
    mark = line.mark
    return is_part(line.plain) or names_group(line.plain[mark.end if mark else 0 :])


def index_heads(lines: Sequence[Line]) -> list[Line]:
    r"""The lines of a list that are but a letter or a count of strokes, if they go up, as in dictionaries.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> [line.text for line in index_heads(lines_of("B\n八大行动：某事。\nS\n三百工程：某事。")[0])]
    ['B', 'S']
    """
    for shape in (_LETTER, _STROKES):
        found = [
            (one[1], line)
            for line in lines
            if len(line.plain) <= _INDEX_LIMIT and (one := shape.fullmatch(line.plain))
        ]
        order = [value(sign) or ord(sign[0]) for sign, _ in found]
        if len(found) >= _FEWEST and all(before < after for before, after in pairwise(order)):
            return [line for _, line in found]
    return []
