"""The glossary as data: Glossary, Entry, Part, Member, Source, Erratum; frozen, and nothing more.

The words are those of the table in ARCHITECTURE.md; the file format that carries them is
described field by field in data/README.md.
"""

from __future__ import annotations

from zhuzhou_cli.enumeration import Enumeration
from zhuzhou_cli.record import plain, record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NewType

    Key = NewType("Key", str)
else:
    Key = str
"""A folded string, made only by ``text.fold``; comparing a raw string with a Key is a type error."""

UNKNOWN_PLACE = "未详"
"""What stands in the field of the place, which the format demands, if nothing says whose a report is."""


class Certainty(Enumeration):
    """How sure an editor is that the printed words are damaged as an erratum says.

    >>> [certainty.value for certainty in Certainty]
    ['certain', 'likely', 'possible']
    """

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


@record
class Erratum:
    """Printed words that are evidently damaged; the text keeps them, this says what they likely were.

    >>> Erratum("人才兴湘", "人才强湘", Certainty.POSSIBLE, "别处都作“人才强湘”。").certainty.value
    'possible'
    """

    printed: str
    likely: str
    certainty: Certainty
    why: str


@record
class Reading:
    """The Mandarin reading of a string, one syllable a hanzi, where the automatic one is wrong.

    >>> Reading("朝阳", ("chao", "yang")).syllables
    ('chao', 'yang')
    """

    text: str
    syllables: tuple[str, ...]


@record
class Member:
    """One item of an enumeration, word for word; its children are the items of a list inside it.

    >>> Member("两园", (Member("工业园"), Member("物流园"))).children[0].text
    '工业园'
    """

    text: str
    children: tuple[Member, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The item as it stands in JSON (docs/output.md)."""
        return {"text": self.text, "children": [child.to_dict() for child in self.children]}


@record
class Part:
    """A sub-term that an entry defines on its own: “一廊”即…

    >>> Part("一廊", "湘江科创走廊。").term
    '一廊'
    """

    term: str
    text: str
    members: tuple[Member, ...] = ()


@record
class Entry:
    """One numbered item of a glossary: a term and its explanation, word for word.

    >>> import zhuzhou_cli as zz
    >>> entry = zz.open().entries[0].entry
    >>> entry.number, entry.term, entry.members[0].text
    (1, '八大行动', '产业培塑行动')
    """

    number: int
    term: str
    text: str
    aliases: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    parts: tuple[Part, ...] = ()
    members: tuple[Member, ...] = ()
    errata: tuple[Erratum, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """By what the entry may be cited: its term, its aliases, its parts.

        >>> import zhuzhou_cli as zz
        >>> zz.open().lookup("三百工程").hits[0].entry.names
        ('三百工程',)
        """
        return (self.term, *self.aliases, *(part.term for part in self.parts))


@record
class Inference:
    """A field of the source that the page does not print, and what it was concluded from.

    >>> Inference("date", "会议的第一天。").field
    'date'
    """

    field: str
    why: str


@record
class Source:
    """Where the entries come from; dates are ISO 8601, an empty string is 'not known'.

    >>> import zhuzhou_cli as zz
    >>> source = zz.open().glossaries[0].source
    >>> source.place, source.report, source.date
    ('株洲市', '政府工作报告', '2024-12-25')
    """

    place: str
    report: str
    date: str
    meeting: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    inferred: tuple[Inference, ...] = ()

    @property
    def years(self) -> frozenset[str]:
        """The years by which people know a report: that of its date, and the next if that is late.

        A report of November or December is about the year to come, and is read in it.

        >>> sorted(Source("株洲市", "", "2024-12-25").years), sorted(Source("江西省", "", "2026-01-27").years)
        (['2024', '2025'], ['2026'])
        """
        year, month = self.date[:4], self.date[5:7]
        return frozenset([year, str(int(year) + 1)] if month in ("11", "12") else [year] if year else [])

    def is_within(self, since: int, until: int) -> bool:
        """Whether one of these years is in a span of years, both of its ends counted.

        >>> source = Source("株洲市", "", "2024-12-25")
        >>> source.is_within(2025, 2027), source.is_within(2026, 2027)
        (True, False)
        """
        return any(since <= int(year) <= until for year in self.years)

    @property
    def before_title(self) -> str:
        """The place to say before the title of the report; none if it is not known, or the title names it.

        >>> sources = Source("青禾县", "政府工作报告", ""), Source("青禾县", "青禾县人民法院工作报告", "")
        >>> [source.before_title for source in (*sources, Source("未详", "工作报告", ""))]
        ['青禾县', '', '']
        """
        return "" if self.place == UNKNOWN_PLACE or self.place in self.report else self.place

    @property
    def short(self) -> str:
        """The place, or else the title, and the year of the report, by which a line tells sources apart.

        >>> Source("株洲市", "政府工作报告", "2024-12-25").short, Source("", "工作报告", "").short
        ('株洲市 2024', '《工作报告》')
        """
        return f"{self.place or f'《{self.report}》'} {self.date[:4]}".rstrip()

    def to_dict(self) -> dict[str, Any]:
        """The source as it stands in JSON (docs/output.md), without the fields that are not known."""
        fields = {**plain(self), "inferred": [inference.field for inference in self.inferred]}
        return {name: value for name, value in fields.items() if value}


@record
class Citation:
    """Where an explanation stands in print: a source, and the number of the entry there.

    >>> import zhuzhou_cli as zz
    >>> citation = zz.open().lookup("LPR").hits[0].citations[0]
    >>> citation.source.place, citation.number
    ('株洲市', 21)
    """

    source: Source
    number: int

    def to_dict(self) -> dict[str, Any]:
        """The citation as it stands in the ``also`` of JSON (docs/output.md)."""
        return {"number": self.number, "source": self.source.to_dict()}


@record
class Located:
    """An entry, the source that gives it, and its position: its place from 0 among all open entries.

    ``reading`` is the pinyin of its term with tone marks, a space between two syllables; it is known of
    entries that come from an index.

    >>> import zhuzhou_cli as zz
    >>> located = zz.open().entries[0]
    >>> located.position, located.to_dict()["term"], located.reading
    (0, '八大行动', 'bā dà xíng dòng')
    """

    entry: Entry
    source: Source
    position: int
    reading: str = ""

    @property
    def citation(self) -> Citation:
        """Its source and its number there."""
        return Citation(self.source, self.entry.number)

    def to_dict(self) -> dict[str, Any]:
        """The entry as `zz list` and `zz show` give it in JSON (docs/output.md)."""
        entry = self.entry
        return {
            "number": entry.number,
            "term": entry.term,
            **({"reading": self.reading} if self.reading else {}),
            "aliases": list(entry.aliases),
            "text": entry.text,
            "parts": [
                {"term": part.term, "text": part.text, "members": [item.to_dict() for item in part.members]}
                for part in entry.parts
            ],
            "members": [member.to_dict() for member in entry.members],
            "errata": [{**plain(one), "certainty": one.certainty.value} for one in entry.errata],
            "source": self.source.to_dict(),
        }


@record
class Glossary:
    """A set of entries with one source: one report's 名词解释.

    >>> import zhuzhou_cli as zz
    >>> glossary = zz.open().glossaries[0]
    >>> glossary.id, len(glossary.entries)
    ('zhuzhou-2024', 21)
    """

    id: str
    title: str
    source: Source
    entries: tuple[Entry, ...]
