"""Whose report it is, what it is and when it was given: what the text says, and what follows from it.

Only what stands before the first entry is asked: a law of which an entry speaks has a date and a place too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from zhuzhou_cli.language.reading import spelled
from zhuzhou_cli.model import UNKNOWN_PLACE, Inference, Source
from zhuzhou_cli.report import dates, kinds, places
from zhuzhou_cli.report.kinds import Titled
from zhuzhou_cli.report.lines import Line, Remark

_HEAD = 80
"""Lines at the beginning of a report that may say whose it is."""

_FORWARD = "规划"
"""The kind that names years to come, and not that in which it was made."""

_LONGEST_PLACE = 80
"""Letters that an id has of a place; real ones have fewer, and an id is limited (glossary/load.py)."""

_FIELDS = {"place": "地方", "report": "报告", "date": "日期", "meeting": "会议"}
_YEAR = re.compile(rf"({dates.YEAR})年")
_OF_PAGE = re.compile("发布|来源|时间|日期|浏览|作者|字[号体]|[0-9]{1,2}:[0-9]{2}|[0-9]{4}[-/.]")
"""What a page puts beside the day on which it was made."""

_MEETING = re.compile("届|会议|大会")
_VOTE = re.compile("通过|批准|印发|现予|已[于经]")
"""What a notice that prints a report says of it: 已于2031年1月9日经大会通过, days after it was given."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the person who imports says about the report; an empty field is not said."""

    place: str = ""
    date: str = ""
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """A field of the source as a line of the report gives it; an empty value is not given by any.

    ``why`` says, in Chinese, where on the line it stands, or what it is inferred from.
    """

    field: str
    value: str
    line: int = 1
    why: str = ""
    is_inferred: bool = False

    def remark(self) -> Remark:
        """What an editor is told of it."""
        if not self.value:
            return Remark(1, f"没有写明{_FIELDS[self.field]}，请补上")
        how = "是推断的：" if self.is_inferred else "取自"
        return Remark(self.line, f"{_FIELDS[self.field]}“{self.value}”{how}{self.why}")


@dataclass(frozen=True, slots=True)
class Head:
    """The source of a report's glossary, its id, and what an editor should know of both."""

    source: Source
    id: str
    remarks: tuple[Remark, ...]


def head_of(lines: Sequence[Line], told: Told) -> Head:
    """The head of a report, of which the lines before its first entry are given.

    What was told is not sought. What is not known stays empty, and is remarked.
    """
    head = lines[:_HEAD]
    title = kinds.titled(head)
    known = "" if title.title == kinds.UNKNOWN else title.title
    taken: dict[str, Taken] = {}
    if known != kinds.GOVERNMENT or title.is_inferred:  # what most reports are needs no remark
        taken["report"] = Taken("report", known, title.line, title.why, title.is_inferred)
    if meeting := places.meeting(head):
        taken["meeting"] = Taken("meeting", meeting.name, meeting.line, meeting.why)
    if not told.place:
        taken["place"] = _place(head, title)
    if not told.date:
        taken["date"] = _date(head, lines, title)
    place, date = (taken[name].value if name in taken else getattr(told, name) for name in ("place", "date"))
    inferred = tuple(Inference(one.field, one.why) for one in taken.values() if one.is_inferred)
    name = meeting.name if meeting else ""
    source = Source(place or UNKNOWN_PLACE, title.title, date, name, url=told.url, inferred=inferred)
    return Head(source, identity(source, title.kind), tuple(one.remark() for one in taken.values()))


def identity(source: Source, kind: str) -> str:
    """The id of a glossary, qinghexian124-fayuan-2031: place with tones, kind if no government's, year.

    The tones tell places apart whose names sound alike but for them: 宿州 and 苏州.
    """
    letters, tones = spelled(source.place.removeprefix(UNKNOWN_PLACE))
    kind = "" if kind == "政府" else "".join(spelled(kind)[0])
    place = ("".join(letters) + tones)[:_LONGEST_PLACE] or "report"
    return "-".join(part for part in (place, kind, source.date[:4]) if part)


def _place(head: Sequence[Line], title: Titled) -> Taken:
    found = places.place(head, title.title, title.line)
    if found is None:
        return Taken("place", "")
    return Taken("place", found.name, found.line, found.why, found.is_inferred)


def _date(head: Sequence[Line], lines: Sequence[Line], title: Titled) -> Taken:
    """The day of the meeting, else a day on a line of its own, the year of the title, the day of the page.

    If there is none of them, the year that the lines name most often.
    """
    days = [(i, line, day) for i, line in enumerate(head) if (day := _day(line))]
    given = [one for one in days if "届" in one[1].plain and not _VOTE.search(one[1].plain)]
    for i, line, day in [*given, *days]:
        near = "".join(other.plain for other in head[max(0, i - 1) : i + places.BROKEN])
        if not _OF_PAGE.search(line.plain) and _MEETING.search(near):
            return Taken("date", day, line.number, "这一行")
    for _, line, day in days:
        if not _OF_PAGE.search(line.plain):
            return Taken("date", day, line.number, "这一行")
    if years := _years_of_title(head, title):
        return Taken("date", max(years), title.line, "标题，只知年份")
    for _, line, day in days:
        return Taken("date", day, line.number, "网页的日期，未必是报告的日期", is_inferred=True)
    named = [
        (dates.year(year), line.number)
        for line in lines
        if "年" in line.plain
        for year in _YEAR.findall(line.plain)
    ]
    if not named or title.kind == _FORWARD:
        return Taken("date", "")
    counts = Counter(year for year, _ in named)
    likeliest = max(counts, key=lambda year: (counts[year], year))
    first = next(number for year, number in named if year == likeliest)
    return Taken("date", likeliest, first, "正文里提到最多的年份", is_inferred=True)


def _day(line: Line) -> str:
    """The day that a short line names."""
    return dates.day(line.plain) if len(line.plain) <= places.LINE_LIMIT else ""


def _years_of_title(head: Sequence[Line], title: Titled) -> list[str]:
    """The years that the line of the title names."""
    line = next((line for line in head if line.number == title.line), None)
    if line is None or title.kind == _FORWARD:
        return []
    return [dates.year(year) for year in re.findall(dates.YEAR, line.plain)]
