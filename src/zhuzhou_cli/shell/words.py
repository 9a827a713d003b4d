"""The words of a shell's line: an unfinished line taken apart, and a text written as one word of it."""

from __future__ import annotations

from zhuzhou_cli.record import record

_BLANKS = " \t\n"
# What a backslash escapes within quotes: in bash (POSIX.1 2.2) and in fish.
_ESCAPED = {
    "bash": {"'": "", '"': '"\\$`'},
    "fish": {"'": "'\\", '"': '"\\$'},
}
_PREFIXES = "@$"
"""Signs that begin a word and belong to it, though they break words: rl_special_prefixes of bash."""
_SPECIAL = " \t'\"\\$`*?[](){}<>|&;#~!^%"
# PowerShell takes typographic quotes for quotes, and these for single ones.
_SINGLE_QUOTES = "'‘’‚‛"
_SAFE_IN_POWERSHELL = "-_./\\=:+、（）《》·"


@record
class Line:
    """A line up to the cursor: its finished words, and what has been typed of the last one.

    ``quote`` is the quotation mark that is still open, if any. ``start`` is an offset in the last word:
    readline replaces only what follows it, behind that mark or the last sign that breaks words.
    """

    words: tuple[str, ...]
    last: str
    quote: str = ""
    start: int = 0


def split(line: str, shell: str = "bash", breaks: str = "") -> Line:
    """Take a line apart as bash or fish would; quotes may be open, nothing is expanded.

    ``breaks`` are the signs at which readline begins anew within a word (COMP_WORDBREAKS).

    >>> split('zz lookup "两个 一')
    Line(words=('zz', 'lookup'), last='两个 一', quote='"', start=0)
    """
    escaped = _ESCAPED[shell]
    words: list[str] = []
    last: str | None = None
    quote = ""
    opened = broken = i = 0
    while i < len(line):
        sign, i = line[i], i + 1
        if quote:
            if sign == quote:
                quote = ""
            elif sign == "\\" and line[i : i + 1] and line[i] in escaped[quote]:
                last, i = (last or "") + line[i], i + 1
            else:
                last = (last or "") + sign
        elif sign in _BLANKS:
            if last is not None:
                words.append(last)
            last, broken = None, 0
        elif sign in "'\"":
            quote, last = sign, last or ""
            opened = len(last)
        elif sign == "\\":
            last, i = (last or "") + line[i : i + 1], i + 1
        elif sign == "$" and shell == "bash" and line[i : i + 1] in ("'", '"'):
            continue  # $'…' and $"…" are quotes too
        else:
            last = (last or "") + sign
            broken = len(last) if sign in breaks and sign not in _PREFIXES else broken
    return Line(tuple(words), last or "", quote, opened if quote else broken)


def for_bash(text: str, quote: str = "") -> str:
    r"""A text as a word of bash or zsh; ``quote`` is the quotation mark that is open before it, if any.

    >>> for_bash("两个 一百年"), for_bash("it's", "'"), for_bash("a$", '"')
    ('两个\\ 一百年', "it'\\''s", 'a\\$')
    """
    if quote == "'":
        return text.replace("'", "'\\''")
    return _escape(text, _ESCAPED["bash"]['"'] if quote else _SPECIAL)


def for_fish(text: str) -> str:
    """A text as a word of fish."""
    return _escape(text, _SPECIAL.replace("`", ""))


def for_powershell(text: str) -> str:
    """A text as a word of PowerShell.

    >>> for_powershell("八大行动"), for_powershell("“二分法”改革"), for_powershell("it's")
    ('八大行动', "'“二分法”改革'", "'it''s'")
    """
    if text and all(sign.isalnum() or sign in _SAFE_IN_POWERSHELL for sign in text):
        return text
    return f"'{''.join([sign * 2 if sign in _SINGLE_QUOTES else sign for sign in text])}'"


def _escape(text: str, special: str) -> str:
    return "".join([f"\\{sign}" if sign in special else sign for sign in text])
