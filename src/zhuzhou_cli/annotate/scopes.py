"""Of which place a part of a text is, where no sentence says another: by its headings and its paragraphs.

What holds how far:

    江苏省政府工作报告    a heading that is a place, or a title: up to the next one
    湘潭市推进会召开      a headline that begins with a place: up to another, or a paragraph of another place
    二、省级层面          a heading that is a level: up to the next one with a number
    湘潭市召开会议。      the place of the first sentence of a text that has neither: up to its end
    湘潭市召开会议。      the place with which a sentence begins: up to another one, in its paragraph
    | 项目 | 湘潭市 | 株洲市 |    places at the heads of columns: for the cells below them
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from zhuzhou_cli.language.mentions import first_listed, whole
from zhuzhou_cli.language.places import KINDS, Part
from zhuzhou_cli.language.years import without_years
from zhuzhou_cli.record import record
from zhuzhou_cli.search.cells import MARKUP, cells
from zhuzhou_cli.search.givers import (
    STATE,
    dateline,
    is_of_level,
    level_meeting,
    of_level,
    own_level,
    subject,
)
from zhuzhou_cli.search.places import plain

_TITLE = 30
"""Signs of a heading, at most."""
_ORDINAL = re.compile(r"^[\s#*_>【（(\[]*(?:[一二三四五六七八九十\d]{1,3}[)）、.．\s]+)?")
_BEFORE_TITLE = re.compile(r"^(?:[\W\d_年度月日]|附件|全文|中共|关于印发|关于|在)*")
"""What stands before the place of a title: 2026年, 【全文】, 附件：."""
_MEETING = re.compile(r"在(\w{2,14}[省市县区州盟旗])第\w{1,4}届(?:人民代表大会|人大)")
"""Where the meeting met, as a report says below its title."""
_PAPERS = (
    *("报告", "公报", "纪要", "意见", "通知", "决定", "决议", "公告", "通告", "通报", "请示", "批复"),
    *("议案", "函", "要点", "计划", "规划", "方案", "安排", "总结", "汇报", "讲话", "致辞", "发言", "简报"),
    *("大事记", "材料", "办法", "细则", "条例", "规定", "措施", "清单", "说明", "解读", "分析", "综述"),
    *("概况", "简介", "实录", "建议", "提案", "答复", "公示", "问答", "述职"),
)
"""How the titles of papers end: 江苏省2026年政府工作报告.

First the kinds that 党政机关公文处理工作条例 (2012) names, then what offices write besides.
"""
_SPEAKS_FOR = re.compile(
    r"我(?:谨?代表|受)(\w{2,14}?)(?:人民政府|政府|委员会|委|人大|人民代表大会|政协|法院|检察院)"
)
"""For whom somebody speaks, as a report says at its beginning: 我代表株洲市人民政府，向大会报告工作."""
_OFFICE, _OFFICIAL = re.compile("人民政府|政府|委(?!托)|人大|人民代表大会|第[一二三四五六七八九十百]+届"), 60
"""What stands behind the place in the line of a paper that says of whom it is, and its signs, at most."""
_GOES_ON = re.compile(r"[\s#>*]*(?:会议|会上|座谈会|推进会|其间|随后|活动中|仪式|据介绍|据了解|记者了解到)")
"""How a paragraph begins that speaks of what the one above it told."""
_SENTENCE_END = re.compile("[。！？!?]")
_MEETS = re.compile("召开|举行|举办|会议|大会|座谈会|推进会|调研")
"""What a place does of which the next paragraph tells more."""
_RANKS = re.compile(
    r"(#{1,6})\s|[*_]*(?:(第?[一二三四五六七八九十]{1,3}[、章节部])|([（(][一二三四五六七八九十]{1,3}[)）])|(\d{1,2}[.．、](?!\d))|"
    r"([（(]\d{1,2}[)）]))"
)
"""The numbers of headings, the highest first: a number of # of Markdown, 一、, （一）, 1., （1）."""
_LEAST_RANK = 5
_OF_LEVEL = re.compile(
    r"从?(?:国家|中央|(?P<level>自治区|[省市州县区]))(?:委|政府|里)?(?:本级|[级层方]面?|部署|要求|政策|文件|精神|举措|[出推]台|"
    r"的|主要|有关|相关|重[点大]|任务|工作|规定|安排|情况){1,6}"
)
"""A heading that is a level: 省级部署, 国家层面."""
_STOPS = "。！？；!?;|\t"
_SENTENCES = re.compile("[^。！？；!?;]+")
_NO_HEADLINE = re.compile(r"[-—–•·>（(①-⓿]|\d{1,3}(?!\d|年)|[一二三四五六七八九十]{1,3}[、是]")
"""How an item of a list begins, or a heading with a number, which stands below others."""
_BYLINE = re.compile(r"记者|通讯员|来源|作者|编辑|责编|发布(?!会)|时间|浏览|字号|^[\W\d年月日时分]+$")
"""What stands in the lines between a headline and what it is of."""


