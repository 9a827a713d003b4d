"""What a check is given: a report's words and their plain twin, its own 名词解释, what others explain."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise, takewhile

from zhuzhou_cli.language.canonical import canonical, canonical_name
from zhuzhou_cli.language.numerals import DIGITS, UNITS, value
from zhuzhou_cli.model import Entry
from zhuzhou_cli.record import record
from zhuzhou_cli.report.lines import PLAIN

Span = tuple[int, int]
"""A half-open span of a text, in code points from 0."""

NUMERAL = f"[{''.join(DIGITS | UNITS)}]".replace("零", "").replace("〇", "")
"""A hanzi that counts something, as a pattern: 零违约 counts nothing."""
LONGEST = 24
"""Signs of the longest quotation that may be an abbreviation; longer ones are sentences."""
REACH = 500
"""Signs before and behind a quotation within which it may be explained; few sentences have more."""
_YEAR = re.compile(r"^(?:19|20)\d\d\s?年度?")
_ASCII_QUOTES = re.compile(r'"([^"\n]*)"')
_QUOTED = tuple(
    re.compile(rf"{begin}((?:[^{begin}{end}\n]|\n(?=\S)){{1,{LONGEST}}}){end}") for begin, end in ("“”", "‘’")
)
_MARKUP = r"(?:<[^<>\n]{1,40}>|\W){0,4}"
"""What may stand between the signs of a term, and was no part of it to the importer; a line may end there."""
_SENTENCE = re.compile("[，。；“]")
_ORDINAL = re.compile(r"^\s*(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,3}[、.])\s*")
"""The number of a paragraph: 一、 or 1.; it is no item of a list."""
_NUMBER = "[一二三四五六七八九十]{1,3}"
_ITEM = re.compile(
    rf"\({_NUMBER}\)|(?<![^,;。:( \u3000\n—*#>|])"
    rf"(?:[①-⑳]|\([0-9]{{1,2}}\)|(?:{_NUMBER}|[0-9]{{1,2}})(?:[、)](?!{NUMERAL}|[0-9])|是|要|则))"
)
"""The number of a chapter or an item, wherever its clause begins: （三）, 六、, 三是; 三、四线 is none."""
_HEADING = re.compile(
    r"(?m)^\s*(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)[^。,;、:\n]{1,30}\n"
)
"""A line that is a heading, and does not go on in the next one."""
_WRAP = re.compile(
    "(?<=[\u4e00-\u9fff、,”)])\n(?!\\(?[一二三四五六七八九十]{1,3}[、)])(?=[\u4e00-\u9fff“(、,])"
)
"""The break of a line within a sentence, as PDF files and mails have it."""


@record
class Quotation:
    """Words in quotes: their span with the quotes; as printed, as plain twin, as canonical name."""

    span: Span
    text: str
    plain: str
    name: str

    @property
    def inside(self) -> Span:
        """The span of the words without their quotes."""
        return self.span[0] + 1, self.span[1] - 1


@record
class Paper:
    """A report to be audited.

    ``appendix`` are the spans of ``text`` that its own 名词解释 take up, ascending; ``entries`` are in it.
    ``is_general`` says whether a canonical name (language/canonical.py) is national, or one that the editor
    named; ``is_elsewhere`` whether a loaded glossary explains it.
    """

    text: str
    appendix: tuple[Span, ...]
    entries: tuple[Entry, ...]
    is_general: Callable[[str], bool]
    is_elsewhere: Callable[[str], bool]

    def is_known(self, name: str) -> bool:
        """Whether a canonical name needs no explanation here."""
        return self.is_general(name) or self.is_elsewhere(name)

    @cached_property
    def plain(self) -> str:
        """The plain twin of the text, of equal length: Simplified, half-width, curly quotes."""
        plain = self.text.translate(PLAIN)
        return _ASCII_QUOTES.sub(r"“\1”", plain) if '"' in plain else plain

    @cached_property
    def body(self) -> str:
        """The plain twin with blanks for the appendix."""
        body = self.plain
        for begin, end in self.appendix:
            body = body[:begin] + re.sub(r"[^\n]", " ", body[begin:end]) + body[end:]
        return body

    @cached_property
    def explained(self) -> str:
        """The canonical form of all that the appendix says, terms and explanations."""
        said = [string for entry in self.entries for string in (entry.term, *entry.aliases, entry.text)]
        return "。".join(canonical(string).text for string in said)

    @cached_property
    def titles(self) -> str:
        """The lines before the first sentence."""
        return "\n".join(takewhile(lambda line: not _SENTENCE.search(line), self.text.split("\n")))

    @cached_property
    def names(self) -> frozenset[str]:
        """The canonical names of the entries."""
        return frozenset(self.entry_of)

    @cached_property
    def entry_of(self) -> dict[str, Entry]:
        """The entries by their canonical names."""
        return {name: entry for entry in self.entries for name in names_of(entry)}

    @cached_property
    def written(self) -> str:
        """The canonical form of the body, with stops for the numbers of chapters and items.

        No name begins with such a number: （三）农业 is no 三农.
        """
        return canonical(_ITEM.sub("。", self.body)).text

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands in quotes in the body, in its order."""
        return tuple(self._quotations())

    def _quotations(self) -> Iterator[Quotation]:
        found = [quoted for pattern in _QUOTED for quoted in pattern.finditer(self.body)]
        for quoted in sorted(found, key=lambda quoted: quoted.start()):
            begin, end = quoted.span(1)
            begin = end - len(self.text[begin:end].lstrip("\n"))  # a line may end behind the quote
            text = self.text[begin:end].replace("\n", "")
            if name := canonical_name(text):
                plain = self.plain[begin:end].replace("\n", "").strip()
                yield Quotation((begin - 1, quoted.end()), text, plain, name)

    @cached_property
    def unquoted(self) -> tuple[Quotation, ...]:
        """The terms of entries that begin with a number, where they open a list, and stand in no quotes.

        Their spans are those of the words alone.
        """
        names = {term for entry in self.entries if re.match(NUMERAL, term := entry.term.translate(PLAIN))}
        found = [
            place
            for name in names
            for place in re.finditer(rf"(?<!{NUMERAL}){re.escape(name)}(?=[:(])", self.body)
        ]
        return tuple(
            Quotation(place.span(), self.text[slice(*place.span())], place[0], canonical_name(place[0]))
            for place in sorted(found, key=lambda place: place.start())
        )

    @cached_property
    def itemised(self) -> dict[str, int]:
        """How many members entries list whose name begins with a numeral that says as many, by that name."""
        return {
            canonical_name(entry.term): len(entry.members)
            for entry in self.entries
            if entry.members and value(entry.term[:1]) == len(entry.members)
        }

    def before(self, quotation: Quotation) -> str:
        """The plain words of its sentence before a quotation, without the number of a paragraph."""
        words = self.body[max(0, quotation.span[0] - REACH) : quotation.span[0]]
        sentence = re.split(r"[。;!?\n]", _WRAP.sub("", _HEADING.sub(r"\g<0>\n", words)))[-1]
        return _ORDINAL.sub("", sentence)

    def after(self, quotation: Quotation, lines: int = 1, reach: int = REACH) -> str:
        """The plain words behind a quotation, up to the end of its line, or of some lines below."""
        words = self.body[quotation.span[1] : quotation.span[1] + reach]
        return "\n".join([*_WRAP.sub("", words).split("\n")[:lines], ""])

    def paragraph(self, quotation: Quotation, reach: int) -> str:
        """The plain words behind a quotation, as long as they are in the text: blanks for breaks of lines.

        It ends with the break of its paragraph, if that is within reach.
        """
        words = f"{self.body[quotation.span[1] :][: reach + 1]}\n"[: reach + 1]
        return "".join(_WRAP.sub(" ", words).partition("\n")[:2])

    def place_of(self, entry: Entry) -> Span:
        """Where the term of an entry stands in the appendix; where that begins, if it is not found there."""
        for begin, end in self.appendix:
            at = self.text.find(entry.term, begin, end)
            while at >= 0 and not self._heads(at, entry):
                at = self.text.find(entry.term, at + 1, end)
            if at >= 0:
                return at, at + len(entry.term)
        signs = "".join(entry.term.split())
        parted = re.compile(_MARKUP.join(map(re.escape, signs)))  # )**以, which was read as )以
        for begin, end in self.appendix:
            if found := parted.search(self.text, begin, end):
                return found.span()
        begin = self.appendix[0][0] if self.appendix else 0
        return begin, begin

    def _heads(self, at: int, entry: Entry) -> bool:
        """Whether the explanation of an entry, not that of another, follows its term at a place."""
        rest = self.text[at + len(entry.term) : at + len(entry.term) + LONGEST]
        return entry.text[:4] in rest


