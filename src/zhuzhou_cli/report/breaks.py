"""Where an author broke a line between figures or Latin words, which stay apart when lines are joined.

At the edge of a page a number may really be cut in two, so that such lines are joined without a blank:
only a reader of a format knows which of both a line end is, and marks those of authors, as Markdown does.
"""

from __future__ import annotations

import re

MARK = "  "
"""What stands at the end of a line behind which its author broke it, as Markdown has it."""
_BEFORE, _AFTER = "[0-9A-Za-z０-９Ａ-Ｚａ-ｚ%％‰℃]|[0-9][.,]", "[-+−]?[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]"
_END, _BEGIN = re.compile(f"(?:{_BEFORE})$"), re.compile(_AFTER)
_BREAK = re.compile(r"(?<=[0-9A-Za-z０-９Ａ-Ｚａ-ｚ%％‰℃.,])[ \t]*(?=\n)")


def are_apart(before: str, after: str) -> bool:
    """Whether two texts would make another number or word if nothing stood between them.

    >>> are_apart("12345", "24小时"), are_apart("投资", "24亿元"), are_apart("分别为10,", "20")
    (True, False, True)
    """
    return bool(_END.search(before[-2:]) and _BEGIN.match(after))


def joined(before: str, after: str) -> str:
    """Two texts that an author parted, as one: without a blank but where one keeps numbers apart.

    >>> joined("2025年：10", "2026年：20"), joined("甲", "乙"), joined("", "乙")
    ('2025年：10 2026年：20', '甲乙', '乙')
    """
    return f"{before} {after}" if are_apart(before, after) else before + after


def marked(text: str) -> str:
    r"""A text all of whose lines end where its author broke them, with the mark where it may be needed.

    >>> marked("2025年：10\n2026年：20\n甲\n乙")
    '2025年：10  \n2026年：20  \n甲\n乙'
    """
    return _BREAK.sub(MARK, text)
