"""Headings of groups inside a list that say so themselves: 经济类, 【社会类】, 民生篇（3个）."""

from __future__ import annotations

import re

from zhuzhou_cli.report.lines import Line

_NAMED = re.compile(
    r"[【\[(]?[^。;:!?]{2,16}(?:类|篇|方面|部分|领域)(?:名词|术语)?(?:\([^()]{1,8}\))?[】\])]?(?:\([^()]{1,8}\))?:?"
)


_PART = re.compile(r"第[0-9一二三四五六七八九十]{1,3}部分(?!的|是|为|由)")
_CHAPTER = re.compile(r"第[0-9一二三四五六七八九十]{1,3}[章节篇编]\s?")
"""What the chapters of the report itself have too, so that their names have to be those of groups."""


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
