"""How many items are listed in the sentence behind a name, given what it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhuzhou_cli.audit.alike import ends_sentence, items_behind, may_be_some, own_items
from zhuzhou_cli.audit.kinds import kind_of
from zhuzhou_cli.audit.lists import (
    JOINED,
    LONGEST_ITEM,
    MEASURES,
    OPENS,
    OPENS_BRACKET,
    PARTING,
    RESPECTIVELY,
    SEVERAL,
    SOME,
    may_agree,
    or_more,
)
from zhuzhou_cli.audit.no_items import are_done, are_no_items
from zhuzhou_cli.audit.numbered import NUMBER
from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.language.numerals import value

_PURPOSE = "为了|因为|由于|如何|[为对在从由把让向]|通过|针对|解决|聚焦|围绕|立足|着眼"
"""What a sentence goes on with that says what for, and lists nothing: 主要是为了补短板、强弱项、惠民生."""
_LISTED = re.compile(
    r"(?P<announced>[\u4e00-\u9fff]{0,6}?"
    rf"(?:(?P<sure>{OPENS_BRACKET}|[,;]?(?:分别|依次)[是为有]:?)|{OPENS}))"
    rf"(?:(?<![是为])|(?!{_PURPOSE}))"
    rf"(?!{NUMBER})"
    r"(?P<first>[^。;:,()\n]+)(?P<rest>(?:[,;][^。)\n]*)?)[。)\n]"
)
"""A list right behind the quote: the first clause of its sentence or bracket, and what follows there.

