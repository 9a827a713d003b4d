"""How a string that is not ours may be shown: nothing in it acts on a terminal, and it stays on one line.

File names, arguments, variables and texts of others may hold anything. What moves a cursor, begins a
command to the terminal, ends a line or turns the direction of reading is not written as it is, nor a
byte that is no text (which Python keeps as a lone surrogate, PEP 383).
"""

from __future__ import annotations

from functools import cache

_CONTROLS = dict.fromkeys([*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0)])
_INNER_QUOTES = str.maketrans("“”", "‘’")


def escaped(text: str) -> str:
    r"""A text whose unsafe characters are written as escapes.

    In a string of JSON the escapes from U+007F on stand for the characters themselves; those below a
    writer of JSON has escaped already. So a document of JSON keeps its data.

    >>> print(escaped("a\x1b[2Jb\n"), escaped("\x9b\u202e\udcff"), escaped("甲\u3000乙"))
    a\x1b[2Jb\n \u009b\u202e\udcff 甲　乙
    """
    if text.isprintable():  # nearly every string, and ten times as fast
        return text
    return text.translate(_escapes()).encode("utf-8", "backslashreplace").decode()


def blanked(text: str) -> str:
    r"""A text with a space for each unsafe character, as a row of fields needs it; surrogates stay.

    >>> blanked("八大\t行\x1b动")
    '八大 行 动'
    """
    return text if text.isprintable() else text.translate(dict.fromkeys(_escapes(), " "))


def uncontrolled(text: str) -> str:
    r"""A text without control characters (C0, C1, ECMA-48), but with ends of lines and tabs, for a new file.

    >>> uncontrolled("八\x00大\x1b[31m\n\t行动\x9b")
    '八大[31m\n\t行动'
    """
    return text if text.isprintable() else text.translate(_CONTROLS)


def is_printable(text: str) -> bool:
    r"""Whether a text may be written as it is.

    >>> is_printable("甲\u3000乙"), is_printable("a\tb")
    (True, False)
    """
    return escaped(text) == text


def shorten(text: str, limit: int = 40) -> str:
    r"""A text as a message repeats it: at most ``limit`` characters, “?” for each that cannot be seen.

    >>> shorten("两个\n一百年"), shorten("\x1b[31m红"), shorten("九" * 50, 5)
    ('两个 一百年', '?[31m红', '九九九九…')
    """
    shown = "".join([sign if sign.isprintable() else "?" for sign in " ".join(text.split())])
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


@cache
def _escapes() -> dict[int, str]:
    """The unsafe characters but for surrogates, each with its escape."""
    unsafe = [
        *range(0x7F, 0xA0),  # DEL and C1: U+009B begins a command to the terminal, as ESC [ does
        *(0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)),  # Bidi_Control, UAX #9
        *(0x2028, 0x2029),  # the ends of lines and paragraphs
    ]
    c0 = {code: ascii(chr(code))[1:-1] for code in range(0x20)}
    return c0 | {code: f"\\u{code:04x}" for code in unsafe}


def quoted(text: str) -> str:
    """A text in quotation marks; those within become single ones (GB/T 15834-2011 §4.8)."""
    return f"“{text.translate(_INNER_QUOTES)}”"
