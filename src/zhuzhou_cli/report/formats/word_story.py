"""A story of a Word file (its body, its notes) as its words with marks between, in one pass over the tree.

What is no part of the text is pruned first: revisions, hidden runs, the second copy of a text box, the
inside of fields. What stands in a text box moves behind the paragraph to which the box is tied, so that no
paragraph stands in another. Then each paragraph, table, row and cell gets a mark, tabs and breaks become
characters, and the tree is written as text at once: whatever wraps the words (w:sdt, w:ins, w:smartTag …)
need not be known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping
from itertools import groupby
from typing import Any, Final, NamedTuple

from zhuzhou_cli.report.formats import raised
from zhuzhou_cli.report.formats.bold import GAP, gap_at
from zhuzhou_cli.report.formats.equations import after, said
from zhuzhou_cli.report.formats.symbols import character
from zhuzhou_cli.report.formats.word_fields import spell

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
HIDING = ("vanish", "strike", "dstrike")
"""The properties of a run that is not shown, or that its author struck."""
_FALSE = ("0", "false", "off", "none")
SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "br": "\ufdd1", "cr": "\ufdd1"}
"""What an element of a run stands for; a break of a page or a column for nothing."""
LINE = "\ufdd1"
PARAGRAPH, TABLE, ROW, CELL, NOTE, END = "\ufdd0", "\ufdd2", "\ufdd3", "\ufdd4", "\ufdd5", "\ufdd6"
"""Unicode's noncharacters, which no text has: a line ends; an element begins, a table ends."""

_PLAIN = "\ufdd7"
"""A paragraph begins of which nothing is to be known; thousands of them are split at once."""

MARKS = {"p": PARAGRAPH, "tbl": TABLE, "tr": ROW, "tc": CELL, "footnote": NOTE, "endnote": NOTE}
_ANY_MARK = re.compile("([\ufdd0\ufdd2-\ufdd6])")
_NOTHING: Final[dict[str, str]] = {}
"""What is known of most elements; one for all of them, for there are thousands."""

_PROPERTIES = ("pStyle", "numId", "ilvl", "outlineLvl", "gridSpan", "vMerge")

# Data of fields and drawings, old properties; the text of none is shown.
_SILENT = ("rt", "instrText", "delInstrText", "delText", "fldData", "pPrChange", "rPrChange", "binData")
_NUMBERS = ("posOffset", "pctWidth", "pctHeight", "align", "FieldCodes", "LinkType", "LockedField")


class Token(NamedTuple):
    """A mark, what the properties of the element say that begins there, and the words behind the mark.

    ``plain`` are the paragraphs without properties that follow before the next mark.
    """

    mark: str
    properties: dict[str, str]
    text: str
    plain: list[str]


def uncommented(root: Any) -> None:
    """Take comments of XML out of a tree, which part the words of a run; these stay, as one text."""
    from lxml import etree  # noqa: PLC0415 - an optional library

    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)


def hidden_runs(root: Any, w: str, hides: Container[str]) -> Iterator[Any]:
    """The runs that are hidden or struck, by themselves or by their style; ``w`` is the namespace of Word."""
    for mark in root.iter(*(w + name for name in HIDING), w + "rStyle"):
        run = mark.getparent().getparent()
        value = mark.get(w + "val")
        is_hidden = value in hides if mark.tag == w + "rStyle" else value not in _FALSE
        if is_hidden and run is not None and run.tag == w + "r":
            yield run


def other_forms(root: Any, w: str) -> Iterator[Any]:
    """What is given in several forms, without the one that is read: the first with words."""
    for choices in root.iter(_COMPATIBILITY + "AlternateContent"):
        yield from sorted(choices, key=lambda one: next(one.iter(w + "t"), None) is None)[1:]


def _say_equations(root: Any) -> None:
    """Put the words of each equation on one line in its place."""
    for equation in list(root.iter("{*}oMath")):
        before = equation.getprevious()
        words = after(said(equation), "" if before is None else "".join(before.itertext()))
        for child in list(equation):
            equation.remove(child)
        equation.text = words


