"""Whose report it is: by the meeting at which it was given, by its title, by a government that is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from zhuzhou_cli.language.mentions import last_listed, leading
from zhuzhou_cli.language.places import KINDS, LISTED
from zhuzhou_cli.language.tables.counties import COUNTIES, WITH_KIND
from zhuzhou_cli.report.lines import Line

NATION: Final = "全国"
"""The place of what the State Council and the highest courts report."""

LINE_LIMIT: Final = 100
"""Characters of a line that says whose a report is; paragraphs are believed only for want of such lines."""

BROKEN: Final = 3
"""Lines over which the name of a meeting may be broken."""

_READS = "的丨看读懂览"
"""Signs of the words that a page puts before the title of a report: 一图读懂, 新时代的, 速览."""

_STOPS = f"在年月日于各代表向受由经我会届{_READS}"
"""Signs of the sentence before a place, which stand in few names."""

_LEAST = 3
"""Hanzi behind a listed place that are a smaller one, at least: 株洲高新区."""

_KINDS = "自治区|自治州|自治县|自治旗|特别行政区|新区|省|市|州|盟|县|区|旗|镇|乡|街道"
_WHOSE = re.compile("[全本各该我][省市县区州]")
"""What opens no name, but for that of 全州县."""


def _with_stops() -> str:
    """The pattern of the listed names that have signs of the sentence: 会昌 before a kind, 全州县."""
    odd = [
        name
        for name in sorted(COUNTIES | WITH_KIND | LISTED)
        if _WHOSE.match(name) or not set(_STOPS).isdisjoint(name)
    ]
    with_kind = [name for name in odd if name in WITH_KIND or re.fullmatch(f".(?:{_KINDS})", name)]
    bare = [name for name in odd if name not in with_kind]
    return rf"(?:{'|'.join(with_kind)}|(?:{'|'.join(bare)})(?:{_KINDS}))"


_ODD = _with_stops()
_PLACE = (
    rf"(?P<place>(?:{_ODD}|(?!{_WHOSE.pattern})(?:(?!城市)(?:(?![{_STOPS}])[\u4e00-\u9fff]){{1,12}}?"
    rf"(?:{_KINDS}))){{1,3}})(?!{_KINDS})"
)
_NUMERAL = "[一二三四五六七八九十0-9]"
_MEETING = re.compile(
    rf"在?(?P<meeting>(?:{_PLACE}第?{_NUMERAL}{{1,4}}届|第?{_NUMERAL}{{1,4}}届全国)(?:人民代表大会|人大)"
    rf"[^。,;:]{{0,6}}?第?{_NUMERAL}{{1,3}}次会议)"
)
_NATIONAL = re.compile(r"国务院(?:总理|政府工作报告)|中央和地方预算|^中华人民共和国(?!.*法)")
_OF_REPORT = re.compile(
    rf"{_PLACE}(?:人民)?(?:政府)?(?:20[0-9]{{2}})?年?《?(?:20[0-9]{{2}})?年?(?:政府)?工作报告"
)
_OF_TITLE = re.compile(
    rf"^(?:[^。,;:]{{0,12}}[{_READS}])?(?:(?:19|20)[0-9]{{2}}年?度?)?(?:关于)?(?:政协|中共)?{_PLACE}"
)
_OF_COMPANY = re.compile("公司|集团|基金|银行")
"""What reports for itself, and for no place, though its name may begin with one."""

_BODY = re.compile(rf"{_PLACE}(?:人民政府|人民法院|人民检察院)")


@dataclass(frozen=True, slots=True)
class Found:
    """A place or a meeting, the number of the line that names it, and in what, in Chinese."""

    name: str
    line: int
    why: str
    is_inferred: bool = False


def meeting(head: Sequence[Line]) -> Found | None:
    """The meeting at which the report was given."""
    found = _meeting(head)
    return Found(found[1]["meeting"], found[0].number, "这一行") if found else None


def place(head: Sequence[Line], title: str, title_line: int) -> Found | None:
    """The place of the meeting, else of the title, else of any government or court that is named."""
    if found := _meeting(head):
        return Found(_alone(found[1]["place"] or NATION), found[0].number, "会议名称")
    if found := _first(_NATIONAL, head):
        return Found(NATION, found[0].number, "“国务院”“中央”等字样", is_inferred=True)
    if found := _first(_OF_REPORT, head):
        return Found(_alone(found[1]["place"]), found[0].number, "标题")
    is_company = _OF_COMPANY.search(title)
    if not is_company and (named := _OF_TITLE.match(title)):
        return Found(_alone(named["place"]), title_line, "标题")
    found = None if is_company else _first(_BODY, head)
    return Found(_alone(found[1]["place"]), found[0].number, "机关名称") if found else None


def _alone(name: str) -> str:
    """A place without the words before it, if the tables of places tell where it begins.

    One sign before a county is its own: 泾南县 is not 南县.

    >>> [_alone(name) for name in ("学习株洲市", "株洲人株洲市", "建设湖南株洲高新区", "青禾县")]
    ['株洲市', '株洲市', '湖南株洲高新区', '青禾县']
    """
    listed = last_listed(name)
    begin = len(name) - len(listed.text) if listed else _begin(name)
    is_own = name[:begin].endswith(KINDS) or (begin == 1 and listed and not listed.is_listed)
    return name if is_own else name[begin:]


def _begin(name: str) -> int:
    """Where the first listed place stands in a name, the last time, with a smaller one behind it; else 0.

    >>> _begin("看株洲高新区"), _begin("株洲人株洲高新区"), _begin("小株洲镇")
    (1, 3, 0)
    """
    places = (leading(name[begin:]) for begin in range(len(name)))
    ends = (name.rfind(place.text) for place in places if place)
    first = next(ends, 0)
    place = leading(name[first:])
    return first if place and len(name) - first - len(place.text) >= _LEAST else 0


_Match = tuple[Line, re.Match[str]]


def _windows(head: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """Each short line with those after it on which a name may go on, without spaces."""
    short = [line for line in head if len(line.plain) <= LINE_LIMIT]
    for i, line in enumerate(short):
        yield line, _compact("".join(other.plain for other in short[i : i + BROKEN]))


def _compact(plain: str) -> str:
    """A plain text without white space."""
    return "".join(plain.split())


def _all(pattern: re.Pattern[str], head: Sequence[Line]) -> Iterator[_Match]:
    """The short lines on which a pattern begins, and where."""
    for line, window in _windows(head):
        found = pattern.search(window)
        if found and found.start() < len(_compact(line.plain)):
            yield line, found


def _first(pattern: re.Pattern[str], head: Sequence[Line]) -> _Match | None:
    return next(_all(pattern, head), None)


def _meeting(head: Sequence[Line]) -> _Match | None:
    """The meeting on the short line that names its place most fully, else in a paragraph."""
    short = list(_all(_MEETING, head))
    if not short:
        named = ((line, _MEETING.search(_compact(line.plain))) for line in head)
        return next(((line, found) for line, found in named if found), None)
    end = short[0][1]["place"] or ""
    same = [one for one in short if (one[1]["place"] or "").endswith(end)]
    return max(same, key=lambda one: len(one[1]["place"] or ""))
