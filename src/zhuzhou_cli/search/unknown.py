"""The pieces of a list of names that are none: GDP of GDP、LPR. They are told beside the answer.

What parts names and seldom clauses (、) makes a list by itself. What parts clauses, or words of one question
(commas, 和, gaps), does so only if every piece looks like a name, a place, a year, or a word of asking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum

from zhuzhou_cli.language.text import simplified
from zhuzhou_cli.search.filters import filters
from zhuzhou_cli.search.find import Span
from zhuzhou_cli.search.frames import rests

_AROUND = " \t\u3000。.“”‘’「」『』《》\"'"
_SURE = re.compile(r"\s*[、；;/|\n]\s*|(?<=[”’」』》])\s*(?=[“‘「『《])")
"""What parts names, and seldom clauses."""
_COMMA = re.compile(r"\s*[，,]\s*")
_ITEM = re.compile(r"\s*(?:[①-⑳⑴-⒇❶-❿]|[(（]\d{1,2}[)）]|(?<![\d.])\d{1,2}[.．](?!\d))\s*")
"""The number of an item: ②, （2）, 2."""
_GAP = re.compile(r"\s+")
_AND = re.compile(
    r"\s*(?:以及|还有|或者|(?<![中总共温调缓])和(?!美乡|平|谐|睦|解)|(?<![参參赋給给])[与與](?!会|时俱进)"
    r"|(?<![以普涉提触波])及(?![时其格])|跟|或|[+＋&]|\band\b)\s*"
)
"""What joins names, where one stands beside it: 和, but not that of a word (碳中和)."""
_LEAST, _LONGEST = 2, 12
"""Signs of a name that may be told as unknown."""
_NO_NAME = re.compile(r"[吗呢么什哪谁怎何请谢？?：:“”‘’「」『』《》]|等$|^[\W\d年]+$")
"""Words of a question, what is quoted in part, and a year."""
_NOUN = re.compile(r"[\u4e00-\u9fff]{2,6}")
_WORD = re.compile(r"[A-Za-z][A-Za-z\d+-]{1,4}", re.ASCII)
_CODE = re.compile(r"(?:[A-Z][A-Za-z]*[A-Z\d+]|\d+[A-Z])[A-Za-z\d+-]{,8}", re.ASCII)
_CLAUSE = re.compile(
    "[的了是我你您他她它这那很也已]|(?:你|您)好|没有"
    "|^(?:推进|推动|抓|加快|加强|加大|改善|实施|落实|开展|建设|打造|构建|提升|提高|促进|保障(?!性)|保(?!险|税|障|理)|促"
    "|完善|深化|坚持|持续|全面|深入|扎实|大力|积极|着力|全力|稳步|统筹|聚焦|围绕|支持|鼓励|做|完成|实现|强化|优化"
    "|确保|努力|继续|进一步|切实|认真|有序|启动|发展|扩大|增强|培育|突出|补齐|解决|降低|调整|严格|有|在|对|为|把|让"
    "|如何|关于|按照|根据|通过|取得|需要|必须|应该|应当|可以|能|会|并|不|想|要|看|查|搜|找|帮|学习|贯彻|召开|印发)"
    "|(?:推进|落实|改善|提升|提高|下降|上升|上涨|下跌|增长|明显|显著|见效|落地|完成|加快|加强|突破|向好|达标|良好|顺利"
    "|成功|有力|有效|建成|开工|实施|开展|一样|相同|一致|不同|牵头|吧|啊|呀|重要|多少)$"
)
"""Signs of a clause, which is no name: a word of grammar, a verb before its object, a predicate."""
_VERBS = re.compile(
    "(?:推进|推动|实施|落实|开展|建设|打造|构建|深化|坚持|持续|全面|深入|扎实|大力|积极|着力|全力|稳步|统筹|聚焦|围绕"
    "|支持|强化|优化|继续|加快|[抓做用]好|今年|将|要)+"
)
"""What may stand before a list, and is none of its first name."""
_QUOTED = re.compile("[“「『]([^“”「」『』，。；]{2,12})[”」』]")
"""A name that is said to be one."""
_COUNTED = re.compile(
    "(?:[二两三四五六七八九十]{1,2}|一(?=[\u4e00-\u9fff]{1,2}[一二两三四五六七八九十]))"
    "(?!个?[年月天日期周季次名届轮批万亿成点倍分百千小])[\u4e00-\u9fff]{2,8}"
)
"""A number and what it counts: 九大工程, 一件事一次办, but no time, and no share."""
_MARK = re.compile(r"[^\u4e00-\u9fff]")
_ASKS = re.compile(
    r"(?:具体|主要|详细|重点|相关|有关|最新|基本|实施|工作|总体|政府|官方|第几)*"
    "(?:内容|详情|细节|报告|意义|作用|背景|目的|目标|措施|举措|要求|进展|情况|方案|政策|文件|通知|新闻|资料|下载|百科"
    "|官网|来源|出处|名单|清单|数据|数量|工作|项目|任务|时间|地点|最新|条|全文|原文|介绍|简介|中文|英文|全称|简称|缩写"
    "|翻译|拼音|读音|英语|例子|答案|谢谢|今天|现在|目前|今年|去年|明年|近年|[我本全](?:市|省|县|区|国)"
    "|[省市县区](?:委|长|政府)|单位|部门|责任单位|责任部门|央行)"
    r"|.{,6}(?:关系|区别|联系|对比|比较|异同|差别|意思|含义|定义|解释|释义|注释|概念|说明)"
    "|第.{1,3}条|and|or"
)
"""What is asked of the names beside it, and is none."""


def unknown(raw: str, known: Sequence[Span], places: Sequence[str]) -> Iterator[str]:
    """The pieces of a list without a known name, if all others are names, with a place or without.

    The list may stand in the frame of a question; ``places`` are those of the reports.

    >>> [*unknown("GDP、LPR", [(4, 7)], [])], [*unknown("什么是LPR和GDP", [(3, 6)], [])]
    (['GDP'], ['GDP'])
    >>> [*unknown("抓LPR、民生", [(1, 4)], [])], [*unknown("LPR 下降", [(0, 3)], [])]
    ([], [])
    >>> [*unknown("推进LPR、GDP", [(2, 5)], [])], [*unknown("抓LPR，用“河长制”", [(1, 4)], [])]
    (['GDP'], ['河长制'])
    """
    quoted = [found for found in _QUOTED.finditer(raw) if not _overlaps(found.span(), known)]
    named = [found[1] for found in quoted if _is_noun(found[1]) and not _asks(found[1])]
    yield from named
    yield from _behind(raw, known)
    for piece in _listed(raw, known, places):
        if not any(piece in name or name in piece for name in named):
            yield piece


def _behind(raw: str, known: Sequence[Span]) -> Iterator[str]:
    """The counted names that stand right behind a known one, to the next mark, without a mark between.

    >>> [*_behind("八大行动九大工程", [(0, 4)])], [*_behind("八大行动三年计划", [(0, 4)])]
    (['九大工程'], [])
    """
    begins = [start for start, _ in known]
    for _, end in known:
        words = _MARK.split(raw[end:], maxsplit=1)[0]
        if _COUNTED.fullmatch("".join(map(simplified, words))) and end not in begins and not _asks(words[2:]):
            yield words


def _listed(raw: str, known: Sequence[Span], places: Sequence[str]) -> Iterator[str]:
    """The pieces of a list without a known name, whatever stands round it."""
    for asked in dict.fromkeys((raw, *rests(raw, places))):
        since = raw.find(asked)
        spans = [(start - since, end - since) for start, end in known]
        if since >= 0 and (told := [*_List(asked, spans, places).unknown()]):
            yield from told
            return
    begin = min((start for start, _ in known), default=0)
    led = _VERBS.match(raw[:begin])
    if led and not raw[led.end() : begin].strip(_AROUND) and _SURE.search(raw):
        spans = [(start - led.end(), end - led.end()) for start, end in known]
        told = [*_List(raw[led.end() :], spans, places).unknown()]
        yield from (one for one in told if (_is_noun(one) and not _asks(one)) or _CODE.fullmatch(one))


class _Parts(IntEnum):
    """How surely a sign parts names, and not clauses or words."""

    LOOSELY = 0
    JOINED = 1
    SURELY = 2


class _List:
    """The pieces of a query, each with how surely what stands beside it parts names."""

    def __init__(self, raw: str, known: Sequence[Span], places: Sequence[str]) -> None:
        self._raw, self._known, self._places = raw, tuple(dict.fromkeys(known)), places
        self._plain = "".join(map(simplified, raw))
        signs = dict.fromkeys(self._free(_SURE), _Parts.SURELY)
        commas = dict.fromkeys(self._free(_COMMA), _Parts.LOOSELY)
        self._is_sure, self._has_commas = bool(signs), bool(commas)
        joints = [*self._free(_ITEM), *filter(self._joins, self._free(_AND))]
        signs |= commas | dict.fromkeys(joints, _Parts.JOINED)
        if not self._is_sure and not commas:
            gaps = [gap for gap in self._free(_GAP) if not _overlaps(gap, joints)]
            signs |= dict.fromkeys(gaps, _Parts.LOOSELY)
        self._pieces = [*self._parted(signs)]

    def unknown(self) -> Iterator[str]:
        """The pieces that are told."""
        named = [span for span, _ in self._pieces if self._marks(span)]
        if not named or not all(map(self._is_name, named)):
            return
        others = [(self._words(*span), parts) for span, parts in self._pieces if span not in named]
        if self._is_sure or all(not words or self._is_plain(words) for words, _ in others):
            least = _Parts.LOOSELY if len(named) > 1 else _Parts.JOINED
            yield from (words for words, parts in others if self._is_told(words, parts, least))

    def _free(self, sign: re.Pattern[str]) -> Iterator[Span]:
        """Where something stands outside the known names."""
        spans = (found.span() for found in sign.finditer(self._plain))
        return (span for span in spans if not _overlaps(span, self._known))

    def _words(self, begin: int, end: int) -> str:
        return self._raw[begin:end].strip(_AROUND)

    def _joins(self, joint: Span) -> bool:
        """Whether a known name stands beside a joint, or codes on both sides."""
        beside = self._raw[: joint[0]][-1:] + self._raw[joint[1] :][:1]
        if len(beside) > 1 and beside.isascii() and beside.isalpha():
            return True
        ends = [end for _, end in self._known if end <= joint[0]][-1:]
        begins = [start for start, _ in self._known if start >= joint[1]][:1]
        between = [self._words(end, joint[0]) for end in ends]
        between += [self._words(joint[1], start) for start in begins]
        return any(not words or self._is_filter(words) for words in between)

    def _parted(self, signs: Mapping[Span, _Parts]) -> Iterator[tuple[Span, _Parts]]:
        begin, before = 0, _Parts.SURELY
        for (start, end), parts in sorted(signs.items()):
            if start >= begin:
                yield (begin, start), min(before, parts)
                begin, before = end, parts
        yield (begin, len(self._raw)), before

    def _marks(self, piece: Span) -> list[Span]:
        """The known names in a piece."""
        return [span for span in self._known if _overlaps(piece, [span])]

    def _is_name(self, piece: Span) -> bool:
        """Whether a piece is one known name, beside a place or a year or alone."""
        (start, stop), *more = self._marks(piece)
        beside = self._words(piece[0], start), self._words(stop, piece[1])
        return not more and all(not words or self._is_filter(words) for words in beside)

    def _is_filter(self, words: str) -> bool:
        """Whether some words are a place or a year, or a number."""
        return not words.strip("0123456789.") or filters([words], self._places) is not None

    def _is_plain(self, words: str) -> bool:
        """Whether a piece may stand in a list of which the signs part clauses too."""
        return _is_noun(words) or self._is_code(words) or _asks(words) or self._is_filter(words)

    def _is_code(self, words: str) -> bool:
        return bool((_WORD if self._has_commas else _CODE).fullmatch(words))

    def _is_told(self, words: str, parts: _Parts, least: _Parts) -> bool:
        """Whether some words may be a name that is not known: no question, and no place.

        What is parted less surely than ``least`` needs more than two signs: LPR 上调.
        """
        if not _LEAST <= len(words) <= _LONGEST or _NO_NAME.search(words) or self._is_filter(words):
            return False
        if parts is _Parts.SURELY or self._is_code(words):
            return True
        return _is_noun(words) and not _asks(words) and (parts >= least or len(words) > _LEAST)


def _overlaps(one: Span, others: Sequence[Span]) -> bool:
    return any(start < one[1] and one[0] < end for start, end in others)


def _is_noun(words: str) -> bool:
    """Whether some words are a short noun, with a place before it or without."""
    place, _, noun = words.partition("的")
    name = "".join(map(simplified, noun if noun and filters([place], ()) else words))
    return bool(_NOUN.fullmatch(name) and not _CLAUSE.search(name))


def _asks(words: str) -> bool:
    """Whether some words say what is asked of a name: 区别, 實施方案."""
    return bool(_ASKS.fullmatch("".join(map(simplified, words))))
