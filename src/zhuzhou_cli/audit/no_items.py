"""What is parted as items are, and is none: who, when, how much, how, the subject of a sentence, some.

“五大工程”（市级牵头、县级落实）           who does it
“五大工程”：高标准谋划、高质量推进        how it is done
“五大工程”：甲工程、乙工程全部启动        what is said of some
“五大工程”：抓好甲工程、乙工程            some, behind what is done by them
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhuzhou_cli.audit.lists import DONE, MANNER, ROLES
from zhuzhou_cli.audit.paper import NUMERAL

_BUREAU = "(?<![布格结大开破全])局"
"""Who is responsible; 前瞻布局 is done."""
_NO_THING = re.compile(rf"(?:[委办厅]|{_BUREAU}|部门|类)$|[0-9]|^第?{NUMERAL}[期季批轮]")
"""Who is responsible, of which class, in which phase and how many, which no name of things to do counts."""
_ASIDE = re.compile(f"[0-9]|(?:[委办厅]|{_BUREAU}|部门|{ROLES})$")
"""What brackets have beside items: years, and who is responsible."""
_YEAR = re.compile("[0-9]{4}年")
_SOME = re.compile(
    "(?:但?不[含包同限]|以下|简称|[^、]{2,}(?:包[括含]|层面的))|除|新增|其中|其他|首批|已|正在|(?:重点|主要)[是为包]|[在从对向](?![外内])|如|既|较|参?见|详见"
    "|覆盖|涉及|惠及"
)
"""What the first item begins with if they are some, all others, or where and for whom it is done."""
_FRAMES = "[在从对向由]"
"""What each item of one make may begin with, so that it says of none that it is where others are."""
_PREDICATE = "(?:已|为|是|将|均|都|全部|全面|全覆盖|先后|率先|正在|陆续|相继|同步|除外|以外|之外)"
"""What a sentence says of its subject begins with, as a pattern."""
_HOW = re.compile(f"{MANNER.pattern}|.[更抓是].")
"""How it is done, or how things are by it: 挂图作战, 路更宽, 教育是民生之基."""


def are_no_items(items: Sequence[str], announced: str, *, is_own: bool) -> bool:
    """Whether what is parted behind a name and what announces it are no items; own ones have its noun.

    >>> said = ("甲区 乙区 丙区全部参与", "不含甲区 乙区 丙区", "城区 园区 社区全面铺开", "甲区 乙区 丙区")
    >>> [are_no_items(words.split(), ":", is_own=False) for words in said]
    [True, True, True, False]
    >>> [are_no_items(words.split(), "(", is_own=False) for words in ("附件1 附件2", "市级牵头 县级落实")]
    [True, True]
    """
    are_years = all(map(_YEAR.match, items))
    if is_own and _are_of_one_make(items) and not are_years:
        return False
    if are_years or _is_sentence(items) or _SOME.match(items[0]):
        return True
    is_beside = announced.endswith("(") and any(map(_ASIDE.search, items))
    is_said_of_it = announced.endswith("—") and "的" in items[0]  # ——群众的民心工程、德政工程
    is_how = sum(bool(_HOW.search(item)) for item in items) > 1
    return not is_own and (is_beside or is_said_of_it or is_how or all(map(_NO_THING.search, items)))


def _are_of_one_make(items: Sequence[str]) -> bool:
    """Whether items end with one word and are made alike, so that the last says nothing of the others.

    They begin with one preposition, or the first is not said to be some: 思想认识到位、工作责任到位.

    >>> said = ("由数量向质量转变 由速度向效益转变", "在产业上飞跃 在招商上飞跃", "在建强基工程 已建提质工程")
    >>> [_are_of_one_make(words.split()) for words in said]
    [True, True, False]
    """
    (first, *others), end = items, items[0][-2:]
    are_alike = len(end) > 1 and all(item.endswith(end) for item in others)
    return are_alike and (are_framed(items) or not _SOME.match(first))


def are_framed(items: Sequence[str]) -> bool:
    """Whether items all begin with one preposition, so that they are clauses of one frame: 由…向…转变."""
    return bool(re.match(_FRAMES, items[0])) and len({item[:1] for item in items}) == 1


def are_done(items: Sequence[str]) -> bool:
    """Whether what is done stands before the first item alone, so that they may be some: 抓好甲工程、乙工程.

    >>> are_done(["启动甲工程", "乙工程"]), are_done(["启动甲工程", "推进乙工程"]), are_done(["甲工程"])
    (True, False, False)
    """
    first, *others = items
    done = re.match(DONE, first)
    return done is not None and not any(re.match(DONE, other) for other in others)


def _is_sentence(items: Sequence[str]) -> bool:
    """Whether items are the subject of a sentence, by what its last one goes on with."""
    *others, last = (item.partition("—")[0] for item in items)
    end = others[0][-1:] if len({item[-1:] for item in others}) == 1 and len(others) > 1 else ""
    if end and last.endswith(end):
        return False
    is_predicate = end != "" and re.search(f"{re.escape(end)}.*{_PREDICATE}", last) is not None
    is_predicate = is_predicate or re.search("[向由][\u4e00-\u9fff]{2}", last[2:]) is not None
    return is_predicate or (bool(MANNER.search(last[2:])) and not any(map(MANNER.search, others)))
