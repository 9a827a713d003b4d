"""Whose report it is and when it was given: what the text says, and what can be concluded from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from zhuzhou_cli.model import Inference, Source
from zhuzhou_cli.report.lines import Line, Remark

UNKNOWN_PLACE, UNKNOWN_DATE = "未详", "0000"
"""What stands in fields that the format demands and the report does not fill."""

_HEAD = 80
"""Lines at the beginning of a report that may say whose it is."""

_LINE_LIMIT = 200
"""Characters of such a line; longer ones are paragraphs of the report."""

_FIELDS = {"place": "地方", "date": "日期", "meeting": "会议"}
_PLACE = (
    r"(?P<place>(?:(?:(?![在年月日于各代表向])[\u4e00-\u9fff]){1,12}?"
    r"(?:自治区|自治州|自治县|自治旗|特别行政区|省|市|州|盟|县|区|旗|镇|乡)){1,3})"
)
_MEETING = re.compile(
    rf"在?\s?(?P<meeting>{_PLACE}第[一二三四五六七八九十0-9]{{1,4}}届(?:人民代表大会|"
    rf"人大)[^。,;:]{{0,6}}?第?[一二三四五六七八九十0-9]{{1,3}}次会议)"
)
_TITLE = re.compile(rf"(?:20[0-9]{{2}})?年?{_PLACE}(?:人民)?(?:政府)?(?:20[0-9]{{2}})?年?(?:政府)?工作报告")
_GOVERNMENT = re.compile(rf"{_PLACE}人民政府")
_DAY = re.compile(
    r"(20[0-9]{2})\s?年\s?([0-9]{1,2})\s?月\s?([0-9]{1,2})\s?日|"
    r"(20[0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})"
)
_MONTHS, _DAYS = 12, 31
_YEAR = re.compile(r"(20[0-9]{2})\s?年")
_TITLE_YEAR = re.compile(r"(20[0-9]{2})年?[^。]{0,20}工作报告|工作报告[^。]{0,4}\(?(20[0-9]{2})")


@dataclass(frozen=True, slots=True)
class Told:
    """What the person who imports says about the report; an empty field is not said."""

    place: str = ""
    date: str = ""
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """A field of the source that the report filled: from a line of it, or (line 0) by a conclusion.

    ``why`` says, in Chinese, where on the line it stands, or what the conclusion is drawn from.
    """

    field: str
    value: str
    line: int
    why: str

    def remark(self) -> Remark:
        """What an editor is told of it."""
        named = f"{_FIELDS[self.field]}“{self.value}”"
        if self.line:
            return Remark(self.line, f"{named}取自{self.why}")
        return Remark(1, f"{named}是推断的：{self.why}")


def source(lines: Sequence[Line], told: Told) -> tuple[Source, list[Taken]]:
    """The source of a report's glossary, and what of it the report says; what was told is not looked for.

    Only what no line prints is ``inferred``.
    """
    head = [line for line in lines[:_HEAD] if len(line.plain) <= _LINE_LIMIT]
    meeting = _first(_MEETING, head)
    taken = [Taken("meeting", meeting[1]["meeting"], meeting[0].number, "这一行")] if meeting else []
    if not told.place:
        taken.append(_place(head))
    if not told.date:
        taken.append(_date(head, lines))
    known = {field.field: field.value for field in taken}
    inferred = tuple(Inference(field.field, field.why) for field in taken if not field.line)
    place, date = known.get("place", told.place), known.get("date", told.date)
    meeting_name = known.get("meeting", "")
    return Source(place, "政府工作报告", date, meeting_name, url=told.url, inferred=inferred), taken


def _first(pattern: re.Pattern[str], lines: Sequence[Line]) -> tuple[Line, re.Match[str]] | None:
    """The first line on which a pattern stands, and where."""
    return next(((line, found) for line in lines if (found := pattern.search(line.plain))), None)


def _place(head: Sequence[Line]) -> Taken:
    """The place of the meeting, else of the title, else of any government that is named."""
    for pattern, what in ((_MEETING, "会议名称"), (_TITLE, "标题"), (_GOVERNMENT, "政府名称")):
        if found := _first(pattern, head):
            return Taken("place", found[1]["place"], found[0].number, what)
    return Taken("place", UNKNOWN_PLACE, 0, "报告里没有写明是哪里的报告，请补上")


def _date(head: Sequence[Line], lines: Sequence[Line]) -> Taken:
    """The day of the meeting, else any day of the head, the year of the title, the year most often named."""
    for line in sorted(head, key=lambda line: not re.search("会议|大会", line.plain)):
        if (found := _DAY.search(line.plain)) and (day := _iso(found)):
            return Taken("date", day, line.number, "这一行")
    if titled := _first(_TITLE_YEAR, head):
        return Taken("date", titled[1][1] or titled[1][2], titled[0].number, "标题，只知年份")
    years = Counter(year for line in lines for year in _YEAR.findall(line.plain))
    if not years:
        return Taken("date", UNKNOWN_DATE, 0, "报告里没有写明年份，请补上")
    likeliest = max(years, key=lambda year: (years[year], year))
    return Taken("date", likeliest, 0, "正文里提到最多的年份")


def _iso(found: re.Match[str]) -> str:
    """A day as 2026-01-18; empty if the calendar has no such month or day."""
    year, month, day = (int(group) for group in found.groups() if group)
    return f"{year}-{month:02}-{day:02}" if 1 <= month <= _MONTHS and 1 <= day <= _DAYS else ""
