"""What the tool says back: Match, Hit, Suggestion, Answer, Finding, Candidate; frozen, and nothing more.

The names and values of the enumerations are the words of the JSON contract (docs/output.md).
"""

from __future__ import annotations

from zhuzhou_cli.enumeration import Enumeration
from zhuzhou_cli.language.printable import escaped
from zhuzhou_cli.model import Citation, Entry, Located, Source
from zhuzhou_cli.record import plain, record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Status(Enumeration):
    """How well a query was answered.

    >>> import zhuzhou_cli as zz
    >>> zz.open().lookup("九大行动").status is Status.SUGGESTED, Status.SUGGESTED.is_answer
    (True, False)
    """

    FOUND = "found"
    SEVERAL = "several"
    SUGGESTED = "suggested"
    NONE = "none"

    @property
    def is_answer(self) -> bool:
        """Whether the query counts as answered; suggestions are not an answer."""
        return self in (Status.FOUND, Status.SEVERAL)


class Field(Enumeration):
    """Which string of an entry was matched.

    >>> import zhuzhou_cli as zz
    >>> zz.open().lookup("清水湖").hits[0].match.field is Field.MEMBER
    True
    """

    NUMBER = "number"
    TERM = "term"
    ALIAS = "alias"
    PART = "part"
    MEMBER = "member"
    TEXT = "text"
    ERRATUM = "erratum"


class By(Enumeration):
    """How the query was matched to that string (docs/output.md explains each).

    >>> import zhuzhou_cli as zz
    >>> zz.open().lookup("bdxd").hits[0].match.by is By.INITIALS
    True
    """

    EXACT = "exact"
    WIDTH = "width"
    TRADITIONAL = "traditional"
    PREFIX = "prefix"
    SUBSTRING = "substring"
    NUMERAL = "numeral"
    PINYIN = "pinyin"
    INITIALS = "initials"
    MIXED = "mixed"
    HOMOPHONE = "homophone"
    FUZZY_SYLLABLE = "fuzzy-syllable"
    OMISSION = "omission"
    TYPO = "typo"
    TEXT = "text"
    SENTENCE = "sentence"


@record
class Match:
    """What was matched, how, and where.

    ``span`` counts code points of ``text``, half-open. ``within`` is the path from the entry down
    to the matched string, outermost first, without either end. ``at`` is where the words stand in a query
    or text that is longer, in code points of it, half-open.

    >>> import zhuzhou_cli as zz
    >>> match = zz.open().lookup("清水湖").hits[0].match
    >>> match.text, match.span, match.within
    ('清水湖', (0, 3), ('十湖',))
    """

    field: Field
    text: str
    by: By
    span: tuple[int, int]
    within: tuple[str, ...] = ()
    at: tuple[int, int] | None = None

    def to_dict(self) -> dict[str, Any]:
        """What was matched, as it stands in the JSON of a hit (docs/output.md); ``at`` only in a sentence."""
        return {
            "field": self.field.value,
            "text": self.text,
            "by": self.by.value,
            "span": list(self.span),
            "within": list(self.within),
            **({"at": list(self.at)} if self.at else {}),
        }


@record
class Hit:
    """One entry that answers a query; ``score`` is in [0, 1], 1 for a literal whole match.

    ``also`` are the other places that give the same explanation.

    >>> import zhuzhou_cli as zz
    >>> hit = zz.open().lookup("LPR").hits[0]
    >>> hit.entry.text, hit.source.place, hit.score
    ('贷款市场报价利率。', '株洲市', 1)
    """

    located: Located
    match: Match
    score: float
    also: tuple[Citation, ...] = ()

    @property
    def entry(self) -> Entry:
        """The entry itself."""
        return self.located.entry

    @property
    def source(self) -> Source:
        """The source that gives the entry."""
        return self.located.source

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every place that gives the explanation, the hit's own first."""
        return (self.located.citation, *self.also)

    def to_dict(self) -> dict[str, Any]:
        """The hit as it stands in JSON (docs/output.md): its entry, and what was matched."""
        return {
            **self.located.to_dict(),
            "also": [citation.to_dict() for citation in self.also],
            "matched": self.match.to_dict(),
            "score": self.score,
        }


