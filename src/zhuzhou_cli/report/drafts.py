"""An entry as cut from the page: number as printed, term and explanation as printed, and its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from zhuzhou_cli.report.codes import is_code
from zhuzhou_cli.report.cuts import Cut
from zhuzhou_cli.report.lines import PLAIN, Line, Passage, Remark, excerpt, listed
from zhuzhou_cli.report.numbers.marker import Marker, awaited, marker
from zhuzhou_cli.report.words import opens_definition

_COMPLETE = re.compile(r"[。!?！？…][”’」』)）\]]*\s*$")
# What a page puts before a term and a scan leaves at it; the minus of -5℃冷链 is its own.
_BEFORE = re.compile(r"^(?:[\s•‧・∙*＊★☆●◆■▪·—–―]|-(?![0-9.]+\s?[℃℉°度%％]))+")
_MINUS = r"\s?[0-9.]+\s?[℃℉°度%％]"
_BEFORE_TEXT = re.compile(rf"^(?:[\s：:∷꞉。，,；;→⇒➔➜]|[—–](?!{_MINUS})|[-－](?![0-9])(?!{_MINUS}))+")
_AFTER_TERM = re.compile(r"[\s：:—–]+$")
"""A separator in two signs, of which the second one parts: 双碳——：…."""
# Where the report uses the term: 两新（见报告第5页）, 两新【正文P8】.
_USED_AT = re.compile(
    r"\s?[(\[【](?:[详参]?见|[出选摘]自)?(?:《?(?:本|政府工作)?报告》?|[正原全本]文|文[中内件]){0,2}的?\s?"
    r"(?:第\s?[0-9]{1,3}(?:[、,\-—~至][0-9]{1,3})*\s?页[^()]{0,12}|[0-9]{1,3}\s?页|"
    r"(?<=[见自告》文])第[0-9一二三四五六七八九十]{1,3}(?:部分|[章节段])"
    r"(?:[、,]?第[0-9一二三四五六七八九十]{1,3}(?:自然段|[节段条款项]))?|"
    r"(?:page|pp?)\.?\s?[0-9]{1,3}(?:[、,\-—~至]p?[0-9]{1,3})*(?:\s?第\s?[0-9]{1,3}\s?[行段])?)[)\]】]$",
    re.IGNORECASE,
)
# What calls a note behind the term, be it in its quotes: 碳汇[12], 链长制②; the ² of km² is its own.
_CALL = re.compile(
    r"\s?(?:[\[【]注?\s?[0-9]{1,3}[\]】]|[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]|(?<=[\u4e00-\u9fff”)])[⁰¹²³⁴-⁹]+)(?=”?$)"
)
_BEHIND = {"词目后的页码": _USED_AT, "词目后的注码": _CALL}
_USED_BEFORE = re.compile(
    r"^[（(]?(?:详?见)?(?:《?报告》?|[正全]文){0,2}第\s?[0-9]{1,3}(?:[、,，\-－—~至][0-9]{1,3})*\s?页"
    r"(?:\s?第\s?[0-9]{1,3}\s?[行段])?[）)]?[\s:：,，]*(?=[^\s的])"
)
_LEADS = (
    ("词目前的话", re.compile("^所谓的?(?=.)"), 0.0),
    ("词目前的话", re.compile("^关于(?=.)"), 0.5),
    (
        "词目前的页码",
        re.compile(
            r"^(?:[Pp]\.?\s?[0-9]{1,3}(?:[\s:：]+(?=\S)|(?=[“【《]))|[（(][Pp]\.?\s?[0-9]{1,3}[)）]\s?(?=\S))"
        ),
        0.5,
    ),
)
"""What stands before terms and is none of them, and the share of a list above which it does: P5 银发经济."""
_SUM = re.compile(r"\d\s?[+＋×]\s?\d")
_IN_BRACKETS = (("【", "】"), ("[", "]"), ("［", "］"), ("〔", "〕"))
"""Brackets round a whole term, which are none of it."""
_REACH = 12
"""Characters at either end of an explanation that tell how it opens and whether it is complete."""

_EXPLAINS = re.compile(r"[^。]{0,50}?(?:是指|,(?:指|即|是))")
_COUNTED = re.compile(r"[一二三四五六七八九十百千万两双0-9A-Za-z]")


@dataclass(frozen=True, slots=True)
class Draft:
    """One entry before its structure is seen; ``is_led`` says that 指 separates its term from its text."""

    number: int | None
    term: str
    text: str
    line: int
    is_led: bool = False

    def is_defined(self) -> bool:
        """Whether the explanation opens as definitions do: 指, 是指, 即."""
        return self.is_led or opens_definition(self.text[:_REACH].translate(PLAIN))

    def is_explained(self) -> bool:
        """Whether it is marked, or the explanation comes to 是指 in its first sentence."""
        return self.is_marked() or bool(_EXPLAINS.match(self.text.translate(PLAIN)))

    def is_marked(self) -> bool:
        """Whether it is defined, or the term has quotes, as coinages have."""
        return self.is_defined() or any(quote in self.term for quote in '“”「」『』"')

    def is_coined(self) -> bool:
        """Whether it is marked, or the term has a numeral or Latin letters, as five of six headwords have."""
        return self.is_marked() or bool(_COUNTED.search(self.term))


@dataclass(slots=True)
class Offer:
    """What a layout makes of a section: its entries in order, and remarks on what belongs to none.

    ``announced_at`` is the number of the line that announces the section; 0 if none does. They ``are_apart``
    if lines of the report stand between them, as between the notes of pages.
    """

    drafts: list[Draft] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    is_numbered: bool = False
    announced_at: int = 0
    are_apart: bool = False

    def leave(self, lines: Iterable[Line]) -> None:
        """Say of lines that they belong to no entry."""
        self.remarks.extend(listed(lines))

    def add(self, other: Offer) -> None:
        """Take over the entries and remarks of another offer."""
        self.drafts += other.drafts
        self.remarks += other.remarks

    def share(self, trait: Callable[[Draft], bool]) -> float:
        """The share of entries that have a trait, from 0 to 1."""
        return sum(map(trait, self.drafts)) / max(1, len(self.drafts))


def guarded(offer: Offer) -> Offer:
    """An offer without what is no part of an entry: bullets and numbers before terms, colons before texts.

    An entry whose term is a number, or nothing, or whose text is a date, is none: a remark says so.
    """
    kept: list[Draft] = []
    for draft in _without_leads(offer):
        term = _AFTER_TERM.sub("", _BEFORE.sub("", draft.term, count=1))
        term, behind = _without_notes(term)
        offer.remarks.extend(Remark(draft.line, one) for one in behind)
        if used := _USED_BEFORE.match(term):
            term = term[used.end() :]
            offer.remarks.append(Remark(draft.line, f"词目前的页码，未收入：{used[0].strip()}"))
        number, own = draft.number, _own_number(term.translate(PLAIN))
        if own and number in (None, own.value):
            number, term = own.value, term[own.end :]
        is_term = (
            any(map(str.isalpha, term))
            or bool(_SUM.search(term))
            or is_code(term, draft.text)
            or (term[:1] in '“"「『' and any(map(str.isalnum, term)))
        )
        if is_term and any(map(str.isalpha, draft.text)):
            text = _BEFORE_TEXT.sub("", draft.text, count=1)
            kept.append(replace(draft, number=number, term=term, text=text))
        else:
            words = excerpt(draft.term + draft.text)
            offer.remarks.append(Remark(draft.line, f"分不出词目和释义，未收入：{words}"))
    offer.drafts = kept
    return offer


def _without_leads(offer: Offer) -> list[Draft]:
    """The entries without what stands before their terms, and remarks on it.

    >>> drafts = [Draft(None, term, "指某事。", 1) for term in ("关于三通", "关于“双创”", "所谓“两癌”")]
    >>> [draft.term for draft in _without_leads(Offer(drafts))]
    ['三通', '“双创”', '“两癌”']
    """
    drafts = [*offer.drafts]
    for what, shape, least in _LEADS:
        found = [(i, used) for i, draft in enumerate(drafts) if (used := shape.match(draft.term))]
        for i, used in found if len(found) > least * len(drafts) else ():
            drafts[i] = replace(drafts[i], term=drafts[i].term[used.end() :])
            offer.remarks.append(Remark(drafts[i].line, f"{what}，未收入：{used[0].strip()}"))
    return drafts


def _without_notes(term: str) -> tuple[str, list[str]]:
    """A term without pages and calls of notes behind it, and what is said of each.

    >>> _without_notes("“三通[3]”（正文P8）")
    ('“三通”', ['词目后的页码，未收入：（正文P8）', '词目后的注码，未收入：[3]'])
    """
    said: list[str] = []
    while found := next(
        ((what, one) for what, shape in _BEHIND.items() if (one := shape.search(term.translate(PLAIN), 1))),
        None,
    ):
        what, one = found
        said.append(f"{what}，未收入：{term[one.start() : one.end()].strip()}")
        term = term[: one.start()] + term[one.end() :]
    return term, said


def _own_number(plain: str) -> Marker | None:
    """The number that a layout without numbers took for part of a term; 5.5 is none, 1. 5G has one."""
    mark = marker(plain)
    if mark is None or mark.is_damaged:
        mark = awaited(plain, "dot")
    if mark is None or mark.kind not in ("dot", "paren", "bracket", "sign"):
        return None
    is_apart = plain[mark.end - 1].isspace() or not plain[mark.end : mark.end + 1].isdecimal()
    return mark if is_apart else None


def is_complete(text: str) -> bool:
    """Whether a text ends as sentences end."""
    return bool(_COMPLETE.search(text[-_REACH:]))


def unbracketed(term: str) -> str:
    """A term without the brackets round all of it.

    >>> unbracketed("【O2O】"), unbracketed("[甲]和[乙]")
    ('O2O', '[甲]和[乙]')
    """
    is_whole = (term[:1], term[-1:]) in _IN_BRACKETS and term[-1:] not in term[:-1]
    return term[1:-1].strip() if is_whole else term


def drafted(number: int | None, passage: Passage, begin: int, cut: Cut) -> Draft:
    """The entry whose term begins at a place of a passage and is cut from its explanation."""
    term = unbracketed(passage.text[begin : cut.end].strip())
    is_led = "指" in passage.plain[cut.end : cut.begin]
    return Draft(number, term, passage.text[cut.begin :].strip(), passage.number_at(begin), is_led)