@record
class Scope:
    """The words that name a place which holds for what follows, and what holds where these do not.

    It ``is_subject`` if it is that of a headline or a sentence: 我市 may yet be another, that of the title,
    and 全市 too, but not below a headline.
    """

    words: str
    place: Part
    is_subject: bool = False
    is_headline: bool = False
    under: Scope | None = None


class Scopes:
    """What holds where in a text."""

    def __init__(self, text: str) -> None:
        begun = [*_begun(text)]
        self._begins = [begin for begin, _ in begun]
        self._scopes = [scope for _, scope in begun]

    def over(self, at: int) -> Scope | None:
        r"""What holds at a place of the text.

        >>> scopes = Scopes("株洲市简报要点\n湘潭市召开会议。会议强调\n抓好")
        >>> [scope and scope.place.text for scope in map(scopes.over, (3, 10, 20, 22))]
        [None, '湘潭市', '湘潭市', '株洲市']
        """
        i = bisect_right(self._begins, at)
        return self._scopes[i - 1] if i else None


def _begun(text: str) -> Iterator[tuple[int, Scope | None]]:
    """Where in a text something begins to hold, and what: None where nothing does."""
    title: Scope | None = None
    above: Scope | None = None  # the headline, or else the title
    last: Scope | None = None  # the subject of the paragraph above
    told: set[str] = set()  # all subjects so far
    heads: dict[int, Scope] = {}  # the places at the heads of columns, by the numbers of these
    at = rank = 0
    is_first = True  # whether no paragraph has been yet
    for line in text.splitlines(keepends=True):
        begin, at = at, at + len(line)
        if 0 < _rank(line) <= rank:  # the heading of a level is over
            above, rank = title, 0
        row = cells(line)
        heads = _heads(row) or (heads if row or not line.strip() else {})
        if heads:
            yield from ((begin + start, heads.get(i, above)) for i, (start, _) in enumerate(row))
        elif heading := _heading(line):
            title = above = heading
            last = None
        elif place := _level(line, title):
            above = Scope(line, place, is_subject=True, is_headline=True, under=title)
            last, rank = None, _rank(line)
        elif _is_headline(line):
            place = subject(line)
            above = (
                Scope(line, place, is_subject=True, is_headline=True, under=title)
                if place
                else above
                if rank and _rank(line)
                else title
            )
            last = None
        else:
            found = [*_subjects(line, begin, above)]
            is_sentence = bool(_SENTENCE_END.search(line)) and not row
            if is_first and is_sentence and above is None and found and found[0][0] == begin:
                title = above = found[0][1]
            is_first &= not is_sentence
            told |= {scope.place.stem for _, scope in found}
            is_its = last and len(told) == 1 and _is_of_its_level(line, last.place)
            if last and not found and (is_its or _GOES_ON.match(line)):
                found = [(begin, last)]
            yield from found
            last = _told(found) if found else last if not line.strip() else None
            if above is not title and not rank and any(_is_other(scope, above) for _, scope in found[:1]):
                above = title
        yield at, above


def _heads(row: Iterable[tuple[int, str]]) -> dict[int, Scope]:
    """The places at the heads of columns, by the numbers of these, if a row has several.

    >>> [(i, one.place.text) for i, one in _heads(cells("| 项目 | 湘潭市 | 株洲 |")).items()]
    [(2, '湘潭市'), (3, '株洲')]
    """
    places = ((i, words, whole(without_years(plain(words)))) for i, (_, words) in enumerate(row) if words)
    found = {i: Scope(words, place) for i, words, place in places if place}
    return found if len(found) > 1 else {}


