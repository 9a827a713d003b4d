"""Lists of two behind a name that counts more of them: “四大战略”：工业强县、农业稳县.

Two words may be as many as are counted, if each is several (农业农村、文化旅游), so that both are as long as
each other, and neither is the names of two fields side by side.
"""

from __future__ import annotations

import re

from zhuzhou_cli.audit.counts import noun_of
from zhuzhou_cli.audit.kinds import Shape, kind_of
from zhuzhou_cli.audit.lists import COMPRESSED, JOINED, LONGEST_ITEM, MANNER, SOME, WITHIN
from zhuzhou_cli.report.words import LISTS

_LISTED = re.compile(
    rf"[\u4e00-\u9fff]{{0,4}}?(?:[,;:]?{LISTS}:?|:|—{{1,2}})"
    r"(?P<one>[^、,;:。()\d“”\n]+)(?P<mark>[、,;])(?P<other>[^、,;:。()\d“”\n]+)(?P<end>[。\n]?\Z|[。\n])"
)
"""Two items right behind a name, which end its sentence."""
_SOME = re.compile(rf"{SOME}|中(?![国华医药心原部])|第|如|为了|等")
"""Words that say that these are some, or no items."""
_FIELD = (
    "农业|农村|农民|工业|商业|教育|医疗|卫生|养老|托育|托幼|就业|创业|文化|旅游|体育|交通|水利|能源|电力|通信|住房|社保|社会|经济|生态|环境"
    "|科技|人才|产业|城市|乡村|城镇|投资|消费|出口|金融|物流|商贸|食品|药品|民生|安全|健康|服务|管理|土地|资本|劳动|大气|土壤|水体"
)
_FIELDS = re.compile(f"(?:{_FIELD}){{2,}}")
"""Fields side by side, which may be an item each: 医疗教育."""
_SHORTEST = 2
_WORD = 4
"""Hanzi of an item behind a comma, at most; longer ones are clauses: 擦亮中国茶都，建设世界瓷都."""


def listed_two(plain: str, after: str, count: int, *, is_all: bool = False) -> int:
    """2, if that many items end the sentence of a name that counts more, and they can be no more; else 0.

    They are told only if they are all that follows, if ``is_all`` says so: an explanation may go on.

    >>> listed_two("四大战略", ":工业强县、农业稳县。", 4), listed_two("三大领域", ":医疗教育、公共交通。", 3)
    (2, 0)
    >>> listed_two("四大领域", ":投资消费、工业制造。", 4), listed_two("三保", ":就业、运转。", 3)
    (0, 0)
    """
    kind, listed = kind_of(plain), _LISTED.match(after)
    is_counted = kind is not None and kind.shape is Shape.COUNTED and count > len("甲乙")
    if not listed or (is_all and listed.end() < len(after)):
        return 0
    if not is_counted or _SOME.search(listed[0]) or noun_of(plain) in listed[0]:
        return 0
    one, other = listed["one"], listed["other"]
    is_even = len(one) == len(other) and _SHORTEST <= len(one) <= LONGEST_ITEM
    may_agree = (
        JOINED.search(one + other) or MANNER.search(one + other) or any(map(_may_be_several, (one, other)))
    )
    if listed["mark"] == "," and (one[-1] != other[-1] or len(one) > _WORD):
        return 0
    are_alike = one[0] == other[0] or one[-1] == other[-1]  # of one make, so that neither is two
    return 2 if is_even and not may_agree and (are_alike or not _may_part(len(one), count)) else 0


def _may_be_several(item: str) -> bool:
    """Whether an item may be several by itself: 科教, 医疗教育, 建好管好, 两个园区."""
    has_twice = len(set(item)) < len(item)
    return bool(COMPRESSED.fullmatch(item) or _FIELDS.fullmatch(item) or WITHIN.search(item)) or has_twice


def _may_part(length: int, count: int) -> bool:
    """Whether two items of a length may be as many as are counted, if both part into equal words.

    >>> [_may_part(4, count) for count in (3, 4, 6, 8)]
    [False, True, False, True]
    """
    return count % 2 == 0 and length % (count // 2) == 0 and length >= count // 2
