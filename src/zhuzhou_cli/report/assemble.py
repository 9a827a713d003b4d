"""A report's text to a glossary, with remarks on all that could not be taken over as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zhuzhou_cli.language.reading import read
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Certainty, Entry, Erratum, Glossary, Source
from zhuzhou_cli.record import replaced
from zhuzhou_cli.report.drafts import Draft, Offer, is_complete
from zhuzhou_cli.report.head import Taken, Told, source
from zhuzhou_cli.report.lines import Remark, excerpt, lines_of
from zhuzhou_cli.report.names import names, with_aliases
from zhuzhou_cli.report.select import select
from zhuzhou_cli.report.structure.propose import propose

_DOUBLED = re.compile(r"([\u4e00-\u9fff]{2,6})\1")
_DIGIT_LOOKALIKE = re.compile(r"(?<=\d)[OoIl|](?=[\d.、亿万%年])|(?<=[\d.])[OoIl|](?=\d)")
_FIELDS = {"place": "地方", "date": "日期", "meeting": "会议"}
_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Imported:
    """A report's glossary and what an editor should look at, in the order of the report."""

    glossary: Glossary
    remarks: tuple[Remark, ...]


def assemble(text: str, name: str = "", told: Told | None = None) -> Imported | None:
    """The glossary of a report; None if it has none. ``name`` is what its id is made of.

    If there is nothing ASCII in it, the id is made of the place and the year.
    """
    said = told or Told()
    lines, remarks = lines_of(text)
    offers = select(lines)
    if not offers:
        return None
    drafts, more = _in_order(offers)
    head, taken = source(lines, said)
    title = said.title or f"{head.place}{head.report}名词解释"
    entries = _entries(drafts, more)
    remarks += [remark for offer in offers for remark in offer.remarks] + more
    remarks += map(_of_head, taken)
    glossary = Glossary(_slug(name) or _slug_of(head), title, head, tuple(entries))
    return Imported(glossary, tuple(sorted(set(remarks), key=lambda one: (one.line, one.message))))


def _of_head(taken: Taken) -> Remark:
    named = f"{_FIELDS[taken.field]}“{taken.value}”"
    return (
        Remark(taken.line, f"{named}取自{taken.why}")
        if taken.line
        else Remark(1, f"{named}是推断的：{taken.why}")
    )


def _slug(name: str) -> str:
    return _SLUG.sub("-", name.lower()).strip("-")


def _slug_of(head: Source) -> str:
    """jiangxi-2026 for a report of 江西省: its place in pinyin, and the year."""
    named = fold(head.place.rstrip("省市县区州"))
    readings = read(named.key, named.starts)
    place = "".join(one[0] for one in readings if one)
    return f"{place or 'report'}-{head.date[:4]}"


def _in_order(offers: Sequence[Offer]) -> tuple[list[Draft], list[Remark]]:
    """All entries, numbered; an entry that the page prints twice counts once."""
    drafts: list[Draft] = []
    remarks: list[Remark] = []
    seen: dict[tuple[str, str], Draft] = {}
    for offer in offers:
        base = drafts[-1].number or 0 if drafts else 0
        own: list[Draft] = []
        for one in offer.drafts:
            again = seen.setdefault((fold(one.term).key, "".join(one.text.split())), one)
            if again is one:
                own.append(one)
            else:
                remarks.append(
                    Remark(one.line, f"与第{again.line}行的条目相同，未重复收入：{excerpt(one.term)}")
                )
        if own and base:
            remarks.append(Remark(own[0].line, f"另一份名词解释，序号从{base + 1}接排"))
        drafts += _numbered(own, base, remarks)
    return drafts, remarks


def _numbered(drafts: Sequence[Draft], base: int, remarks: list[Remark]) -> list[Draft]:
    """Drafts with numbers: as printed while these go up, else in order."""
    printed = [one.number or 0 for one in drafts]
    if base == 0 and all(a < b for a, b in zip([0, *printed], printed, strict=False)):
        for one, before in zip(drafts, [0, *printed], strict=False):
            if one.number != before + 1:
                remarks.append(Remark(one.line, f"序号不连续：第{before}条之后是第{one.number}条"))
        return list(drafts)
    for one, place in zip(drafts, range(len(drafts)), strict=True):
        if one.number and one.number != place + 1:
            remarks.append(Remark(one.line, f"印的序号是{one.number}，按次序改作{base + place + 1}"))
    return [replace(one, number=base + i + 1) for i, one in enumerate(drafts)]


def _entries(drafts: Sequence[Draft], remarks: list[Remark]) -> list[Entry]:
    entries: list[Entry] = []
    lines: dict[str, int] = {}
    for one in drafts:
        term, errata = _mended(one)
        seen = propose(term, one.text)
        remarks += _doubts(one, seen.disagreement, errata)
        key = fold(term).key
        if key in lines:
            remarks.append(Remark(one.line, f"词目与第{lines[key]}行的相同，释义不同：{excerpt(term)}"))
        lines.setdefault(key, one.line)
        entries.append(
            Entry(one.number or 0, term, one.text, parts=seen.parts, members=seen.members, errata=errata)
        )
    aliases = with_aliases(entries, [names(entry.term) for entry in entries])
    return [replaced(entry, aliases=some) for entry, some in zip(entries, aliases, strict=True)]


def _mended(one: Draft) -> tuple[str, tuple[Erratum, ...]]:
    """The term without a quote that has no partner, and the erratum that says so."""
    term = one.term
    opened, closed = term.count("“"), term.count("”")
    if closed == opened + 1 and term.endswith("”"):
        rest, which, printed = term[:-1], "末尾的后引号没有与之相配的前引号", term[_last_word(term) :]
    elif opened == closed + 1 and term.startswith("“"):
        rest, which, printed = term[1:], "开头的前引号没有与之相配的后引号", term
    else:
        return term, ()
    likely = printed.strip("“”")
    return rest, (Erratum(printed, likely, Certainty.CERTAIN, f"词目{which}。"),)


def _last_word(term: str) -> int:
    """Where what stands behind the last quote but one begins."""
    return max(term[:-1].rfind("”"), term[:-1].rfind("、")) + 1


def _doubts(one: Draft, disagreement: str, errata: tuple[Erratum, ...]) -> Iterator[Remark]:
    """What looks like damage in an entry; its words are kept."""
    if disagreement:
        yield Remark(one.line, disagreement)
    for erratum in errata:
        yield Remark(one.line, f"疑有误识：{erratum.why}")
    for left, right, name in (
        ("“", "”", "引号"),
        ("(", ")", "括号"),
        ("（", "）", "括号"),
        ("《", "》", "书名号"),
    ):
        if one.text.count(left) != one.text.count(right) and not (
            name == "括号" and "(" in one.text and "（" in one.text
        ):
            yield Remark(one.line, f"疑有误识：释义里的{name}不成对：{excerpt(one.term)}")
    if doubled := _DOUBLED.search(one.text):
        yield Remark(one.line, f"疑有误识：“{doubled[1]}”重出：{excerpt(one.term)}")
    if _DIGIT_LOOKALIKE.search(one.text) or "�" in one.text:
        yield Remark(one.line, f"疑有误识：数字或字符有误：{excerpt(one.term)}")
    if not is_complete(one.text):
        yield Remark(one.line, f"释义末尾没有句号，可能不完整：{excerpt(one.term)}")
