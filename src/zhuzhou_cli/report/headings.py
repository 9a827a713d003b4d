"""How a line announces a list of terms: as a heading, or in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.layouts import rows
from zhuzhou_cli.report.lines import Line
from zhuzhou_cli.report.numbers.marker import marker
from zhuzhou_cli.report.words import opens_definition

_NUMERAL = "[0-9一二三四五六七八九十百两]"
_WHAT = (
    r"(?:专有|专业|专用|有关|相关|部分|重要|主要|常用|新|数字|热点|统计)*(?:名词术语|名词|术语|缩略语|"
    r"缩略词|缩写|简称|词语|词条|热词|新词|词汇|概念|用语|提法|指标|关键词|数字词)"
    r"(?:[、及和与]{1,2}(?:有关|相关)?(?:名词|术语|数字|数据|事项|情况|用语|提法|指标|缩略语|概念|词语)|\([^()]{1,8}\))?"
)
_HOW = (
    r"(?:的|及|和|相关|有关|名词|简要|浅)?(?:解释|注释|释义|注解|解读|说明|定义|浅释|简释|诠释|"
    r"解析|释疑|问答|解答|答疑|对照|一览|汇编|含义|链接)(?:[、及和与]{1,2}[^\s。,;:!?()、《》【】]{2,8})?"
)
_IMPRINT = (
    r"(?:信息|稿件|文章)?来源:|(?:发布|发稿|更新|成文)?(?:日期|时间):|发布(?:机构|单位):|浏览(?:次数|量)|"
    r"20\d\d[-/.年]\d{1,2}[-/.月]\d|字[体号]:|作者:"
)
"""What a page puts under a headline, and a copy of it behind the headline."""

_TITLE = re.compile(
    rf"^(?P<before>[^。;!?]{{0,42}}?){_WHAT}{_HOW}(?P<after>[》】)\]\"”]*(?:\([^()]{{0,24}}\)){{0,2}}(?:表|"
    rf"单|清单|汇总|摘编|如下|附后|版|问答)?[》】)\]]*)(?P<end>:|$|\s|(?=[\[(<]?(?:1|一)[.、\])>])|(?=①)|(?={_IMPRINT}))(?P<rest>.*)$"
)
_OF_REPORT = re.compile(
    r"^(?:附件?[0-9一二三四五六]{0,2}[:.、]?)?[^。;,!?:]{0,30}工作报告》?(?:中)?(?:的|有关|相关)?(?:注释|注解|释义|名词)[】\])]?:?$"
    r"|^《?报告》?(?:的|有关|相关)?(?:注释|注解|释义)$"
)
_BEFORE = (
    rf"(?:附[件录注]?[A-Z0-9一二三四五六]{{0,2}}[:.、]?|"
    rf"第{_NUMERAL}{{1,3}}(?:部分|[章节篇])|{_NUMERAL}{{1,3}}[.、])?"
)
_TERMS = re.compile(
    rf"^{_BEFORE}[【\[(《]?(?:名词)?(?:术语|缩略语)(?:表|[和与及](?:定义|缩略语))?"
    r"(?:\([^()]{1,12}\))?[】\])》]?:?$"
)
_WEAK_TITLE = re.compile(
    rf"^{_BEFORE}[【\[(《]?(?:注\s?释|注\s?解|释\s?义|注|名词|附注|脚注|尾注|解释|报告注释|"
    r"文中注释|名词表|关键词|释义项\s?指?\s?释义内容|[^。;,]{0,30}中的.{0,4}(?:名词|术语|新词|热词))[】\])》]?(?:$|[:\s]\s*(?P<rest>.*)$)"
)
_IN_ENGLISH = re.compile(r"(?<=[\u4e00-\u9fff])\(?[A-Za-z]{5,40}\)?$")
"""What a heading in two languages has behind its hanzi: 名词解释 GLOSSARY."""

_ORNAMENTS = "★☆*=※·◆◇■□●○▲△▼▽►▶—-~_#>+✦❖ "
_INTRODUCTION = re.compile(
    r"(?:名词|术语|词语|概念|提法|新词|热词|缩略|关键词|简称|词汇|表述).{0,40}(?:解释|注释|"
    r"释义|解读|说明|含义|梳理|整理|是什么意思|注解)"
    r"|(?:解释|注释|释义|解读|注解|梳理|整理).{0,40}(?:名词|术语|词语|概念|提法|新词|热词|"
    r"缩略|关键词|词汇|表述)"
)
_INTRODUCED = re.compile(rf"(?:{_INTRODUCTION.pattern})[^。:!?]{{0,40}}[。:]\s*(?P<rest>.+)$")
_SIGNAL = re.compile(
    "解[释读析]|[释注词]|名词|术语|缩略|简称|定义|说明|含义|意思|对照|一览|汇编|整理|梳理|概念|提法|表述"
)
"""Words of which every line that announces a list has one; looking for them first saves time."""

_COUNT = re.compile(
    rf"(?P<words>{_NUMERAL}{{1,4}})\s?(?:个|条|组|则|大)(?:新?名词|名词术语|术语|新词|热词|新?提法|词条)"
    rf"|共\s?(?P<all>{_NUMERAL}{{1,4}})\s?[条个]"
)
_ELSEWHERE = re.compile(
    rf"详见|另见|参见|[见看阅](?:[文报告后附]{{1,4}}的?)?{_WHAT}{_HOW}|附后[。)]?$|\(略\)|略[。)]?$|另行印发|另发|见附件"
)
_SENTENCE_LIMIT, TITLE_LIMIT = 160, 64
"""Characters at the end of a paragraph that may announce a list of terms, and of a heading."""


class Evidence(Enum):
    """How a section makes itself known; the less it says, the more its entries must show."""

    TITLE = "title"
    WEAK_TITLE = "weak title"
    INTRODUCTION = "introduction"


@dataclass(frozen=True, slots=True)
class Announcement:
    """How a line announces a list of terms.

    ``rest`` is the beginning of the list if it stands on this line, and ``imprint`` a date and source there;
    ``count`` is how many entries the line speaks of, 0 if it does not say.
    """

    evidence: Evidence
    rest: Line | None = None
    count: int = 0
    imprint: Line | None = None


def announces(line: Line) -> Announcement | None:
    """How a line announces a list of terms, if it does."""
    if not _SIGNAL.search(line.plain.replace(" ", "")) or rows.is_wide_head(line):
        return None
    plain = line.plain.lstrip(_ORNAMENTS)
    offset = len(line.plain) - len(plain)
    for pattern, evidence in ((_TITLE, Evidence.TITLE), (_WEAK_TITLE, Evidence.WEAK_TITLE)):
        titled = pattern.match(plain)
        rest = line.behind(offset + titled.start("rest")) if titled and titled["rest"] else None
        if rest and _begins(rest.plain):
            return Announcement(evidence, rest)
        if rest and re.match(_IMPRINT, rest.plain):
            return Announcement(evidence, imprint=rest)
    if len(plain) <= TITLE_LIMIT and (heading := _heading(plain)):
        return Announcement(heading)
    return _introduction(line)


def _heading(plain: str) -> Evidence | None:
    """How a line announces a list of terms that is a heading and nothing else."""
    compact = _IN_ENGLISH.sub("", plain.replace(" ", "").strip(_ORNAMENTS))
    if _ELSEWHERE.search(compact):
        return None
    titled = _TITLE.match(compact)
    if (titled and not titled["rest"]) or _OF_REPORT.match(compact) or _TERMS.match(compact):
        return Evidence.TITLE
    weak = _WEAK_TITLE.match(compact)
    return Evidence.WEAK_TITLE if weak and not weak["rest"] else None


def _introduction(line: Line) -> Announcement | None:
    """Whether a sentence announces a list of terms: the last of the line, or one that the list follows."""
    tail = line.plain[-_SENTENCE_LIMIT:]
    count = _count(tail)
    if (introduced := _INTRODUCED.search(line.plain)) and _begins(introduced["rest"]):
        return Announcement(Evidence.INTRODUCTION, line.behind(introduced.start("rest")), count)
    if _ELSEWHERE.search(tail.replace(" ", "").strip(_ORNAMENTS)) or not _INTRODUCTION.search(tail):
        return None
    ends = tail.endswith((":", "。")) or "如下" in tail
    return Announcement(Evidence.INTRODUCTION, count=count) if ends else None


def _begins(rest: str) -> bool:
    """Whether a list begins behind its heading on the same line: with 1, or with a term that is defined.

    It may also go on there with a later number and a term: 注：4.甲制度：….
    """
    if mark := marker(rest):
        return mark.value == 1 or cuts.strong(rest, mark.end) is not None
    cut = cuts.strong(rest, 0)
    return cut is not None and cuts.is_bare_term(rest[: cut.end]) and opens_definition(rest, cut.begin)


def _count(tail: str) -> int:
    """The number of terms of which a sentence speaks: 24 of 24个名词解释."""
    found = _COUNT.search(tail)
    return (value(found["words"] or found["all"]) or 0) if found else 0
