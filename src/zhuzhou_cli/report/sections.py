"""Where the appendices of a report begin and end: by their headings, or by an introduction.

Whether entries follow is for others to see; a heading alone makes no glossary.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.furniture import ends_section, is_imprint
from zhuzhou_cli.report.lines import Line
from zhuzhou_cli.report.numbers.marker import marker
from zhuzhou_cli.report.words import opens_definition

_NUMERAL = "[0-9一二三四五六七八九十百两]"
_WHAT = (
    r"(?:专有|专业|专用|有关|相关|部分|重要|主要|常用|新|数字|热点|统计)*(?:名词术语|名词|术语|缩略语|"
    r"缩略词|缩写|简称|词语|词条|热词|新词|词汇|概念|用语|提法|指标|关键词|数字词)"
    r"(?:[、及和与]{1,2}(?:有关|相关)?(?:名词|术语|数字|事项|情况|用语|提法|指标|缩略语|概念|词语)|\([^()]{1,8}\))?"
)
_HOW = (
    r"(?:的|及|和|相关|有关|名词|简要|浅)?(?:解释|注释|释义|注解|解读|说明|定义|浅释|简释|诠释|"
    r"解析|释疑|对照|一览|汇编|含义)(?:[、及和与](?:相关|有关|简要)?(?:解释|注释|释义|说明|注解|解读|定义))?"
)
_TITLE = re.compile(
    rf"^(?P<before>[^。;!?]{{0,42}}?){_WHAT}{_HOW}(?P<after>[》】)\]\"”]*(?:\([^()]{{0,24}}\)){{0,2}}(?:表|"
    rf"单|清单|汇总|摘编|如下|附后|版)?[》】)\]]*)(?P<end>:|$|\s|(?=[\[(<]?(?:1|一)[.、\])>])|(?=①))(?P<rest>.*)$"
)
_OF_REPORT = re.compile(
    r"^(?:附件?[0-9一二三四五六]{0,2}[:.、]?)?[^。;,!?:]{0,30}工作报告》?(?:中)?(?:的|有关|相关)?(?:注释|注解|释义|名词)[】\])]?:?$"
    r"|^《?报告》?(?:的|有关|相关)?(?:注释|注解|释义)$"
)
_ORNAMENTS = "★☆*=※·◆◇■□●○▲△—-~_#>+✦❖ "
_BEFORE_WEAK = rf"(?:附[件录注]?[A-Z0-9一二三四五六]{{0,2}}[:.、]?|第{_NUMERAL}{{1,3}}(?:部分|[章节篇])|{_NUMERAL}{{1,3}}[.、])?"
_WEAK_TITLE = re.compile(
    rf"^{_BEFORE_WEAK}[【\[(《]?(?:注\s?释|注\s?解|释\s?义|注|名词|附注|脚注|尾注|解释|术\s?语|术语表|报告注释|"
    r"文中注释|名词表|名词术语|术语[和与及](?:定义|缩略语)|缩略语|缩略语表|关键词|[^。;,]{0,30}中的.{0,4}(?:名词|术语|新词|热词))"
    r"[】\])》]?(?:$|[:\s]\s*(?P<rest>.*)$)"
)
_INTRODUCTION = re.compile(
    r"(?:名词|术语|词语|概念|提法|新词|热词|缩略|关键词|简称|词汇|表述).{0,40}(?:解释|注释|"
    r"释义|解读|说明|含义|梳理|整理|是什么意思|注解)"
    r"|(?:解释|注释|释义|解读|注解|梳理|整理).{0,40}(?:名词|术语|词语|概念|提法|新词|热词|"
    r"缩略|关键词|词汇|表述)"
)
_INTRODUCED = re.compile(rf"(?:{_INTRODUCTION.pattern})[^。:!?]{{0,40}}[。:]\s*(?P<rest>.+)$")
_COUNT = re.compile(
    rf"({_NUMERAL}{{1,4}})\s?(?:个|条|组|则|大)(?:新?名词|名词术语|术语|新词|热词|新?提法|词条)|共\s?({_NUMERAL}{{1,4}})\s?[条个]"
)
_ELSEWHERE = re.compile(r"详见|另见|参见|附后[。)]?$|\(略\)|略[。)]?$|另行印发|另发|见附件")
_INTRODUCTION_LIMIT, _TITLE_LIMIT = 160, 64
"""Characters at the end of a paragraph that may announce a list of terms, and of a heading."""

_IMPRINT_LIMIT = 8
"""Lines of date, source and size of letters that may stand right under a heading."""

_OUTLINE = re.compile(
    rf"(?P<part>第({_NUMERAL}{{1,3}})(?:部分|[章节篇编]))|(?P<hanzi>([一二三四五六七八九十]{{1,3}})、)"
    r"|(?P<paren>\(([一二三四五六七八九十]{1,3})\))"
)
_TABLE_HEAD = re.compile(r"[^\s|]{2,6}\s+[^\s|]{2,6}$")
_PREFACE = 4
"""Lines under a title in which a sentence announces the list once more."""

_LEADERS = re.compile(r"[\s.…·]*[0-9]{0,4}$")
_NEIGHBOUR = 4
"""Characters that a line has at least, to tell a table of contents by standing again further down."""


class Evidence(Enum):
    """How a section makes itself known; the less it says, the more its entries must show."""

    TITLE = "title"
    WEAK_TITLE = "weak title"
    INTRODUCTION = "introduction"


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of one appendix behind its heading, and how it made itself known.

    ``heading`` may have the first of them on its own line. ``imprint`` are the lines of date and source right under the heading; ``count`` is how many entries the
    heading announces, 0 if it does not say.
    """

    evidence: Evidence
    heading: Line
    lines: tuple[Line, ...]
    imprint: tuple[Line, ...] = ()
    count: int = 0


