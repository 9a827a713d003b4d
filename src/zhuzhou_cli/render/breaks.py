"""Where lines of Chinese may end: not before a closing mark, not after an opening one, not in a word.

The rules are those of GB/T 15834-2011 §5.1 (where marks may stand) and of CLREQ §3.1 (避头尾).
"""

from __future__ import annotations

from zhuzhou_cli.render.width import width

_NOT_FIRST = frozenset("，。、；：！？）」』〕】》〉”’—…·～,.;:!?)]}%％‰℃")
_NOT_LAST = frozenset("（「『〔【《〈“‘([{")
_TIED = frozenset("〔")
"""Marks that stay with what stands before them, as the number of a footnote does."""


def breaks(text: str, columns: int, ambiguous: int = 1) -> list[int]:
    """The offsets at which a line of at most ``columns`` ends and the next begins, in code points.

    Where there is nowhere to break, the line is broken where it is full. ``ambiguous`` are the columns of
    a sign that terminals draw in one or in two.
    """
    ends: list[int] = []
    begin = allowed = 0
    used = 0
    for i, sign in enumerate(text):
        if i and _may_part(text[i - 1], sign):
            allowed = i
        used += width(sign, ambiguous)
        while used > columns and i > begin:
            begin = allowed if allowed > begin else i
            ends.append(begin)
            used = width(text[begin : i + 1], ambiguous)
    return ends


def _may_part(before: str, after: str) -> bool:
    if before in _NOT_LAST or after in _NOT_FIRST or after in _TIED or after == " ":
        return False
    return not (_is_letter(before) and _is_letter(after))


def _is_letter(sign: str) -> bool:
    """Whether a character forms words with its neighbours, as Latin letters do and hanzi do not."""
    return sign.isascii() and (sign.isalnum() or sign in "+-_/'&@#")
