"""Which lines of a text stand above others: the headings that are of a place or a level, and headlines."""

from __future__ import annotations

import re

from zhuzhou_cli.annotate.titles import STOPS, is_reference, place_of_title, without_label
from zhuzhou_cli.language.mentions import first_listed, whole
from zhuzhou_cli.language.places import Part
from zhuzhou_cli.search.cells import MARKUP
from zhuzhou_cli.search.levels import STATE, level_part, of_level
from zhuzhou_cli.search.numbering import BULLET, numbered, unnumbered
from zhuzhou_cli.search.subjects import subject

_LONGEST = 30
"""Signs of a heading, at most."""
_SECTION = re.compile("(?:篇|部分|来了[！!]?)$")
"""What stands behind the place of a section: 株洲市篇, 株洲来了！."""
_OF_LEVEL = re.compile(
    r"从?(?:国家|中央|(?P<level>自治区|[省市州县区]))(?:委|政府|里)?(?:本级|[级层方]面?|部署|要求|政策|文件|精神|举措|[出推]台|"
    r"的|主要|有关|相关|重[点大]|任务|工作|规定|安排|情况){1,6}"
)
"""A heading that is a level: 省级部署, 国家层面."""
_DOINGS = re.compile("(?:做法|经验|模式|案例|探索|实践|样本)$")
"""How a headline ends that is of what a place does."""
_LEAST_BEHIND, _LISTING = 6, frozenset("“《、，")
"""The signs behind the colon of a headline, at least, and which none of them is."""
_NO_HEADLINE = re.compile(r"[-—–•·>（(①-⓿]|\d{1,3}(?!\d|年)|[一二三四五六七八九十]{1,3}[、是]")
"""How an item of a list begins, or a heading with a number, which stands below others."""
_BYLINE = re.compile(r"记者|通讯员|来源|作者|编辑|责编|发布(?!会)|时间|浏览|字号|^[\W\d年月日时分]+$")
"""What stands in the lines between a headline and what it is of."""


def place_of_heading(line: str) -> Part | None:
    """The place that a line is, or of which it says, as the head of a paper does, that this is; else None.

    >>> [place and place.text for place in map(place_of_heading, ("（一）湖南·长沙", "江苏省工作报告"))]
    ['湖南长沙', '江苏省']
    """
    if is_reference(line):
        return None
    words = _bare(without_label(line)).replace("·", "")
    return whole(_SECTION.sub("", words)) or place_of_title(line)


def _bare(line: str) -> str:
    """The words of a heading without its number and its marks; nothing if it is too long for one."""
    return unnumbered(line).rstrip("：:】）)]*_。 ") if len(line) <= _LONGEST else ""


def place_of_headline(line: str, *, is_first: bool = False) -> Part | None:
    """The place with which a headline begins, with a number or without; None if a line is none of a place.

    The first line of a text without a mark is no item of a list: 株洲：“八大行动”怎么干.

    >>> lines = ("二、湘潭市聚焦改革", "## 湘潭市：聚焦改革打造样板", "——湘潭市的做法", "湘潭市召开会议。")
    >>> [place and place.text for place in map(place_of_headline, lines)]
    ['湘潭市', '湘潭市', '湘潭市', None]
    """
    line = without_label(line)
    words = _bare(line)
    if not words or not _is_short(line) or is_reference(line):
        return None
    before, colon, behind = words.partition("：")
    kind = numbered(line)
    may_be_item = not kind and not is_first
    is_item = may_be_item and len(behind) < _LEAST_BEHIND
    if colon and (is_item or ((may_be_item or kind == BULLET) and not _LISTING.isdisjoint(behind))):
        return None  # an item of a list: 株洲：“八大行动”
    return subject(before) or (first_listed(before) if _DOINGS.search(before) else None)


def _is_short(words: str) -> bool:
    return len(words) <= _LONGEST and not words.endswith(("，", "、")) and STOPS.isdisjoint(words)


def level_of_heading(line: str, title: Part | None) -> Part | None:
    """The level of which a heading is, as the place that it means under a ``title``; None if it is none.

    >>> [level_of_heading(line, None) == STATE for line in ("一、国家层面", "二、省级层面", "国家大剧院")]
    [True, False, False]
    """
    found = _OF_LEVEL.fullmatch(_bare(line))
    if found is None or not (said := found["level"]):
        return STATE if found else None
    return of_level(level_part(said), title) if title else level_part(said)


def is_headline(line: str) -> bool:
    """Whether a line stands above others as a headline does: short, without a stop, and no item of a list.

    >>> [is_headline(line) for line in ("湘潭市推进会召开", "一、总体要求", "会议召开。", "本报记者 张三")]
    [True, False, False, False]
    """
    words = line.strip().strip(MARKUP)
    is_short = 0 < len(words) <= _LONGEST and not words.endswith(("，", "、", "："))
    if not is_short or not STOPS.isdisjoint(words) or re.search("[：:].", words):
        return False
    return not (_NO_HEADLINE.match(words) or _BYLINE.search(words))
