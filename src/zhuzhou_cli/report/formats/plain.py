"""Plain text and Markdown: bytes in one of six encodings."""

from __future__ import annotations

import html
import re
from functools import reduce

from zhuzhou_cli.language.cleaning import one_line
from zhuzhou_cli.report.breaks import MARK, joined
from zhuzhou_cli.report.formats import Format, Text, Unimportable, raised, unshown
from zhuzhou_cli.report.formats.bold import GAP, gap_at
from zhuzhou_cli.report.formats.grid import BAR, with_blanks

_BOMS = (
    *((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32")),
    *((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")),
)
_ENCODINGS = ("gb18030", "big5", "utf-16-le", "utf-16-be")
_LOST = "\ufffd"
"""Stands for what cannot be decoded."""
_CERTAIN = 4
"""Signs of three bytes that make a line UTF-8 beyond doubt: bytes of GBK are one by chance in a case of sixty
(16 of 72 leading bytes, 31 of 94 behind them), and so four in one of ten million."""
_THREE_BYTES = "\u0800"
"""The first sign that takes three bytes in UTF-8, as all hanzi do."""
_SAMPLE = 1 << 16
"""Bytes from which the encoding is guessed."""

# Characters that every report has; bytes read in a wrong encoding hardly ever give them.
_FREQUENT = frozenset(
    "的一是在和政府工作报告年市县省区发展建设人民大会，。、：；“”名词解释指為發與,.:; \n0123456789"
)
_DAMAGE_WEIGHT = 20
"""Frequent characters that weigh as much as one that cannot be decoded."""

_DAMAGE_LIMIT = 0.02
"""Share of characters that cannot be decoded, or are NUL, above which no encoding fits."""


def decoded(data: bytes) -> str:
    """Bytes as text: by their byte order mark, as UTF-8 if they are, else in the likeliest encoding.

    Raises Unimportable if none of the encodings fits.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").lstrip("\ufeff")
    # Text in another encoding is hardly ever UTF-8 by chance (RFC 3629), not even in most of its signs.
    text = data.decode("utf-8", errors="replace")
    damage = text.count(_LOST) - data.count(_LOST.encode())
    if not damage:
        return text
    if _signs_of_three_bytes(text) > damage:
        if damage > max(1.0, _DAMAGE_LIMIT * len(text)):
            raise _mixed(f"第 {_line(text, text.index(_LOST))} 行不是 UTF-8")
        return text
    if number := _line_in_utf_8(data):
        raise _mixed(f"第 {number} 行是 UTF-8")
    sample = data[:_SAMPLE]
    best = max(_ENCODINGS, key=lambda encoding: _likeness(sample.decode(encoding, errors="replace")))
    text = data.decode(best, errors="replace")
    if max(text.count(_LOST), text.count("\0")) > _DAMAGE_LIMIT * len(text):
        message = "认不出文字编码；请另存为 UTF-8"
        raise Unimportable(message)
    return text


def _mixed(said: str) -> Unimportable:
    return Unimportable(f"文件里有两种文字编码：{said}；请都另存为 UTF-8")


def _line(text: str, at: int) -> int:
    """The number of the line in which a place of a text is."""
    return text.count("\n", 0, at) + 1


def _signs_of_three_bytes(text: str) -> int:
    """How many signs of a decoded text took three bytes or more."""
    return sum(sign >= _THREE_BYTES for sign in text) - text.count(_LOST)


def _line_in_utf_8(data: bytes) -> int:
    """The number of the first line that is UTF-8 beyond doubt, where the rest is not; 0 if none is."""
    for number, line in enumerate(data.split(b"\n"), 1):
        text = line.decode("utf-8", errors="ignore")
        if _signs_of_three_bytes(text) >= _CERTAIN and text.encode() == line:
            return number
    return 0


def lost(text: str) -> tuple[str, ...]:
    r"""A remark if signs of a text could not be decoded, now or when it was saved.

    >>> lost("八大行动\n三百\ufffd程")
    ('有 1 处认不出的字（�），第一处在第 2 行；请对照原文',)
    """
    count = text.count(_LOST)
    if not count:
        return ()
    line = _line(text, text.index(_LOST))
    return (f"有 {count} 处认不出的字（{_LOST}），第一处在第 {line} 行；请对照原文",)


def _likeness(text: str) -> float:
    """How much a text is like a report: its share of frequent characters, less what cannot be decoded."""
    good = sum(character in _FREQUENT for character in text)
    bad = text.count(_LOST) + text.count("\0")
    return (good - _DAMAGE_WEIGHT * bad) / max(1, len(text))


_COMMENT_LIMIT = 10_000
"""Signs inside the longest comment; <!-- with its end farther away opens none."""
_BREAK = re.compile(r"<br\s?/?>", re.IGNORECASE)
_HARD_BREAK = re.compile(r"(?<!\\)\\\s*$")
"""A backslash at the end of a line of Markdown, which breaks the line there (CommonMark 6.7)."""
_STRUCK = re.compile(
    r"(?<![~0-9])~~(?![~\s])[^~\n]{1,200}(?<!\s)~~(?!~)"
    r"|<(del|s|strike)(?:\s[^<>\n]{0,200})?>[^<]{0,2000}</\1>",
    re.IGNORECASE,
)
"""What an author took back; two signs between figures stand for 至."""
_LABELLED = re.compile(r"^[ ]{0,3}\[\^([^\[\]\s]{1,40})\]:", re.MULTILINE)
"""How a footnote of Markdown begins, with the label by which it is called."""
_CALL = re.compile(r"\[\^([^\[\]\s]{1,40})\]")
_BLANK_LINE = re.compile(r"(?<=[0-9A-Za-z%,.])[ \t]*(?=\n[ \t]*\n)")
"""The end of a paragraph behind which another may go on with a number."""
_RAISED = re.compile(r"([^\n]?)<sup>([^<>\n]{1,9})</sup>", re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^<>]*>((?:(?!<tr\b).)*?)</tr>", re.IGNORECASE | re.DOTALL)
_CELL = re.compile(r"<t([dh])\b[^<>]*>((?:(?!<t[dh]\b).)*?)</t\1>", re.IGNORECASE | re.DOTALL)
_STRONG = re.compile(r"__(?![\s_])([^_\n]{1,80})(?<!\s)__")
"""The other way to write **bold**."""
_TAG = re.compile(
    r"</?(?:a|abbr|b|center|code|div|em|font|i|img|ins|mark|p|small|span|strong|sub|sup|u"
    r"|table|tbody|thead|tfoot|colgroup|col)"
    r"(?:\s[^<>\n]{0,500})?/?>",
    re.IGNORECASE,
)


def _markdown(data: bytes) -> Text:
    """Markdown without the tags of HTML that it may hold; its own marks are taken off line by line."""
    text = decoded(data)
    shown, struck = _unstruck(_uncommented(text))
    lines = _ROW.sub(_as_row, _numbered(shown)).split("\n")
    numbered = _RAISED.sub(lambda one: one[1] + raised(one[2], one[1]), "\n".join(map(_unbroken, lines)))
    shown = _STRONG.sub(r"**\1**", html.unescape(_TAG.sub("", numbered)))
    return Text(_BLANK_LINE.sub(MARK, "\n".join(map(_parted, shown.split("\n")))), (*lost(text), *struck))


def _numbered(text: str) -> str:
    r"""A text whose footnotes have numbers, by the order in which they stand, where some had words for them.

    >>> _numbered("双招双引[^a]、无废城市[^b1]\n\n[^a]: 指招商。\n[^b1]: 指城市。")
    '双招双引[^1]、无废城市[^2]\n\n[^1]: 指招商。\n[^2]: 指城市。'
    """
    labels = dict.fromkeys(_LABELLED.findall(text))
    if all(label.isdigit() for label in labels):
        return text
    numbers = {label: str(number) for number, label in enumerate(labels, 1)}
    return _CALL.sub(lambda one: f"[^{numbers.get(one[1], one[1])}]", text)


def _unstruck(text: str) -> tuple[str, list[str]]:
    """A text of Markdown without the words that its author struck, and a remark on them.

    >>> _unstruck("投资~~5亿元~~6亿元，长<s>1</s>2公里，10~~20个")
    ('投资6亿元，长2公里，10~~20个', ['划去的 2 个汉字没有读'])
    """
    struck = [found[0] for found in _STRUCK.finditer(text)]
    return (_STRUCK.sub("", text) if struck else text), unshown("划去的", struck, struck)


def _parted(line: str) -> str:
    """A line with a gap behind a term that its two stars alone set apart.

    >>> _parted("**三链融合**产业链、创新链融合。")
    '**三链融合**\u3000产业链、创新链融合。'
    """
    pieces = line.split("**")
    at = gap_at([(words, i % 2 == 1) for i, words in enumerate(pieces)])
    if at is None:
        return line
    return "**".join([*pieces[:at], GAP + pieces[at], *pieces[at + 1 :]])


def _plain(data: bytes) -> Text:
    text = decoded(data)
    return Text(text, lost(text))


def _uncommented(text: str) -> str:
    """A text without comments, in a time in proportion to its length however many are opened.

    >>> _uncommented("<!-- a --><!--甲<!-- b -->乙<!--丙")
    '乙<!--丙'
    """
    kept, at, begin, end = [], 0, text.find("<!--"), -1
    while begin >= 0:
        if end < begin + 4:
            end = text.find("-->", begin + 4)
        if end < 0:
            break
        if end - begin - 4 <= _COMMENT_LIMIT:
            kept.append(text[at:begin])
            at = end + 3
        begin = text.find("<!--", max(at, begin + 4))
    return "".join([*kept, text[at:]])


def _as_row(row: re.Match[str]) -> str:
    r"""A row of a table of HTML as one of Markdown, on its first line.

    >>> _ROW.sub(_as_row, "<tr><td>双碳</td>\n<td>碳达峰、\n碳中和。</td></tr>")
    '| 双碳 | 碳达峰、碳中和。 |\n\n'
    """
    cells = (one_line(one[2]).strip().replace("|", "\\|") for one in _CELL.finditer(row[1]))
    return f"| {' | '.join(cells)} |" + "\n" * row[0].count("\n")


def _unbroken(line: str) -> str:
    r"""A line of Markdown, broken where it says so; a row of a table stays one line.

    >>> _unbroken("双碳：碳达峰。\\"), _unbroken("双碳<br>碳达峰。"), _unbroken("| 甲 | 10<br>20 |")
    ('双碳：碳达峰。  ', '双碳  \n碳达峰。', '| 甲 | 10 20 |')
    """
    line = _HARD_BREAK.sub(MARK, line)
    is_row = line.lstrip().startswith("|")
    if not is_row:
        return _BREAK.sub(f"{MARK}\n", line)
    return "|".join(map(_unbroken_cell, BAR.split(line)))


def _unbroken_cell(cell: str) -> str:
    """A cell of Markdown on one line, with blanks between words that only its lines part."""
    pieces = with_blanks("\n".join(map(str.strip, _BREAK.split(cell)))).split("\n")
    return f" {reduce(joined, pieces)} " if _BREAK.search(cell) else cell


MARKDOWN = Format("Markdown", lambda _: False, _markdown)
"""Told by its suffix alone: it may begin as any other text, HTML included."""

PLAIN_TEXT = Format("文本", lambda _: True, _plain)
