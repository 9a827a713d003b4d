"""Notes that hold an explanation alone get the words of the body on which they hang as their term.

…深入实施八大行动［3］，…        ［3］指…   →   ［3］八大行动：指…
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from zhuzhou_cli.report.lines import PLAIN, Line, Remark
from zhuzhou_cli.report.numbers.marker import Marker
from zhuzhou_cli.report.words import opens_definition

_SIGNS = "①-⒇㉑-㉟㊱-㊿❶-❿"
"""Signs that are numbers, and stand on the line."""
_RAISED = "¹²³⁴-⁹"
_CALL = re.compile(
    rf"(?<=\S)\[(?:注释?)?\s?([0-9]{{1,3}})\]|(?<=[\w”》)])[(【<](?:注释?)?\s?([0-9]{{1,3}})[)】>]"
    rf"|(?<=\S)([{_SIGNS}])|(?<=\S)(?<![mM])([{_RAISED}])"
)
"""How a text calls a note; m² calls none."""
_SIGN = re.compile(rf"[\[(【<{_SIGNS}{_RAISED}]")
"""What every call has; to look for it costs a tenth of looking for calls."""

KINDS = ("bracket", "paren", "sign", "note")
"""How notes are numbered that a text calls: [1], (1), ①, 注1."""
_NOTE = re.compile(rf"[\[(【<注{_SIGNS}{_RAISED}]")
"""How they begin; to look for it is quicker than to read a number."""

_PART = re.compile(r"\s*“([^“”]{1,8})”(?:即|指|是|为)")
"""How an explanation of the parts of a name begins."""

_REACH = 80
"""Characters before a call among which its term stands, with its quotes."""

_QUOTED = re.compile(r"“[^“”]{1,20}”(?:[、和及与]?“[^“”]{1,20}”)*[^“”,。;:、!?]{0,8}$")
_CLAUSE = re.compile(r"[^,。;:、!?“”()\[\]]+$")
_NUMERAL = re.compile(r"(?<!第)[一二三四五六七八九十百千万两双0-9A-Z](?!是|批)")
# What reports do with things; the thing begins behind.
_VERBS = re.compile(
    r"(?:深入|全面|大力|积极|持续|加快|着力|扎实|稳步|有序|深化|推进|推动|推行|实施|开展|落实|建设|打造|构建|完善|"
    r"健全|实现|加强|强化|建立|发展|培育|启动|抓好|坚持|创建|争创|组织|举办|完成|做好|支持|探索|试点|获评|入选|成为|"
    r"国家级?|省级|市级|新)*"
)
_TERM_LIMIT = 14


def hung(lines: Sequence[Line]) -> tuple[list[Line], list[Remark]]:
    """The lines, notes without a term with one before their explanation, and a remark if there are such."""
    called: dict[int, str] = {}
    made: list[Line] = []
    given: list[int] = []
    for line in lines:
        note = _note(line)
        before = called.pop(note.value, "") if note else ""
        term = _term(before) if note and before else ""
        if note and term and _has_no_term(line.plain, note.end, term):
            given.append(line.number)
            line = _headed(line, note.end, term)  # noqa: PLW2901 - what is kept of it
        made.append(line)
        for number, words in calls(line):
            called.setdefault(number, words)
    said = f"{len(given)} 条注释没有词目，取正文里注号前的文字"
    return made, [Remark(given[0], said)] if given else []


def _has_no_term(plain: str, begin: int, term: str) -> bool:
    """Whether a note is an explanation alone, of the term on which it hangs, or of its parts."""
    return opens_definition(plain, begin) or _is_of_parts(plain, begin, term)


def _is_of_parts(plain: str, begin: int, term: str) -> bool:
    """Whether an explanation begins with a part of a term: “一核”即… for 一核两带.

    >>> _is_of_parts("“一核”即甲", 0, "“一核两带”"), _is_of_parts("“一核”即甲", 0, "“一核”")
    (True, False)
    """
    part, name = _PART.match(plain, begin), _bare(term)
    return part is not None and name.startswith(part[1]) and name != part[1]


def _note(line: Line) -> Marker | None:
    """The number of a note with which a line begins; (1) is one before a definition only."""
    mark = line.mark if _NOTE.match(line.plain) else None
    is_note = mark and (mark.kind != "paren" or opens_definition(line.plain, mark.end))
    return mark if mark and is_note and mark.kind in KINDS else None


def calls(line: Line) -> Iterator[tuple[int, str]]:
    """The numbers of the notes that a line calls, and the words before each call, as printed.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> list(calls(lines_of("推进三通[1]、双创②")[0][0]))
    [(1, '推进三通'), (2, '推进三通[1]、双创')]
    """
    for call in _CALL.finditer(line.plain) if _SIGN.search(line.plain) else ():
        yield _number(call), line.text[max(0, call.start() - _REACH) : call.start()]


def _number(call: re.Match[str]) -> int:
    digits = call[1] or call[2]
    return int(digits or unicodedata.numeric(call[3] or call[4]))


def stands_in(term: str, before: str) -> bool:
    """Whether the words before a call have the term of its note, quotes apart.

    >>> stands_in("“三通”工程", "抓好三通工程，见效"), stands_in("双创", "推进三通工程")
    (True, False)
    """
    bare = _bare(term)
    return bool(bare) and bare in _bare(before)


def _bare(words: str) -> str:
    """The plain twin of some words without quotes, brackets of a term and spaces."""
    return re.sub("[“”\"'【】\\[\\]\\s]", "", words.translate(PLAIN))


def _headed(line: Line, place: int, term: str) -> Line:
    head = f"{term}："
    return replace(
        line,
        text=line.text[:place] + head + line.text[place:],
        plain=line.plain[:place] + head.translate(PLAIN) + line.plain[place:],
    )


def _term(before: str) -> str:
    """The term that ends where a note is called; nothing if that cannot be told.

    >>> [_term(words) for words in ("推进“三色”管理", "深入实施八大行动", "加快建设智慧城市")]
    ['“三色”管理', '八大行动', '智慧城市']
    """
    plain = before.translate(PLAIN)
    if quoted := _QUOTED.search(plain):
        return before[quoted.start() :]
    clause = _CLAUSE.search(plain)
    if clause is None:
        return ""
    numeral = _NUMERAL.search(plain, clause.start())
    verbs = _VERBS.match(plain, clause.start())
    begin = numeral.start() if numeral else verbs.end() if verbs else clause.start()
    return before[begin:] if 1 < len(before) - begin <= _TERM_LIMIT else ""