_Opened = tuple[int, Evidence, Line | None]
"""The place of a heading, how it announces a list, and the beginning of the list on its own line."""


def sections(lines: Sequence[Line]) -> list[Section]:
    """All sections that announce a glossary, whether or not entries follow.

    What a table of contents names is announced where it stands, further down.
    """
    opened: list[_Opened] = [(i, *found) for i, line in enumerate(lines) if (found := _announces(line))]
    last = {_entry_of_contents(line): i for i, line in enumerate(lines)} if len(opened) > 1 else {}
    opened = [found for found in opened if not last or not _is_contents(lines, found[0], last)] or opened
    opened = _without_repeated(lines, opened)
    made: list[Section] = []
    for k, (i, evidence, rest) in enumerate(opened):
        end = opened[k + 1][0] if k + 1 < len(opened) else len(lines)
        imprint, body = _body(lines, i, end)
        count = _count(lines[i].plain)
        made.append(Section(evidence, lines[i], tuple(([rest] if rest else []) + body), tuple(imprint), count))
    return made


def _without_repeated(lines: Sequence[Line], opened: Sequence[_Opened]) -> list[_Opened]:
    """The announcements without what is said again: by a sentence under a title, or by the head of a table."""
    kept: list[_Opened] = []
    for i, evidence, rest in opened:
        if kept and evidence is Evidence.INTRODUCTION and i <= kept[-1][0] + _PREFACE:
            if rest:
                kept[-1] = (i, kept[-1][1], rest)
        elif not (kept and _TABLE_HEAD.match(lines[i].plain)):
            kept.append((i, evidence, rest))
    return kept


def _announces(line: Line) -> tuple[Evidence, Line | None] | None:
    """How a line announces a list of terms, if it does, and the beginning of the list on its own line."""
    is_long = len(line.plain) > _TITLE_LIMIT
    for pattern, evidence in ((_TITLE, Evidence.TITLE), (_WEAK_TITLE, Evidence.WEAK_TITLE)):
        titled = pattern.match(line.plain.lstrip(_ORNAMENTS))
        if titled and titled["rest"]:
            offset = len(line.plain) - len(line.plain.lstrip(_ORNAMENTS))
            rest = line.behind(offset + titled.start("rest"))
            if rest and _begins(rest.plain):
                return evidence, rest
    if not is_long and (evidence := _titled(line.plain)):
        return evidence, None
    return _introduces(line)


