"""What was asked, folded once: every stage of the search is given a Query."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from zhuzhou_cli.language.text import NUMBER_SIGNS, Folded, fold, is_inside_number
from zhuzhou_cli.model import Key
from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.spelling import Spelling
    from zhuzhou_cli.search.writings import Writing

_QUOTES = "“”\"‘’'「」『』《》 "
_NUMBER_ALONE = r"(?a)^(?:第([^条号项个]{1,12})[条号项个]?|(\d{1,6})[条号]?)$"
_MOST = 6
"""Digits of the number of an entry."""


@record
class Query:
    """A query as it was typed, or what is left of one without a question's frame.

    ``was_numbered`` says that a number beside it was taken off, as from a list: ③号工程.
    """

    raw: str
    was_numbered: bool = False

    def rest(self, text: str) -> Query:
        """What is left of it, if that is a part of it.

        >>> Query("③号工程").rest("号工程").was_numbered, Query("3. 号工程").rest("号工程").was_numbered
        (True, False)
        """
        at = self.raw.find(text)
        beside = self.raw[at - 1 : at] + self.raw[at + len(text) :][:1] if at >= 0 else ""
        return Query(text, any(map(str.isnumeric, beside)))

    @cached_property
    def folded(self) -> Folded:
        """It in the normal form, with the way back."""
        return fold(self.raw)

    @property
    def key(self) -> Key:
        """Its letters, digits and hanzi, folded; empty if there is none."""
        return self.folded.key

    @property
    def is_latin_word(self) -> bool:
        """Whether it is one word of Latin letters and digits, which is neither a question nor a sentence."""
        return self.raw.isascii() and self.raw.isalnum()

    @cached_property
    def is_plain(self) -> bool:
        """Whether it is nothing but hanzi and letters: no number, no mark that may stick to it or cut it.

        >>> [Query(raw).is_plain for raw in ("清水湖", "bdxd", "八大行动", "“清水湖”", "¹")]
        [True, True, False, False, False]
        """
        return self.raw.isalpha() and self.raw == self.key and NUMBER_SIGNS.isdisjoint(self.raw)

    @cached_property
    def parts_digits(self) -> bool:
        """Whether a mark that is no space stands between two of its digits: 21×00 is not 2×100."""
        return parts_digits(self.raw)

    @cached_property
    def writings(self) -> list[Writing]:
        """The ways to write it, as it was typed first; none if its key is empty."""
        from zhuzhou_cli.search.writings import writings  # noqa: PLC0415 - a literal look-up needs none

        return writings(self.raw, self.folded)

    @property
    def number(self) -> int | None:
        """The number of an entry, where the query is nothing but one: 17, １７, 第17条, 第十七条.

        >>> [Query(raw).number for raw in ("１７", "“17”", "第十七条", "第 2 条", "17个", "三百", "1 7")]
        [17, 17, 17, 2, None, None, None]
        """
        key = self.key
        is_one_word = len(key) == len("".join(self.raw.strip(_QUOTES).split()))  # 1+1 is no number
        if not is_one_word or not (key.startswith("第") or key[:1].isdigit()):
            return None
        if any(sign.isdigit() and not sign.isdecimal() for sign in self.raw):  # 1² is no 12
            return None
        import re  # noqa: PLC0415 - few queries are a number

        from zhuzhou_cli.language.numbers import numbers  # noqa: PLC0415 - the same

        found = re.match(_NUMBER_ALONE, key)
        said = (found[1] or found[2]) if found and not re.search(r"\d\s+\d", self.raw) else ""
        values = [number.values[0] for number in numbers(said) if number.span == (0, len(said))]
        return int(values[0]) if values and values[0].isdecimal() and len(values[0]) <= _MOST else None


COMPOUNDING = {
    **dict.fromkeys("+＋加", "+"),
    **dict.fromkeys("-－—–~～―─至到", "-"),
    **dict.fromkeys("×*xX", "×"),
}
"""Signs that make one thing of two numbers, each with the plainest that says the same: 5+2, 3—5, 2×100."""


_TIMES = "xXｘＸ*＊✕✖╳⨯"
"""What is typed for a ×."""


def with_times(raw: str) -> str:
    """A text with × for what keyboards have for it between digits, as long as it was; not for Markdown's *.

    >>> with_times("7x24小时"), with_times("7 * 24小时"), with_times("2X专项"), with_times("第*7*24小时")
    ('7×24小时', '7 × 24小时', '2X专项', '第*7*24小时')
    """
    if frozenset(_TIMES).isdisjoint(raw):
        return raw
    import re  # noqa: PLC0415 - few texts have one

    typed = rf"(?<![\d*])(?:\*\*+)?\d+ ?[{_TIMES}](?= ?\d+(?!\d|\*(?!\*)))"
    return re.sub(typed, lambda found: f"{found[0][:-1]}×", raw)


MARKS = dict(zip("+＋×&＆/／（）()", "++×&&//()()", strict=True))
"""Marks that are part of a name, each in its plainest form: R&D经费, “数据要素×”, 河（湖）长制."""
BELOW = "零下"
"""Makes a number of degrees one below nothing."""
ORDINAL = "第"
"""Makes a number of a place in a row: 两个百年目标 is no 第二个百年目标."""


def compound(before: str, text: str, after: str) -> str:
    """What makes one thing of the digits before and behind some text: the plainest such sign, or nothing.

    >>> compound("5", "＋", "2"), compound("3", "～", "5"), compound("3", "、", "5"), compound("第", "-", "5")
    ('+', '-', '', '')
    """
    return COMPOUNDING.get(text.strip(" "), "") if before.isdigit() and after.isdigit() else ""


def compounds(text: str) -> list[str]:
    """What makes one thing of digits of a text, sign by sign: 1+3—5 has a + and a -.

    >>> compounds("1＋3—5体系"), compounds("5+2"), compounds("八大行动")
    (['+', '-'], ['+'], [])
    """
    return [sign for gap in _gaps(text) if (sign := compound(*gap))]


def goes_on_before(spelling: Spelling, begin: int) -> bool:
    """Whether a number has begun before a place of a label's key: 3—5 before its 5, 百千万, 第二."""
    key = spelling.key
    if key[:begin].endswith((BELOW, ORDINAL)) and key[begin] in NUMBER_SIGNS:
        return True
    if is_inside_number(key, begin) and not spelling.starts[begin]:
        return True
    if not begin or not key[begin].isdigit() or not key[begin - 1].isdigit():
        return False
    spans = fold(spelling.text).spans
    return bool(compound(key[begin - 1], spelling.text[spans[begin - 1][1] : spans[begin][0]], key[begin]))


