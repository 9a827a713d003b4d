"""What other programs read, made of glossaries: a table of formats, and one module for each of them.

A module is named after its format and has one function:

    write(collection) -> Iterable[bytes]                       the content of one file, piece by piece
    write(collection) -> Iterable[tuple[str, Iterable[bytes]]]  of a folder: the name and content of each file

It reads the entries as often as it likes; each time they come one by one from the store, so that a format
that need not hold them all holds one. What is unsafe in a text, or means something in the format, is
escaped by the format. The same entries give the same bytes: a time is ``collection.time``, never now.

To add a format: write its module, add its row to FORMATS.
"""

from __future__ import annotations

from zhuzhou_cli.enumeration import Enumeration
from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zhuzhou_cli.export.collection import Collection

    Content = Iterable[bytes]
    """The bytes of a file, in pieces."""
    Writer = Callable[[Collection], Content] | Callable[[Collection], Iterable[tuple[str, Content]]]


class UnexportableError(Exception):
    """What a format cannot hold; the message says so in one line of Chinese."""


class Kind(Enumeration):
    """What a format is made of."""

    TEXT = "text"
    BINARY = "binary"
    FOLDER = "folder"


@record
class Format:
    """A format: what it is, and ``most`` entries that it may have (0: any number).

    ``needs`` is the module of the library that it is written with, from the extra ``export``.
    """

    kind: Kind
    about: str
    needs: str = ""
    most: int = 0


FORMATS = {
    "page": Format(Kind.TEXT, "网页：一个文件，手机、电脑离线可查", most=20_000),
    "anki": Format(Kind.BINARY, "卡片：正反两面，再导入时更新", "genanki"),
    "stardict": Format(Kind.FOLDER, "词典：GoldenDict、KOReader、sdcv", "opencc"),
    "mdx": Format(Kind.BINARY, "词典：MDict、欧路词典、DictTango", "mdict_utils"),
    "jieba": Format(Kind.TEXT, "分词：jieba 的用户词典"),
    "rime": Format(Kind.TEXT, "输入法：Rime（鼠须管、小狼毫、ibus-rime）的词库"),
    "excel": Format(Kind.BINARY, "表格：一张词条，一张分项和成员", "xlsxwriter"),
    "csv": Format(Kind.TEXT, "表格：双击就能用 Excel 打开"),
    "docx": Format(Kind.BINARY, "Word：照公文排好的附录，zz import 读得回来", "docx", 20_000),
    "omegat": Format(Kind.TEXT, "翻译：OmegaT 的术语表"),
}
"""The formats by their names; the module that writes one is named like it."""


def writer(name: str) -> Writer:
    """The function that writes a format of FORMATS. Raises ImportError if its library is missing."""
    if FORMATS[name].needs:
        __import__(FORMATS[name].needs)
    write: Writer = __import__(f"zhuzhou_cli.export.{name}", fromlist=["write"]).write
    return write
