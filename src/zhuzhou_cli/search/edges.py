"""Whether a name in a text ends where its words, its numbers and its quotes do."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from zhuzhou_cli.language.canonical import Canonical
from zhuzhou_cli.language.text import NUMBER_SIGNS, POINTS, simplified
from zhuzhou_cli.search.codes import code_behind, goes_on
from zhuzhou_cli.search.query import BELOW, COMPOUNDING

_JOINTS = tuple(".．·‧・/／:：∶,")
"""Signs that may stand inside a number of digits."""
_COMPOUNDING = (*_JOINTS, *COMPOUNDING)
"""These, and what makes one thing of two numbers: 5+2就业之家 is no 1+5+2就业之家."""
_MARKUP_SIGNS = "*_~`="
MARKUP = (*_MARKUP_SIGNS,)
"""Signs of Markdown, which may stand between a quote and what is quoted."""
_NOTHING_SIGNS = "\n\r\u200b\u200c\u200d\u2060\ufeff\u00ad*_~`"
_NOTHING = (*_NOTHING_SIGNS,)
"""What parts no number: 十⏎八大行动 and 十**八**大行动 are 十八."""
_REACH = 20
"""Of such signs so many are looked over."""
_GAPS = " \u3000·"
"""What may stand within a number that somebody wrote with gaps."""
_ROMAN = frozenset("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ")
_ROMAN_LETTERS = frozenset("IVXLCDMivxlcdm")
"""Numerals of one sign, and the letters that are numerals before them: XⅧ."""
_YEAR, _YEAR_SIGNS = re.compile(r"(?<![\d.])(?:19|20)\d\d$"), 5
_COUNTING = frozenset("一二三四五六七八九十两双")
"""What may follow a year at once and is no more of it: 2024三百工程; 2000万 is one number."""
_ITEMS = (("①", "⒛"), ("㈠", "㈩"), ("❶", "➓"))
"""The first and the last of signs that number items of a list."""
_UNITS, _SOME = frozenset("十百千万亿萬億"), (*"几幾数數上近逾超",)
"""What counts, and what says how many of it are meant, roughly: 几百亿园区 is no 百亿园区."""
_LONGER = frozenset(
    [
        *("工程机", "工程款", "工程量", "行动力", "行动派", "战略家", "企业家", "产业链", "产业带", "服务商"),
        *("城市群", "经济学", "经济带", "中心线", "文化人", "协同体"),
    ]
)
"""Words that are longer than the last one of a name; the next sign may begin a word of its own: 行动|力争."""
_OF_NOUNS = (*"区师者员园院队组书器",)
"""What makes a longer word of any noun, unless it begins one: 三百工程师 is no 三百工程, 八大行动|组织 is."""
_NOT_OF_NOUNS = ("区级", "区市", "区内", "区里")
_AT_THE_CENTRE = (*"村镇", "城区", "城市", "小学", "中学", "学校", "幼儿园", "医院", "卫生院", "敬老院")
"""What 中心 before it says the place or rank of: 五个中心小学."""
_SHORTEST, _COUNTS = 3, NUMBER_SIGNS | frozenset("张个条项")
BESIDE_NOUNS = frozenset("上下内外里中前后间边头等")
"""What stands behind a noun and makes no other of it: 一带一路上."""
_ASKED = ("有什么", "有甚么", "有何", "有哪", "有啥", "有没有", "有无", "有多")
"""How a question goes on behind a name, whatever word its first sign makes with the last one: 三带|有什么."""
_LONG_NOUN = 2
_PEOPLE = ("组织", "党", "人群", "人员", "青年", "职工", "患者")
HALVES = 2
"""Numbers of a name that is made of halves."""
_HANZI = "\u4e00-\u9fff"
MEASURES = "大个项张件条类种道支套本批年月日号点分时次名家户人万千百十亿零〇一二三四五六七八九两"
"""Signs with which a number counts no half of a name: 一主一副三个中心."""
_NO_NOUN = "的是了和与及等在有为第"
"""Signs that nothing counts: 一是, 第十的."""
_NUMERALS = "".join(sorted(NUMBER_SIGNS))
_HALF = f"[{_NUMERALS}](?![{MEASURES}{_NO_NOUN}])[{_HANZI}]"
"""Half of a name, as a pattern: 三区."""
_COUNT_WORDS = "大个項项件条條类種种道张批"
_FRAMES = "格局|布局|体系|结构|框架|模式|战略"
"""What may follow the last half of a name without quotes."""
_OPENING, _CLOSING = "“‘「『《〈【\"'", "”’」』》〉】\"'"


def is_quoted(raw: str, start: int, end: int) -> bool:
    """Whether a span stands in quotes of its own, with markup within them or none: “**八大行动**”."""
    before = without_markup(raw[max(0, start - _REACH) : start])
    behind = raw[end : end + _REACH]
    if behind[:1] in MARKUP:
        behind = behind.lstrip(_MARKUP_SIGNS)
    return before[-1:] in (*_OPENING,) and behind[:1] in (*_CLOSING,)


def people_behind(raw: str, end: int) -> str:
    """The word for people that follows a quoted name, if any: “两新”组织 are 新经济组织 and 新社会组织."""
    behind = _plain(raw[end : end + _REACH]).lstrip(_CLOSING + _MARKUP_SIGNS)
    return next(filter(behind.startswith, _PEOPLE), "")


def without_markup(before: str) -> str:
    """Some words without the signs of Markdown at their end.

    >>> without_markup("推进“**"), without_markup("推进")
    ('推进“', '推进')
    """
    return before.rstrip(_MARKUP_SIGNS) if before[-1:] in MARKUP else before


def stands_alone(raw: str, start: int, end: int) -> bool:
    """Whether a span cuts no number, code or Latin word, and is not counted: 第八大行动; in either script."""
    if _goes_on_before(raw, start) or _goes_on_behind(raw, end) or goes_on(raw, start, end):
        return False
    since = max(0, start - _REACH)
    words, first, stop = _plain(raw[since : end + _REACH]), start - since, end - since
    return not (
        _is_longer_noun(words, stop) or _is_longer(words, stop) or _has_more_halves(words, first, stop)
    )


def _plain(words: str) -> str:
    """Some words in Simplified characters."""
    return "".join(map(simplified, words))


def _is_longer_noun(words: str, end: int) -> bool:
    """Whether what follows a name makes a longer noun of its last word of two hanzi.

    >>> said = ("三百工程|师", "三百工程|师生", "四大功能|区建设", "五个中心|小学", "行动|区县", "三带|区")
    >>> [_is_longer_noun(words.replace("|", ""), words.index("|")) for words in said]
    [True, False, True, True, False, False]
    """
    word = words[max(0, end - 2) : end]
    if word == "中心" and words.startswith(_AT_THE_CENTRE, end):
        return True
    may_be = word + words[end : end + 1] in _LONGER or words.startswith(_OF_NOUNS, end)
    if not may_be or words.startswith(_NOT_OF_NOUNS, end):
        return False
    from zhuzhou_cli.language.hanzi import is_word  # noqa: PLC0415 - few names go on so

    behind = words[end : end + 2]
    return is_word(word) and not (len(behind) > 1 and is_word(behind))


def _is_longer(raw: str, end: int) -> bool:
    """Whether the one sign that a name counts makes another word with the next: 网格 in 四张网格.

    It does not where the next makes one with the sign behind it: 四走四看|成效.
    """
    is_inside = _SHORTEST <= end < len(raw)
    if not is_inside or raw[end - 2] not in _COUNTS or raw[end] in BESIDE_NOUNS:
        return False
    if raw.startswith(_ASKED, end):
        return False
    from zhuzhou_cli.language.hanzi import is_word  # noqa: PLC0415 - few names end so

    return is_word(raw[end - 1 : end + 1]) and not is_word(raw[end : end + 2])


def _goes_on_before(raw: str, start: int) -> bool:
    """Whether the number or the word that begins a name has begun before it: 一个半小时 is no 半小时."""
    first, before = raw[start], raw[start - 1 : start]
    if first in NUMBER_SIGNS and before in _NOTHING:
        before = raw[max(0, start - _REACH) : start].rstrip(_NOTHING_SIGNS)[-1:]
    is_begun = (before in NUMBER_SIGNS and not _follows_year(raw, start)) or before in ("第", "%", "％", "‰")
    is_begun |= raw.endswith("之分", 0, start)  # a fraction the wrong way round
    if first in NUMBER_SIGNS and (
        is_begun
        or raw[start - 2 : start] == BELOW
        or _is_point(raw, start - 1)
        or _is_set_apart(raw, start)
        or (start > 1 and raw[start - 2] in NUMBER_SIGNS and _is_span(raw[start - 2 : start + 1]))
    ):
        return True
    if (first in _UNITS and before in _SOME) or (first in _ROMAN and before in _ROMAN_LETTERS):
        return True
    further = raw[start - 2 : start - 1]
    if first.isdigit() and (
        (before in _COMPOUNDING and further.isdigit()) or (before in (".", "．") and further in _COUNTING)
    ):
        return True
    if first == "半" and (before in ("个", "個") or before in NUMBER_SIGNS):
        return bool(before)
    if first.isnumeric() and before.isnumeric():
        return not (_is_item(raw, start - 1) or _follows_year(raw, start))
    return _is_latin(first) and _is_latin(before)


def _is_span(words: str) -> bool:
    """Whether two numerals with a sign between are the ends of a span: 一至三; 1-三 may be an item.

    >>> [_is_span(words) for words in ("一至三", "5到八", "一-三", "1-三", "一—三")]
    [True, True, True, False, False]
    """
    return words[1] in ("至", "到") or (
        words[1] in ("-", "~", "～", "－") and not any(map(str.isdigit, words))
    )


def _is_set_apart(raw: str, start: int) -> bool:
    """Whether the number at a place has begun before a gap, in such signs: 十 八大行动; not behind a year.

    >>> [_is_set_apart(raw, 2) for raw in ("十 八大", "3 8大", "1 八大", "十·八大", "一：八大")]
    [True, True, False, True, False]
    """
    before = raw[max(0, start - _REACH) : start].rstrip(_GAPS)
    if len(before) == min(start, _REACH) or before[-1:] not in NUMBER_SIGNS:
        return False
    return before[-1].isdecimal() == raw[start].isdecimal() and not _YEAR.search(before)


def half_before(raw: str, start: int) -> str:
    """The half of a name right before a place, and nothing before that: 一区 in “一区四中心”; or nothing.

    >>> half_before("“一区四中心", 3), half_before("建一区四中心", 3), half_before("“四中心", 1)
    ('一区', '', '')
    """
    found = _half_before().search(raw[max(0, start - _REACH) : start])
    return found[0] if found else ""


def counted_before(words: str) -> str:
    """The value of the number or code with which some words end, whatever it counts; nothing if of none.

    >>> counted_before("办好20件"), counted_before("十大"), counted_before("办好"), counted_before("“1+N+X”")
    ('20', '10', '', '1+N+X')
    """
    if code := code_behind(words.rstrip(_CLOSING)):
        return code
    said = words[:-1] if words[-1:] in (*_COUNT_WORDS,) else words
    if said[-1:] not in NUMBER_SIGNS:
        return ""
    from zhuzhou_cli.language.numbers import numbers  # noqa: PLC0415 - few names are counted

    found = numbers(said)
    return found[-1].values[0] if found and found[-1].span[1] == len(said) else ""


def _follows_year(raw: str, start: int) -> bool:
    """Whether a numeral stands behind a year without 年: 2024三百工程."""
    return raw[start] in _COUNTING and bool(_YEAR.search(raw, max(0, start - _YEAR_SIGNS), start))


def _is_point(raw: str, at: int) -> bool:
    """Whether the sign at a place is a decimal point that is said: 八点五大行动."""
    return at > 0 and raw[at] in POINTS and raw[at - 1] in NUMBER_SIGNS


def _has_more_halves(raw: str, start: int, end: int) -> bool:
    """Whether a name of two halves or more has another one beside it: 一主一副 in “一主一副三区”."""
    is_behind = raw[end : end + 1] in NUMBER_SIGNS
    is_before = start > 1 and raw[start - 2] in NUMBER_SIGNS
    if not (is_behind or is_before) or _numbers_in(raw[start:end]) < HALVES:
        return False
    size = _noun(raw[start:end])
    more_behind = is_behind and _half_behind(size).match(raw, end, end + _REACH)
    return bool(more_behind or (is_before and half_before(raw, start)))


def _noun(name: str) -> int:
    """How many hanzi the last half of a name counts with: 2 of 四中心一基地."""
    return len(name) - 1 - max(i for i, sign in enumerate(name) if sign in NUMBER_SIGNS)


def _numbers_in(name: str) -> int:
    """How many numbers a name has that stand apart: 十四五规划 has one."""
    are_numerals = [sign in NUMBER_SIGNS for sign in name]
    return sum(one and not before for before, one in pairwise([False, *are_numerals]))


@cache
def _half_behind(size: int) -> re.Pattern[str]:
    """One numeral with what it counts, to the end of the words or of the quotation, or before 格局.

    What is counted has one hanzi, or ``size``, as in the name before it: 一平台 behind 四中心一基地.
    """
    noun = rf"[{_NUMERALS}](?![{MEASURES}体])[{_HANZI}]{{{size}}}"
    half = f"(?:{_HALF}|{noun})" if size == _LONG_NOUN else _HALF
    more = f"(?:[{_NUMERALS}](?![{MEASURES}{_NO_NOUN}{_NUMERALS}])[{_HANZI}])*"
    return re.compile(rf"{half}{more}(?:[{_HANZI}]{{0,2}}[{_CLOSING}]|$|(?![{_HANZI}])|{_FRAMES})")


@cache
def _half_before() -> re.Pattern[str]:
    """One numeral with what it counts at the end of some words, and nothing of them before."""
    return re.compile(rf"(?:^|(?<![{_HANZI}])){_HALF}$")


def _is_item(raw: str, at: int) -> bool:
    """Whether the sign at a place numbers an item of a list: ①八大行动；②三百工程, with marks or without."""
    if not any(first <= raw[at] <= last for first, last in _ITEMS):
        return False
    return not raw[at - 1 : at].isalnum() or chr(ord(raw[at]) - 1) in raw[:at]


def _goes_on_behind(raw: str, end: int) -> bool:
    """Whether the number or the word with which a name ends goes on behind it."""
    last, after = raw[end - 1], raw[end : end + 1]
    if last in NUMBER_SIGNS and after in _NOTHING:
        after = raw[end : end + _REACH].lstrip(_NOTHING_SIGNS)[:1]
    if last in NUMBER_SIGNS and (after in NUMBER_SIGNS or after in ("%", "％", "‰")):
        return True
    if last.isdigit() and after in _JOINTS and raw[end + 1 : end + 2].isdigit():
        return True
    return _is_latin(last) and _is_latin(after)


def cuts_sign(text: Canonical, begin: int, stop: int) -> bool:
    """Whether a span of a canonical text has only a part of what one sign became: v of Ⅳ, which is iv."""
    first, last = text.span(begin, stop)
    before = begin and text.span(begin - 1, begin)[1] > first
    return bool(before) or (stop < len(text.text) and text.span(stop, stop + 1)[0] < last)


def _is_latin(sign: str) -> bool:
    return sign.isalnum() and (sign.isascii() or "０" <= sign <= "ｚ")
