"""Lists all of whose items, or labels, have the one sign that a name counts, whatever the name goes on with.

“四馆合一”（图书馆、文化馆、博物馆）              each item ends with 馆
“四好农村路”（建好、管好、护好）                  each ends with 好
“四雁”：“头雁”：…；“归雁”：…；“鸿雁”：…         each item has a label of its own
"""

from __future__ import annotations

import re

from zhuzhou_cli.audit.alike import may_be_some
from zhuzhou_cli.audit.everyday import QUANTITY, is_everyday
from zhuzhou_cli.audit.lists import LONGEST_ITEM, MEASURES, OPENS, OPENS_BRACKET, PARTING, SOME, may_agree
from zhuzhou_cli.audit.longer import CARRIER
from zhuzhou_cli.audit.no_items import are_no_items
from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.report.words import LISTS

_NUMBERS = f"{NUMERAL[:-1]}0-9+]"
_NAME = re.compile(
    rf"(?P<count>[二三四五六七八九十两])(?P<sign>(?![{MEASURES}])[\u4e00-\u9fff])"
    rf"(?:(?!{_NUMBERS})[\u4e00-\u9fff]|合一|归一|一体){{0,6}}"
)
"""A numeral, the one sign that it counts, and what that qualifies; a name with another number is no such."""
_BEHIND = re.compile(
    rf"(?:{CARRIER.pattern})?(?:{OPENS_BRACKET}(?P<within>[^;:。()“”\n]+)\)"
    rf"|{OPENS}(?P<said>[^,;:。()“”\n]+)[。\n])"
)
"""A list in brackets, or up to the end of its sentence."""
_SOME = re.compile(f"[含有如共]|包括|{SOME}")
"""What some of the items begin with."""
_SAID_OF_ALL = re.compile("[已将均都]|正在|全部|全面|陆续|相继|先后")
"""What a sentence says of its items: 文化馆已开馆."""
_LABEL = r"“?(?P<label>[\u4e00-\u9fff]{2,6})”?"
_SAID = rf"(?:,?{LISTS}:?|[为是]|:)"
_LABELLED = re.compile(rf"{_LABEL}{_SAID}(?P<words>[^;:。“”()\n]+)")
_SENTENCE = re.compile(rf"(?:{_SAID})(?P<words>[^。\n]+)(?:。(?P<rest>[^。\n]*)|\n|$)")
_FEWEST = 2


def listed_of_sign(plain: str, after: str) -> tuple[int, int]:
    """What a name counts of one sign, and how many items have it, in brackets or as labels; zeros if none.

    >>> listed_of_sign("四馆合一", "(图书馆、文化馆、博物馆)项目"), listed_of_sign("四馆合一", "(图书馆等)")
    ((4, 3), (0, 0))
    >>> listed_of_sign("四雁", ":“头雁”:书记;“归雁”:返乡人员;“鸿雁”:带头人。")
    (4, 3)
    >>> listed_of_sign("四好农村路", "(建好、管好、护好运营好)"), listed_of_sign("五馆一中心", "(甲馆、乙馆)")
    ((0, 0), (0, 0))
    """
    is_named = not QUANTITY.match(plain) and not is_everyday(plain)
    name = _NAME.fullmatch(plain) if is_named else None
    count = value(name["count"]) or 0 if name else 0
    items = name and (_items(name["sign"], after) or _labels(name["sign"], after))
    if not name or not items or may_agree(items, count, name["sign"]):
        return 0, 0
    is_apart = len(items) > count or not may_be_some(items, name["sign"])
    return (count, len(items)) if is_apart else (0, 0)


def _items(sign: str, after: str) -> list[str]:
    """The items of a bracket or sentence that has nothing else, with a sign at the same end of each."""
    found = _BEHIND.match(after)
    items = PARTING.split(found["within"] or found["said"]) if found else []
    if len(items) < _FEWEST or not all(1 < len(item) <= LONGEST_ITEM for item in items):
        return []
    if _SOME.match(items[0]) or _SAID_OF_ALL.search(items[-1]):
        return []
    is_at_end = all(item.endswith(sign) for item in items)
    is_own = (is_at_end or all(item.startswith(sign) for item in items)) and len(set(items)) == len(items)
    return items if is_own and not are_no_items(items, "(", is_own=True) else []


def _labels(sign: str, after: str) -> list[str]:
    """The labels of the items of a sentence, each with a sign at the same end, and nothing else is there."""
    found = _SENTENCE.match(after)
    said = found["words"].rstrip(";").split(";") if found else []
    is_open = bool(said) and said[-1].endswith("等")
    labelled = [label["label"] for item in said if (label := _LABELLED.fullmatch(item))]
    is_more = is_open or len(labelled) < len(said) or (found is not None and sign in (found["rest"] or ""))
    if len(labelled) < _FEWEST or is_more or len(set(labelled)) < len(labelled):
        return []
    is_own = all(label.endswith(sign) for label in labelled) or all(label[0] == sign for label in labelled)
    return labelled if is_own else []
