"""Where the appendices of a report begin and end: by their headings, or by an introduction.

Whether entries follow is for others to see; a heading alone makes no glossary.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from zhuzhou_cli.report.furniture import ends_section, is_imprint
from zhuzhou_cli.report.lines import Line
from zhuzhou_cli.report.numbers.marker import marker

_WHAT = (
    r"(?:专有|专业|专用|有关|相关|部分|重要|主要|新|数字|热点)?(?:名词术语|名词|术语|缩略语|"
    r"缩略词|缩写|简称|词语|词条|热词|新词|词汇|概念|用语|提法|关键词|数字词)"
    r"(?:[、及和与]{1,2}(?:有关|相关)?(?:名词|术语|数字|事项|情况|用语|提法|指标|缩略语|概念|词语)|\([^()]{1,8}\))?"
)
_HOW = (
    r"(?:的|及|和|相关|有关|名词|简要|浅)?(?:解释|注释|释义|注解|解读|说明|浅释|简释|诠释|"
    r"解析|释疑|对照|一览|汇编|含义)(?:[、及和与](?:相关|有关|简要)?(?:解释|注释|释义|说明|注解|解读))?"
)
_TITLE = re.compile(
    rf"^(?P<before>[^。;!?]{{0,42}}?){_WHAT}{_HOW}(?P<after>[》】)\]\"”]*(?:\([^()]{{0,24}}\))?(?:表|"
    rf"单|清单|汇总|摘编|如下|附后|版)?[》】)\]]*)(?P<end>:|$|\s|(?=[\[(<]?(?:1|一)[.、\])>])|(?=①))(?P<rest>.*)$"
)
_OF_REPORT = re.compile(
    r"^(?:附件?[0-9一二三四五六]{0,2}[:.、]?)?[^。;,!?:]{0,30}工作报告》?(?:中)?(?:的|有关|相关)?(?:注释|注解|释义|名词)[】\])]?:?$"
    r"|^《?报告》?(?:的|有关|相关)?(?:注释|注解|释义)$"
)
_ORNAMENTS = "★☆*=※·◆◇■□●○▲△—-~_#>+✦❖ "
_WEAK_TITLE = re.compile(
    r"^(?:附件?[0-9一二三四五六]{0,2}[:.、]?)?[【\[(《]?(?:注释|注解|释义|注|名词|附注|脚注|"
    r"尾注|解释|术语|报告注释|文中注释|名词表|关键词)[】\])》]?:?$"
)
_INTRODUCTION = re.compile(
    r"(?:名词|术语|词语|概念|提法|新词|热词|缩略|关键词|简称|词汇|表述).{0,40}(?:解释|注释|"
    r"释义|解读|说明|含义|梳理|整理|是什么意思|注解)"
    r"|(?:解释|注释|释义|解读|注解|梳理|整理).{0,40}(?:名词|术语|词语|概念|提法|新词|热词|"
    r"缩略|关键词|词汇|表述)"
)
_ELSEWHERE = re.compile(r"详见|另见|参见|附后[。)]?$|\(略\)|略[。)]?$|另行印发|另发|见附件")
_INTRODUCTION_LIMIT, _TITLE_LIMIT = 160, 64
"""Characters of a sentence that announces a list of terms, and of a heading."""

_IMPRINT_LIMIT = 8
"""Lines of date, source and size of letters that may stand right under a heading."""


class Evidence(Enum):
    """How a section makes itself known; the less it says, the more its entries must show."""

    TITLE = "title"
    WEAK_TITLE = "weak title"
    INTRODUCTION = "introduction"


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of one appendix behind its heading, and how it made itself known."""

    evidence: Evidence
    lines: tuple[Line, ...]


def sections(lines: Sequence[Line]) -> list[Section]:
    """All sections that announce a glossary, whether or not entries follow."""
    opened = [(i, *found) for i, line in enumerate(lines) if (found := _announces(line))]
    made: list[Section] = []
    for k, (i, evidence, rest) in enumerate(opened):
        end = opened[k + 1][0] if k + 1 < len(opened) else len(lines)
        body = ([rest] if rest else []) + _body(lines, i + 1, end, lines[i].level)
        made.append(Section(evidence, tuple(body)))
    return made


def _announces(line: Line) -> tuple[Evidence, Line | None] | None:
    """How a line announces a list of terms, if it does, and the beginning of the list on its own line."""
    is_long = len(line.plain) > _INTRODUCTION_LIMIT
    titled = _TITLE.match(line.plain[:_TITLE_LIMIT] if is_long else line.plain)
    if titled and (titled["rest"] or is_long) and _goes_on(titled):
        return Evidence.TITLE, line.behind(titled.start("rest"))
    evidence = None if is_long else _announced_by(line.plain)
    return (evidence, None) if evidence else None


def _announced_by(plain: str) -> Evidence | None:
    """How a line announces a list of terms that has nothing else on it."""
    compact = plain.replace(" ", "").strip(_ORNAMENTS)
    if _ELSEWHERE.search(compact):
        return None
    if len(compact) <= _TITLE_LIMIT:
        titled = _TITLE.match(compact)
        if (titled and not titled["rest"]) or _OF_REPORT.match(compact):
            return Evidence.TITLE
        if _WEAK_TITLE.match(compact):
            return Evidence.WEAK_TITLE
    announces = plain.endswith((":", "。")) or "如下" in plain
    return Evidence.INTRODUCTION if announces and _INTRODUCTION.search(plain) else None


def _goes_on(titled: re.Match[str]) -> bool:
    """Whether a list begins behind a heading on its own line: after a colon, or with 1."""
    mark = marker(titled["rest"])
    return titled["end"] == ":" or (mark is not None and mark.value == 1)


def _body(lines: Sequence[Line], begin: int, end: int, level: int) -> list[Line]:
    """The lines of a section up to an imprint, the next annex or a heading of its own rank."""
    # Under a heading that is marked as none, the terms may be marked as headings themselves.
    rank = level or (lines[begin].level - 1 if begin < end and lines[begin].level else 6)
    imprint = begin
    while imprint < min(end, begin + _IMPRINT_LIMIT) and is_imprint(lines[imprint]):
        imprint += 1
    for i in range(imprint, end):
        line = lines[i]
        if i > begin and ((line.level and line.level <= rank) or ends_section(line)):
            return list(lines[begin:i])
    return list(lines[begin:end])
