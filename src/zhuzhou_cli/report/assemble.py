"""A report's text to a glossary, with remarks on all that could not be taken over as it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise

from zhuzhou_cli.language.text import NUMBER_SIGNS, key_of
from zhuzhou_cli.model import Certainty, Entry, Erratum, Glossary
from zhuzhou_cli.record import replaced
from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.appendix import Found, sought
from zhuzhou_cli.report.continued import reads_as_entry
from zhuzhou_cli.report.drafts import Draft, Offer, is_complete
from zhuzhou_cli.report.formats import Unimportable
from zhuzhou_cli.report.head import Told, head_of
from zhuzhou_cli.report.labels import goes_on
from zhuzhou_cli.report.layouts.openings import opens
from zhuzhou_cli.report.lines import PLAIN, Line, Remark, excerpt
from zhuzhou_cli.report.names import names, with_aliases
from zhuzhou_cli.report.numbers.inline import shape
from zhuzhou_cli.report.odd_ends import next_chapters, odd_ends
from zhuzhou_cli.report.proof import proved, tidied
from zhuzhou_cli.report.structure.propose import propose
from zhuzhou_cli.report.wrapped import full_width

ENTRY_LIMIT = 5_000
"""Entries of a report: to take so many apart takes some four seconds."""

_TERM_AND_STOP = re.compile(r"([^。,;:!?()]{2,16}(?:\([^()。]{1,60}\))?)。.{8,}")
"""A line that begins with a sentence as short as a term."""
_NAMED = 3
"""Entries that a remark on several of them names."""

_DOUBLED = re.compile(r"([\u4e00-\u9fff]{2,6})\1")
_DIGIT_LOOKALIKE = re.compile(r"(?<=\d)[OoIl|](?=[\d.、亿万%年])|(?<=[\d.])[OoIl|](?=\d)|�")
_HEADING = 27
"""Characters that a heading does not have."""

_WORDS = re.compile(r"[^,;:。!?、]*\w")
"""The words of a heading, which are no sentence and no list."""

_LISTED = 3
"""Lines without a stop that are a list; a sentence that is broken so often has longer lines, or stops."""

_ITEM = re.compile(r"\w{2,12}")
_PARTED = re.compile(r"{0}{{2,6}}(?:{1}{0}{{2,6}})+{1}{0}{{2,}}".format("[\u4e00-\u9fff]", "[ \\t\u3000]+"))
"""Words of two hanzi or more in a row that nothing but blanks part."""
_LAST_ITEM = re.compile(r"\w{2,12}[。；;]?")
_HALF_NUMBER = re.compile(r"(?:^|(?<=[，,；;。：:、\s]))(?:[A-Za-z]|[0-9一二三四五六七八九十]{1,2})[)）]")
"""The number of an item with a bracket behind it only: a), 1）."""

_PAIRS = (("“", "”", "引号"), ("(", ")", "括号"), ("（", "）", "括号"), ("《", "》", "书名号"))


@dataclass(frozen=True, slots=True)
class Imported:
    """A report's glossary and what an editor should look at, in the order of the report.

    >>> import zhuzhou_cli as zz
    >>> imported = zz.read_report("tests/data/reports/dot.txt")
    >>> imported.glossary.source.place, imported.glossary.entries[0].term
    ('青禾县', '“三色”管理')
    """

    glossary: Glossary
    remarks: tuple[Remark, ...]


def assemble(text: str, told: Told | None = None, found: Found | None = None) -> Imported | None:
    """The glossary of a report; None if it has none. ``told`` is what need not be sought in the report.

    ``found`` is what ``sought`` has found in it, where that was asked before. Raises Unimportable if it has
    more entries than ENTRY_LIMIT, or more lines than are looked through.
    """
    given = told or Told()
    lines, noted, offers = found or sought(text)
    remarks = [*noted]
    if not offers:
        return None
    first = min((draft for offer in offers for draft in offer.drafts), key=lambda draft: draft.line)
    head = head_of(_before(lines, first), given)
    drafts = _in_order(offers, remarks)
    if not drafts:
        return None
    if len(drafts) > ENTRY_LIMIT:
        raise Unimportable(f"有 {len(drafts)} 条名词解释，超过上限 {ENTRY_LIMIT} 条；请分成几份文件")
    entries = _entries(drafts, remarks)
    remarks += [remark for offer in offers for remark in offer.remarks]
    remarks += _taken_in(drafts, lines, {remark.line for remark in remarks})
    remarks += _unnumbered(drafts, lines)
    remarks += _headings(drafts, lines, {remark.line for remark in remarks})
    remarks += _run_together(drafts, lines)
    remarks += _parted_by_blanks(drafts, lines)
    remarks += next_chapters(drafts, lines, {remark.line for remark in remarks})
    remarks += odd_ends(drafts, lines, {remark.line for remark in remarks})
    remarks += head.remarks
    title = given.title or f"{head.source.before_title}{head.source.report}名词解释"
    glossary = Glossary(head.id, title, head.source, tuple(entries))
    glossary = proved(glossary, [draft.line for draft in drafts], remarks)
    return Imported(glossary, tuple(sorted(set(remarks), key=lambda remark: (remark.line, remark.message))))


def _run_together(drafts: Sequence[Draft], lines: Sequence[Line]) -> Iterator[Remark]:
    """A remark on each entry in whose text short lines without a stop stand behind each other: a list.

    Items of a page's list need no stops on the page, and are one long word without its lines.
    """
    begins = sorted(draft.line for draft in drafts)
    texts = {draft.line: draft.text for draft in drafts}
    told: set[int] = set()
    for rows in zip(*(lines[i:] for i in range(_LISTED)), strict=False):
        at = bisect_right(begins, rows[0].number) - 1
        if at < 0 or begins[at] in told or not all(_ITEM.fullmatch(row.text) for row in rows[:-1]):
            continue
        if _LAST_ITEM.fullmatch(rows[-1].text) and "".join(row.text for row in rows) in texts[begins[at]]:
            told.add(begins[at])
            items = "｜".join(row.text for row in rows)
            yield Remark(rows[0].number, f"几行没有标点，连成了一句，请补上：{excerpt(items)}")


def _parted_by_blanks(drafts: Sequence[Draft], lines: Sequence[Line]) -> Iterator[Remark]:
    """A remark on each line whose words only blanks part, which stand for nothing between hanzi: a list.

    Single hanzi are letter-spaced, and blanks here and there are those of justified lines.
    """
    begins = sorted(draft.line for draft in drafts)
    texts = {draft.line: "".join(draft.text.split()) for draft in drafts}
    for line in lines:
        at = bisect_right(begins, line.number) - 1
        for found in _PARTED.findall(line.text) if at >= 0 else ():
            if "".join(found.split()) in texts[begins[at]]:
                items = excerpt("｜".join(found.split()))
                yield Remark(line.number, f"几个词之间只有空格或换行，连成了一句，请补上标点：{items}")


def _taken_in(drafts: Sequence[Draft], lines: Sequence[Line], told: AbstractSet[int]) -> Iterator[Remark]:
    """Remarks on lines within entries that read like a term, a full stop and its explanation.

    No sentence is so short but by chance, so that an entry may have taken in the next one.
    """
    begins = sorted(draft.line for draft in drafts)
    texts = {draft.line: "".join(draft.text.split()) for draft in drafts}
    for line in lines:
        found = _TERM_AND_STOP.match(line.plain)
        if not found or line.number in told or line.number in texts or not cuts.is_bare_term(found[1]):
            continue
        at = bisect_right(begins, line.number) - 1
        if at >= 0 and "".join(line.text.split()) in texts[begins[at]]:
            yield Remark(line.number, f"疑为词目，已收入它前面的条目：{excerpt(line.text)}")


def _headings(drafts: Sequence[Draft], lines: Sequence[Line], told: AbstractSet[int]) -> Iterator[Remark]:
    """Remarks on lines within entries that look like headings, behind a sentence and over a paragraph.

    The report may go on there behind notes, and what stands below is none of the entry.
    """
    begins = sorted(draft.line for draft in drafts)
    texts = {draft.line: "".join(draft.text.split()) for draft in drafts}
    width = full_width([line for line in lines if line.number >= begins[0]])
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        is_short = len(line.plain) < min(width, _HEADING) and is_complete(before.plain)
        if not is_short or line.number in told or {line.number, after.number} & texts.keys():
            continue
        at = bisect_right(begins, line.number) - 1
        text = texts[begins[at]] if at >= 0 else ""
        if "".join((line.text + after.text).split()) in text and _is_heading(line, text):
            yield Remark(line.number, f"疑为小标题，连同下文收入它前面的条目：{excerpt(line.text)}")


def _is_heading(line: Line, text: str) -> bool:
    """Whether a line of an explanation may be a heading of the report: no sentence, no item of a list."""
    mark = line.mark
    words = line.plain[mark.end :] if mark else line.plain
    if not _WORDS.fullmatch(words) or goes_on(line.plain):
        return False
    return mark is None or (
        mark.value > 1 and not shape(mark.kind, mark.value - 1).search(text.translate(PLAIN))
    )


def _unnumbered(drafts: Sequence[Draft], lines: Sequence[Line]) -> Iterator[Remark]:
    """Remarks on lines in entries with numbers that read like an entry without one.

    Several in an entry that counts something are its members, what its term names is a part of it, and what
    stands in several entries is a label.
    """
    by_line = {draft.line: draft for draft in drafts}
    begins = sorted(by_line)
    likely: dict[int, list[tuple[str, Line]]] = {}
    entry: Line | None = None
    for before, line in pairwise(lines):
        entry = before if before.number in by_line else entry
        term = _own_term(before, line) if entry and entry.mark and not line.mark else ""
        if term:
            likely.setdefault(begins[bisect_right(begins, line.number) - 1], []).append((term, line))
    times = Counter(term for found in likely.values() for term in {term for term, _ in found})
    for begin, found in likely.items():
        draft = by_line[begin]
        named, text = draft.term.translate(PLAIN), "".join(draft.text.split())
        own = [line for term, line in found if times[term] == 1 and term.strip("“”") not in named]
        are_members = len(own) > 1 and not NUMBER_SIGNS.isdisjoint(draft.term)
        for line in own if not are_members else ():
            if "".join(line.text.split()) in text:
                yield Remark(line.number, f"没有序号，疑为词条，已收入它前面的条目：{excerpt(line.text)}")


def _own_term(before: Line, line: Line) -> str:
    """The term of a line that reads like an entry and goes on with nothing before it; else nothing."""
    found = (find(line.plain, 0) for find in (cuts.strong, cuts.dash, cuts.gap))
    cut = next(filter(None, found), None) if is_complete(before.plain) else None
    if cut is None or cut.begin >= len(line.plain) or goes_on(line.plain):
        return ""
    return line.plain[: cut.end] if opens(line) or reads_as_entry(line) else ""


def _before(lines: Sequence[Line], first: Draft) -> list[Line]:
    """The lines before the first entry, and what stands before it on its own line."""
    before = [line for line in lines if line.number < first.line]
    own = next((line for line in lines if line.number == first.line), None)
    end = own.text.find(first.term) if own else 0
    return [*before, replace(own, text=own.text[:end], plain=own.plain[:end])] if own and end > 0 else before


def _in_order(offers: Sequence[Offer], remarks: list[Remark]) -> list[Draft]:
    """All entries with their final numbers; one that the page prints twice counts once."""
    drafts: list[Draft] = []
    seen: dict[tuple[str, str], int] = {}
    for offer in offers:
        base = drafts[-1].number or 0 if drafts else 0
        own: list[Draft] = []
        for draft in tidied(offer.drafts, remarks):
            said = (key_of(draft.term), "".join(draft.text.split()))
            if said in seen:
                message = f"与第{seen[said]}行的条目相同，未重复收入：{excerpt(draft.term)}"
                remarks.append(Remark(draft.line, message))
            else:
                seen[said] = draft.line
                own.append(draft)
        if own and base:
            remarks.append(Remark(own[0].line, f"另一份名词解释，序号从{base + 1}接排"))
        drafts += _numbered(own, base, remarks)
    return drafts


def _numbered(drafts: Sequence[Draft], base: int, remarks: list[Remark]) -> list[Draft]:
    """Drafts with numbers: as printed while these go up, else in order, from ``base`` + 1."""
    printed = [draft.number or 0 for draft in drafts]
    before = [0, *printed]
    if base == 0 and all(last < number for last, number in zip(before, printed, strict=False)):
        gaps = [pair for pair in zip(drafts, before, strict=False) if pair[0].number != pair[1] + 1]
        for i, (draft, last) in enumerate(gaps):
            message = f"序号不连续：第{last}条之后是第{draft.number}条" if last else f"序号从{draft.number}起"
            remarks.append(
                Remark(draft.line, message if i else f"{message}；zz check 会报 Z301，原文如此就不必改")
            )
        return list(drafts)
    for i, draft in enumerate(drafts, 1):
        if draft.number and draft.number != i:
            remarks.append(Remark(draft.line, f"印的序号是{draft.number}，按次序改作{base + i}"))
    return [replace(draft, number=base + i) for i, draft in enumerate(drafts, 1)]


def _entries(drafts: Sequence[Draft], remarks: list[Remark]) -> list[Entry]:
    """The entries that drafts become, with structure and aliases; doubts about them are remarks."""
    entries: list[Entry] = []
    lines: dict[str, int] = {}
    doubts: dict[str, list[Draft]] = {}
    for draft in drafts:
        term, errata = _mended(draft.term)
        structure = propose(term, draft.text)
        own = [*filter(None, [structure.disagreement]), *(f"疑有误识：{one.why}" for one in errata)]
        if _is_unpaired(term):
            own.append(f"疑有误识：词目里的括号不成对：{excerpt(term)}")
        for doubt in _doubts(draft.text):
            doubts.setdefault(doubt, []).append(draft)
        key = key_of(term)
        if key in lines:
            own.append(f"词目与第{lines[key]}行的相同，释义不同：{excerpt(term)}")
        lines.setdefault(key, draft.line)
        remarks += (Remark(draft.line, doubt) for doubt in own)
        number = draft.number or 0
        entries.append(
            Entry(number, term, draft.text, parts=structure.parts, members=structure.members, errata=errata)
        )
    remarks += (_said_once(doubt, doubted) for doubt, doubted in doubts.items())
    aliases = with_aliases(entries, [names(entry.term) for entry in entries])
    return [replaced(entry, aliases=some) for entry, some in zip(entries, aliases, strict=True)]


def _said_once(doubt: str, drafts: Sequence[Draft]) -> Remark:
    """One remark for all entries of which there is the same doubt."""
    terms = "、".join(excerpt(draft.term) for draft in drafts[:_NAMED])
    rest = f"等 {len(drafts)} 条" if len(drafts) > _NAMED else ""
    return Remark(drafts[0].line, f"{doubt}：{terms}{rest}")


def _mended(term: str) -> tuple[str, tuple[Erratum, ...]]:
    """A term without a quote that has no partner, and the erratum that says so."""
    opened, closed = term.count("“"), term.count("”")
    if closed == opened + 1 and term.endswith("”"):
        last_word = max(term[:-1].rfind("”"), term[:-1].rfind("、")) + 1
        rest, why, printed = term[:-1], "末尾的后引号没有与之相配的前引号", term[last_word:]
    elif opened == closed + 1 and term.startswith("“"):
        rest, why, printed = term[1:], "开头的前引号没有与之相配的后引号", term
    else:
        return term, ()
    return rest.strip(), (Erratum(printed, printed.strip("“” "), Certainty.CERTAIN, f"词目{why}。"),)


def _is_unpaired(term: str) -> bool:
    """Whether a bracket of a term has lost its partner, with which words may have gone: (1两重.

    >>> [_is_unpaired(term) for term in ("(1两重", "碳达峰（峰值", "ESG（某事）", "1)两重")]
    [True, True, False, True]
    """
    plain = term.translate(PLAIN)
    return any(plain.count(left) != plain.count(right) for left, right in ("()", "[]", "【】"))


def _doubts(text: str) -> Iterator[str]:
    """What looks like damage in an explanation, whose words are kept."""
    for left, right, name in _PAIRS:
        mixed = name == "括号" and "(" in text and "（" in text
        is_odd = all(one.count(left) != one.count(right) for one in (text, _HALF_NUMBER.sub("", text)))
        if is_odd and not mixed:
            yield f"疑有误识：释义里的{name}不成对"
    if doubled := _DOUBLED.search(text):
        yield f"疑有误识：“{doubled[1]}”重出"
    if _DIGIT_LOOKALIKE.search(text):
        yield "疑有误识：数字或字符有误"
    if not is_complete(text):
        yield "释义末尾没有句号，可能不完整"