@record
class Suggestion:
    """An entry that may have been meant; never an answer. ``also`` are other entries of that term.

    >>> import zhuzhou_cli as zz
    >>> [suggestion.term for suggestion in zz.open().lookup("九大行动").suggestions]
    ['八大行动', '十大工程、五大行动']
    """

    number: int
    term: str
    score: float
    source: Source
    also: tuple[Citation, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The suggestion as it stands in the JSON of an answer (docs/output.md); ``also`` if there is one."""
        fields = {
            **plain(self),
            "source": self.source.to_dict(),
            "also": [one.to_dict() for one in self.also],
        }
        return {name: value for name, value in fields.items() if name != "also" or value}


@record
class Answer:
    """A query as it was typed, and all that the glossaries have to say to it, best first.

    ``narrowed`` is the place and the year that the query names, where no glossary of them has an answer, or
    none has one of several names: 浙江省 for 株洲市的八大行动、浙江省的三百工程. ``missed`` are names beside
    those that were found which differ from a known one by their number alone: 九大行动 of 三百工程、九大行动.

    >>> import zhuzhou_cli as zz
    >>> answer = zz.open().lookup("一廊")
    >>> answer.status.value, [hit.entry.number for hit in answer.hits]
    ('several', [3, 16])
    """

    query: str
    status: Status
    hits: tuple[Hit, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    narrowed: str = ""
    missed: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The answer as `zz lookup --format json` gives it (docs/output.md)."""
        return {
            "query": self.query,
            "status": self.status.value,
            "hits": [hit.to_dict() for hit in self.hits],
            "suggestions": [suggestion.to_dict() for suggestion in self.suggestions],
            **({"narrowed": self.narrowed} if self.narrowed else {}),
            **({"missed": list(self.missed)} if self.missed else {}),
        }


@record
class Mark:
    """A name in a text: where its words stand in the text as it was read, and whose name it is.

    ``line`` and ``column`` count from 1, ``start`` and ``end`` (half-open) from 0, all in code points;
    ``text`` are the words as they stand. ``also`` are the other entries with such a name; where these
    are of several places and the text does not say which is meant, ``is_placed`` is false, and the entry the
    likeliest.

    >>> import zhuzhou_cli as zz
    >>> mark = zz.open().find("抓好8大行动")[0]
    >>> mark.start, mark.end, mark.text, mark.entry.term
    (2, 6, '8大行动', '八大行动')
    """

    line: int
    column: int
    start: int
    end: int
    text: str
    match: Match
    located: Located
    also: tuple[Citation, ...] = ()
    is_placed: bool = True

    @property
    def entry(self) -> Entry:
        """The entry that is named."""
        return self.located.entry

    def to_dict(self) -> dict[str, Any]:
        """The mark as `zz annotate --format json` gives it (docs/output.md)."""
        entry = self.entry
        return {
            "line": self.line,
            "column": self.column,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "entry": {
                "number": entry.number,
                "term": entry.term,
                "text": entry.text,
                "source": self.located.source.to_dict(),
            },
            "also": [citation.to_dict() for citation in self.also],
            "placed": self.is_placed,
            "matched": self.match.to_dict(),
        }


@record
class Finding:
    """One fault of a glossary file or a report; line and column count from 1, in code points.

    ``values`` are what the message names: with the code, they are the finding without the words for it.
    Of a report also the words that are objected to, and the reason.

    >>> import zhuzhou_cli as zz
    >>> print(zz.check("nowhere.yaml")[0])
    nowhere.yaml:1:1: Z101 打不开：没有这个文件
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    values: tuple[tuple[str, str], ...] = ()
    text: str = ""
    why: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The finding as `zz check` and `zz audit` give it in JSON (docs/output.md)."""
        left_out = ("values",) if self.why else ("values", "text", "why")
        return {name: value for name, value in plain(self).items() if name not in left_out}

    def __str__(self) -> str:
        """The finding as compilers print it, so that editors can jump to it; always one line of print."""
        why = f"：{self.why}" if self.why else ""
        return escaped(f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}{why}")


@record
class Candidate:
    """One way to complete a word: what stands there then, what that is, and what begins as it was typed.

    A shell that drops what does not begin with the typed text is given ``key`` in place of ``value``.

    >>> import zhuzhou_cli as zz
    >>> candidate = zz.open().complete("bad")[0]
    >>> candidate.value, candidate.key
    ('八大行动', 'badaxingdong')
    """

    value: str
    gloss: str = ""
    key: str = ""
