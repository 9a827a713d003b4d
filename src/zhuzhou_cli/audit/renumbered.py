"""A301: a name whose number in the body is not that of the appendix: 六大行动 there, 八大行动 here.

Another report that is open may well explain 六大行动; it is no reason to pass it over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zhuzhou_cli.audit.everyday import is_everyday
from zhuzhou_cli.audit.kinds import kind_of
from zhuzhou_cli.audit.nearby import is_said, said_names, said_of_own
from zhuzhou_cli.audit.paper import Fault, Paper, Quotation, Span
from zhuzhou_cli.audit.plainly import CARRIER, without_quotes
from zhuzhou_cli.language.canonical import canonical_name
from zhuzhou_cli.language.mentions import giver
from zhuzhou_cli.language.numbers import framed
from zhuzhou_cli.record import record
from zhuzhou_cli.report.lines import PLAIN
from zhuzhou_cli.report.structure.counted import COUNTED_ZERO, segments_of

_AGREEING = 3
"""Hanzi beside the numbers that must agree; with fewer, as in 21条 and 18条, there are two names."""
_BESIDE = 12
"""Signs beside a quotation that may belong to the name."""
_OF = "(?:(?<![\u4e00-\u9fff])|(?<=完成|落实|对接|争取|纳入|列入))"
_ABOVE = re.compile(
    "(?:国家|中央|全国|国务院|上级|[\u4e00-\u9fff]{2}部"
    rf"|(?P<省>省委|省政府|[我全]省|省级|{_OF}省)|(?P<市>市委|市政府|全市|市级|{_OF}市))(?:部署|实施|开展|提出)?的?$"
)
"""Who may have a programme of the same name, above a report: 省委 for that of a city, 全市 for a county's."""
_HANZI = re.compile("[\u4e00-\u9fff]")
_NOUGHT = "丨"
"""A hanzi of no name, for 零 that is counted."""
_MARKS = str.maketrans(dict.fromkeys("“”‘’\"'「」『』、,，· ", ""))


def changed_numbers(paper: Paper) -> Iterator[Fault]:
    """Names that the report leaves unexplained, and that differ from one it has in numbers only."""
    for changed in renumbered(paper).values():
        why = "名词解释里没有这个词，有另一个，两者只有数目不同"
        yield Fault(changed.span, changed.text, why, (("printed", changed.printed),))


@record
class Changed:
    """Words of the body whose numbers differ, and the name in the appendix as printed."""

    span: Span
    text: str
    printed: str


@lru_cache(maxsize=1)  # several checks ask about the report at hand
def renumbered(paper: Paper) -> dict[str, Changed]:
    """By their canonical names, the names whose numbers differ from those of the appendix."""
    frames, layouts = _frames(paper), _unused_layouts(paper)
    changed: dict[str, Changed] = {}
    for quotation in paper.quotations if frames or layouts else ():
        printed = _printed(paper, quotation, frames, layouts) if _is_open(paper, quotation) else ""
        if printed:
            changed.setdefault(quotation.name, Changed(quotation.inside, quotation.text, printed))
    for name, printed in without_quotes(paper):
        if name.name not in changed and _is_open(paper, name) and not _is_said_here(paper, name):
            changed[name.name] = Changed(name.span, name.text, printed)
    said = said_of_own(paper, said_names(paper) & changed.keys())
    return {name: one for name, one in changed.items() if name not in said}


def _is_said_here(paper: Paper, name: Quotation) -> bool:
    """Whether a name without quotes is explained where it stands, or is no name."""
    kind = kind_of(name.plain)
    return kind is None or is_said(paper, name, kind, as_many=True)


