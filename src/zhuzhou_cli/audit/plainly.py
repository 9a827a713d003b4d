"""Names of the appendix that stand in the body without quotes, and with another number.

深入实施六大提升行动      there is 五大提升行动
建设两城三区              there is 一城三区
壮大5+4产业集群           there is “5+3”产业集群 (audit/codes.py)

Numbers stand in every sentence: only nouns that no other count would have are looked at, at the end of their
words, and where the sentence counts no subset.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from zhuzhou_cli.audit.codes import OF_ANOTHER, clause_before, coded
from zhuzhou_cli.audit.kinds import Shape, kind_of
from zhuzhou_cli.audit.lists import MEASURES
from zhuzhou_cli.audit.paper import NUMERAL, Paper, Quotation, Span
from zhuzhou_cli.language.canonical import canonical_name
from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.report.lines import PLAIN

_EVERYDAY_WORDS = {
    "undertakings": "行动 工程 计划 项目 战略 任务 活动 专项 工作 攻坚战? 会战 战役 保卫战",
    "changes": "改革 创新 建设 发展 示范 试点",
    "measures": "政策 措施 举措 制度",
    "aims": "目标 要求 指标 问题 难题 关系 环节 清单 实事 好事 大事 高质量",
    "places": "板块 片区 园区 基地 高地 中心 平台 通道 布局 格局 城市 乡村 农村 国家级? [省市县区]级?",
    "trades": "产业 集群 链条 品牌 企业 经济 制造业? 服务业? 农业 工业 [十百千万]亿[元级]?",
    "ways": "方面 领域 体系 能力 机制 模式 场景 功能 服务 支撑 引领 关口",
    "ranks": "重点 主要 主导 支柱 重大 重要 关键 核心 骨干 基础 标志性",
    "qualities": "特色 优势 新兴 新型 传统 战略性? 未来 先进 现代化? 综合",
    "people": "民生 惠民 利民",
    "kinds": "配套 系列 大类 类别 类型",
    "single": "[大小个新的级类型性化区域业链]",
}
"""Words that many counted things have, and that leave a noun peculiar only where it has others besides.
Expressions: 攻坚战? is 攻坚 and 攻坚战."""
_EVERYDAY = re.compile("|".join(word for words in _EVERYDAY_WORDS.values() for word in words.split()))
_PECULIAR = 2
"""Hanzi of a noun besides the everyday ones, at least."""
_ONE = re.compile(
    rf"(?P<number>{NUMERAL}{{1,3}}|[0-9]{{1,2}})(?P<words>[{MEASURES}]?(?P<noun>[\u4e00-\u9fff]{{3,12}}))"
)
"""A term that counts one thing."""
CARRIER = re.compile("(?:布局|格局|体系|结构|战略|工程|行动|空间|框架|模式|目标|发展)+$")
"""What a layout is called by itself: “一主两副”布局."""
_LAYOUT = re.compile(rf"(?:{NUMERAL}(?![{MEASURES}])(?:(?!{NUMERAL})[\u4e00-\u9fff]){{1,3}}){{2,5}}")
"""A term of several numbers, each with a noun."""
_TWO = 2
_UNITS = re.compile("[省市州盟县区旗乡镇街村社户家人个项件次年月天日期批所条座亿万千百点]|街道|乡镇|社区")
"""What sentences count one after another without naming it: 两县三区."""
_SUBSET = re.compile(
    rf"{OF_ANOTHER}|其中|已|完成|新[增建]|先[后期行]|前|后|第|首批|[余另每各该这此多某几两]$|其[余他]|部分|另外|原|增加|增至|扩[大展]|拓展|升级|调整"
    "|减|取消|超|近|约|有|承接|启动|推出|谋划|新一轮|[再又另每]|各[省市州县区乡镇村]|累计|[、,]$"
)
"""What a clause says of some of the things, or of those of another time, place or list."""
_BEHIND = (
    r"(?=[,;。!?)\n”]|\Z|[、的等]|和|与|及|取得|全面|深入|有力|稳步|加快|扎实|持续|成效|推进|实施|落[地实]|建设|布局|定位|格局|战略"
    "|体系|目标|发展)"
)
"""What stands behind a name that is no part of a longer word."""
_GREAT = 100
"""A number from which on what is counted is no list that a term names."""
_MOST = 50
"""Places of a term with another number that are looked at."""


def without_quotes(paper: Paper) -> Iterator[tuple[Quotation, str]]:
    """Words of the body that are a term without quotes but for a number, each with the term.

    Their spans are those of the words alone.
    """
    for term in dict.fromkeys(name for entry in paper.entries for name in (entry.term, *entry.aliases)):
        bare = _bare(term)
        for span, plain in (
            *islice(_counted(bare, paper.body), _MOST),
            *islice(coded(bare, paper.body), _MOST),
        ):
            if not _stands_beside(bare, paper.body, span):
                text = paper.text[slice(*span)]
                yield Quotation(span, text, plain, canonical_name(text)), term


def _bare(term: str) -> str:
    return re.sub("[“”]", "", term.translate(PLAIN))


def _counted(term: str, words: str) -> Iterator[tuple[Span, str]]:
    """The places of a term that counts things with another number, where no subset is counted."""
    pattern = _pattern(term)
    for place in pattern.finditer(words) if pattern else ():
        numbers = [place[name] for name in place.groupdict()]
        if not _counts_subset(place) and _is_other(term, numbers):
            yield place.span(), place[0]


def _pattern(term: str) -> re.Pattern[str] | None:
    """What finds the words of a term with any numbers; nothing if they are not surely its own.

    >>> [bool(_pattern(term)) for term in ("五大提升行动", "五大重点工程", "一核三片区", "两县三区")]
    [True, False, True, False]
    """
    number = rf"(?:{NUMERAL}{{1,3}}|[0-9]{{1,2}})"
    begin = rf"(?<![{NUMERAL[1:-1]}0-9第“‘《.+])"
    one = _ONE.fullmatch(term)
    if one and not re.search(NUMERAL, one["noun"]) and _is_peculiar(one["noun"]):
        return re.compile(rf"{begin}(?P<n0>{number}){re.escape(one['words'])}{_BEHIND}")
    nouns = _nouns(term)
    if len(set(nouns)) < len(nouns) or all(map(_UNITS.fullmatch, nouns)):
        return None
    parts = "".join(f"(?P<n{at}>{NUMERAL}){noun}" for at, noun in enumerate(nouns))
    is_telling = len(nouns) > _TWO or len(nouns[-1]) > 1  # no longer word begins so
    return re.compile(f"{begin}{parts}{'' if is_telling else _BEHIND}")


def _nouns(term: str) -> list[str]:
    """The nouns of a layout; none if it is none, or has longer nouns and may be prose.

    >>> _nouns("一城三区布局"), _nouns("一核两带三片区"), _nouns("一村一名大学生")
    (['城', '区'], ['核', '带', '片区'], [])
    """
    layout = CARRIER.sub("", term)
    nouns = re.split(NUMERAL, layout)[1:] if _LAYOUT.fullmatch(layout) else []
    kind = kind_of(layout)
    is_short = all(len(noun) == 1 for noun in nouns)
    return nouns if is_short or (kind and kind.shape is Shape.PARALLEL) else []


def _is_peculiar(noun: str) -> bool:
    """Whether a noun has hanzi enough besides everyday words.

    >>> _is_peculiar("提升行动"), _is_peculiar("主导产业集群")
    (True, False)
    """
    return len(_EVERYDAY.sub("", noun)) >= _PECULIAR


def _is_other(term: str, numbers: list[str]) -> bool:
    """Whether exactly one number is another than that of a term, and is no single one alone."""
    own = re.findall(f"{NUMERAL}+|[0-9]+", term)
    pairs = [(value(one), value(other)) for one, other in zip(own, numbers, strict=False)]
    changed = [(one, other) for one, other in pairs if one != other]
    return len(changed) == 1 and all(map(_is_small, changed[0])) and (len(pairs) > 1 or changed[0][1] != 1)


def _is_small(number: int | None) -> bool:
    return number is not None and 0 < number < _GREAT


def _stands_beside(term: str, words: str, span: Span) -> bool:
    """Whether the paragraph of a place has the term itself, so that this is another one: 县城一主三副."""
    begin, end = words.rfind("\n", 0, span[0]) + 1, words.find("\n", span[1])
    paragraph = words[begin : end if end >= 0 else None]
    return term in paragraph.replace("“", "").replace("”", "")


def _counts_subset(place: re.Match[str]) -> bool:
    """Whether the clause before a name counts some of the things, or other ones.

    >>> words = ("民生改善,其中", "已建成", "深入实施", "产业、城市")
    >>> [_counts_subset(re.search("六大", f"{said}六大行动")) for said in words]
    [True, True, False, True]
    """
    clause = clause_before(place.string, place.start())
    return "、" in clause or _SUBSET.search(clause) is not None
