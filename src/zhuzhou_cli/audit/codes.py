"""Places of a text that have a code without quotes and the words beside it, but other numbers than a term.

壮大5+4产业集群      there is “5+3”产业集群
按照1234工作思路     there is “1233”工作思路

A code has as many figures as that of its term, and its letters. What everybody calls by a code, a telephone
number, a year and a round number are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuzhou_cli.audit.kinds import Kind, kind_of
from zhuzhou_cli.audit.paper import NUMERAL

_HANZI = "[\u4e00-\u9fff]"
_FIGURE = f"(?:[0-9]{{1,3}}|[A-Zmnxy]|{NUMERAL})"
_TERM = re.compile(
    rf"(?P<before>(?:(?!{NUMERAL}){_HANZI}){{0,8}})"
    rf"(?P<code>{_FIGURE}(?:[+×]{_FIGURE}){{1,6}}|[0-9]{{3,6}}|[一二三四五六七八九]{{3,6}})"
    rf"(?P<behind>{_HANZI}{{0,12}})"
)
"""A term with a code: what stands before it, the code, and what stands behind."""
_AGREEING = 3
"""Hanzi beside a code that must agree; two codes with 体系 or 工程 alone are two names."""
_SHOWN = 8
"""Hanzi behind a code that tell its kind."""
_EVERYDAY_CODES = {
    "days of work": r"5\+2(?:工作|课后|延时|、?白)",
    "schools": r"[0-9]\+[0-9](?:\+[0-9])?(?:中高?职|高职|专本|本科|贯通|分段|高考|选科|培养|学制)",
    "towns of clean air": r"2\+[0-9]{2}城市",
    "neighbours": r"1[0-9]\+[136](?:合作|机制|会议|峰会|框架)",
    "sayings": r"1\+1(?:大于|小于|等于|[>＞])",
    "days apart": r"[0-9]+\+[0-9]+(?:天|日|健康|隔离|居家)",
    "amounts": "[0-9]+00(?![0-9])",
}
"""What everybody calls by such a code or number, and no report explains. Expressions."""
_EVERYDAY = re.compile("|".join(_EVERYDAY_CODES.values()))
_BESIDE = 16
"""Signs of a clause before a name that are looked at."""
_CLAUSE = re.compile("[,;。:!?\n]")
OF_ANOTHER = "国家|中央|全国|全省|[国省市州县区]定|[省市州]$|自治区|上级|对接|去年|上年"
"""What a clause says of another place or time, as a pattern."""
_ANOTHERS = re.compile(
    rf"{OF_ANOTHER}|学习|借鉴|复制|兄弟|外地|先进地区|往年|原来?(?:的|有)?$|过去|不再|约$|近$|超$|达到?$|第$"
)
"""What it says of a code that is another's, or another time's, and before an amount."""


def coded(term: str, words: str) -> Iterator[tuple[tuple[int, int], str]]:
    """The spans in words of a term without quotes that has a code, with another number, and how it reads.

    >>> [found for _, found in coded("5+3产业集群", "壮大5+4产业集群,建设5+3产业集群。")]
    ['5+4产业集群']
    >>> [found for _, found in coded("1233工作思路", "按照1234工作思路,全省1235工作思路。")]
    ['1234工作思路']
    >>> [found for said in ("5+2工作制", "5+3+2工作制") for _, found in coded("6+1工作制", said)]
    []
    """
    parted = _TERM.fullmatch(re.sub(r"\s", "", term))
    if not parted or len(parted["before"] + parted["behind"]) < _AGREEING or not _kind_of(parted["code"]):
        return
    for place in _pattern(parted).finditer(words):
        code = re.sub(r"\s", "", place["code"])
        is_own = not _EVERYDAY.match(code + words[place.end("code") :][:_SHOWN].lstrip())
        is_own = is_own and not _ANOTHERS.search(clause_before(words, place.start()))
        if code != parted["code"] and is_own and _kind_of(code):
            yield place.span(), _plainly(code) + (parted["behind"][:_SHOWN] if code[-1:].isascii() else "")


def clause_before(words: str, place: int) -> str:
    """The last signs of the clause before a place.

    >>> clause_before("民生改善,其中六大行动", 7)
    '其中'
    """
    return _CLAUSE.split(words[max(0, place - _BESIDE) : place])[-1]


def _kind_of(code: str) -> Kind | None:
    return kind_of(_plainly(code))


def _plainly(code: str) -> str:
    return code.replace("×", "+")


def _pattern(parted: re.Match[str]) -> re.Pattern[str]:
    """What finds the words of a term with any figures of its code.

    >>> bool(_pattern(_TERM.fullmatch("1+2+N政策体系")).search("完善1 + 3 + N政策体系"))
    True
    """
    before, code, behind = parted.group("before", "code", "behind")
    if re.search("[+×]", code):
        figures = (
            re.escape(one) if one.isascii() and one.isalpha() else f"(?:[0-9]{{1,3}}|{NUMERAL})"
            for one in re.split("[+×]", code)
        )
        any_code = r"\s?[+×]\s?".join(figures)
    else:
        any_code = rf"{'[0-9]' if code.isascii() else '[一二三四五六七八九]'}{{{len(code)}}}"
    begin = "" if before else rf"(?<![0-9A-Za-z.+×/“‘《{NUMERAL[1:-1]}])(?<![0-9][,-])"
    return re.compile(rf"{begin}{before}(?P<code>{any_code}) ?{behind}")
