"""Question frames: what people type around a term when they ask instead of naming it.

A short listed set: what may stand before a term, after it, or between a place and a kind of thing.
The search tries a query as it was typed first, and a rest only where that finds nothing. The wider
frames say less about what is asked for, so what they leave is only looked up, never guessed at.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from zhuzhou_cli.language.text import simplified

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
_HOW = "都|又|到底|究竟|具体|分别|各自|各|主要"
_IS = "是指|指的是|指|是|有|包括|包含|含|为|叫|代表|表示"
_COUNT = r"些|[零一二三四五六七八九十两几\d]*"
_MEANING = "意思|含义|定义|解释|释义|概念|名词解释|全称|简称"
_AFTER = (
    f"(?:{_HOW})*(?:{_IS})(?:了|的是|的)?(?:哪|那)(?:{_COUNT}).*",
    f"(?:{_HOW})*(?:{_IS})个?(?:什么|啥|何)(?:{_MEANING}|东西|内容)?[啊呀呢吗]?",
    f"(?:的|是什么|什么|啥)*(?:{_MEANING})(?:是什么|是啥)?",
    "(?:怎么|如何)(?:理解|解释|定义)",
    "(?:一共|总共|共)?有?(?:哪些|哪几个?|几个|多少个?)(?:内容|方面)?",
    "有没有|有无|有?[啊呀呢吗吧么]",
    r"\s*(?:meaning|definition|means?)",
)
_BETWEEN = "(.+?)的?(?:都|一共|总共)?(?:有|是|包括)?(?:哪些|哪几个?|什么样的|几个|多少个?)(.+?)"
_YEAR = "今年|去年|前年|本年"
_REPORT = (
    "(?:这[份个]|本)?(?:政府)?(?:工作)?报告(?:里|中|上)?面?(?:所?(?:提到|说到|讲到|提出|说|讲|写)(?:过|了)?)?"
)
_CONTEXT = f"(?:(?:{_YEAR}|[我本全][省市县区州]|{_REPORT})[的嘅]?)+"
_LONG_NAMES = "英文|中文|缩写|简写|简称|全称|全名"
_DETAILS = "内容|全文|详情|原文|细节|做法|说法|情况"
_FURTHER = (
    "是?(?:属于|归)(?:什么|啥|哪).*",
    "是?由(?:什么|啥|哪|几|多少).*(?:组成|构成)的?",
    "(?:都|分别)?(?:位于|坐落于|坐落在|在)(?:哪里|哪儿|哪|什么地方|何处|何地)",
    "(?:现在|目前)?是?多少",
    f"[的嘅]?(?:具体|主要|详细)?(?:{_DETAILS}|{_LONG_NAMES})(?:是什么|是啥|有哪些|叫什么)?",
    f"是(?:什么|啥|哪个词|哪几个字)的(?:{_LONG_NAMES})",
)
_WHICH = r"(.+?)(?:指的是|是指|指|是)(?:什么|啥)([^的]{1,4}?)[\s?？!！。.]*"
LEAST_REST = 2
"""Signs that a wider frame must leave; one says nothing."""

_BEGINNINGS = tuple(f"{_POLITE}|{_ASK}|{_WHAT_IS}".split("|"))
_WORDS = (
    *("哪", "那", "几", "多少", "什么", "啥", "何", "怎么", *_MEANING.split("|"), *"啊呀呢吗吧么"),
    *("what", "tell", "define", "explain", "meaning", "definition", "look", "mean"),
)
"""A question begins with one of the former or holds one of the latter; nothing else is matched below."""


_WIDER = (
    "年|我市|我省|我县|我区|我州|本市|本省|本县|本区|全市|全省|全县|全区|全州|报告|属于|归|由|位于|坐落|在|多少"
    f"|{_DETAILS}|什么|啥|{_LONG_NAMES}"
).split("|")
"""A wider frame holds one of these."""


def rests(raw: str, places: Sequence[str] = ()) -> list[str]:
    """What may be left of a question without its frame, the likeliest first; none if it has none.

    ``places`` are those the glossaries are about: they are context, not what is asked for.

    >>> rests("什么是八大行动?"), rests("十湖是哪十个湖"), rests("what is LPR")
    (['八大行动?'], ['十湖'], ['LPR'])
    >>> rests("株洲有哪些湖", ["株洲市", "株洲"])
    ['湖']
    """
    raw = _simplified(raw)
    found = _unframed(raw, places) if _may_ask(raw) else {raw.strip(): None}
    named = _asked_for(_patterns()[2].match(raw), places) if _may_ask(raw) else ()
    known = {raw, *places}
    return [rest for rest in found if rest not in known and (len(rest) >= LEAST_REST or rest in named)]


def is_frame(words: str) -> bool:
    """Whether some words are nothing but a frame, before a term or after it.

    >>> [is_frame(words) for words in ("什么是", "请问什么叫", "是什么？", "推进", "是")]
    [True, True, True, False, False]
    """
    if not _may_ask(words):
        return False
    before, after, _ = _patterns()
    return any(one.fullmatch(words) for one in (*before, *after))


def of_place(raw: str, places: Sequence[str]) -> tuple[str, str] | None:
    """The place and the things of a question for what there is of them in one of some places, or None.

    >>> of_place("株洲有哪些湖", ["株洲市", "株洲"]), of_place("北斗有哪些项目", ["株洲"])
    (('株洲', '湖'), None)
    """
    raw = _simplified(raw)
    found = _patterns()[2].match(raw) if _may_ask(raw) else None
    return (found[1], found[2]) if found and found[1] in places else None


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


def wider_rests(raw: str, narrow: Sequence[str] = (), places: Sequence[str] = ()) -> list[str]:
    """What may be left without a year, a place or the report as context, and without looser questions.

    ``narrow`` is what ``rests`` made of the same question; none of it is given again.

    >>> wider_rests("今年的十件大事有哪些"), wider_rests("清水湖在哪里"), wider_rests("四张网是什么网")
    (['十件大事有哪些', '十件大事'], ['清水湖'], ['四张网'])
    """
    raw = _simplified(raw)
    if not any(word in raw for word in _WIDER):
        return []
    context, further, _ = _wider_patterns()
    bare = context.sub("", raw)
    found: dict[str, None] = {}
    for head in (raw, *narrow, *([bare, *rests(bare, places)] if bare != raw else ())):
        within = context.sub("", head)
        for rest in (within, *(pattern.sub("", within, count=1) for pattern in further), _named_kind(within)):
            found[rest.strip()] = None
    known = {raw, *narrow, *places}
    return [rest for rest in found if len(rest) >= LEAST_REST and rest not in known]


def _simplified(asked: str) -> str:
    """什麼是 asks what 什么是 does."""
    return asked if asked.isascii() else "".join(map(simplified, asked))


def _named_kind(asked: str) -> str:
    """四张网是什么网 asks for 四张网: the kind that is asked for is the last word of the name."""
    found = _wider_patterns()[2].fullmatch(asked)
    return found[1] if found and found[1].endswith(found[2]) else asked


def _asked_for(found: re.Match[str] | None, places: Sequence[str]) -> tuple[str, ...]:
    """株洲有哪些湖 asks for 湖; 北斗有哪些项目 for 北斗项目."""
    if not found:
        return ()
    return (found[2] if found[1] in places else found[1] + found[2],)


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


@cache
def _wider_patterns() -> tuple[re.Pattern[str], list[re.Pattern[str]], re.Pattern[str]]:
    import re  # noqa: PLC0415 - the same

    end = r"[\s?？!！。.~～]*$"
    return (
        re.compile(rf"^\s*{_CONTEXT}[\s:：,，]*"),
        [re.compile(rf"[\s,，]*(?:{one}){end}") for one in _FURTHER],
        re.compile(_WHICH),
    )
