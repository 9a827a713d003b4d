"""The formats in which reports come, a file each: how its bytes begin, and how they become text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from zhuzhou_cli.errors import ZzError
from zhuzhou_cli.report.formats.equations import RAISED, above

_RAISED = re.compile(r"\s*([0-9]{1,3}|[-+\u2212\u2013][0-9]{1,3})\s*")
_EXPONENT = re.compile(r"\s*(?:[-+\u2212]?[A-Za-z]|[A-Za-z0-9]*[-+\u2212][A-Za-z0-9]+)\s*")
"""A power that is no number: n, a+b, -kt."""
_UNDER = re.compile(r"\s?[/⁄∕]\s?[0-9]")
"""The stroke of a fraction and what stands under it."""
_BASE = re.compile("[0-9A-Za-z)）米]")
"""What a power stands behind: 10⁴, m³, (1+r)², 平方米 as 米²."""


class Unimportable(ZzError):  # noqa: N818 - it names what the file is, as FileNotFoundError does
    """A file cannot be read as a report; the message says why and what helps, in Chinese."""


@dataclass(frozen=True, slots=True)
class Text:
    """What a file says, a line for each block, and remarks on what of the file could not be said."""

    text: str
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how it is recognised, and how it becomes text.

    ``read`` raises Unimportable if the file is damaged, and ImportError if ``library``, the name of an
    optional distribution, is not installed.
    """

    name: str
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes], Text]
    library: str = ""


def hanzi(texts: Iterable[str]) -> Counter[str]:
    """How often each character of the CJK Unified Ideographs stands in some texts."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(text)
    return Counter({sign: count for sign, count in counts.items() if "\u4e00" <= sign <= "\u9fff"})


def unread(held: Counter[str], given: Iterable[str]) -> list[str]:
    """A remark if a file holds more hanzi than were given back; what was given twice excuses nothing."""
    missing = held - hanzi(given)
    count = sum(missing.values())
    return [f"文件里还有 {count} 个汉字没有读到，请对照原文"] if count else []


def unshown(said: str, texts: Sequence[str], deleted: Sequence[str] = ()) -> list[str]:
    """A remark on words of a file that were not read; without hanzi, only figures that were deleted count.

    >>> unshown("删去的", ["甲5"]), unshown("删去的", ["56"], ["56"]), unshown("隐藏的", ["56"])
    (['删去的 1 个汉字没有读'], ['删去的 2 个数字没有读'], [])
    """
    if count := hanzi(texts).total():
        return [f"{said} {count} 个汉字没有读"]
    count = sum(sign.isdigit() for text in deleted for sign in text)
    return [f"{said} {count} 个数字没有读"] if count else []


def raised(words: str, before: str, behind: str = "", *, is_link: bool = False) -> str:
    """What is written for raised words: the number of a note as [2], a power in its own signs.

    ``before`` and ``behind`` are what stands beside them in their line: a number before a stroke and another
    one is of a fraction. A link calls a note, whatever stands there.

    >>> raised("4", "约10"), raised(" 2 ", ""), raised("3", "八大行动"), raised("3", "R&D", is_link=True)
    ('⁴', '[2]', '[3]', '[3]')
    >>> raised("th", "5"), raised("1", "不足", "/2"), raised("1", "3", "/2"), raised("n", "(1+r)")
    ('th', '1', ' 1', 'ⁿ')
    """
    number = _RAISED.fullmatch(words)
    if number is None:
        is_exponent = not is_link and _BASE.match(before.rstrip()[-1:]) and _EXPONENT.fullmatch(words)
        return above(words.strip()) if is_exponent else words
    if not is_link and _UNDER.match(behind):  # of 3½ the 3 stays whole
        return f" {words}" if before[-1:].isdecimal() else words
    if number[1].isdecimal() and (is_link or not _BASE.match(before.rstrip()[-1:])):
        return f"[{number[1]}]"
    return number[1].translate(RAISED)
