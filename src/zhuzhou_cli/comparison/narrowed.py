"""Whether whom or what a rule is for was narrowed or widened: 对民办学校给予补贴, 对学校给予补贴."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher

from zhuzhou_cli.comparison.clauses import clauses, most_like
from zhuzhou_cli.comparison.nouns import FILLERS, is_kept

_SCOPE = re.compile(
    "(?<![应绝相反校核比面针])对|(?<![面方导流走投取转意志倾偏风动])向|面向|针对|(?<![供补配])给(?!予)"
    "|支持|扶持|帮扶|救助|关爱|引导|招收|鼓励|允许|禁止|严禁|限制|取消|免除|减免|免收"
)
"""What opens whom or what a rule is for; an aim such as 推动 has details, and no bounds."""
_FOR = re.compile("(?<![成作称认变因视定])为")
"""为 opens it, too, where something is done for somebody: 为老年人提供; not in 以甲为主体."""
_DONE = re.compile("提供|发放|开展|办理|配备|购买|安排|落实|设立|建立|代缴|减免|免")
_ALL = re.compile(
    "广大|全体|所有|更多|全?社会|全[市省县区州国]|[我本][市省县区州]|城乡|人民|各界|普通|现代|优质|传统|高质量|违[规法]|擅自"
    "|开展|实施|推进|推动|建设|发展|打造|培育|加[强快大]|扩大|增加(?!值)|提升|完善|深化|促进|探索|符合|条件|规定|全$"
    "|确?保[障持证]?|带动|拉动|撬动|提高|稳定|降低|减[少轻]|控制|化解|压[降减]|筹[集措]|吸引|争取|给予|发放|调整|盘活|拓[宽展]|规范|改善|优化|进而|坚决|力[促争推]|精准|投[入放]|当前|目前"
    "|[做抓守管办用稳][好住牢紧实]|严[守控格防]|逐[年步月季]"
)
"""What narrows nothing: who are all that a report is about, and what is done to them."""
_WHO = re.compile(
    "职工|员工|(?:医务|医护|科研|技术)?人员|教[师工]|医生|干部|大?学生|工人|农民|居民|军人|青年|儿童|妇女|老年?人"
    "|家庭|党员|人才|移民|[中小微型]{0,4}企业|公司"
)
"""Whom a rule is for, also where a clause begins with them: 退役军人, 留守儿童."""
_MEASURED = re.compile(
    "(?:(?![的了和与及内外前后在])[\u4e00-\u9fff]){0,5}?"
    "(?:收入|支出|利润|产值|增加值|投资|补助|存款|贷款|债务|人口|面积|总量|用量|[^效频功概速]率(?![先领队]))"
)
"""What is measured, of which other words tell a part: 集中处理率, 工业固定资产投资."""
_SUBJECT = "由指即是凡"
"""What stands before them there."""
_TO_WHOM = "对为向给"
"""What opens for whom a rule is, and no aim."""
_SAID_OF = 20
"""Signs that may be said of them before their name, at most."""
_JOINED = re.compile("[和与及或并]|以及")
_HEAD = re.compile(
    "(?!力度|体系|作用|政策|措施|机制|制度|方式|能力|水平|条件|环境|工作|发展|增长|建设|标准)[\u4e00-\u9fff]{2}"
)
"""Whom or what a rule may be for; 支持力度 and 对发展的作用 are no rules."""


def is_narrowed(before: str, after: str) -> bool:
    """Whether words that tell some from others came or went right behind what opens the scope of a rule.

    >>> is_narrowed("对学校给予补贴", "对民办学校给予补贴"), is_narrowed("向群众开放", "向广大群众开放")
    (True, False)
    >>> is_narrowed("为老人提供助餐", "为失能老人提供助餐"), is_narrowed("以企业为主体", "以企业为创新主体")
    (True, False)
    >>> is_narrowed("农民领取补贴", "种粮农民领取补贴"), is_narrowed("引进人才", "引进优秀人才")
    (True, False)
    """
    return any(
        _is_in_scope(longer, begin, end)
        and _tells(longer[begin:end])
        and not is_kept(longer[begin:end], longer, text)
        for text, other in ((before, after), (after, before))
        for longer, begin, end in _added(other, text)
    )


def _added(text: str, other: str) -> Iterator[tuple[str, int, int]]:
    """The clauses of a text with the places of words that their like in another text lacks.

    A hanzi alone is a word if nothing else in its clause differs; else it may be part of another one.
    """
    for clause in clauses(text):
        like = most_like(clause, other)
        matcher = SequenceMatcher(None, like or "", clause, autojunk=False)
        changes = [code for code in matcher.get_opcodes() if code[0] != "equal"] if like else []
        for tag, _, _, begin, end in changes:
            if tag == "insert" and (end - begin > 1 or len(changes) == 1):
                yield clause, begin, end


def _is_in_scope(clause: str, begin: int, end: int) -> bool:
    """Whether words of a clause stand between what opens the scope of a rule and what it is for."""
    ends = {found.end() for found in _SCOPE.finditer(clause)}
    if _DONE.search(clause, begin) and "以" not in clause[:begin]:
        ends |= {found.end() for found in _FOR.finditer(clause)}
    is_subject = begin == 0 or clause[begin - 1] in _SUBJECT
    is_word = end - begin > 1
    is_who = is_word and is_subject and bool(_WHO.match(clause, end))
    measured = _MEASURED.match(clause, end) if is_word else None
    is_measured = measured is not None and not _ALL.search(measured[0])  # 增加 stands between them
    is_told_of = is_word and clause[:begin].endswith("的") and _is_for(clause, begin, ends)
    return is_who or is_measured or ((begin in ends or is_told_of) and bool(_HEAD.match(clause, end)))


def _is_for(clause: str, begin: int, ends: AbstractSet[int]) -> bool:
    """Whether a place is behind what is said of those for whom a rule is: 对遭遇困难的|居民.

    >>> [_is_for(clause, clause.index("|"), {1, 2}) for clause in ("对有困难的|居民", "支持企业的|创新")]
    [True, False]
    """
    said = [clause[end:begin] for end in ends if end < begin and clause[end - 1] in _TO_WHOM]
    return any(len(one) <= _SAID_OF and not re.search("[,;。]", one) for one in said)


def _tells(words: str) -> bool:
    """Whether words tell some from others, and do not only join or fill."""
    bare = _ALL.sub("", _SCOPE.sub("", words))
    return not _JOINED.match(words) and bool(FILLERS.sub("", bare))
