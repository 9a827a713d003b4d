"""A report's text to a glossary, with remarks on all that could not be taken over as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zhuzhou_cli.language.reading import read
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Certainty, Entry, Erratum, Glossary, Source
from zhuzhou_cli.record import replaced
from zhuzhou_cli.report.callouts import hung
from zhuzhou_cli.report.drafts import Draft, Offer, is_complete
from zhuzhou_cli.report.head import Told, source
from zhuzhou_cli.report.lines import Remark, excerpt, lines_of
from zhuzhou_cli.report.names import names, with_aliases
from zhuzhou_cli.report.proof import proved, tidied
from zhuzhou_cli.report.select import select
from zhuzhou_cli.report.structure.propose import propose

_DOUBLED = re.compile(r"([\u4e00-\u9fff]{2,6})\1")
_DIGIT_LOOKALIKE = re.compile(r"(?<=\d)[OoIl|](?=[\d.、亿万%年])|(?<=[\d.])[OoIl|](?=\d)|�")
_PAIRS = (("“", "”", "引号"), ("(", ")", "括号"), ("（", "）", "括号"), ("《", "》", "书名号"))
_SLUG = re.compile(r"[^a-z0-9]+")


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


def assemble(text: str, name: str = "", told: Told | None = None) -> Imported | None:
    """The glossary of a report; None if it has none.

    Its id is made of the ASCII letters and digits of ``name``, else of the place and the year; ``told`` is
    what need not be sought in the report.
    """
    given = told or Told()
    lines, remarks = lines_of(text)
    lines, hanging = hung(lines)
    remarks += hanging
    offers = select(lines)
    if not offers:
        return None
    head, taken = source(lines, given)
    drafts = _in_order(offers, remarks)
    if not drafts:
        return None
    entries = _entries(drafts, remarks)
    remarks += _unfinished(drafts)
    remarks += [remark for offer in offers for remark in offer.remarks]
    remarks += (field.remark() for field in taken)
    title = given.title or f"{head.place}{head.report}名词解释"
    glossary = Glossary(_slug(name) or _slug_of(head), title, head, tuple(entries))
    glossary = proved(glossary, [draft.line for draft in drafts], remarks)
    return Imported(glossary, tuple(sorted(set(remarks), key=lambda remark: (remark.line, remark.message))))


def _slug(name: str) -> str:
    return _SLUG.sub("-", name.lower()).strip("-")


def _slug_of(head: Source) -> str:
    """jiangxi-2026 for a report of 江西省: its place in pinyin, and the year."""
    place = fold(head.place.rstrip("省市县区州"))
    syllables = (readings[0] for readings in read(place.key, place.starts) if readings)
    return f"{''.join(syllables) or 'report'}-{head.date[:4]}"


def _in_order(offers: Sequence[Offer], remarks: list[Remark]) -> list[Draft]:
    """All entries with their final numbers; one that the page prints twice counts once."""
    drafts: list[Draft] = []
    seen: dict[tuple[str, str], int] = {}
    for offer in offers:
        base = drafts[-1].number or 0 if drafts else 0
        own: list[Draft] = []
        for draft in tidied(offer.drafts, remarks):
            said = (fold(draft.term).key, "".join(draft.text.split()))
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
        for draft, last in zip(drafts, before, strict=False):
            if draft.number != last + 1:
                message = f"序号不连续：第{last}条之后是第{draft.number}条"
                remarks.append(Remark(draft.line, message))
        return list(drafts)
    for i, draft in enumerate(drafts, 1):
        if draft.number and draft.number != i:
            remarks.append(Remark(draft.line, f"印的序号是{draft.number}，按次序改作{base + i}"))
    return [replace(draft, number=base + i) for i, draft in enumerate(drafts, 1)]


def _entries(drafts: Sequence[Draft], remarks: list[Remark]) -> list[Entry]:
    """The entries that drafts become, with structure and aliases; doubts about them are remarks."""
    entries: list[Entry] = []
    lines: dict[str, int] = {}
    for draft in drafts:
        term, errata = _mended(draft.term)
        structure = propose(term, draft.text)
        doubts = [*filter(None, [structure.disagreement]), *(f"疑有误识：{one.why}" for one in errata)]
        doubts += (f"{doubt}：{excerpt(draft.term)}" for doubt in _doubts(draft.text))
        key = fold(term).key
        if key in lines:
            doubts.append(f"词目与第{lines[key]}行的相同，释义不同：{excerpt(term)}")
        lines.setdefault(key, draft.line)
        remarks += (Remark(draft.line, doubt) for doubt in doubts)
        number = draft.number or 0
        entries.append(
            Entry(number, term, draft.text, parts=structure.parts, members=structure.members, errata=errata)
        )
    aliases = with_aliases(entries, [names(entry.term) for entry in entries])
    return [replaced(entry, aliases=some) for entry, some in zip(entries, aliases, strict=True)]


def _unfinished(drafts: Sequence[Draft]) -> list[Remark]:
    """One remark on the explanations that do not end as sentences do; some reports never print a stop."""
    open_ended = [draft for draft in drafts if not is_complete(draft.text)]
    if not open_ended:
        return []
    first = open_ended[0]
    count = f"等 {len(open_ended)} 条" if len(open_ended) > 1 else ""
    return [Remark(first.line, f"释义末尾没有句号，可能不完整：{excerpt(first.term)}{count}")]


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
    return rest, (Erratum(printed, printed.strip("“”"), Certainty.CERTAIN, f"词目{why}。"),)


def _doubts(text: str) -> Iterator[str]:
    """What looks like damage in an explanation, whose words are kept."""
    for left, right, name in _PAIRS:
        mixed = name == "括号" and "(" in text and "（" in text
        if text.count(left) != text.count(right) and not mixed:
            yield f"疑有误识：释义里的{name}不成对"
    if doubled := _DOUBLED.search(text):
        yield f"疑有误识：“{doubled[1]}”重出"
    if _DIGIT_LOOKALIKE.search(text):
        yield "疑有误识：数字或字符有误"
