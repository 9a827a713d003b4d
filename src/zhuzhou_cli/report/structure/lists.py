"""Lists inside an explanation: cut at their separators outside brackets, and matched with a count word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from zhuzhou_cli.language.numerals import DIGITS, UNITS, count_words, value
from zhuzhou_cli.model import Member, Part
from zhuzhou_cli.report.lines import PLAIN
from zhuzhou_cli.report.words import ADVERB, IS, LEAD

NUMERALS = "".join(DIGITS) + "".join(UNITS)
MEASURES = "大个项件条类种张级批家所"

_OPEN, _CLOSE = "(“《【[", ")”》】]"
_LEAD = re.compile(rf"(?:{LEAD}|{ADVERB}(?:包括|{IS}|为)):?")
_TAIL = re.compile(
    rf"等?(?:上述|这)?(?:[{NUMERALS}]|\d)+(?:个|项|大|种|类|条|方面|件|座|家|级).{{0,10}}$|等(?:等)?$|等(?:重要|重点)?(?:项目|工程|内容|方面|任务|举措|措施|领域|产业|行动)$"
)
_SMALLEST = 2
"""Items of a list; a count word of one counts no list."""

_SEPARATORS = (";", "、", ",", "、,", "、;", ",;")
"""What may separate the items of a list, in the order in which it is tried."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: the half-open span of the explanation in which it stands."""

    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Structure:
    """Parts and members of an entry; ``disagreement`` says which count word they contradict, if any."""

    parts: tuple[Part, ...] = ()
    members: tuple[Member, ...] = ()
    disagreement: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A term and its explanation as printed, and the plain twins in which patterns are sought."""

    printed_term: str
    text: str
    term: str
    plain: str

    @classmethod
    def of(cls, term: str, text: str) -> Explanation:
        """The explanation of a term, with twins."""
        return cls(term, text, term.translate(PLAIN), text.translate(PLAIN))

    def words(self, item: Item) -> str:
        """The plain words of an item."""
        return self.plain[item.begin : item.end]

    def printed(self, item: Item) -> str:
        """The words of an item as printed."""
        return self.text[item.begin : item.end]

    def printed_name(self, name: str) -> str:
        """A name found in the plain twin of the term, in the characters of the term."""
        begin = self.term.find(name)
        return self.printed_term[begin : begin + len(name)] if begin >= 0 else name

    def members(self, items: Iterable[Item]) -> tuple[Member, ...]:
        """Items as members without children."""
        return tuple(Member(self.printed(item)) for item in items)

    def trimmed(self, begin: int, end: int) -> Item:
        """A stretch without the white space and the closing signs around it."""
        while begin < end and self.plain[begin] in " ,;。":
            begin += 1
        while end > begin and self.plain[end - 1] in " ,;。、":
            end -= 1
        return Item(begin, end)

    def enumeration(self) -> Item | None:
        """The stretch that is nothing but a list, behind its lead; None if there are several sentences."""
        whole = self.trimmed(0, len(self.plain))
        if "。" in self.words(whole):
            return None
        lead = _LEAD.match(self.plain, whole.begin)
        return Item(lead.end(), whole.end) if lead else whole

    def split(self, whole: Item, separators: str) -> list[Item]:
        """The items of a stretch between separators outside brackets and quotes.

        >>> [(item.begin, item.end) for item in Explanation.of("", "甲(乙、丙)、丁").split(Item(0, 8), "、")]
        [(0, 6), (7, 8)]
        """
        bounds = [whole.begin - 1]
        depth = 0
        for i in range(whole.begin, whole.end):
            sign = self.plain[i]
            if sign in _OPEN:
                depth += 1
            elif sign in _CLOSE:
                depth = max(0, depth - 1)
            elif sign in separators and not depth:
                bounds.append(i)
        items = (self.trimmed(begin + 1, end) for begin, end in pairwise([*bounds, whole.end]))
        return [item for item in items if item.begin < item.end]

    def counted(self, whole: Item, count: int) -> list[Item]:
        """The items of a list that has as many as a count word says; none if it cannot be split so."""
        if count < _SMALLEST:
            return []
        for separators in _SEPARATORS:
            items = self.split(whole, separators)
            if len(items) == count - 1:
                items = self._at_conjunction(items)
            if len(items) == count:
                return self.without_tail(items)
        return []

    def _at_conjunction(self, items: list[Item]) -> list[Item]:
        """The items with the last one split at its only 和, 与, 及 or 以及, if it has one."""
        last = items[-1]
        for word in ("以及", "与", "和", "及"):
            place = self.plain.find(word, last.begin + 1, last.end - 1)
            if place > 0 and self.plain.find(word, place + len(word), last.end) < 0:
                return [*items[:-1], Item(last.begin, place), Item(place + len(word), last.end)]
        return items

    def without_tail(self, items: list[Item]) -> list[Item]:
        """The items without 等十项 and the like at the end of the last."""
        last = items[-1]
        tail = _TAIL.search(self.words(last))
        if not tail or tail.start() <= 1:
            return items
        return [*items[:-1], Item(last.begin, last.begin + tail.start())]

    def with_children(self, item: Item) -> Member:
        """An item as a member; a list in the brackets that end it are its children: 甲(乙、丙) has two."""
        begin = self._bracket(item)
        inner = self.split(Item(begin + 1, item.end - 1), "、") if begin >= 0 else []
        inner = self.without_tail(inner) if inner else []
        return Member(self.printed(item), self.members(inner if len(inner) >= _SMALLEST else ()))

    def _bracket(self, item: Item) -> int:
        """Where the bracket opens that closes at the end of an item; -1 if none does."""
        depth = 0
        for i in range(item.end - 1, item.begin - 1, -1):
            depth += (self.plain[i] == ")") - (self.plain[i] == "(")
            if not depth:
                return i if i < item.end - 1 else -1
        return -1


def disagreement(term: str, listed: int) -> str:
    """The remark that the count word of a term and the number of items listed differ."""
    return f"“{term}”的数词与列出的 {listed} 项不合"


def first_count(term: str) -> int:
    """The value of the first count word of a term; 0 if it has none.

    >>> [first_count(term) for term in ("八大行动", "两重", "行动")]
    [8, 2, 0]
    """
    return next((value(word) or 0 for word in count_words(term)), 0)