class Story:
    """The tokens of a tree, in order; ``hidden`` are the words that are not shown.

    ``calls`` says for each kind of reference to a note what is to stand where a key is called.
    """

    def __init__(
        self,
        tree: Any,
        hides: set[str],
        words: Callable[[Any], str],
        calls: Mapping[str, Callable[[str], str]],
    ) -> None:
        self.hidden: list[str] = []
        self._w = tree.tag.partition("}")[0] + "}"
        self._prune_revisions(tree)
        spell(tree, self._w)
        _say_equations(tree)
        self._prune(tree, hides)
        self._move_boxes(tree)
        self._raise_numbers(tree)
        self._part_bold(tree)
        self._spell(tree, calls)
        known = self._marked(tree)
        self.tokens = self._tokens(words(tree), known)

    def _prune_revisions(self, root: Any) -> None:
        w = self._w
        for gone in list(root.iter(w + "del", w + "moveFrom")):
            parent = gone.getparent()
            if parent is not None and parent.tag == w + "trPr":  # a row of a table
                self._hide(parent.getparent())
            elif parent is not None and parent.tag != w + "rPr":  # that would be the end of a paragraph
                self._hide(gone)

    def _prune(self, root: Any, hides: set[str]) -> None:
        w = self._w
        for run in list(hidden_runs(root, w, hides)):
            self._hide(run)
        for other in list(other_forms(root, w)):
            other.getparent().remove(other)
        for silent in list(root.iter(*(w + name for name in _SILENT), *("{*}" + name for name in _NUMBERS))):
            silent.getparent().remove(silent)

    def _move_boxes(self, root: Any) -> None:
        w = self._w
        behind: dict[Any, Any] = {}
        for box in list(root.iter(w + "txbxContent")):
            paragraph = next(box.iterancestors(w + "p"), None)
            if paragraph is not None:
                behind.get(paragraph, paragraph).addnext(box)
                behind[paragraph] = box

    def _hide(self, element: Any) -> None:
        parent = element.getparent()
        if parent is not None:
            self.hidden.extend(element.itertext())
            parent.remove(element)

    def _raise_numbers(self, root: Any) -> None:
        """Write raised numbers as what they are: those of notes in brackets, powers in their own signs."""
        w = self._w
        runs = {
            mark.getparent().getparent()
            for mark in root.iter(w + "vertAlign")
            if mark.get(w + "val") == "superscript"
        }
        for paragraph in dict.fromkeys(next(run.iterancestors(w + "p"), None) for run in runs):
            before = ""
            words = [] if paragraph is None else [one for one in paragraph.iter(w + "t") if one.text]
            groups = [[*group] for _, group in groupby(words, lambda one: one.getparent() in runs)]
            texts = ["".join(one.text for one in group) for group in groups]
            for group, text, behind in zip(groups, texts, [*texts[1:], ""], strict=True):
                shown = text
                if group[0].getparent() in runs:
                    is_link = next(group[0].iterancestors(w + "hyperlink"), None) is not None
                    shown = raised(text, before.strip(), behind, is_link=is_link)
                    for one in group:
                        one.text = ""
                    group[0].text = shown
                before += shown

    def _part_bold(self, root: Any) -> None:
        """Put a gap behind each term that bold alone sets apart from the words behind it in its paragraph."""
        w = self._w
        bold = {
            mark.getparent().getparent()
            for mark in root.iter(w + "b")
            if mark.get(w + "val") not in _FALSE and mark.getparent().tag == w + "rPr"
        }
        for paragraph in dict.fromkeys(next(run.iterancestors(w + "p"), None) for run in bold):
            words = [] if paragraph is None else [one for one in paragraph.iter(w + "t") if one.text]
            at = gap_at([(one.text, one.getparent() in bold) for one in words])
            if at is not None:
                words[at].text = GAP + words[at].text

    def _spell(self, root: Any, calls: Mapping[str, Callable[[str], str]]) -> None:
        """Put characters where elements stand for them: tabs, breaks, symbols, calls of notes."""
        w = self._w
        names = {w + name: name for name in (*SIGNS, "sym", *calls)}
        for element in root.iter(*names):
            name = names[element.tag]
            if name == "sym":
                element.text = character(element.get(w + "char", ""), element.get(w + "font", ""))
            elif name in calls:
                element.text = calls[name](element.get(w + "id", ""))
            elif element.getparent().tag != w + "tabs":  # where they are stops
                element.text = "" if element.get(w + "type") in ("page", "column") else SIGNS[name]

    def _marked(self, root: Any) -> list[dict[str, str]]:
        """Put a mark where each paragraph, table, row, cell and note begins; what is to be known of each.

        The first is of what stands before all marks.
        """
        w = self._w
        marks = {w + name: mark for name, mark in MARKS.items()}
        properties = {w + name: name for name in _PROPERTIES}
        known = [_NOTHING]
        said = _NOTHING
        plain: Any = None
        for element in root.iter(*marks, *properties):
            tag = element.tag
            mark = marks.get(tag)
            if mark is None:
                if plain is not None:  # it is none
                    plain.text, plain = PARAGRAPH, None
                    known.append(_NOTHING)
                known[-1] = said = said or {}
                said.setdefault(properties[tag], element.get(w + "val", ""))
                continue
            said = _NOTHING
            if mark == PARAGRAPH:
                element.text, plain = _PLAIN, element
                continue
            element.text, plain = mark, None
            if mark == TABLE:
                element.tail = END
            elif mark == NOTE:
                said = {"id": element.get(w + "id", "")}
            known.append(said)
        return known

    def _tokens(self, text: str, known: list[dict[str, str]]) -> Iterator[Token]:
        """The marks of a text with what is known of each, and what stands behind it."""
        before, *parts = _ANY_MARK.split(text.replace("\n", " ").replace(LINE, "\n"))
        infos = iter(known)
        yield Token("", next(infos), *_with_plain(before))
        for mark, words in zip(parts[::2], parts[1::2], strict=True):
            yield Token(mark, _NOTHING if mark == END else next(infos), *_with_plain(words))


def _with_plain(text: str) -> tuple[str, list[str]]:
    """What stands behind a mark: its own words, and the plain paragraphs after them."""
    own, *plain = text.split(_PLAIN)
    return own, plain
