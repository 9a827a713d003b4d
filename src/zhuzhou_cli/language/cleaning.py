"""Text as files hold it to text as it was meant, in one place: what no author typed goes or becomes plain.

Files of the world leave in a text: four other ends of lines, radicals in place of hanzi (U+2F00 ⼀ is not
一), signs that nobody sees, spaces of a dozen widths, hanzi set apart. `cleaned` is for a whole text, before
anything is sought in it; `closed` for a term or an explanation, in which no space between hanzi is meant;
`residues` tells what is left in a string.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from zhuzhou_cli.language.tables.radicals import IDEOGRAPHS, RADICALS
from zhuzhou_cli.language.tables.traditional import TRADITIONAL
from zhuzhou_cli.language.text import simplified
from zhuzhou_cli.record import record

_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""What no reader sees: Unicode's Default_Ignorable_Code_Point, the marks of interlinear annotations, and two
that are no characters; the inside of a character class, as those below."""

_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_WIDE = "\u2014\u2018-\u201d\u2026\u2e80-\u2fff\u3001-\u9fff\uf900-\ufaff\uff01-\uff5e\U00020000-\U0003ffff"
"""Hanzi and Chinese punctuation, between which a space means nothing."""

_BLANK = "[ \u3000]{1,4}"
_ALONE = rf"{_BLANK}[{_WIDE}](?!\S)"
_ENOUGH = 20
"""Different Traditional characters of a text that is not Simplified; its names may have some."""


@record
class Change:
    """What was done to a text: said in Chinese, how often, and how many lines stand before the first."""

    said: str
    count: int
    lines: int


_Replacement = str | Callable[[re.Match[str]], str]
_STEPS: tuple[tuple[str, str, _Replacement], ...] = (
    ("特殊的换行符，按换行读", "[\x0b\x1c-\x1e\x85\u2028\u2029]", "\n"),
    ("", "\f", "\n"),
    # Sequences that would act on a terminal (ECMA-48) go whole: their parameters are no words of the text.
    (
        "控制字符序列，已删去",
        r"\x1b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\x07\x1b\n]{0,512}(?:\x07|\x1b\\)|[ -/]?[0-~])",
        "",
    ),
    (
        "控制字符，已删去",
        "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]",
        "",
    ),
    ("注音，已删去", "\ufffa[^\ufffb\n]{0,40}\ufffb", ""),
    ("", "\u20e3", "."),  # 1️⃣, a digit on a key
    ("看不见的字符，已删去", f"[{_UNSEEN}]", ""),
    ("半个字符，改作 �", "[\ud800-\udfff]", "�"),
    ("特殊的空格，改作普通空格", f"[{_SPACES}]", " "),
)
_COMPILED = tuple((said, re.compile(pattern, re.MULTILINE), by) for said, pattern, by in _STEPS)
_RADICAL = re.compile(f"[{RADICALS}]")
_IDEOGRAPH_OF = dict(zip(RADICALS, IDEOGRAPHS, strict=True))
_UNSEEN_SIGN = re.compile(f"[{_UNSEEN}]")
_GAP = re.compile(r"\s+")
_END = re.compile(r"(?<![ \t])[ \t]*[\r\n]\s*")
_MAY_BE_APART = re.compile(r"(?:^|\s)\S[ \u3000]{1,4}\S(?!\S)", re.MULTILINE)
"""Two signs that stand alone, which few texts have; a pattern of hanzi takes long to compile."""

_RESIDUES: tuple[tuple[str, str], ...] = (
    ("无法辨认的字符", "\ufffd"),
    ("私用区字符", _PRIVATE),
    ("部首", RADICALS),
    ("特殊的空格", _SPACES),
    ("看不见的字符", _UNSEEN),
)


@cache
def _residue() -> re.Pattern[str]:
    return re.compile("|".join(f"([{signs}])" for _, signs in _RESIDUES))


