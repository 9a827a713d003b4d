"""Whose report it is, what it is and when it was given: what the text says, and what follows from it.

Only what stands before the first entry is asked: a law of which an entry speaks has a date and a place too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zhuzhou_cli.language.reading import spelled
from zhuzhou_cli.model import Inference, Source
from zhuzhou_cli.report import dates, kinds
from zhuzhou_cli.report.furniture import is_imprint
from zhuzhou_cli.report.kinds import Titled
from zhuzhou_cli.report.lines import Line, Remark

_HEAD = 80
"""Lines at the beginning of a report that may say whose it is."""

_LINE_LIMIT = 100
"""Characters of a line that says so; longer ones are paragraphs, which are believed only for want of such lines."""

_BROKEN = 3
"""Lines over which a name may be broken; lines of a date and of its meeting."""

_FORWARD = "规划"
"""The kind that names years to come, and not that in which it was made."""

_FIELDS = {"place": "地方", "report": "报告", "date": "日期", "meeting": "会议"}
_KINDS = "自治区|自治州|自治县|自治旗|特别行政区|新区|省|市|州|盟|县|区|旗|镇|乡|街道"
_PLACE = (
    r"(?P<place>(?![全本各该我][省市县区州])(?:(?:(?![在年月日于各代表向受由经我会届])[\u4e00-\u9fff]){1,12}?"
    rf"(?:{_KINDS})){{1,3}})(?!{_KINDS})"
)
_NUMERAL = "[一二三四五六七八九十0-9]"
_MEETING = re.compile(
    rf"在?(?P<meeting>(?:{_PLACE}第?{_NUMERAL}{{1,4}}届|第?{_NUMERAL}{{1,4}}届(?P<nation>全国))(?:人民代表大会|人大)"
    rf"[^。,;:]{{0,6}}?第?{_NUMERAL}{{1,3}}次会议)"
)
_OF_GOVERNMENT = re.compile(
    rf"{_PLACE}(?:人民)?(?:政府)?(?:20[0-9]{{2}})?年?《?(?:20[0-9]{{2}})?年?(?:政府)?工作报告"
)
_OF_TITLE = re.compile(rf"^[《【\s]*(?:(?:19|20)[0-9]{{2}}年?度?)?(?:关于)?{_PLACE}")
_GOVERNMENT = re.compile(rf"{_PLACE}(?:人民政府|人民法院|人民检察院)")
_NATION = re.compile(r"国务院(?:总理|政府工作报告)|中央和地方预算|^中华人民共和国(?!.*法)")
_YEAR = re.compile(rf"({dates.YEAR})年")


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
    taken: tuple[Taken, ...]


def head_of(lines: Sequence[Line], told: Told) -> Head:
    """The head of a report of which the lines before its first entry are given; what was told is not sought."""
    head = lines[:_HEAD]
    title = kinds.titled(head)
    known = title.title != kinds.UNKNOWN
    taken = [Taken("report", title.title if known else "", title.line, title.why, title.is_inferred)]
    if meeting := _meeting(head):
        taken.append(Taken("meeting", meeting[1]["meeting"], meeting[0].number, "这一行"))
    place = Taken("place", told.place) if told.place else _place(head, title)
    date = Taken("date", told.date) if told.date else _date(head, lines, title)
    taken += [field for field, given in ((place, told.place), (date, told.date)) if not given]
    inferred = tuple(Inference(field.field, field.why) for field in taken if field.is_inferred)
    name = meeting[1]["meeting"] if meeting else ""
    source = Source(place.value, title.title, date.value, name, url=told.url, inferred=inferred)
    return Head(source, _id(source, title.kind), tuple(taken))


def _id(source: Source, kind: str) -> str:
    """qinghexian124-fayuan-2031: the place, with its tones, the kind if it is no government's, the year.

    The tones tell places apart whose names sound alike but for them: 宿州 and 苏州.
    """
    letters, tones = spelled(source.place)
    kind = "" if kind == "政府" else "".join(spelled(kind)[0])
    return "-".join(part for part in ("".join(letters) + tones or "report", kind, source.date[:4]) if part)


def _windows(head: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """Each short line with those after it on which a name may go on, without spaces."""
    short = [line for line in head if len(line.plain) <= _LINE_LIMIT]
    for i, line in enumerate(short):
        yield line, "".join(other.plain for other in short[i : i + _BROKEN]).replace(" ", "")


def _first(pattern: re.Pattern[str], head: Sequence[Line]) -> tuple[Line, re.Match[str]] | None:
    """The first short line on which a pattern begins, and where."""
    for line, window in _windows(head):
        found = pattern.search(window)
        if found and found.start() < len(line.plain.replace(" ", "")):
            return line, found
    return None


def _meeting(head: Sequence[Line]) -> tuple[Line, re.Match[str]] | None:
    """The meeting at which the report was given: of the short line that names it most fully, else of a paragraph."""
    if first := _first(_MEETING, head):
        others = [(line, found) for line, window in _windows(head) if (found := _MEETING.search(window))]
        same = [other for other in others if (other[1]["place"] or "").endswith(first[1]["place"] or "")]
        return max(same, key=lambda other: len(other[1]["place"] or ""))
    found = ((line, found) for line in head if (found := _MEETING.search(line.plain.replace(" ", ""))))
    return next(found, None)


def _place(head: Sequence[Line], title: Titled) -> Taken:
    """The place of the meeting, else of the title, else of any government that is named."""
    if found := _meeting(head):
        return Taken("place", found[1]["place"] or "全国", found[0].number, "会议名称")
    if found := _first(_NATION, head):
        return Taken("place", "全国", found[0].number, "“国务院”“中央”等字样", is_inferred=True)
    if found := _first(_OF_GOVERNMENT, head):
        return Taken("place", found[1]["place"], found[0].number, "标题")
    if named := _OF_TITLE.match(title.title):
        return Taken("place", named["place"], title.line, "标题")
    if found := _first(_GOVERNMENT, head):
        return Taken("place", found[1]["place"], found[0].number, "机关名称")
    return Taken("place", "")


def _date(head: Sequence[Line], lines: Sequence[Line], title: Titled) -> Taken:
    """The day of the meeting, else one that has a line of its own, the year of the title, the day of the page.

    If there is none of them, the year most often named.
    """
    days = [(i, line, day) for i, line in enumerate(head) if (day := _day(line))]
    for i, line, day in days:
        near = "".join(other.plain for other in head[max(0, i - 1) : i + _BROKEN])
        if not is_imprint(line) and re.search("届|会议|大会", near):
            return Taken("date", day, line.number, "这一行")
    for _, line, day in days:
        if not is_imprint(line) or line.plain[0] == "(":
            return Taken("date", day, line.number, "这一行")
    named = next((line for line in head if line.number == title.line), None)
    if (
        named
        and title.kind != _FORWARD
        and (years := _YEAR.findall(named.plain) or re.findall(dates.YEAR, named.plain))
    ):
        return Taken("date", max(map(dates.year, years)), title.line, "标题，只知年份")
    for _, line, day in days:
        return Taken("date", day, line.number, "网页的日期，未必是报告的日期", is_inferred=True)
    counted = Counter(dates.year(year) for line in lines for year in _YEAR.findall(line.plain))
    if not counted or title.kind == _FORWARD:
        return Taken("date", "")
    likeliest = max(counted, key=lambda year: (counted[year], year))
    at = next(line.number for line in lines if likeliest in map(dates.year, _YEAR.findall(line.plain)))
    return Taken("date", likeliest, at, "正文里提到最多的年份", is_inferred=True)


def _day(line: Line) -> str:
    """The day that a short line names."""
    return dates.day(line.plain) if len(line.plain) <= _LINE_LIMIT else ""