def _titled(plain: str) -> Evidence | None:
    """How a line announces a list of terms that is a heading and nothing else."""
    compact = plain.replace(" ", "").strip(_ORNAMENTS)
    if _ELSEWHERE.search(compact):
        return None
    titled = _TITLE.match(compact)
    if (titled and not titled["rest"]) or _OF_REPORT.match(compact):
        return Evidence.TITLE
    weak = _WEAK_TITLE.match(compact)
    return Evidence.WEAK_TITLE if weak and not weak["rest"] else None


def _introduces(line: Line) -> tuple[Evidence, Line | None] | None:
    """Whether a sentence announces a list of terms: the last of the line, or one that the list follows."""
    tail = line.plain[-_INTRODUCTION_LIMIT:]
    if (introduced := _INTRODUCED.search(line.plain)) and _begins(introduced["rest"]):
        return Evidence.INTRODUCTION, line.behind(introduced.start("rest"))
    announces = tail.endswith((":", "。")) or "如下" in tail
    is_elsewhere = _ELSEWHERE.search(tail.replace(" ", "").strip(_ORNAMENTS))
    return (
        (Evidence.INTRODUCTION, None)
        if announces and not is_elsewhere and _INTRODUCTION.search(tail)
        else None
    )


def _begins(rest: str) -> bool:
    """Whether a list begins on the line of its heading: with 1, or with a term that is defined."""
    mark = marker(rest)
    if mark is not None:
        return mark.value == 1
    cut = cuts.strong(rest, 0)
    return cut is not None and cuts.is_bare_term(rest[: cut.end]) and opens_definition(rest, cut.begin)


def _count(plain: str) -> int:
    found = _COUNT.search(plain[-_INTRODUCTION_LIMIT:])
    return (value(found[1] or found[2]) or 0) if found else 0


def _is_contents(lines: Sequence[Line], i: int, last: dict[str, int]) -> bool:
    """Whether a line belongs to a table of contents: it and a line beside it stand again further down.

    ``last`` are the places at which lines stand for the last time.
    """
    name = _entry_of_contents(lines[i])

    def recurs(k: int) -> bool:
        key = _entry_of_contents(lines[k]) if 0 <= k < len(lines) else ""
        return len(key) >= _NEIGHBOUR and key != name and last[key] > max(i + 1, k)

    beside = [recurs(i - 1), recurs(i + 1)]
    return all(beside) or (any(beside) and last[name] > i + 1)


def _entry_of_contents(line: Line) -> str:
    """A line as a table of contents has it, without its dots and its page."""
    return _LEADERS.sub("", line.plain).replace(" ", "")


def _body(lines: Sequence[Line], heading: int, end: int) -> tuple[list[Line], list[Line]]:
    """The imprint of a section, and its lines up to another one, the next annex or a heading of its own rank."""
    begin, level = heading + 1, lines[heading].level
    # Under a heading that is marked as none, the terms may be marked as headings themselves.
    rank = level or (lines[begin].level - 1 if begin < end and lines[begin].level else 6)
    first = begin
    while first < min(end, begin + _IMPRINT_LIMIT) and is_imprint(lines[first]):
        first += 1
    for i in range(first, end):
        line = lines[i]
        if i > begin and ((line.level and line.level <= rank) or ends_section(line)):
            end = i
            break
        if _is_next_part(lines[heading], line, is_first=i == first):
            end = i
            break
    return list(lines[begin:first]), list(lines[first:end])


def _is_next_part(heading: Line, line: Line, *, is_first: bool) -> bool:
    """Whether a line leads on from a heading in the outline: 五、 after 四、, any other part after 第四部分.

    Under a heading that is no part itself, a 第一部分 that follows at once is the heading of a group.
    """
    found = _OUTLINE.match(line.plain)
    if not found or len(line.plain) > _TITLE_LIMIT or line.plain[-1] in "。;:" or cuts.strong(line.plain, 0):
        return False
    own = _OUTLINE.search(heading.plain)
    if own and own.lastgroup == found.lastgroup:
        is_part = found.lastgroup == "part"
        return _ordinal(found) != _ordinal(own) if is_part else _ordinal(found) == _ordinal(own) + 1
    return found.lastgroup == "part" and not (is_first and "部分" in line.plain)


def _ordinal(found: re.Match[str]) -> int:
    return next((value(group) or 0 for group in found.groups()[1::2] if group), 0)
