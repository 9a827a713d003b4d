"""Plain text and Markdown: bytes in one of five encodings."""

from __future__ import annotations

import re

from zhuzhou_cli.report.formats import Format, Text, Unimportable

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
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
    try:
        return data.decode("utf-8")  # text in another encoding is hardly ever UTF-8 by chance (RFC 3629)
    except UnicodeDecodeError:
        pass
    sample = data[: min(len(data), _SAMPLE) // 4 * 4] or data
    best = max(_ENCODINGS, key=lambda encoding: _likeness(sample.decode(encoding, errors="replace")))
    text = data.decode(best, errors="replace")
    if max(text.count("\ufffd"), text.count("\0")) > _DAMAGE_LIMIT * len(text):
        message = "认不出文字编码；请另存为 UTF-8"
        raise Unimportable(message)
    return text


def _likeness(text: str) -> float:
    """How much a text is like a report: its share of frequent characters, less what cannot be decoded."""
    good = sum(character in _FREQUENT for character in text)
    bad = text.count("\ufffd") + text.count("\0")
    return (good - _DAMAGE_WEIGHT * bad) / max(1, len(text))


_COMMENT_LIMIT = 10_000
"""Signs inside the longest comment; <!-- with its end farther away opens none."""
_BREAK = re.compile(r"<br\s?/?>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|abbr|b|center|code|div|em|font|i|img|ins|mark|p|small|span|strong|sub|sup|u)"
    r"(?:\s[^<>\n]{0,500})?/?>",
    re.IGNORECASE,
)


def _markdown(data: bytes) -> Text:
    """Markdown without the tags of HTML that it may hold; its own marks are taken off line by line."""
    text = _uncommented(decoded(data))
    return Text(_TAG.sub("", "\n".join(_unbroken(line) for line in text.split("\n"))))


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


def _unbroken(line: str) -> str:
    """A line of Markdown, broken where it says so; a row of a table stays one line."""
    return _BREAK.sub("" if line.lstrip().startswith("|") else "\n", line)


MARKDOWN = Format("Markdown", lambda _: False, _markdown)
"""Told by its suffix alone: it may begin as any other text, HTML included."""

PLAIN_TEXT = Format("文本", lambda _: True, lambda data: Text(decoded(data)))
