"""The topics of `zz help`: texts in the folder help/, named in English and in Chinese.

The first line of a text is its Chinese name and what it is about: 退出码：脚本怎样知道查到没有.
"""

from __future__ import annotations

from importlib.resources import files

from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FOLDER = files("zhuzhou_cli") / "help"


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
    texts = [path for path in FOLDER.iterdir() if path.name.endswith(".txt")]
    return [_read(path) for path in sorted(texts, key=lambda path: path.name)]


def _read(path: Traversable) -> Topic:
    title, _, body = path.read_text(encoding="utf-8").partition("\n")
    return Topic(path.name.removesuffix(".txt"), title, body.strip("\n"))
