"""The format ``mdx``: a dictionary for MDict, GoldenDict, 欧路词典, DictTango; the only door to mdict_utils.

https://github.com/zhansliu/writemdict/blob/master/fileformat.md. A synonym is an article that consists of
``@@@LINK=`` and a headword; readers follow one such step.
"""

from __future__ import annotations

import io
import re
import string
import tempfile
from collections.abc import Iterator
from pathlib import Path
from struct import pack, unpack
from typing import IO, Any
from zlib import adler32

from mdict_utils.writer import MDICT_OBJ, MDictWriter

from zhuzhou_cli.export import article
from zhuzhou_cli.export.collection import Collection
from zhuzhou_cli.export.names import names, synonyms

_CREATED = re.compile(r'CreationDate="[^"]*"')
_IGNORED = re.compile(f"[{re.escape(string.punctuation)} ]+")
_PIECE = 1 << 20


def write(collection: Collection) -> Iterator[bytes]:
    """The dictionary. Articles wait in a file until it is known where each will stand."""
    with tempfile.TemporaryDirectory(prefix="zz-") as folder:
        articles = Path(folder, "articles")
        records: list[dict[str, Any]] = []
        with articles.open("wb") as file:
            for item in collection:
                term = names(item.entry)[0]
                heading = f"<p><b>{article.text(term)}</b> {article.text(item.reading)}</p>"
                said = {term: heading + article.article(item)}
                said |= dict.fromkeys(synonyms(item.entry), f"@@@LINK={term}")
                for key, text in said.items():
                    content = text.encode()
                    records.append(
                        {"key": key, "path": str(articles), "pos": file.tell(), "size": len(content) + 1}
                    )
                    file.write(content)
        # The library compares two keys at a time; it has little to do if they are in their order already.
        records.sort(key=lambda record: _order(record["key"]))
        target = Path(folder, "made")
        with target.open("w+b") as file:
            _Writer(records, collection).write(file)
            if opened := MDICT_OBJ.pop(str(articles), None):  # the library leaves it open
                opened.close()
            file.seek(0)
            while piece := file.read(_PIECE):
                yield piece


class _Writer(MDictWriter):  # type: ignore[misc]  # the library has no types
    """The library's writer, with the date of the newest report in place of today's."""

    def __init__(self, records: list[dict[str, Any]], collection: Collection) -> None:
        self._time = collection.time
        super().__init__(records, title=collection.title, description="zz export mdx")

    def _write_header(self, file: IO[bytes]) -> None:
        made = io.BytesIO()
        super()._write_header(made)
        (length,) = unpack(">L", made.getvalue()[:4])
        said = made.getvalue()[4 : 4 + length].decode("utf-16-le")
        day = f"{self._time.year}-{self._time.month}-{self._time.day}"
        header = _CREATED.sub(f'CreationDate="{day}"', said).encode("utf-16-le")
        file.write(pack(">L", len(header)) + header + pack("<L", adler32(header)))


def _order(key: str) -> str:
    """What MDict sorts by: lower case, without spaces and punctuation."""
    return _IGNORED.sub("", key.lower())