@record
class Fault:
    """What a check objects to: the words in ``span``, for what reason, and the values its message names.

    Of those that a check finds under one ``name``, only the first is told that the editor has not silenced.
    """

    span: Span
    text: str
    why: str
    values: tuple[tuple[str, str], ...] = ()
    name: str = ""


def unwrapped(words: str) -> str:
    """Plain words without the breaks of lines within sentences."""
    return _WRAP.sub("", words)


_BETWEEN = re.compile("|".join(f"(?<={one})、?(?={two})" for one, two in pairwise("一二三四五六七八九")))
"""Between two figures of which the second is one more."""


def names_of(entry: Entry) -> Sequence[str]:
    """The canonical names of an entry, and of its term without the year.

    Figures that go on by one are a list, with 、 between them or without: 一、二、三产业, 一二三产业.
    """
    undated = _YEAR.sub("", entry.term)
    listed = [_BETWEEN.sub(sign, name) for name in (undated, *entry.names) for sign in ("", "、")]
    return tuple(dict.fromkeys(filter(None, map(canonical_name, (undated, *entry.names, *listed)))))


def span_of(label: str, term: str, place: Span) -> Span:
    """Where a number of a term stands, given the place of the term; that place, if it is written otherwise.

    >>> span_of("3", "13+3体系", (10, 16)), span_of("两翼", "一心·两 翼", (10, 16))
    ((13, 14), (10, 16))
    """
    found = re.search(rf"(?<![0-9]){re.escape(label)}(?![0-9])", term)
    is_there = found and place[1] - place[0] == len(term)
    return (place[0] + found.start(), place[0] + found.end()) if found and is_there else place
