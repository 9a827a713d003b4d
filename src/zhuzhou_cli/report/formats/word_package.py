"""The parts of a Word file that are read, as trees of XML, found by their relationships (ECMA-376)."""

from __future__ import annotations

import posixpath
import zipfile
from typing import Any

from zhuzhou_cli.report.formats import Unimportable

ELEMENT_LIMIT = 2_000_000
"""Elements of one part; a book of a thousand pages has half a million. Each takes some 300 bytes."""

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """The trees of a Word file: document, styles, numbering, and the notes by their kind.

    Raises KeyError if a part that is named is not there, lxml's XMLSyntaxError if it is no XML, and
    Unimportable if it has too many elements.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        from lxml import etree  # noqa: PLC0415 - an optional library

        self._etree = etree
        self._archive = archive
        self._names = set(archive.namelist())
        main = self._related("").get("officeDocument", "word/document.xml")
        self.document = self._part(main)
        self.namespace = self.document.tag.partition("}")[0] + "}"
        related = self._related(main)
        self.styles = self._optional(related.get("styles"))
        self.numbering = self._optional(related.get("numbering"))
        found = {kind: self._optional(related.get(f"{kind}s")) for kind in ("footnote", "endnote")}
        self.notes = {kind: tree for kind, tree in found.items() if tree is not None}
        self.embeds = any(kind in ("aFChunk", "diagramData") for kind in related)

    def words(self, tree: Any) -> str:
        """All character data of a tree, whatever it is for."""
        return str(self._etree.tostring(tree, method="text", encoding="unicode"))

    def _optional(self, name: str | None) -> Any:
        return self._part(name) if name in self._names else None

    def _part(self, name: str | None) -> Any:
        data = self._archive.read(name or "")
        tags = data.count(b"<")
        if tags > ELEMENT_LIMIT and tags - data.count(b"</") > ELEMENT_LIMIT:
            message = f"文件里的标签超过上限 {ELEMENT_LIMIT // 10_000} 万个；请把名词解释另存为一份文件"
            raise Unimportable(message)
        parser = self._etree.XMLParser(resolve_entities=False, remove_blank_text=True, collect_ids=False)
        tree = self._etree.fromstring(data, parser)
        if tree.getroottree().docinfo.internalDTD is not None:  # ECMA-376-2, XML Usage: a part has none
            message = "文件里有 DTD，可能另有文字，不是 Word 写的；请用 Word 打开，另存一份"
            raise Unimportable(message)
        unread = self._etree.Comment, self._etree.ProcessingInstruction
        if next(tree.iter(*unread), None) is not None:  # a parser without them takes half as long again
            self._etree.strip_tags(tree, *unread)
        return tree

    def _related(self, name: str) -> dict[str, str]:
        """The parts that a part names, by the last word of the kind of relationship."""
        folder, base = posixpath.split(name)
        tree = self._optional(posixpath.join(folder, "_rels", f"{base}.rels"))
        if tree is None:
            return {}
        return {
            one.get("Type", "").rpartition("/")[2]: posixpath.normpath(
                posixpath.join("/", folder, one.get("Target", ""))
            ).lstrip("/")
            for one in tree.iter(_RELATIONS)
            if one.get("TargetMode") != "External"
        }
