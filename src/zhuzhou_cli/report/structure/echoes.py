"""The last item of a list without what names the list again, or counts it: 丙社 of 甲社、乙社、丙社五社联动.

All words are plain; what is given back are places in the last item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.report.structure.endings import common_ending, is_in_word, lengths_of
from zhuzhou_cli.report.structure.trim import CHANCE, MEASURES, NUMERALS, OF_TO_END

CLOSELY = "(?:更(?:加|好|紧密)?地?|密切|紧密|相)*"
"""How closely things go together, as a pattern."""
_SURELY = ("动态", "全部", "全面", "基本", "逐步", "同步")
_HOW = re.compile(f"(?<=..)(?:{'|'.join(_SURELY)}|(?=[更密紧相]){CLOSELY})$")
"""How something is done together, or to all things of a list: 危房、辍学学生动态清零."""
_UNDERTAKING = re.compile("(?:工程|行动|计划|活动|战略|工作|任务|专项)$")
"""What a name says that its list is, behind what is done: 三大改造提升|工程."""
_NUMBER = rf"(?:[{NUMERALS}]+|\d+)"
_COUNT = re.compile(
    rf"等?(?:上述|这)?“?({_NUMBER})(?:个|项|大|种|类|条|方面|件|座|家|级|位|张|支|批|重|方|者)[^,。;“”]{{0,12}}”?$"
)
_SUM = re.compile(rf"等?(?:上述|这)?({_NUMBER})(?=(.))")
_TAILS = (
    re.compile(rf"这?“(?P<names>[{NUMERALS}0-9][^“”]{{1,12}})”[^,。;“”]{{0,10}}$"),
    re.compile(r"(?<![平高中初同特优甲乙一二三劣上下均])等(?![级于候同待效价距离值式]).*$"),
    re.compile("的(?:简称|统称|总称|合称|简写|缩写)$"),
    re.compile("(?:[合归]并|整合|[统合]称)[成为].*$"),
    re.compile(
        r"于一体.*$|为(?:一体|主要|重点|核心|主体|目标|特征|导向|抓手|载体|引领|支撑|基础|代表|主).*$"
    ),
)
"""What names a list again, or leaves it open, behind its last item."""
_COUNTED = re.compile(rf"[{NUMERALS}0-9]([^{NUMERALS}{MEASURES}0-9、][^、]{{2,}})")
"""What a name counts without a measure, with the rest of the name: 权分置 of 三权分置."""
_IN_QUOTES = re.compile("“([^“”]+)”")
_LINK = re.compile("(?<=.)(?:共同)?(?:[作成]为|[形构组]成|[为是])$")
"""What says of a list that it is what its name says: 东城、西城为两翼."""
_TURNED = re.compile("[以把将变化转升改]")
"""What makes 为 say of one item alone what it is: 以人民为中心, 升级为中心."""
_MADE = re.compile("[以把将].")
"""What opens that which one item alone is made, before 为 and the name of its list."""
_ROLE = re.compile("(?<=.)[作成]?为([^,。;:、为的]{1,6})$")
"""What all of a list is, though its name says it in other words: 东城、西城为副中心."""
_BEFORE_NOUN = re.compile(f"^“?[{NUMERALS}0-9]+[{MEASURES}]?")
_WITHIN = re.compile("(?<=.)等?(?:(?:方面|领域)[上中]?|[上中](?=取得|实现|走在|有|争|达到|形成|作|做|$))")
"""Where 在甲、乙上取得突破 closes what 在 opens."""


def before_echo(words: Sequence[str], name: str) -> int:
    """Where the last of some items ends before words of the sentence: the name of the list or its end.

    >>> before_echo(("甲社", "乙社", "丙社五社联动"), "“五社联动”"), before_echo(("在甲", "乙上取得突破"), "")
    (2, 1)
    """
    last, others = words[-1], words[:-1]
    ways = (_before_role, _before_name, _behind_counted, _before_tail)
    ends = (_before_sum(last, others), *(way(last, others, name) for way in ways))
    end = _before_link(last, next(filter(None, ends), len(last)))
    opened = re.split("[,;:]", words[0])[-1][:1]
    if opened == "以" and not any("为" in other for other in others) and "为" in last[1:end]:
        end = last.index("为", 1)  # 以东城、西城为两翼
    is_within = opened == "在" and not others[-1].endswith(("方面", "领域"))
    within = _WITHIN.search(last, 0, end) if is_within else None
    lengths = lengths_of(others)
    if within and min(lengths) - 1 <= within.start() <= max(lengths) + 1 + len(within[0]):
        end = within.start()
    return end


def _before_sum(last: str, others: Sequence[str]) -> int:
    """Where the last item ends before the number of all items and the noun that each of them has; else 0.

    >>> _before_sum("互联网三网融合", ("电信网", "广播电视网")), _before_sum("第二产业", ("第一产业",))
    (3, 0)
    """
    sums = (found for found in _SUM.finditer(last) if value(found[1]) == len(others) + 1)
    return next(
        (one.start() for one in sums if all(one[2] in word for word in (*others, last[: one.start()]))), 0
    )


def _before_link(last: str, end: int) -> int:
    """Where the last item ends before 为 and the like, if the name of the list, or its number, stands behind.

    >>> [_before_link(*one) for one in (("西城为两翼", 3), ("规范行为三规范", 4), ("以人民为中心", 4))]
    [2, 4, 6]
    """
    if last.endswith("为", 0, end) and _MADE.search(last, 0, end - 1):
        return len(last)
    link = _LINK.search(last, 0, end) if end < len(last) else None
    return link.start() if link and not is_in_word(last, link.start()) else end


def _before_role(last: str, others: Sequence[str], name: str) -> int:
    """Where the last item ends before the role that all play, which has the noun of their name; else 0.

    >>> [_before_role(last, ("甲",), "两副") for last in ("宜昌为副中心", "宜昌为枢纽", "以宜昌为副中心")]
    [2, 0, 0]
    """
    noun, role = _BEFORE_NOUN.sub("", name).strip("“”"), _ROLE.search(last)
    if not (noun and role) or any("为" in other for other in others):
        return 0
    is_own = _TURNED.search(last, 0, role.start()) or is_in_word(last, role.start())
    return 0 if is_own or not (role[1].startswith(noun) or role[1].endswith(noun)) else role.start()


def _before_name(last: str, others: Sequence[str], name: str) -> int:
    """Where the last item ends before the whole name of the list, or what stands in its quotes; else 0."""
    for one in filter(None, [_bare(name), *_IN_QUOTES.findall(name)]):
        found = re.search(rf"这?“{re.escape(one)}”[^,;。“”]*$|{re.escape(one)}$", last)
        if found and found.start() > 0 and not any(one in other for other in others):
            return found.start()
    return 0


def _behind_counted(last: str, others: Sequence[str], name: str) -> int:
    """Where the last item ends with what the name counts, if the rest of the name follows it; else 0.

    >>> _behind_counted("经营权分置", ("所有权", "承包权"), "“三权分置”")
    3
    """
    counted = _COUNTED.search(_bare(name))
    echo = counted[1] if counted else ""
    place = last.find(echo) if echo else 0
    if place < 1 or any(echo in other or other.startswith(echo[0]) for other in others):
        return 0
    if shared := _shared_with(echo, others):
        return place + shared
    ends = range(place + 1, place + len(echo))
    return next((end for end in ends if not is_in_word(last, end)), 0)


def _before_tail(last: str, others: Sequence[str], name: str) -> int:
    """Where the last item ends before the last words of the name, of which it keeps what others end with.

    Two signs may be a part of the item; they are none where what is left is as long as the other items.

    >>> [_before_tail(last, ("废水", "废气"), "三废治理") for last in ("废渣治理", "危险废物治理")]
    [2, 0]
    """
    shared = common_ending(others)
    if any(other[-1:] == last[-1] for other in others) or (shared and shared in last):
        return 0
    named = _bare(name)
    size = max(_shared_end(last, whole) for whole in (named, _UNDERTAKING.sub("", named)))
    end = len(last) - size
    how = _HOW.search(last, 0, end)
    is_how = how is not None and (how.start() in lengths_of(others) or not is_in_word(last, how.start()))
    end = how.start() if how and is_how else end
    is_sure = size > CHANCE or (how is not None and how[0] in _SURELY)
    is_sure = is_sure or (1 < end in lengths_of(others) and not OF_TO_END.search(last[:end]))
    return end + _shared_with(last[end:], others) if size and is_sure else 0


def _shared_end(last: str, whole: str) -> int:
    """How many signs an item and a name have in common at their ends, from two on, but not all of the item.

    >>> _shared_end("城中村改造提升", "三大改造提升"), _shared_end("提升", "改造提升")
    (4, 0)
    """
    sizes = range(min(len(whole), len(last) - 1), CHANCE - 1, -1)
    return next((size for size in sizes if last.endswith(whole[-size:])), 0)


def _shared_with(echo: str, others: Sequence[str]) -> int:
    """With how many of the first signs of an echo another item ends: 1 of 权分置 with 承包权."""
    sizes = range(len(echo), 0, -1)
    return next((size for size in sizes if any(other.endswith(echo[:size]) for other in others)), 0)


def _bare(name: str) -> str:
    return name.replace("“", "").replace("”", "")


def counts_itself(last: str, count: int) -> bool:
    """Whether the last words of a list say how many things it lists: 丙三条控制线.

    >>> counts_itself("丙三条控制线", 3), counts_itself("丙两条控制线", 3)
    (True, False)
    """
    named = _COUNT.search(last)
    return named is not None and value(named[1]) == count


def _may_name(tail: re.Match[str], count: int) -> bool:
    """Whether a tail may name a list of so many items: in quotes it counts them, or several kinds of them."""
    name = tail.groupdict().get("names")
    numbers = re.findall(f"[{NUMERALS}]|[0-9]+", name) if name else []
    return not numbers or len(numbers) > 1 or value(numbers[0]) == count


def without_name(words: Sequence[str]) -> int:
    """Where the last of some items ends before what names the list again: 等六项行动, “五大体系”."""
    last, others = words[-1], words[:-1]
    found = (tail.search(last) for tail in _TAILS if not any(tail.search(other) for other in others))
    ends = [one.start() for one in found if one and one.start() > 0 and _may_name(one, len(words))]
    if (named := _COUNT.search(last)) and value(named[1]) == len(words) and named.start() > 0:
        ends.append(_before_link(last, named.start()))
    return min(ends, default=len(last))
