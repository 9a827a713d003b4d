"""Question frames: what people type around a term when they ask instead of naming it.

A short listed set: what may stand before a term, after it, or between a place and a kind of thing.
The search tries a query as it was typed first, and a rest only where that finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_POLITE = "请问|请|麻烦|劳驾|谁能|谁可以|能不能|能否|可以|可否|你能|帮我|帮忙|给我|我想|我要|想"
_ASK = "知道|了解|问问|问|查询|查找|查查|查|搜索|搜|解释|介绍|说明|说说|讲讲|说|讲|告诉我|看看"
_WHAT_IS = "什么是|什么叫做|什么叫|啥是|啥叫|何谓|何为|哪些是|关于|所谓的|所谓"
_BEFORE = (
    f"(?:{_POLITE})*(?:{_ASK})?(?:一下|下)?(?:{_WHAT_IS})",
    f"(?:{_POLITE})*(?:{_ASK})(?:一下|下)?",
    f"(?:{_POLITE})+",
    r"(?:what\s*(?:'s|\s+is|\s+are|\s+does)|whats|tell\s+me\s+about)\s+(?:the\s+)?",
    r"(?:define|explain|meaning\s+of|definition\s+of|look\s*up)\s*:?\s+",
)
_HOW = "都|又|到底|究竟|具体|分别|主要"
_IS = "指的是|指|是|有|包括|包含|含|为|叫|代表|表示"
_COUNT = r"些|[零一二三四五六七八九十两几\d]*"
_MEANING = "意思|含义|定义|解释|释义|概念|名词解释|全称|简称"
_AFTER = (
    f"(?:{_HOW})*(?:{_IS})(?:了|的是|的)?(?:哪|那)(?:{_COUNT}).*",
    f"(?:{_HOW})*(?:{_IS})个?(?:什么|啥|何)(?:{_MEANING}|东西|内容)?[啊呀呢吗]?",
    f"(?:的|是什么|什么|啥)*(?:{_MEANING})(?:是什么|是啥)?",
    "(?:怎么|如何)(?:理解|解释|定义)",
    "(?:一共|总共|共)?有?(?:哪些|哪几个?|几个|多少个?)(?:内容|方面)?",
    "[啊呀呢吗吧么]",
    r"\s*(?:meaning|definition|means?)",
)
_BETWEEN = "(.+?)的?(?:都|一共|总共)?(?:有|是|包括)?(?:哪些|哪几个?|什么样的|几个|多少个?)(.+?)"

_BEGINNINGS = tuple(f"{_POLITE}|{_ASK}|{_WHAT_IS}".split("|"))
_WORDS = (
    *("哪", "那", "几", "多少", "什么", "啥", "何", "怎么", *_MEANING.split("|"), *"啊呀呢吗吧么"),
    *("what", "tell", "define", "explain", "meaning", "definition", "look", "mean"),
)
"""A question begins with one of the former or holds one of the latter; nothing else is matched below."""


def rests(raw: str, places: Sequence[str] = ()) -> list[str]:
    """What may be left of a question without its frame, the likeliest first; none if it has none.

    ``places`` are those the glossaries are about: they are context, not what is asked for.

    >>> rests("什么是八大行动?"), rests("十湖是哪十个湖"), rests("what is LPR")
    (['八大行动?'], ['十湖'], ['LPR'])
    >>> rests("株洲有哪些湖", ["株洲市", "株洲"])
    ['湖', '有哪些湖']
    """
    found = _unframed(raw, places) if _may_ask(raw) else {raw.strip(): None}
    for head in [raw, *found]:
        found |= dict.fromkeys(head.removeprefix(place).removeprefix("的") for place in places)
    return [rest for rest in found if rest and rest != raw and rest not in places]


def _unframed(raw: str, places: Sequence[str]) -> dict[str, None]:
    before, after, between = _patterns()
    found: dict[str, None] = {}
    for head in (raw, *(one.sub("", raw, count=1) for one in before)):
        found |= dict.fromkeys(_asked_for(between.match(head), places))
        for rest in (head, *(one.sub("", head, count=1) for one in after)):
            found[rest.strip()] = None
    return found


def _may_ask(raw: str) -> bool:
    """Whether a frame may be there at all; to make the patterns takes longer than most look-ups."""
    said = raw.strip().lower()
    return said.startswith(_BEGINNINGS) or any(word in said for word in _WORDS)


def _asked_for(found: re.Match[str] | None, places: Sequence[str]) -> Iterator[str]:
    """株洲有哪些湖 asks for 湖; 北斗有哪些项目 for 北斗项目."""
    if found:
        yield found[2] if found[1] in places else found[1] + found[2]


@cache
def _patterns() -> tuple[list[re.Pattern[str]], list[re.Pattern[str]], re.Pattern[str]]:
    """The frames as patterns: made on the first question, for a look-up needs none."""
    import re  # noqa: PLC0415 - the same

    end = r"[\s?？!！。.~～]*$"
    return (
        [re.compile(rf"^\s*(?:{one})[\s:：,，]*", re.IGNORECASE) for one in _BEFORE],
        [re.compile(rf"[\s,，]*(?:{one}){end}", re.IGNORECASE) for one in _AFTER],
        re.compile(rf"\s*{_BETWEEN}{end}"),
    )
