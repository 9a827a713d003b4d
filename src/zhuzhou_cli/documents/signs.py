"""Where a list of terms may begin in a text, at the earliest: cheap to tell, so that the importer is spared.

Whether there is a list is for the importer to say; no list that it sees begins before the first sign.
"""

from __future__ import annotations

import re

_SIGN = re.compile(
    r"""
    ^(?=[^\n]{0,80}$)[^\n]*(?:名[词詞]|[术術][语語]|用[语語]|[词詞]|概念|注|註|[释釋]|解[读讀]|[说說]明|附|知[识識]|[简簡][称稱])
    | (?:名[词詞]|[术術][语語]|用[语語]|[词詞][语語条條]|概念)[^\n]{0,12}(?:解|[释釋]|注|註|[说說]明)
    | ^[^\n:：|]{1,40}(?:[:：][^\S\n]*\S|\|)
    | ^[^\n，。；]{1,40}?(?:指|即|—)
    """,
    re.VERBOSE | re.MULTILINE,
)
"""A short line with a word that heads such lists; a sentence that announces one; an entry."""

_OTHER_ENDS = ("\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")


def first_sign(text: str) -> int:
    r"""The place at which the first line that may belong to a list of terms begins; the end if there is none.

    >>> first_sign("抓好八大行动。\n名词解释\n1.一廊：指走廊。"), first_sign("抓好八大行动。")
    (8, 7)
    """
    if any(end in text for end in _OTHER_ENDS):  # the importer sees more lines than the pattern does
        return 0
    found = _SIGN.search(text)
    return text.rfind("\n", 0, found.start() + 1) + 1 if found else len(text)
