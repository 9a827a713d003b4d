"""A text to numbered lines: words as printed, markup gone, each with a plain twin to match.

The twin has the same length, so that a span found in it is a span of the words: Simplified, half-width,
curly quotes, one kind of dash. Everything after this stage looks for patterns in twins only.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from zhuzhou_cli.language.cleaning import cleaned
from zhuzhou_cli.language.tables.traditional import SIMPLIFIED, TRADITIONAL
from zhuzhou_cli.report.barred import rows_of
from zhuzhou_cli.report.breaks import MARK, are_apart
from zhuzhou_cli.report.numbers.marker import Marker, marker

_WIDTHS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SIGNS = dict(
    zip("「『」』〝〞〟〔〕﹝﹞︰﹕∶∷꞉–―─━﹣　\xa0\t│﹒", "““””“””[][]:::::—————   |.", strict=True)
)
PLAIN = str.maketrans(
    {
        **{chr(code): chr(half) for code, half in _WIDTHS.items()},
        **dict(zip(TRADITIONAL, SIMPLIFIED, strict=True)),
        **_SIGNS,
    }
)

_FREQUENT = "，：；（）！？"
_OTHER = re.compile(f"[{re.escape(''.join(chr(code) for code in PLAIN if chr(code) not in _FREQUENT))}]")
"""What few lines have; to change the frequent signs alone is six times as quick as to translate a line."""

_IMAGE = re.compile(r"!\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)")
_HANZI = re.compile("[\u4e00-\u9fff]")
_LINK = re.compile(r"\[([^\[\]\n]{1,80})\]\((?:https?:)?/[^)\s]{0,500}\)")
_FOOTNOTE = re.compile(r"\[\^(\d{1,3})\]:?")
_NOTE = re.compile(r"\s*\[\^[^\[\]\s]{1,40}\]:")
_ESCAPED = re.compile(r"\\([!-/:-@\[\]-`{}~])")
"""A sign of ASCII that Markdown need not read as its own; a pipe is that of a cell."""
_SET_ASIDE = 0x10FF00
"""Where escaped signs are kept until markup is gone: code points that no font or text has."""
_AGAIN = {_SET_ASIDE + code: chr(code) for code in range(0x80)}
_HEADING = re.compile(r"\s*(#{1,6})\s+")
_ATTRIBUTES = re.compile(r"(?<!\s)\s{0,9}\{[#.][^{}\n]{0,200}\}\s{0,9}$")
"""What Pandoc writes behind a heading: {#sec:terms .unnumbered}."""
# Bullets of Markdown and of the page; those of symbol fonts (private use), and pictures (emoji, dingbats).
_BULLET = re.compile(
    r"\s*(?:>\s*)*(?:[-*+]\s+|(?:[•‧・∙※·\u2190-\u21ff\u25a0-\u2775\u2794-\u27bf\u2b00-\u2bff"
    "\uf000-\uf0ff\U0001f000-\U0001f0ff\U0001f300-\U0001faff]\\s*){1,3}|\\*(?=[^\\s*]))"
)
_TABLE_RULE = re.compile(r":?-{2,}:?\s?(?:\|\s?:?-{2,}:?\s?){1,9}")
_BARRED = re.compile(r"([|｜│])[^|｜│]*\1")
"""How the row of a table begins whose cells bars part: a tab in one of them is a blank, and parts nothing."""
_QUOTED = re.compile(r"\s*(?:>\s?){1,9}(?=\S|$)")
_PAUSES = tuple("、，。；：,;:")
_CLAUSE = re.compile("[，。；：,;:]")
_BOLD = re.compile(r"^\s*\*\*")
_EMPHASIS = re.compile(
    r"(?<!\*)\*\*(?:(?![\s*])([^*]{1,1000}?)(?<!\s)\*\*(?!\*)|(?=[\s：:—–“”）)（(]|$)|(?<=^..)|(?<=[\s：:“”（(]..))(?!\*)"
)
"""Two stars round words, or one side of such a pair that a scan has left beside a sign."""
# One star of a pair of which a scan has lost the other.
_STRAY_STAR = re.compile(r"(?<![*＊])[*＊]++(?=\s?[：:])")

# Markdown of one sign that sets off words between stops, cells or the ends of a line: `E-mail`, *北部*.
_SET_OFF = re.compile(
    r"(?<![^\s|、，,。；;：:（(“])([`*])(?![\s`*])([^`*|\n]{1,80})(?<!\s)\1(?![^\s|、，,。；;：:）)”])"
)

_WIDE = re.compile("[\u3000\t]+")
_LONG_BLANK = re.compile(r"([^\S\n]{50})[^\S\n]+")
"""More blanks than any layout has; what seeks a sign behind blanks would look at each of them from each."""


GROUP_LEVEL = 7
"""The level of a heading that is none of Markdown: 1 above 1.1 and 1.2."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What the importer has to say about a line of the report; lines count from 1.

    >>> import zhuzhou_cli as zz
    >>> remark = zz.read_report("tests/data/reports/dot.txt").remarks[0]
    >>> remark.line, remark.message
    (2, '会议“青禾县第九届人民代表大会第三次会议”取自这一行')
    """

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its number in the text, its words as printed, and their plain twin.

    ``level`` is that of a Markdown heading, 0 for any other line; ``indent`` are the columns before a bullet.
    ``ordinal`` is its number if only the sequence tells that it is one: A., 1.1; 0 inside an explanation.
    It ``is_note`` if it is the text of a footnote of Markdown: [^1]: 来源…; ``is_bold`` if it begins so,
    ``is_broken`` if its author ended it there, and not the edge of a page.
    """

    number: int
    text: str
    plain: str
    level: int = 0
    is_bullet: bool = False
    is_after_blank: bool = False
    indent: int = 0
    ordinal: Marker | None = None
    is_note: bool = False
    is_bold: bool = False
    is_broken: bool = False

    @property
    def mark(self) -> Marker | None:
        """The number with which the line begins: its ordinal, or what looks like one; a heading has none."""
        if self.level == GROUP_LEVEL or self.is_item:
            return None
        return self.ordinal or marker(self.plain)

    @property
    def is_item(self) -> bool:
        """Whether the line is an item inside an explanation, as only the lines around it tell."""
        return self.ordinal is not None and not self.ordinal.value

    @property
    def spaced(self) -> str:
        """The plain twin with its wide spaces as printed: they may separate where narrow ones do not."""
        return _spaced(self.text, self.plain)

    def behind(self, place: int) -> Line | None:
        """What stands behind a place of the line, as a line that begins afresh; None if nothing does."""
        place += len(self.plain[place:]) - len(self.plain[place:].lstrip())
        text, plain = self.text[place:], self.plain[place:]
        is_broken = self.is_broken
        return Line(self.number, text, plain, is_after_blank=True, is_broken=is_broken) if text else None


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines joined to one string, as printed and as its plain twin.

    ``begins`` are the places in it where its lines begin, ``numbers`` the numbers of these lines.
    """

    text: str
    plain: str
    begins: tuple[int, ...]
    numbers: tuple[int, ...]

    def number_at(self, place: int) -> int:
        """The number of the line on which a place of the string stands."""
        return self.numbers[bisect_right(self.begins, place) - 1]

    @property
    def spaced(self) -> str:
        """The plain twin with its wide spaces as printed."""
        return _spaced(self.text, self.plain)

    @property
    def first_end(self) -> int:
        """Where the first line ends."""
        return self.begins[1] if len(self.begins) > 1 else len(self.text)


def lines_of(text: str) -> tuple[list[Line], list[Remark]]:
    """The lines of a text, and remarks on what it had that no author typed, one for each kind."""
    lines: list[Line] = []
    text, changes = cleaned(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _LONG_BLANK.sub(r"\1", text)
    remarks = [Remark(change.lines + 1, f"{change.count} 处{change.said}") for change in changes]
    blank = True
    for number, raw in enumerate(text.split("\n"), 1):
        if not raw or raw.isspace():
            blank = True
            continue
        remarks += _pictured(number, raw)
        line = _line(number, raw)
        if line:
            lines.append(replace(line, is_after_blank=blank, is_broken=raw.endswith(MARK)))
        blank = line is None
    return _as_rows(lines), remarks


def _pictured(number: int, text: str) -> list[Remark]:
    """A remark for each picture of Markdown whose description has hanzi, which are not read."""
    found = _IMAGE.finditer(text) if "![" in text else ()
    return [
        Remark(number, f"图片的说明，未收入：{excerpt(one[1].strip())}")
        for one in found
        if _HANZI.search(one[1])
    ]


def _as_rows(lines: list[Line]) -> list[Line]:
    """The lines with the outer pipes that rows may lack: beside a rule of Markdown, ---|---, and without."""
    inside = False
    for i, line in enumerate(lines):
        if inside and "|" not in line.plain:
            inside = False
        if "--" in line.plain and _TABLE_RULE.fullmatch(line.plain):
            inside = True
            if i and "|" in lines[i - 1].plain:
                lines[i - 1] = _piped(lines[i - 1])
        if inside:
            lines[i] = _piped(line)
    rows = rows_of([line.text for line in lines])
    return [
        replace(line, text=rows[i], plain=_twin(rows[i])) if i in rows else line
        for i, line in enumerate(lines)
        if rows.get(i, "|")
    ]


def _piped(line: Line) -> Line:
    if line.plain[0] == "|":
        return line
    return replace(line, text=f"|{line.text}|".replace("\t", " "), plain=f"|{line.plain}|")


def _line(number: int, text: str) -> Line | None:
    """A line without markup; None if nothing is left of it."""
    is_note = _NOTE.match(text) is not None
    if "[" in text:
        text = _FOOTNOTE.sub(r"[\1]", _LINK.sub(r"\1", _IMAGE.sub("", text)))
    if "\\" in text:
        text = _ESCAPED.sub(lambda found: chr(_SET_ASIDE + ord(found[1])), text)
        if not text.lstrip().startswith("|"):  # layouts/rows.py takes it off once it has split a row
            text = text.replace("\\|", "|")
    if quoted := _QUOTED.match(text):
        text = text[quoted.end() :]
    heading = _HEADING.match(text)
    text = _ATTRIBUTES.sub("", text[heading.end() :]) if heading else text
    # Two stars open and close bold; a scan leaves one side of the pair anywhere.
    is_bold = _BOLD.match(text) is not None
    if is_bold:
        text = _BOLD.sub("", text, count=1).replace("**", "", 1)
    bullet = _BULLET.match(text)
    is_bold = is_bold or text.startswith("**", bullet.end() if bullet else 0)
    indent = len(text) - len(text.lstrip()) if bullet else 0
    text = text[bullet.end() :] if bullet else text
    if "*" in text or "＊" in text:
        text = _STRAY_STAR.sub("", _EMPHASIS.sub(_emphasised, text))
    if "*" in text or "`" in text:
        text = _SET_OFF.sub(r"\2", text)
    text = text.strip().strip("\u3000 ").translate(_AGAIN)
    if not text:
        return None
    if "\t" in text and _BARRED.match(text):
        text = text.replace("\t", " ")
    level = len(heading[1]) if heading else 0
    return Line(
        number,
        text,
        _twin(text),
        level,
        bullet is not None,
        indent=indent,
        is_note=is_note,
        is_bold=is_bold,
    )


def _emphasised(found: re.Match[str]) -> str:
    """The words between two stars; as they stand where these hide letters, or mark words: 王**、赵**.

    >>> [_EMPHASIS.sub(_emphasised, said) for said in ("推进**甲**建设", "王**、赵**，", "带**的，不带**的")]
    ['推进甲建设', '王**、赵**，', '带**的，不带**的']
    """
    words = found[1] or ""
    before, behind = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    is_open = words[:1] in _PAUSES or (behind.isalnum() and _CLAUSE.search(words))
    return found[0] if before.isalnum() and is_open else words


def _twin(text: str) -> str:
    """The plain twin of a text."""
    if _OTHER.search(text):
        return text.translate(PLAIN)
    for sign in _FREQUENT:
        text = text.replace(sign, chr(_WIDTHS[ord(sign)]))
    return text


def _spaced(text: str, plain: str) -> str:
    """A plain twin with the wide spaces and tabs of its text."""
    for found in _WIDE.finditer(text):
        plain = f"{plain[: found.start()]}{found[0]}{plain[found.end() :]}"
    return plain


def join(lines: Sequence[Line]) -> Passage:
    """The passage of one or more lines, joined without a space but where ``gap_between`` has one."""
    texts: list[str] = []
    plains: list[str] = []
    begins: list[int] = []
    length = 0
    for before, line in zip([None, *lines], lines, strict=False):
        gap = gap_between(before, line) if before else ""
        begins.append(length + len(gap))
        texts.append(gap + line.text)
        plains.append(gap + line.plain)
        length += len(gap) + len(line.text)
    return Passage("".join(texts), "".join(plains), tuple(begins), tuple(line.number for line in lines))


def gap_between(before: Line, after: Line) -> str:
    r"""A space between Latin words, and between numbers whose line the author broke; else nothing.

    He did where the next line begins with the number or bullet of an item.

    >>> lines, _ = lines_of("R&D\nGDP\n甲20\n25年：10  \n2026年新增100\n2.乙3\n- 5G")
    >>> [gap_between(*lines[at : at + 2]) for at in range(6)]
    [' ', '', '', ' ', ' ', ' ']
    """
    is_broken = before.is_broken or after.mark is not None or after.is_bullet
    is_apart = is_broken and are_apart(before.text, after.text)
    return " " if is_apart or _are_words(before.plain[-1], after.plain[0]) else ""


def _are_words(before: str, after: str) -> bool:
    return before.isascii() and before.isalpha() and after.isascii() and after.isalpha()


def listed(lines: Iterable[Line]) -> list[Remark]:
    """A remark for each line inside a section that belongs to no entry: nothing is dropped silently."""
    return [Remark(line.number, f"未归入任何条目：{excerpt(line.text)}") for line in lines]


def excerpt(text: str, limit: int = 24) -> str:
    """The beginning of a text, for a message."""
    return text if len(text) <= limit else text[: limit - 1] + "…"
