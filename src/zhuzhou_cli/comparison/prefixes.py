"""Whether a word of an explanation has a prefix that denies, weakens or turns it, and none in the other."""

from __future__ import annotations

import re
from collections import Counter

BEHIND_NOT = "[住驻]|规(?![范整])|态(?![度势])|设(?!身)|委(?![屈婉托])|任(?!性)|务(?!实)|备(?![受感])"
"""The second hanzi of a word that 常 begins, which 非 denies: 非常规, 非常设, but not 非常规范."""
_DOER = "(?:[人方者](?![员口才面式])|单位|机构|部门)"
"""Who does a thing, behind a verb of two hanzi: 申请人; 被 and 受 make it whom it is done to: 被申请人."""
_PREFIX = re.compile(
    f"(?<![并除是绝莫若无])非(?!常(?!{BEHIND_NOT})|[洲遗但])|副(?![本业食产])"
    f"|被(?=..{_DOER})|(?<![接享承感遭])受(?![理贿益])(?=..的?{_DOER})|(?:接受|受到)(?=..的?{_DOER})"
    "|(?<![标批精水瞄对核获基找看校定不])准(?![入备确则时予许许])"
    "|(?<![一二三四五六七八九十百千万亿两凋飘归清0-9])零(?![一二三四五六七八九售部工食散星碎件钱])"
    "|(?<![等接对招看期优虐款善亟有厚])待(?![遇人])"
    "|(?<![东南西欧北中非])亚(?![洲军太运])"
    "|(?<![一二三四五六七八九十百千万两首每多再此本各初屡依层档人批车场频首几数班主0-9])次(?![数序要日年月性之])"
    "|(?<![一过大上下前后多减对参])半(?![年月天日小数价径岛途程壁])"
    "|伪(?![装])|反(?![映馈应复思而哺弹响对向之])"
)
"""A sign that makes of a word another one, and is no part of the word before it: 准五星级, not 标准."""
_HANZI = re.compile("[\u4e00-\u9fff]{2}")


def is_prefixed(before: str, after: str) -> bool:
    """Whether a word has a prefix in one text, and stands bare in the other, where that has it less often.

    >>> [is_prefixed("副省级城市", after) for after in ("省级城市", "副省级的市")]
    [True, False]
    >>> is_prefixed("标准体系", "体系"), is_prefixed("零排放", "没有排放"), is_prefixed("非常重要", "重要")
    (False, True, False)
    >>> [is_prefixed(before, before[1:]) for before in ("非常规水源", "被申请人", "被征地农民", "劣五类水")]
    [True, True, False, False]
    """
    (with_prefix, bare), (with_other, other_bare) = _words(before), _words(after)
    lost, gained = with_prefix - with_other, with_other - with_prefix
    return any(word in other_bare - bare for _, word in lost) or any(
        word in bare - other_bare for _, word in gained
    )


def _words(text: str) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """The two hanzi behind each prefix of a text, with it, and all two hanzi that have none before them."""
    prefixes = {found.end(): found[0] for found in _PREFIX.finditer(text)}
    pairs = [(place, text[place : place + 2]) for place in range(len(text) - 1)]
    words = [(prefixes.get(place, ""), pair) for place, pair in pairs if _HANZI.match(pair)]
    return Counter(word for word in words if word[0]), Counter(pair for prefix, pair in words if not prefix)