def _frames(paper: Paper) -> dict[str, str]:
    """The names of the appendix by their frames; a part that is in use is no slip for another name.

    What a code counts (三个坚持 of “1354”) is none: it is no name that its term has.
    """
    names = [name for entry in paper.entries for name in (entry.term, *entry.aliases)]
    parts = [
        part.term
        for entry in paper.entries
        for part in entry.parts
        if canonical_name(part.term) in canonical_name(entry.term)
    ]
    names += [part for part in parts if canonical_name(part) not in paper.written]
    frames: dict[str, str] = {}
    for name in names:
        frames.setdefault(_frame(name), name)
    frames.pop("", None)
    return frames


def _is_open(paper: Paper, quotation: Quotation) -> bool:
    """Whether no entry says what a quotation means, and it is neither everyday speech nor somebody else's."""
    is_explained = quotation.name in paper.explained or paper.is_general(quotation.name)
    return not (is_explained or is_everyday(quotation.plain) or _is_anothers(paper, quotation))


def _printed(
    paper: Paper, quotation: Quotation, frames: dict[str, str], layouts: dict[tuple[str, ...], str]
) -> str:
    """The name of the appendix that differs from a quotation in its numbers only; nothing if none does."""
    counted, own = _layout(quotation.plain), _framed(quotation.text)
    printed = layouts.get(tuple(sorted(counted)), "")
    if printed and _layout(printed) != counted:
        return printed
    before = _framed(paper.before(quotation)[-_BESIDE:])
    after = _framed(paper.after(quotation)[:_BESIDE])
    covering = (name for frame, name in frames.items() if _covers(frame, before, own, after))
    return next(covering, "") if "#" in own else ""


def _unused_layouts(paper: Paper) -> dict[tuple[str, ...], str]:
    """The layouts of the appendix that the body never has, by their nouns; one in use is no slip."""
    terms = (term for entry in paper.entries for term in (entry.term, *entry.aliases))
    layouts = {
        tuple(sorted(_layout(term))): term
        for term in terms
        if canonical_name(CARRIER.sub("", term)) not in paper.written
    }
    layouts.pop((), None)
    return layouts


def _layout(name: str) -> dict[str, int]:
    """How many of each noun a layout counts; nothing if it counts one thing only, or one noun twice.

    >>> _layout("“一主三副”布局"), _layout("三区"), _layout("一抓两抓")
    ({'主': 1, '副': 3}, {}, {})
    """
    segments = segments_of(CARRIER.sub("", name.translate(PLAIN)))
    counts = {label[1:]: count for label, count in segments if count and label[1:]}
    return counts if 1 < len(segments) == len(counts) else {}


def _is_anothers(paper: Paper, quotation: Quotation) -> bool:
    """Whether a quotation is somebody else's: 湖南省“十大行动” in no report of 湖南, 国家“十大行动”."""
    before, titles = paper.before(quotation), paper.titles
    if above := _ABOVE.search(before):
        return not (above.lastgroup and above.lastgroup in titles)
    place = giver(before)
    return place is not None and place.stem not in titles


def _covers(frame: str, before: str, own: str, after: str) -> bool:
    """Whether a frame is that of a quotation with words beside it: 治安“四张图”, “3510”行动计划.

    >>> _covers("#大行动", "", "#", "大行动"), _covers("#大行动", "抓好#大行动,", "#", "战略")
    (True, False)
    """
    places = (match.start() for match in re.finditer(re.escape(own), frame))
    return any(before.endswith(frame[:at]) and after.startswith(frame[at + len(own) :]) for at in places)


def _frame(name: str) -> str:
    """The frame of a name; nothing if it has no number, or fewer than three hanzi beside."""
    frame = _framed(name)
    return frame if "#" in frame and len(_HANZI.findall(frame)) >= _AGREEING else ""


def _framed(name: str) -> str:
    """A name without marks, with # for each number; 零 is none where it is what is counted.

    >>> _framed("“八大”行动"), _framed("“1+6+N”体系"), _framed("“四零”服务")
    ('#大行动', '#+#+N体系', '#丨服务')
    """
    return framed(re.sub(COUNTED_ZERO, _NOUGHT, name.translate(_MARKS)))