@cache
def _wide() -> re.Pattern[str]:
    return re.compile(f"[{_WIDE}]")


@cache
def _apart() -> re.Pattern[str]:
    """Two hanzi or more that stand alone, and the blanks beside them; the first may begin a line."""
    return re.compile(
        rf"(?=[ 　])(?:(?:(?<=\s[{_WIDE}])|(?<=^[{_WIDE}])){_ALONE}|{_ALONE}{_ALONE})"
        rf"(?:{_ALONE})*(?:{_BLANK}(?=[{_WIDE}]))?",
        re.MULTILINE,
    )


def cleaned(text: str) -> tuple[str, list[Change]]:
    r"""A text without what no author typed, and what was done to it, of each kind once.

    >>> text, changes = cleaned("⼀ 核 两 翼：指⽼城\u00ad区")
    >>> text, [(change.said, change.count) for change in changes][1:]
    ('一核两翼：指老城区', [('拆开的字，已合拢', 1), ('部首，改作同形的汉字', 2)])
    """
    changes: list[Change] = []
    for said, pattern, by in _COMPILED:
        text = _changed(text, said, pattern, by, changes)
    if _MAY_BE_APART.search(text):
        text = _changed(text, "拆开的字，已合拢", _apart(), _together, changes)
    if _RADICAL.search(text):
        text = _changed(text, "部首，改作同形的汉字", _RADICAL, _ideographs(text), changes)
    return text, changes


def _changed(text: str, said: str, pattern: re.Pattern[str], by: _Replacement, changes: list[Change]) -> str:
    first = pattern.search(text)
    if first is None:
        return text
    done, count = pattern.subn(by, text)
    if said:
        changes.append(Change(said, count, text.count("\n", 0, first.start())))
    return done


def _together(found: re.Match[str]) -> str:
    return re.sub("[ \u3000]", "", found[0])


def _ideographs(text: str) -> Callable[[re.Match[str]], str]:
    """The ideograph of a radical, which has one form for both scripts: ⼾ is 户 in a Simplified text."""
    if len(set(TRADITIONAL).intersection(text)) >= _ENOUGH:
        return lambda found: _IDEOGRAPH_OF[found[0]]
    return lambda found: simplified(_IDEOGRAPH_OF[found[0]])


def one_line(text: str) -> str:
    r"""A text on one line: where it was broken between hanzi nothing stands, else a space.

    >>> one_line("老城\n 区\r\nGDP\n增速")
    '老城区 GDP 增速'
    """
    return _END.sub(_space, text) if "\n" in text or "\r" in text else text


def closed(text: str) -> str:
    r"""A term or an explanation on one line, without space between hanzi or beside Chinese punctuation.

    >>> closed("“三 色”管\t理：GDP 是 gross  domestic product")
    '“三色”管理：GDP 是 gross domestic product'
    """
    return _GAP.sub(_space, text.strip())


def _space(gap: re.Match[str]) -> str:
    """What a gap in a text is to be: nothing between hanzi, else a space."""
    before, after = gap.string[gap.start() - 1 : gap.start()], gap.string[gap.end() : gap.end() + 1]
    return "" if _wide().match(before) and _wide().match(after) else " "


def without_unseen(text: str) -> str:
    r"""A text without the characters that no reader sees.

    >>> without_unseen("\u3164甲\u00ad")
    '甲'
    """
    return _UNSEEN_SIGN.sub("", text)


def residues(text: str) -> Iterator[tuple[str, str]]:
    r"""What no author typed and is left in a string: what it is called, and the character; each once.

    >>> list(residues("指\u00a0某\ufffd事\u00a0"))
    [('特殊的空格', '\xa0'), ('无法辨认的字符', '\ufffd')]
    """
    seen: set[str] = set()
    for found in _residue().finditer(text):
        if found[0] not in seen:
            seen.add(found[0])
            yield _RESIDUES[(found.lastindex or 1) - 1][0], found[0]
