"""The topics of `zz help`: texts in the folder help/, named in English and in Chinese.

The first line of a text is its Chinese name and what it is about: 退出码：脚本怎样知道查到没有.
"""

from __future__ import annotations

from pathlib import Path

from zhuzhou_cli.record import record

FOLDER = Path(__file__).parents[1] / "help"


@record
class Topic:
    """A topic: the name of its file, its first line, and the lines below."""

    name: str
    title: str
    body: str

    @property
    def chinese(self) -> str:
        """Its name in Chinese."""
        return self.title.partition("：")[0]


def every() -> list[Topic]:
    """All topics, by name."""
    return [_read(path) for path in sorted(FOLDER.glob("*.txt"))]


def _read(path: Path) -> Topic:
    title, _, body = path.read_text(encoding="utf-8").partition("\n")
    return Topic(path.stem, title, body.strip("\n"))
