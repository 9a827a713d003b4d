"""Lists inside an explanation: cut at their separators outside brackets, and matched with a count word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from zhuzhou_cli.language.numerals import count_words, value
from zhuzhou_cli.language.text import shared_beginning
from zhuzhou_cli.model import Member, Part
from zhuzhou_cli.report.lines import PLAIN
from zhuzhou_cli.report.structure.echoes import before_echo, counts_itself
from zhuzhou_cli.report.structure.ends import end_of_last, has_rest
from zhuzhou_cli.report.structure.trim import (
    FOR,
    MEASURES,
    NUMERALS,
    begin_in_sentence,
    begin_of_first,
    behind_counted,
    behind_verbs,
    without_deed,
)
from zhuzhou_cli.report.words import ADVERB, COVERS, IS, LEAD, SHORT_LEAD, SURE_LEAD

_OPEN, _CLOSE = "(“《【[", ")”》】]"
_LEAD = re.compile(rf"(?:[前后]者)?(?:{LEAD}|{ADVERB}(?:{COVERS}|{IS}|{FOR})):?")
_FOR = re.compile("为[^、,;]+[、,;]为")
"""What opens a list all of whose items begin with 为: 为民、为企."""
_SMALLEST = 2
"""Items of a list; a count word of one counts no list."""

_SEPARATORS, _MIXED = (";", "、", ","), ("、,", "、;", ",;")
"""What may separate the items of a list, in the order in which it is tried; mixed signs last of all."""

_STRENGTH = "、,;。"
"""The signs between items, clauses and sentences; no item holds a stronger one than stands around it."""

_CONJUNCTIONS = tuple(
    map(
        re.compile,
        (
            *("以及", "(?<![参给赋])与(?![会否])"),
            *("(?<![平总温缓饱共柔调])和(?![谐平睦善美解])", "(?<![普涉波危触以])及(?![时其格第])"),
        ),
    )
)
"""What may stand before the last item in place of 、; 普及, 参与, 和谐 are other words."""

_ALSO = re.compile("^(?:以及|还有)(?=.)")
"""What may stand before the last item beside 、."""
_EXCEPT = re.compile("除.+外$")
"""What is listed apart from the other items: 除公示制度外,还有记录制度."""
_DEFINES = re.compile(rf"{SURE_LEAD}|(?:分别|依次)[是为指即]|”{SHORT_LEAD}")
"""What stands in a definition, and in no item but where all of them are definitions."""
_ORGANS = re.compile("(?:(?<=委)、(?=.?(?:人民)?政府)|(?<=中央)、(?=国务院))(?=[^、,;。]{4,12}的)")
"""What parts the organs in front of a list, and none of its items: 市委、市政府确定的甲、乙."""
_SHORT, _MANY = 12, 5
"""Characters of items, and how many a comma may separate though not alike: clauses are longer, fewer."""

_LONG = 40
"""Characters of items that may be a pair because they begin or end alike."""

_UNLIKE = 3
"""How many times as long as the shorter of a pair the other may be."""

_CLAUSE = re.compile("的|而|为|通过|[0-9]年|提出|启动|印发|并|由")
"""What stands in the clauses of a sentence, and seldom in the items of a list."""

_SUMMED_UP = re.compile("的(?:简称|统称|总称|合称|简写|缩写)$|(?:共同)?(?:组成|构成|形成)的[^、,;]{2,12}$")
_QUOTED = re.compile("“([^“”]+)”")
_STRAIGHT = re.compile('"([^"]*)"')
_NUMBER = re.compile(rf"第?(?:[{NUMERALS}]+|[0-9]+)")
"""What is no item by itself: 一、二、三产业 are three, of which two have lost their noun."""

_UNIT = re.compile(rf"[{NUMERALS}]+[{MEASURES}]?([^{NUMERALS}{MEASURES}“”])")
_NOUN = re.compile(
    rf"”([^“”、,{NUMERALS}]+)$|^“?[{NUMERALS}0-9]+[{MEASURES}]([^“”、,{NUMERALS}{MEASURES}]{{2,6}})”?$"
)
"""What a term counts or does, and an explanation may say once behind its last item: 三大攻坚战."""


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
        return cls(term, text, _curly(term.translate(PLAIN)), _curly(text.translate(PLAIN)))

    def words(self, item: Item) -> str:
        """The plain words of an item."""
        return self.plain[item.begin : item.end]

    def printed(self, item: Item) -> str:
        """The words of an item as printed, without white space around them."""
        return self.text[item.begin : item.end].strip()

    def name(self, item: Item) -> str:
        """The words of an item as printed, without what joins it to the others: 以及."""
        return _ALSO.sub("", self.printed(item))

    def printed_name(self, name: str) -> str:
        """A name found in the plain twin of the term, in the characters of the term."""
        begin = self.term.find(name)
        return self.printed_term[begin : begin + len(name)] if begin >= 0 else name

    def members(self, items: Iterable[Item]) -> tuple[Member, ...]:
        """Items as members without children."""
        return tuple(Member(name) for item in items if (name := self.name(item)))

    def trimmed(self, begin: int, end: int) -> Item:
        """A stretch without the white space and the closing signs around it."""
        while begin < end and self.plain[begin] in " ,;。":
            begin += 1
        # A bracket at its end may open before it: 甲路、乙路) of “两横”(即甲路、乙路).
        closed = self.plain.count(")", begin, end) - self.plain.count("(", begin, end)
        while end > begin and (sign := self.plain[end - 1]) in (" ,;。、)" if closed > 0 else " ,;。、"):
            closed -= sign == ")"
            end -= 1
        return Item(begin, end)

    def enumeration(self) -> Item | None:
        """The stretch that is nothing but a list, behind its lead; None if there are several sentences."""
        whole = self.trimmed(0, len(self.plain))
        if summed_up := _SUMMED_UP.search(self.plain, whole.begin, whole.end):
            whole = Item(whole.begin, summed_up.start())
        return None if "。" in self.words(whole) else self.behind_lead(whole)

    def sentences(self) -> list[Item]:
        """The sentences, each behind its lead."""
        return [self.behind_lead(item) for item in self.split(Item(0, len(self.plain)), "。")]

    def behind_lead(self, item: Item) -> Item:
        """A stretch without the word that opens a definition or a list: 甲、乙 of 前者指甲、乙."""
        is_own = _FOR.match(self.plain, item.begin, item.end)
        lead = None if is_own else _LEAD.match(self.plain, item.begin, item.end)
        return Item(lead.end(), item.end) if lead else item

    def split(self, whole: Item, separators: str) -> list[Item]:
        """The items of a stretch between separators outside brackets and quotes; titles need no 、 between.

        >>> [(item.begin, item.end) for item in Explanation.of("", "甲(乙、丙)、丁").split(Item(0, 8), "、")]
        [(0, 6), (7, 8)]
        """
        ends, begins = [], [whole.begin]
        depth = 0
        for found in _signs(separators).finditer(self.plain, whole.begin, whole.end):
            i, sign = found.start(), found[0]
            if sign in _OPEN:
                if self.plain[i - 1 : i + 1] == "》《" and "、" in separators and not depth:
                    ends.append(i)
                    begins.append(i)
                depth += 1
            elif sign in _CLOSE:
                depth = max(0, depth - 1)
            elif not depth and not _ORGANS.match(self.plain, i):
                ends.append(i)
                begins.append(i + 1)
        stretches = zip(begins, [*ends, whole.end], strict=True)
        items = (self.trimmed(begin, end) for begin, end in stretches if begin < end)
        return [item for item in items if item.begin < item.end]

    def counted(self, whole: Item, count: int, name: str = "") -> list[Item]:
        """The items of a list that has as many as a count word says; none if there is none.

        The list is the stretch, or a clause of it. ``name`` is what has the count word: “三医”协同.
        """
        if count < _SMALLEST:
            return []
        first = self.plain.find("。")
        lists = [
            *(self._between(whole, separator, count, name) for separator in _SEPARATORS),
            *(
                self._inside(clause, count, name, is_first=first < 0 or clause.begin < first)
                for clause in self.clauses(whole)
            ),
            *(self._between(whole, separators, count, name) for separators in _MIXED),
        ]
        found = next((items for items in lists if items and not self._is_uneven(items)), [])
        return [] if found and self._is_unsure(found, unit_of(name)) else found

    def _is_unsure(self, items: list[Item], unit: str) -> bool:
        """Whether items are not all of one list, or it cannot be told where the last of them ends."""
        if _EXCEPT.match(self.words(items[0])) or self._has_scrap(items) or self._sums_some(items):
            return True
        is_one = not any(sign in self.plain[items[-2].end : items[-1].begin] for sign in ",;")
        return is_one and has_rest([self.words(item) for item in items], unit)

    def _sums_some(self, items: list[Item]) -> bool:
        """Whether some items are a list of their own, at whose end their number stands: 甲、乙两条,丙."""
        size = 0
        for item, end in zip(items, [*(one.begin for one in items[1:]), len(self.plain)], strict=True):
            size += 1
            if any(sign in self.plain[item.end : end] for sign in ",;。") or end == len(self.plain):
                if 1 < size < len(items) and counts_itself(self.words(item), size):
                    return True
                size = 0
        return False

    def _has_scrap(self, items: list[Item]) -> bool:
        """Whether what defines another thing, or one side of a pair of quotes, stands in some items only."""
        scraps = [
            bool(_DEFINES.search(words)) or words.count("“") != words.count("”")
            for words in map(self.words, items)
        ]
        return any(scraps) and not all(scraps)

    def names_itself(self, items: list[Item]) -> bool:
        """Whether some items, and not all, hold the whole term: 国内国际双循环 is no member of 双循环."""
        name = self.term.replace("“", "").replace("”", "")
        found = [name in self.words(item).replace("“", "").replace("”", "") for item in items]
        return any(found) and not all(found)

    def _between(self, whole: Item, separators: str, count: int, name: str) -> list[Item]:
        """The items of a stretch that is a list and nothing else."""
        items = self._exactly(whole, separators, count)
        return self.alone(items, name) if items and self._are_items(items, separators, name) else []

    def _is_uneven(self, items: list[Item]) -> bool:
        """Whether one of a pair is far longer, or the first is a list of so many, and the others details."""
        first, *_ = sizes = [len(self.split(item, "、")) for item in items]
        shorter, longer = sorted(item.end - item.begin for item in (items[0], items[-1]))
        is_list = first == len(items) > min(sizes) and not are_alike([*map(self.words, items)])
        return is_list or (len(items) == _SMALLEST and longer > _UNLIKE * shorter)

    def _exactly(self, whole: Item, separators: str, count: int) -> list[Item]:
        """The items of a stretch if there are so many, the last one split at its 和 if one is missing."""
        items = self.split(whole, separators)
        if len(items) == count - 1 and ("、" in separators or count == _SMALLEST):
            items = self.at_conjunction(items)
        are_words = not any(_NUMBER.fullmatch(self.words(item)) for item in items)
        return items if len(items) == count and are_words else []

    def _are_items(self, items: list[Item], separators: str, name: str) -> bool:
        """Whether what stands between separators is a list, and not the clauses of a sentence."""
        words = [self.words(item) for item in items]
        stronger = _STRENGTH[max(map(_STRENGTH.index, separators)) + 1 :]
        if any(len(self.split(item, stronger)) > 1 for item in items):
            return False  # 看站位;查作风
        has_clause = any(_CLAUSE.search(word) or "," in word for word in words)
        between = self.plain[items[0].end : items[1].begin]
        if len(items) == _SMALLEST and not any(sign in between for sign in separators):  # 甲和乙
            return not has_clause and all(unit_of(name) in word for word in words)
        if separators == "、":
            return True
        longest = max(map(len, words))
        if len(items) == _SMALLEST:
            if separators == "," and any(len(self.split(item, "、")) > 1 for item in items):
                return False  # 东翼、西翼,推动全域发展
            return (longest <= _SHORT and not has_clause) or (longest <= _LONG and are_alike(words))
        is_sure = separators == "," and (len(items) >= _MANY or are_alike(words))
        return separators == ";" or not has_clause or is_sure

    def clauses(self, stretch: Item | None = None) -> Iterator[Item]:
        """The clauses of a stretch, or of the whole text, and what stands in quotes."""
        whole = stretch or Item(0, len(self.plain))
        yield from self.split(whole, ",;:。")
        for found in _QUOTED.finditer(self.plain, whole.begin, whole.end):
            yield Item(*found.span(1))

    def _inside(self, clause: Item, count: int, name: str, *, is_first: bool) -> list[Item]:
        """The items of a list that is a clause of a sentence.

        A pair, and what does not stand in the first sentence, must be told by what its count word counts.
        """
        unit = unit_of(name)
        items = self._exactly(clause, "、", count) or self._alike(self.split(clause, "、"), count, unit)
        if not items:
            return []
        told = bool(unit) and (self._all(items, str.startswith, unit) or self._all(items, str.endswith, unit))
        if not (told or (is_first and count > _SMALLEST and self._begin(items, unit) >= 0)):
            return []
        return self.alone(items, name)

    def _all(self, items: list[Item], test: Callable[[str, str], bool], unit: str) -> bool:
        words = [self.words(item) for item in items]
        words[0] = words[0][begin_of_first(words, unit) :]
        words[-1] = words[-1][: end_of_last(words, unit)]
        return all(test(word, unit) for word in words)

    def _alike(self, items: list[Item], count: int, unit: str) -> list[Item]:
        """The first of some items, as many as are counted, that end alike, where the sentence goes on."""
        if not len(items) > count > _SMALLEST or counts_itself(self.words(items[-1]), count):
            return []  # 在甲空间、乙空间、丙空间划定的甲线、乙线、丙线三条控制线
        words = [self.words(item) for item in items[:count]]
        backward = [word[::-1] for word in words[:-1]]
        shared = backward[0][: shared_beginning(backward)][::-1]
        is_alike = len(shared) > 1 or (bool(unit) and shared.endswith(unit))
        return items[:count] if is_alike and shared in words[-1][:-1] else []

    def _begin(self, items: list[Item], unit: str) -> int:
        return begin_in_sentence([self.words(item) for item in items], unit)

    def at_conjunction(self, items: list[Item]) -> list[Item]:
        """The items with the last one split at its only 和, 与, 及 or 以及, if it has one."""
        *rest, last = items
        for word in _CONJUNCTIONS:
            found = list(word.finditer(self.plain, last.begin + 1, last.end - 1))
            if len(found) == 1:
                return [*rest, self.trimmed(last.begin, found[0].start()), Item(found[0].end(), last.end)]
        return items

    def joints(self, whole: Item) -> int:
        """How often 和 and the like stand in a stretch where they may join two items."""
        return sum(len(word.findall(self.plain, whole.begin, whole.end)) for word in _CONJUNCTIONS)

    def alone(self, items: list[Item], name: str = "") -> list[Item]:
        """The items without the words of the sentence before the first and behind the last of them."""
        if len(items) < _SMALLEST:
            return items
        unit, noun = unit_of(name), _NOUN.search(name)
        words = [self.words(item) for item in items]
        words[-1] = words[-1][: before_echo(words, name)]
        last = Item(
            items[-1].begin, items[-1].begin + end_of_last(words, unit, (noun[1] or noun[2]) if noun else "")
        )
        begin = self._begin([*items[:-1], last], unit)
        first = Item(items[0].begin + (begin if begin >= 0 else begin_of_first(words, unit)), items[0].end)
        words = [self.words(item) for item in (first, *items[1:-1], last)]
        opened = self.plain[: first.begin]
        first = Item(first.begin + behind_counted(words, unit, opened), first.end)
        words[0] = self.words(first)
        begin, end = without_deed(words, opened)
        goes_on = last.end < items[-1].end  # 三大攻坚战 behind it, or 攻坚战
        begin = begin or (behind_verbs(words) if goes_on else 0)
        last = Item(last.begin, last.begin + end)
        return [Item(first.begin + begin, first.end), *items[1:-1], last]

    def with_children(self, item: Item) -> Member:
        """An item as a member; a list in the brackets that end it are its children: 甲(乙、丙) has two."""
        begin = self._bracket(item)
        inner = self.split(Item(begin + 1, item.end - 1), "、") if begin >= 0 else []
        if len(inner) > 1:
            last = inner[-1]
            inner[-1] = Item(last.begin, last.begin + end_of_last([self.words(one) for one in inner]))
        return Member(self.name(item), self.members(inner) if len(inner) > 1 else ())

    def _bracket(self, item: Item) -> int:
        """Where the bracket opens that closes at the end of an item; -1 if none does."""
        depth = 0
        for i in range(item.end - 1, item.begin - 1, -1):
            depth += (self.plain[i] == ")") - (self.plain[i] == "(")
            if not depth:
                return i if i < item.end - 1 else -1
        return -1


def _curly(plain: str) -> str:
    """A plain text with the straight quotes that stand in pairs made curly.

    >>> _curly('"甲""乙"'), _curly('5"')
    ('“甲”“乙”', '5"')
    """
    return plain if plain.count('"') % 2 else _STRAIGHT.sub(r"“\1”", plain)


@cache
def _signs(separators: str) -> re.Pattern[str]:
    """What parts a stretch, or opens or closes what is not parted."""
    return re.compile(f"[{re.escape(_OPEN + _CLOSE + separators)}]")


def unit_of(name: str) -> str:
    """The hanzi that a count word counts; none if it counts with a measure only.

    >>> unit_of("“三医”协同"), unit_of("八大行动"), unit_of("六个一")
    ('医', '行', '')
    """
    found = _UNIT.search(name)
    return found[1] if found else ""


def are_alike(words: Sequence[str]) -> bool:
    """Whether all items of a list begin, or all of them end, with the same character.

    >>> are_alike(["毫不动摇巩固", "毫不动摇鼓励"]), are_alike(["借鉴模式", "打造平台"])
    (True, False)
    """
    return len({word[0] for word in words}) == 1 or len({word[-1] for word in words}) == 1


def disagreement(term: str, listed: int) -> str:
    """The remark that the count word of a term and the number of items listed differ."""
    named = term if "“" in term else f"“{term}”"
    return f"{named}的数词与列出的 {listed} 项不合"


def first_count(term: str) -> int:
    """The value of the first count word of a term; 0 if it has none.

    >>> [first_count(term) for term in ("八大行动", "两重", "行动")]
    [8, 2, 0]
    """
    return next((value(word) or 0 for word in count_words(term)), 0)
