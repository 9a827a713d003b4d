"""Lists that take all of a sentence or bracket behind a name, their items parted by one sign.

“五项任务”：做强产业；做优环境；改善民生。      clauses behind a colon, a dash or 即, parted by ;
“五项任务”：做强产业，培育企业；优化……        clauses with as many commas each, one more or less than counted
“五大行动”（强基，提质，惠民，安居）            words as long as each other in brackets, parted by , or ;
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhuzhou_cli.audit.lists import MANNER, OPENS, OPENS_BRACKET, PARTING, ROLES, SEVERAL, SPREAD, may_agree
from zhuzhou_cli.audit.longer import CARRIER
from zhuzhou_cli.audit.numbered import NUMBER

_BRACKETS = re.compile(r"\([^()]*\)")
_SENTENCE = re.compile(
    rf"(?:{CARRIER.pattern})?{OPENS}(?!{NUMBER})(?P<words>[^。:\n]+)[。\n](?P<rest>[^\n]*)"
)
"""What is listed behind a name, which a noun may end, up to the end of its sentence, and the next ones."""
_BRACKET = re.compile(rf"(?:{CARRIER.pattern})?{OPENS_BRACKET}(?!{NUMBER})(?P<words>[^。、:()\n]+)\)")
"""A bracket behind a name whose words nothing but commas or semicolons part."""
_FIGURE = re.compile("[0-9]")
"""What stands in results, and in things that are planned by their figures."""
_PLANNED = ("实事", "项目", "目标", "指标")
"""What has figures of its own: “十件实事”：新建学校10所;…."""
_DEEDS = (*_PLANNED, "任务", "举措", "措施", "要求", "工作", "重点")
"""What clauses are, whatever they say; of anything else an explanation may say how it is done."""
_NO_ITEM = re.compile(f"其中|期间|(?:等|{ROLES}|[委局厅]|部门)(?:,|$)")
"""What stands in what is said of items, and beside them."""
_ADDED = re.compile("同时|以及|此外|另外|还")
"""What the last clause of a sentence may begin with that adds to its items."""
_SUMMED_UP = re.compile(f"{MANNER.pattern}|确保|推动|使|让|从而|力争")
"""What it may begin with where it sums them up."""


def listed_apart(after: str, noun: str, count: int, *, is_all: bool = False) -> int:
    """How many items one sign parts behind a name, if they can be no more and no fewer; else 0.

    Clauses that say how well something is done may be results. In an explanation, which ``is_all`` of the
    words, they may say who does it and how, but where they have the noun, begin alike, or it is of deeds.

    >>> said = ("做强产业;做优环境;改善民生", "做强产业;做优环境;改善民生,增进福祉", "做强产业;做优环境")
    >>> [listed_apart(f":{words}。", "任务", 4) for words in said]
    [3, 0, 0]
    >>> listed_apart("(强基,提质,惠民)。", "行动", 4), listed_apart("(强基,提质升级,惠民)。", "行动", 4)
    (3, 0)
    >>> [listed_apart(":建校10所;修路5公里;建园8个。", noun, 4) for noun in ("实事", "行动")]
    [3, 0]
    """
    if (found := _BRACKET.match(after)) is not None:
        items, rest = found["words"].split(";" if ";" in found["words"] else ","), ""
        is_list = len(set(map(len, items))) == 1
    elif (found := _SENTENCE.match(after)) is not None:
        items, rest = _BRACKETS.sub("", found["words"]).split(";"), found["rest"]
        is_list = _are_items(items, noun, count)
    else:
        return 0
    has_details = _are_headed(items, noun) or _are_even(items, count)
    is_whole = ";" not in rest and not (len(items) < count and _ADDED.match(rest))
    is_told = len(items) >= SEVERAL and all(items) and not _NO_ITEM.search(",".join(items))
    is_told = is_told and (noun in _PLANNED or not any(map(_FIGURE.search, items)))
    is_list = (is_list or has_details) and is_whole and is_told and not _ADDED.match(items[-1])
    names = [item.partition(",")[0] for item in items] if has_details else items
    is_own = _are_alike(items, noun) or (noun in _DEEDS if is_all else not any(map(MANNER.search, items)))
    return len(items) if is_list and is_own and not may_agree(names, count, noun) else 0


def _are_items(items: Sequence[str], noun: str, count: int) -> bool:
    """Whether clauses are an item each: none is a list if they are too few, nor a last word if too many."""
    if len(items) < count:
        return not any(map(PARTING.search, items))
    lengths = list(map(len, items))
    is_even = max(lengths) - min(lengths) <= SPREAD and not _SUMMED_UP.match(items[-1])
    return is_even or _are_alike(items, noun)


def _are_headed(items: Sequence[str], noun: str) -> bool:
    """Whether each clause begins with a name that has the noun, and says it once: 强基工程，培育企业."""
    are_named = all(item.partition(",")[0].endswith(noun) for item in items)
    return len(noun) > 1 and are_named and all(item.count(noun) == 1 for item in items)


def _are_even(items: Sequence[str], count: int) -> bool:
    """Whether each clause has the same number of commas, so that it is one item, and no pair of items.

    They are one more or less than are counted, and their parts are not as many.

    >>> said = "做强产业,培育企业;优化环境,降低成本;改善民生"
    >>> [_are_even(words.split(";"), 4) for words in (said, f"{said},建好学校")]
    [False, True]
    """
    parts = [item.split(",") for item in items]
    (size, *other) = set(map(len, parts))
    sums = [bool(_SUMMED_UP.match(part[-1])) for part in parts]
    is_last = sums[-1] and sum(sums) == 1
    is_near = abs(len(items) - count) == 1 and size * len(items) != count
    return size > 1 and not other and is_near and not is_last and not any("、" in item for item in items)


def _are_alike(items: Sequence[str], noun: str) -> bool:
    return len({item[:1] for item in items}) == 1 or all(noun in item for item in items)
