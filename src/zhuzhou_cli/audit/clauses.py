"""Lists in the clauses about a name, whatever verb stands before their items and whatever behind.

“五大活动”见效。开展甲季、乙季、丙节、丁节、戊会等活动       the next sentence lists five
“三大集群”，陶瓷、服饰、北斗产值分别达到5亿元、3亿元、1亿元    three, and their figures
装备、电子、医药产业集聚，“三大产业”成势                     the clause before lists three
"""

from __future__ import annotations

import re

from zhuzhou_cli.audit.lists import JOINED, RESPECTIVELY, SEVERAL
from zhuzhou_cli.audit.paper import NUMERAL

CLAUSE = re.compile("[,;:。]")
"""What ends a clause."""
_NEAR = 4
"""Clauses of a sentence that are looked at; what stands further off is about other things."""
ITEMS = re.compile("、|(?<=[”》])(?=[“《])")
"""What parts the items of a list; quotes side by side need no sign."""
_ASIDE = re.compile(r"\([^()]*\)")
_FIGURE = re.compile(
    r"(?:达到?|[约近超逾])?[0-9][0-9.]*[十百千万亿]*"
    r"(?:%|个百分点|平方公里|平方米|立方米|千瓦时|[\u4e00-\u9fff]{0,2})"
)
"""An amount, which is no item: 500亿元, 8%; 3支队伍 is one."""
_IN_LIST = re.compile("[、“《和与及等]")
"""What stands behind a name that is an item itself: “三大工程”、甲、乙、丙."""
_ANOTHERS = re.compile(rf"“(?:{NUMERAL}|[0-9])")
"""Another name with a number, which the list of its clause belongs to."""


def is_listed_about(before: str, after: str, count: int) -> bool:
    """Whether a clause right before a name, of its sentence or of the next one lists as many items.

    >>> said = ("。开展甲季、乙季、丙节等活动。", ",甲、乙、丙产值分别为5元、3元、1元。", "、甲、乙、丙。")
    >>> [is_listed_about("抓好", after, 3) for after in said]
    [True, True, False]
    """
    own, following, *_ = [*after.partition("\n")[0].split("。"), ""]
    first, *others = CLAUSE.split(own)[:_NEAR]
    clauses = CLAUSE.split(before)[-2:-1] + CLAUSE.split(following)[:_NEAR]
    near = [clause for clause in clauses if not _ANOTHERS.search(clause)] + others
    near += [] if _IN_LIST.match(first) else [first]
    return count >= SEVERAL and any(count in listed_in(clause) for clause in near)


def are_subjects(after: str, noun: str, count: int) -> bool:
    """Whether as many clauses behind the sentence of a name, in its paragraph, begin with what it counts.

    >>> are_subjects("见效。甲行动整治36公里,乙行动排查120个,丙行动淘汰45台。", "行动", 3)
    True
    """
    behind = after.partition("\n")[0].partition("。")[2]
    begins = re.compile(rf"\s*[^{NUMERAL[1:-1]}0-9“”、]{{1,10}}?{re.escape(noun)}(?!等)")
    return len(noun) > 1 and count > 1 and sum(map(bool, map(begins.match, CLAUSE.split(behind)))) == count


def listed_in(clause: str) -> set[int]:
    """The numbers of items that a clause may list, by 、 and by what may join two of them; figures are none.

    >>> said = ("开展甲、乙、丙等活动", "健全甲、乙和丙", "分别为5元、3元、1元", "甲、乙产值增长5%、3%")
    >>> [sorted(listed_in(words)) for words in said]
    [[3], [2, 3], [], [2]]
    """
    counts: set[int] = set()
    for words in RESPECTIVELY.split(_ASIDE.sub("", clause)):
        items = [JOINED.split(item) for item in ITEMS.split(words)]
        named = [sum(not _FIGURE.fullmatch(part) for part in parts) for parts in items]
        least, most = sum(map(bool, named)), sum(named)
        if len(items) > 1 and least:
            counts |= {least, min(least + 1, most), most} if most > 1 else set()
    return counts
