"""What kind of report it is: by its title, by whom it speaks for, or by what it calls itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from zhuzhou_cli.report.lines import Line

GOVERNMENT: Final = "政府工作报告"
"""The title under which the reports of all governments are known, whatever their years and places."""

UNKNOWN: Final = "报告"
"""What a report is called of which nothing says what it is."""

_ANY = "工作报告"
"""The kind of a title that does not say whose report it is."""

KINDS: Final = {
    "法院": "法院(?:专项)?工作报告|法院关于.{2,60}报告",
    "检察院": "检察院(?:专项)?工作报告|检察院关于.{2,60}报告",
    "人大": "(?:人大常委会|人民代表大会常务委员会)工作报告",
    "政协": "(?:政协|政治协商会议).{0,24}工作报告",
    "政府": "政府工作报告",
    "计划": "国民经济和社会发展计划.{0,60}报告",
    "预算": "预算.{0,60}报告|(?:部门|单位)(?:综合)?预算(?:公开|编制)?(?:说明)?",
    "决算": "决算.{0,30}报告|(?:部门|单位)决算(?:公开)?(?:说明)?",
    "规划": "规划(?:和.{0,16}远景目标)?(?:纲要)?(?:文本|说明)?",
    "招股说明书": "招股(?:说明书|意向书)",
    "募集说明书": "募集说明书",
    "招募说明书": "招募说明书",
    "基金合同": "基金合同",
    "年度报告": "年度报告|年报",
    "年鉴": "年鉴",
    "统计公报": "(?:统计|普查|环境状况|发展)公报",
    "白皮书": "[白蓝绿]皮书",
    _ANY: "工作报告",
    "报告": "关于.{2,70}报告",
}
"""The kinds of reports by their short names, and how their titles end; the first that fits is taken."""

_END = (
    r"(?=[》】\"”]*(?:$|\s|[(\[—-]"
    r"|(?:中的?|的)?(?:有关|相关|部分|新|专业|主要)*(?:名词|用语|术语|指标|注释|注解|解释|词)))"
)
_TITLES = {
    kind: re.compile(
        rf"^[《【\"“—\s-]*(?P<title>[^。,;:!?]{{0,70}}?(?:{ends})(?:[(][0-9]{{4}}年?[)])?){_END}"
    )
    for kind, ends in KINDS.items()
}
_YEARS = re.compile(r"^[0-9]{4}年?度?(?=.*工作报告)|(?<=工作报告)[(（][0-9]{4}年?[)）]$")
_SPEAKS_FOR = re.compile(r"代表[^。,]{0,14}?(?:人民)?(?P<body>法院|检察院|政府)")
_SELF = re.compile(
    "本(?P<name>招股说明书|招股意向书|募集说明书|招募说明书|基金合同|年度报告|半年度报告|年鉴|统计公报|公报|规划|白皮书)"
)
_LINE_LIMIT = 90
"""Characters of a title, and of each of the two lines on which it may stand."""


@dataclass(frozen=True, slots=True)
class Titled:
    """The kind of a report and its title as cited, the line that says so, and how; line 0: none does."""

    kind: str
    title: str
    line: int
    why: str
    is_inferred: bool = False


def titled(head: Sequence[Line]) -> Titled:
    """What the lines before the first entry say of the kind of a report."""
    title = _title(head)
    if title and title.kind != _ANY:
        return title
    for line in head:
        if found := _SPEAKS_FOR.search(line.plain):
            kind = found["body"]
            name = GOVERNMENT if kind == "政府" else f"人民{kind}工作报告"
            return Titled(kind, name, line.number, "“我代表……”", is_inferred=True)
    if title:
        return title
    for line in head:
        if GOVERNMENT in line.plain:
            return Titled("政府", GOVERNMENT, line.number, "这一行")
        if found := _SELF.search(line.plain):
            return Titled(found["name"], found["name"], line.number, "正文的自称", is_inferred=True)
    return Titled("", UNKNOWN, 0, "")


def kind_of(title: str) -> str:
    """The kind of a report by its title alone; empty if that does not tell.

    >>> kind_of("政府工作报告"), kind_of("青禾县人民法院工作报告"), kind_of("一份材料")
    ('政府', '法院', '')
    """
    return next((kind for kind, pattern in _TITLES.items() if pattern.match(title)), "")


def _title(head: Sequence[Line]) -> Titled | None:
    """The title of the report, on one line or, if none has one, on two.

    A page has its own headline over the title, under which the meeting stands.
    """
    for windows in (_single(head), _double(head)):
        if titles := list(_titles(windows)):
            first = titles[0]
            return next((one for one in titles if one.kind == first.kind and _opens(head, one.line)), first)
    return None


_Window = tuple[Line, str, str]
"""Where a title may begin, its plain twin, and its words as printed."""


def _single(head: Sequence[Line]) -> Iterator[_Window]:
    """Each line that may be a title."""
    return ((line, line.plain, line.text) for line in head if len(line.plain) <= _LINE_LIMIT)


def _double(head: Sequence[Line]) -> Iterator[_Window]:
    """Each two lines that may be a title together."""
    for line, after in pairwise(head):
        if max(len(line.plain), len(after.plain)) <= _LINE_LIMIT and line.plain[-1] not in "。:;,":
            yield line, line.plain + after.plain, line.text + after.text


def _titles(windows: Iterable[_Window]) -> Iterator[Titled]:
    """The titles of reports among some windows."""
    for line, plain, text in windows:
        for kind, pattern in _TITLES.items():
            if found := pattern.match(plain):
                title = GOVERNMENT if kind == "政府" else text[found.start("title") : found.end("title")]
                yield Titled(kind, _YEARS.sub("", "".join(title.split())), line.number, "标题")
                break


def _opens(head: Sequence[Line], number: int) -> bool:
    """Whether the meeting, or the address to it, stands under a line."""
    after = next((line.plain for line in head if number < line.number), "")
    return re.search("代表大会|各位代表", after) is not None
