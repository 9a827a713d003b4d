"""The numbers and marks with which the headings and items of a text begin: # , 一、, （一）, 1., （1）, ●."""

from __future__ import annotations

import re

_BULLETS = "●◆■▲★▪◇○□※►▶•"
_NUMBER = re.compile(
    r"(?P<mark>#{1,6}\s)|[*_]*(?:(?P<first>第?[一二三四五六七八九十]{1,3}[、章节部])|"
    r"(?P<second>[（(][一二三四五六七八九十]{1,3}[)）])|(?P<third>\d{1,2}[.．、](?!\d))|"
    rf"(?P<fourth>[（(]\d{{1,2}}[)）])|(?P<bullet>[{_BULLETS}]|—+|[-–](?=\s)))"
)
_BEGINNING = re.compile(
    rf"^[\s#*_>【（(\[{_BULLETS}—–-]*(?:第?[一二三四五六七八九十\d]{{1,3}}[)）、.．章节部站期：:\s]+|NO\.?\s*\d+\s*)?",
    re.IGNORECASE,
)
"""A number with the marks round it: ## 一、, **（二）."""
BULLET = "bullet"
"""The kind of a mark that is no number."""
_CHAPTERS = ("#", "first", "second")
"""How the kinds begin with which the parts of a paper are numbered, and no items."""


def numbered(line: str) -> str:
    """The kind of the number of a line, or its # of Markdown; nothing if it has none.

    >>> [numbered(line) for line in ("## 省级部署", "二、省级层面", "（一）国家政策", "● 省情", "省情")]
    ['##', 'first', 'second', 'bullet', '']
    """
    found = _NUMBER.match(line.strip())
    return "" if found is None else (found["mark"] or "").strip() or str(found.lastgroup)


def is_chapter(line: str) -> bool:
    """Whether a line is numbered as a part of a paper is.

    >>> [is_chapter(line) for line in ("### 一、总体要求", "（二）改革", "3. 抓好落实", "抓好落实")]
    [True, True, False, False]
    """
    return numbered(line).startswith(_CHAPTERS)


def unnumbered(line: str) -> str:
    """The words of a line without the number with which it begins, and the marks round this.

    >>> unnumbered("## 一、湘潭市"), unnumbered("●湘潭市")
    ('湘潭市', '湘潭市')
    """
    return _BEGINNING.sub("", line.strip())