It is ``sure`` to be a list, even of two, in brackets and behind 分别是."""
_SOME = re.compile(f"中|{SOME}")
"""Words about a list that say that it may have fewer items than there are."""
_GOES_ON = re.compile("[,;](?:等|以及|还|和|及|与|或|另|此外|也)")
"""What follows a list and adds to it."""
_LEVELS = frozenset("省市州盟县区旗乡镇村")
"""Of one sign each, what brackets have beside items: who takes part."""
_AMOUNT = re.compile(f"({NUMERAL})([\u4e00-\u9fff])")
"""A numeral and one sign, which may be an amount, or count words that begin so: 三重."""
_FEWEST = 2
_SUMMED = re.compile(
    rf"{OPENS}(?P<words>[^,;:。()\n]+?)(?P<sum>{NUMERAL}+)[{MEASURES}](?P<noun>[\u4e00-\u9fff]{{2,6}})[。\n]"
)
"""A list right behind a name, with its sum at the end of the sentence: 河西、河东、中心三大片区."""


def listed(after: str, noun: str, count: int) -> str:
    """How many items are listed right behind a quotation that counts a noun; nothing if no plain list is.

    Where 和 may join two of them, it says so if they are fewer than the count in any case.

    >>> [listed(after, "工程", 4) for after in (",分别是交通、水利工程。", ":交通、水利和能源工程。")]
    ['2', '2 或 3']
    >>> listed(",即交通工程、水利工程和能源工程,成效明显。", "工程", 4)
    '3'
    """
    found = _LISTED.match(after)
    if not found:
        return ""
    own = _own(found, noun, count)
    items = own or _others(found, noun, count)
    is_plain = len(items) > 1 and _are_plain(items, is_sure=found["sure"] is not None)
    if not is_plain or not _is_sure(found, items, is_own=bool(own)) or "等" in found["first"]:
        return ""
    return "" if may_agree(items, count, noun if own else "") else or_more(len(items), "".join(items))


def _own(found: re.Match[str], noun: str, count: int) -> list[str]:
    """The items of a list that have a noun, in its first clause or in all.

    None if more may follow, unless there are more than are counted already.
    """
    first, rest = found["first"], found["rest"]
    marks = "[:(]" if "(" in found["announced"] else "[、:(]"  # in brackets nothing but items goes on
    is_parted = re.search(f"{marks}|[,;](?:同时|此外|另)", first + rest)
    clauses = [] if is_parted else own_items(first + rest, noun)
    own = clauses or own_items(first, noun)
    may_start_with_verb = found["announced"].endswith("—") and bool(own) and may_be_some(own, noun)
    is_apart = not may_start_with_verb and _is_apart(found, noun, is_own=bool(own))
    if len(own) < count and own and are_done(own):
        return []
    return own if clauses or not rest or len(own) > count or is_apart else []


def _others(found: re.Match[str], noun: str, count: int) -> list[str]:
    """The items of a list, whatever they have: those of its first clause, if no more may follow."""
    first, rest = found["first"], found["rest"]
    if own_items(first, noun) or (rest and not _is_apart(found, noun, is_own=first.endswith(noun))):
        return []
    if rest.startswith(";") and len(PARTING.split(first + rest)) == count:
        return []  # 完成教育、医疗;推进托育、助残
    return PARTING.split(RESPECTIVELY.split(first)[0])


def _is_sure(found: re.Match[str], items: Sequence[str], *, is_own: bool) -> bool:
    """Whether what stands behind a name is a list of all: of several, or announced and of its noun."""
    if are_no_items(items, found["announced"], is_own=is_own):
        return False
    is_told = is_own or (found["sure"] is not None and not re.search("[0-9]", "".join(items)))
    joined = len(JOINED.findall("".join(items)))
    return len(items) + joined >= SEVERAL or (is_told and not _SOME.search(found["announced"]))


def _are_plain(items: Sequence[str], *, is_sure: bool) -> bool:
    """Whether none of the items is a clause, or lacks its noun as 水 of 水、电工程.

    In what is sure to be a list of several, one sign is a word beside words of two, unless it is a level.

    >>> said = ("大气 水 土壤", "水 电 路网建设", "省 市 县级")
    >>> [_are_plain(items.split(), is_sure=True) for items in said]
    [True, False, False]
    """
    shortest, longest = min(map(len, items)), max(map(len, items))
    are_words = is_sure and longest == _FEWEST and len(items) >= SEVERAL and _LEVELS.isdisjoint(items)
    return longest <= LONGEST_ITEM and (shortest > 1 or (shortest == 1 and are_words))


def summed(after: str, noun: str, count: int) -> str:
    """How many items stand behind a name, if their own sum at the end of the sentence says as many.

    >>> [summed(f":甲、乙、丙{said}。", "片区", 4) for said in ("三大片区", "两大片区", "三大片区已建成")]
    ['3', '', '']
    """
    found = _SUMMED.match(after)
    items = PARTING.split(found["words"]) if found else []
    is_sum = found is not None and found["noun"].endswith(noun) and value(found["sum"]) == len(items)
    is_other = SEVERAL <= len(items) != count and not may_be_some(items, noun)
    return str(len(items)) if is_sum and is_other else ""


def apposed(after: str, noun: str, count: int) -> str:
    """How many items with its noun stand behind the comma of a name, if one more or less than it counts.

    One less is told at the end of a sentence; else the next clause may be the last item, in other words.

    >>> [apposed(f",聚焦甲、聚焦乙、聚焦丙{rest}", "聚焦", 4) for rest in ("。", "与丁。", ",干成丁。")]
    ['3', '', '']
    """
    items = items_behind(after, noun)
    if not items or may_be_some(items, noun):
        return ""
    is_fewer = len(items) == count - 1 and not may_agree(items, count, noun) and ends_sentence(after)
    return str(len(items)) if is_fewer or len(items) == count + 1 else ""


def _is_apart(listed: re.Match[str], noun: str, *, is_own: bool) -> bool:
    """Whether what follows the first clause is no more of its list: 即强基工程、提质工程,成效明显.

    Behind a comma it may be in other words, unless a word or dash announces a list of items with its noun.
    """
    first, rest = listed["first"], listed["rest"]
    if rest.startswith(";") and "、" in first and not is_own:
        return True
    is_announced = listed["announced"][-1:] != ":" or rest.startswith(";")
    return is_own and is_announced and noun not in rest and not _GOES_ON.match(rest)


def amount_listed(plain: str, after: str) -> int:
    """What a numeral with one sign counts that is no kind, where that sign begins all items behind it; or 0.

    >>> [amount_listed("三重", f":{said}。") for said in ("重点产业、重大项目", "双重困难、三重压力")]
    [3, 0]
    """
    amount, listed = _AMOUNT.fullmatch(plain), _LISTED.match(after)
    if not amount or not listed or kind_of(plain):
        return 0
    are_named = all(item.startswith(amount[2]) for item in PARTING.split(listed["first"]))
    return value(amount[1]) or 0 if are_named else 0
