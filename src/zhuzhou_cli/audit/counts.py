"""What a name counts, and how many of it: 5 行动 of 五大行动, 7 of 七步工作法, 6 of 强县富民六项行动."""

from __future__ import annotations

import re

from zhuzhou_cli.audit.everyday import QUANTITY
from zhuzhou_cli.audit.kinds import Shape, kind_of
from zhuzhou_cli.audit.lists import MEASURES
from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.report.structure.counted import counts_of

_NOT_NOUN = re.compile(rf"{NUMERAL}[{MEASURES}]?|[^\u4e00-\u9fff]")
"""What stands before the noun of a name: its number and a measure word."""
_STEPS = re.compile(f"({NUMERAL}+)[步级层环维][^0-9]{{0,4}}(?:法|机制|体系|模式|流程|网络)")
"""A name that counts steps or levels: 七步工作法."""
_SIZE = re.compile(
    rf"(?<=[大个项条类种])[十百千万]{{1,2}}亿[元级]?(?=[\u4e00-\u9fff])|(?<=^{NUMERAL})一(?=流)"
)
"""A size between the number of a name and its noun, or 一 of 一流: 四大百亿产业, 双一流."""
COUNTED_AT_END = re.compile(
    rf"[^{NUMERAL[1:-1]}0-9第]*(?P<count>{NUMERAL}+)(?P<measure>[大个项条类])[\u4e00-\u9fff]{{2,4}}"
)
"""A name that counts something at its end, whatever stands before: 强县富民六项行动."""

_BARE_AT_END = re.compile(
    rf"(?![^{NUMERAL[1:-1]}]*[第每])[^\W{NUMERAL[1:-1]}0-9A-Za-z]{{2,4}}(?P<count>{NUMERAL})(?P<noun>(?!{NUMERAL})[\u4e00-\u9fff])"
)
"""A name whose last hanzi is counted by the one before it, without a measure: 发展六仗, 产业六链."""


def noun_of(plain: str) -> str:
    """What a name counts, by its last two hanzi at most.

    >>> [noun_of(name) for name in ("五大行动", "三个必须", "五新", "十大标志性工程")]
    ['行动', '必须', '新', '工程']
    """
    return _NOT_NOUN.split(plain)[-1][-2:] or plain[-2:]


def count_of(plain: str) -> int:
    """How many items a name counts; 0 for a magnitude, and for a name of any other kind.

    >>> [count_of(name) for name in ("五大行动", "三保", "七步工作法", "百企行动", "四横六纵")]
    [5, 3, 7, 0, 0]
    """
    kind = kind_of(plain)
    if kind and kind.shape in (Shape.COUNTED, Shape.SHORT):
        count = kind.counts[0]
    else:
        steps = _STEPS.fullmatch(plain)
        count = value(steps[1]) or 0 if steps else 0
    return count if count in counts_of(plain) else 0


def count_at_end(term: str) -> int:
    """How many things a name counts at its end, if it has no other number; else 0.

    >>> [count_at_end(term) for term in ("强县富民六项行动", "六项行动", "百县千村五项行动", "一批行动")]
    [6, 6, 0, 0]
    """
    found = COUNTED_AT_END.fullmatch(term)
    return value(found["count"]) or 0 if found else 0


def of_one_sign_at_end(term: str) -> int:
    """How many things a name counts by its last hanzi, if it has no other number; else 0.

    Times, amounts and everyday words count no things.

    >>> [of_one_sign_at_end(term) for term in ("发展六仗", "六仗", "攻坚三年", "产业六链", "长三角")]
    [6, 0, 0, 6, 0]
    """
    found = _BARE_AT_END.fullmatch(term)
    is_thing = found is not None and not QUANTITY.match(f"{found['count']}{found['noun']}")
    return value(found["count"]) or 0 if found and is_thing else 0


def without_size(plain: str) -> str:
    """A name without the size or rank of what it counts.

    >>> [without_size(name) for name in ("四大百亿产业", "三个千亿级产业集群", "两个百亿", "双一流")]
    ['四大产业', '三个产业集群', '两个百亿', '双流']
    """
    return _SIZE.sub("", plain)