def _told(found: list[tuple[int, Scope]]) -> Scope:
    """Of whom the next paragraph goes on to tell: who met, or did something else last."""
    met = (scope for _, scope in reversed(found) if _MEETS.search(scope.words))
    return next(met, found[-1][1])


def _is_of_its_level(line: str, place: Part) -> bool:
    """Whether a paragraph speaks of all of a place by its level: 全省 behind 广东省召开会议."""
    level = own_level(line)
    return level != "" and is_of_level(place.text, level)


def _is_other(scope: Scope, above: Scope | None) -> bool:
    """Whether a paragraph is of another place than the headline above it."""
    return above is not None and scope.place.stem != above.place.stem


def _subjects(line: str, begin: int, above: Scope | None) -> Iterator[tuple[int, Scope]]:
    """The sentences of a paragraph that begin with a place."""
    for sentence in _SENTENCES.finditer(line):
        if place := subject(sentence[0]) or dateline(sentence[0]) or _meeting(sentence[0], above):
            yield begin + sentence.start(), Scope(sentence[0], place, is_subject=True, under=above)


def _meeting(sentence: str, above: Scope | None) -> Part | None:
    """The place of whose meeting a sentence begins to tell by its level: 省委召开全会 in a paper of 株洲."""
    level = level_meeting(sentence)
    return of_level(level, above.place) if level and above else level


def _rank(line: str) -> int:
    """How far below others a heading stands by its number, from 1; 0 if it has none.

    >>> [_rank(line) for line in ("## 省级部署", "二、省级层面", "（一）国家政策", "1. 省情", "省情")]
    [2, 7, 8, 9, 0]
    """
    found = _RANKS.match(line.strip())
    if not found:
        return 0
    group = found.lastindex or 1
    return len(found[1]) if group == 1 else _LEAST_RANK + group


def _level(line: str, title: Scope | None) -> Part | None:
    """The level of which a heading is, as a place under that of the title.

    >>> [_level(line, None) == STATE for line in ("一、国家层面", "二、省级层面", "国家大剧院")]
    [True, False, False]
    """
    words = _ORDINAL.sub("", line.strip()).rstrip("：:】）)]*_。 ") if len(line) <= _TITLE else ""
    found = _OF_LEVEL.fullmatch(words)
    if found is None or not (said := found["level"]):
        return STATE if found else None
    level = Part(said, said, said)
    return of_level(level, title.place) if title else level


def _heading(line: str) -> Scope | None:
    """A line that is a place, or a title that begins with one, or says where a meeting met or who speaks."""
    words = _ORDINAL.sub("", line.strip()).rstrip("：:】）)]*_。 ") if len(line) <= _TITLE else ""
    words = words.replace("·", "")  # 湖南·长沙
    title = _BEFORE_TITLE.sub("", words) if words.endswith(_PAPERS) else ""
    meeting = _MEETING.search(line) or _SPEAKS_FOR.search(line) if "届" in line or "我" in line else None
    place = (
        (words and whole(words)) or first_listed(title or (meeting[1] if meeting else "")) or _office(line)
    )
    return Scope(words or line, place) if place else None


def _office(line: str) -> Part | None:
    """The place of whose government a line is, that a paper has at its head: 安徽省人民政府办公厅.

    >>> [place and place.text for place in map(_office, ("安徽省人民政府文件", "安徽省政府召开会议。"))]
    ['安徽省', None]
    """
    words = _BEFORE_TITLE.sub("", line.strip().strip(MARKUP))
    is_line = 0 < len(words) <= _OFFICIAL and not any(sign in words for sign in _STOPS + "，")
    place = first_listed(words) if is_line else None
    is_office = (
        place
        and place.text.endswith(KINDS)
        and _OFFICE.match(words, words.find(place.text) + len(place.text))
    )
    return place if is_office else None


def _is_headline(line: str) -> bool:
    """Whether a line stands above others as a headline does: short, without a stop, and no item of a list.

    >>> [_is_headline(line) for line in ("湘潭市推进会召开", "一、总体要求", "会议召开。", "本报记者 张三")]
    [True, False, False, False]
    """
    words = line.strip().strip(MARKUP)
    is_short = 0 < len(words) <= _TITLE and not words.endswith(("，", "、", "："))
    if not is_short or any(sign in words for sign in _STOPS) or re.search("[：:].", words):
        return False
    return not (_NO_HEADLINE.match(words) or _BYLINE.search(words))
