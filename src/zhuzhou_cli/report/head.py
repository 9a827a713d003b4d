"""Whose report it is and when it was given: what the text says, and what can be concluded from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from zhuzhou_cli.model import Inference, Source
from zhuzhou_cli.report.lines import Line

UNKNOWN_PLACE, UNKNOWN_DATE = "未详", "0000"
"""What stands in fields that the format demands and the report does not fill."""

_HEAD = 80
_LINE_LIMIT = 200
_PLACE = (
    r"(?:(?![在年月日于各代表向])[\u4e00-\u9fff]){1,12}?(?:自治区|自治州|自治县|自治旗|"
    r"特别行政区|省|市|州|盟|县|区|旗|镇|乡)"
)
_MEETING = re.compile(
    rf"在?\s?(?P<meeting>(?P<place>(?:{_PLACE}){{1,3}})第[一二三四五六七八九十0-9]{{1,4}}届(?:人民代表大会|"
    rf"人大)[^。,,;:]{{0,6}}?第?[一二三四五六七八九十0-9]{{1,3}}次会议)"
)
_TITLE = re.compile(
    rf"(?P<year>20[0-9]{{2}})?年?(?P<place>(?:{_PLACE}){{1,3}})(?:人民)?(?:政府)?(?P<late>20[0-9]{{2}})?年?(?:政府)?工作报告"
)
_GOVERNMENT = re.compile(rf"(?P<place>(?:{_PLACE}){{1,3}})人民政府")
_DAY = re.compile(
    r"(20[0-9]{2})\s?年\s?([0-9]{1,2})\s?月\s?([0-9]{1,2})\s?日|"
    r"(20[0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})"
)
_YEAR = re.compile(r"(20[0-9]{2})\s?年")
_TITLE_YEAR = re.compile(r"(20[0-9]{2})年?[^。]{0,20}工作报告|工作报告[^。]{0,4}\(?(20[0-9]{2})")
_REPORT = re.compile(r"政府工作报告|国民经济和社会发展计划|财政预算|工作报告")


@dataclass(frozen=True, slots=True)
class Told:
    """What the person who imports says about the report; empty is 'not said'."""

    place: str = ""
    date: str = ""
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """A field of the source that the report filled: from a line of it, or (line 0) by a conclusion."""

    field: str
    value: str
    line: int
    why: str


def source(lines: Sequence[Line], told: Told) -> tuple[Source, list[Taken]]:
    """The source of a report's glossary, and what of it the report says; what was told is not looked for.

    Only what no line prints is ``inferred``.
    """
    head = [line for line in lines[:_HEAD] if len(line.plain) <= _LINE_LIMIT]
    meeting = _meeting(head)
    found = [] if meeting is None else [Taken("meeting", meeting[0]["meeting"], meeting[1], "这一行")]
    if not told.place:
        found.append(_place(head, meeting))
    if not told.date:
        found.append(_date(head, lines))
    known = {one.field: one.value for one in found}
    inferred = tuple(Inference(one.field, one.why) for one in found if not one.line)
    said = Source(
        known.get("place", told.place),
        "政府工作报告",
        known.get("date", told.date),
        known.get("meeting", ""),
        url=told.url,
        inferred=inferred,
    )
    return said, found


def _meeting(head: Sequence[Line]) -> tuple[re.Match[str], int] | None:
    for line in head:
        if found := _MEETING.search(line.plain):
            return found, line.number
    return None


def _place(head: Sequence[Line], meeting: tuple[re.Match[str], int] | None) -> Taken:
    if meeting:
        return Taken("place", meeting[0]["place"], meeting[1], "会议名称")
    for pattern, what in ((_TITLE, "标题"), (_GOVERNMENT, "政府名称")):
        for line in head:
            if found := pattern.search(line.plain):
                return Taken("place", found["place"], line.number, what)
    return Taken("place", UNKNOWN_PLACE, 0, "报告里没有写明是哪里的报告，请补上")


def _date(head: Sequence[Line], lines: Sequence[Line]) -> Taken:
    """The day of the meeting, else any day of the head, the year of the title, the year most often named."""
    ranked = sorted(head, key=lambda line: not re.search("会议|大会", line.plain))
    for line in ranked:
        if (found := _DAY.search(line.plain)) and (day := _iso(found)):
            return Taken("date", day, line.number, "这一行")
    for line in head:
        if found := _TITLE_YEAR.search(line.plain):
            return Taken("date", found[1] or found[2], line.number, "标题，只知年份")
    years = Counter(year for line in lines for year in _YEAR.findall(line.plain))
    if not years:
        return Taken("date", UNKNOWN_DATE, 0, "报告里没有写明年份，请补上")
    most = max(years.values())
    likeliest = max(year for year, times in years.items() if times == most)
    return Taken("date", likeliest, 0, "正文里提到最多的年份")


def _iso(found: re.Match[str]) -> str:
    year, month, day = (int(group) for group in found.groups() if group)
    return f"{year}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""  # noqa: PLR2004 - the calendar
