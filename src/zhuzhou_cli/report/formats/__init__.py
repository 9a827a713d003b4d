"""The formats in which reports come, a file each: how its bytes begin, and how they become text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from zhuzhou_cli.errors import ZzError


class Unimportable(ZzError):  # noqa: N818 - it names what the file is, as FileNotFoundError does
    """A file cannot be read as a report; the message says why, in Chinese."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how it is recognised, and how it becomes text.

    ``text`` raises Unimportable if the file is damaged, and ImportError if ``library``, the name of an
    optional distribution, is not installed.
    """

    name: str
    recognises: Callable[[bytes], bool]
    text: Callable[[bytes], str]
    library: str = ""