def parts_digits(text: str, nothing: str = "") -> bool:
    """Whether a mark stands between two digits of a text: no space, and none of those that say nothing.

    >>> [parts_digits(text) for text in ("21×00", "3—5分钟", "2100", "21 00", "1+N", "八大")]
    [True, True, False, False, False, False]
    >>> parts_digits("5+2就业之家"), parts_digits("5+2就业之家", "+")
    (True, False)
    """
    return any(
        before.isdigit() and after.isdigit() and between.strip(f"{nothing} \u3000")
        for before, between, after in _gaps(text)
    )


def _gaps(text: str) -> Iterator[tuple[str, str, str]]:
    """Each two letters, digits or hanzi of a text that follow each other, with what stands between them."""
    places = [] if text.isalnum() else [i for i, sign in enumerate(text) if sign.isalnum()]
    return ((text[i], text[i + 1 : k], text[k]) for i, k in pairwise(places))


def cuts_number(key: str, starts: Sequence[bool], span: tuple[int, int]) -> bool:
    """Whether a span of a key begins or ends inside a run of number signs.

    >>> name = fold("第二、十大")
    >>> cuts_number("二十大", (True, False, False), (1, 3)), cuts_number(name.key, name.starts, (2, 4))
    (True, False)
    """
    return any(is_inside_number(key, at) and not starts[at] for at in span)
