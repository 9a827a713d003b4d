"""An entry as cut from the page: number as printed, term and explanation as printed, and its line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from zhuzhou_cli.report.lines import PLAIN, Line, Passage, Remark, excerpt, listed
from zhuzhou_cli.report.markers import Marker, awaited, marker
from zhuzhou_cli.report.words import opens_definition

_COMPLETE = re.compile(r"[。!?！？…][”’」』)）\]]*\s*$")
# What a page puts before a term and a scan leaves at it.
_BEFORE = re.compile(r"[\s•‧・∙*＊★☆●◆■▪·—–―-]+")
_BEFORE_TEXT = re.compile(r"[\s：:]+")
_COUNTED = re.compile(r"[一二三四五六七八九十百千万两双0-9A-Za-z]")


@dataclass(frozen=True, slots=True)
class Draft:
    """One entry before its structure is seen."""

    number: int | None
    term: str
    text: str
    line: int

    @property
    def is_defined(self) -> bool:
        """Whether the explanation opens as definitions do: 指, 是指, 即."""
        return opens_definition(self.text[:12].translate(PLAIN))

    @property
    def is_quoted(self) -> bool:
        """Whether the term has quotes, as coinages have."""
        return any(quote in self.term for quote in '“”「」『』"')

    @property
    def is_counted(self) -> bool:
        """Whether the term has a numeral or Latin letters, as five of six headwords have."""
        return bool(_COUNTED.search(self.term))


@dataclass(slots=True)
class Cutting:
    """What a layout made of a section: entries in order, remarks, and the line that it stopped before."""

    drafts: list[Draft] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    is_numbered: bool = False

    def leave(self, lines: list[Line]) -> None:
        """Say of lines that they belong to no entry."""
        self.remarks.extend(listed(lines))

    def defined(self) -> float:
        """The share of entries that open as definitions do."""
        return sum(one.is_defined for one in self.drafts) / max(1, len(self.drafts))

    def marked(self) -> float:
        """The share of entries that open as definitions do, or are in quotes."""
        return sum(one.is_defined or one.is_quoted for one in self.drafts) / max(1, len(self.drafts))

    def coined(self) -> float:
        """The share of entries that look like any coinage: marked, or with a numeral."""
        good = sum(one.is_defined or one.is_quoted or one.is_counted for one in self.drafts)
        return good / max(1, len(self.drafts))


def guarded(made: Cutting) -> Cutting:
    """The cutting without what can be no part of an entry: separators before texts, bullets before terms.

    An entry whose term is a number, or nothing, is none: a remark says so.
    """
    kept: list[Draft] = []
    for one in made.drafts:
        term = _BEFORE.sub("", one.term, count=1) if _BEFORE.match(one.term) else one.term
        number, own = one.number, _own_number(term.translate(PLAIN))
        if own and number in (None, own.value):
            number, term = own.value, term[own.end :]
        lead = _BEFORE_TEXT.match(one.text)
        text = one.text[lead.end() :] if lead else one.text
        if any(map(str.isalpha, term)) or (term[:1] in '“"「『' and any(map(str.isalnum, term))):
            kept.append(replace(one, number=number, term=term, text=text))
        else:
            made.remarks.append(Remark(one.line, f"分不出词目和释义，未收入：{excerpt(one.term + one.text)}"))
    made.drafts = kept
    return made


def _own_number(plain: str) -> Marker | None:
    """The number that a layout without numbers took for the beginning of a term; 5.5 is none."""
    mark = marker(plain)
    if mark is None or mark.is_damaged:
        mark = awaited(plain, "dot")
    attached = mark is not None and mark.kind in ("dot", "paren", "bracket", "sign")
    return mark if mark and attached and not plain[mark.end : mark.end + 1].isdecimal() else None


def is_complete(text: str) -> bool:
    """Whether a text ends as sentences end."""
    return bool(_COMPLETE.search(text[-12:]))


def draft(number: int | None, passage: Passage, begin: int, end: int, text_begin: int) -> Draft:
    """The entry whose term is passage[begin:end] and whose explanation begins at ``text_begin``."""
    term = passage.text[begin:end].strip()
    if term.startswith("【") and term.endswith("】"):
        term = term[1:-1].strip()
    return Draft(number, term, passage.text[text_begin:].strip(), passage.number_at(begin))
