"""Word: a file keeps its looks and gets real comments at its names; any other document becomes a Word file.

Names are found in the text as it was read, and sought in the file by how often their words stood before, for
the reader adds numbers of lists and leaves out what is hidden.
"""

from __future__ import annotations

import copy
import io
import re
from bisect import bisect_right
from collections import deque
from collections.abc import Collection, Iterator
from itertools import chain
from typing import Any

from zhuzhou_cli.annotate import Annotated
from zhuzhou_cli.annotate.formats.notes import origin
from zhuzhou_cli.answers import Mark
from zhuzhou_cli.documents import Kind, UnreadableDocumentError
from zhuzhou_cli.report.formats.word_story import LINE, SIGNS, hidden_runs, other_forms, uncommented
from zhuzhou_cli.report.formats.word_styles import hiding_styles

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNS = {_W + name: sign.replace(LINE, "\n") for name, sign in SIGNS.items()}
_CALLS = (_W + "footnoteReference", _W + "endnoteReference")
_GONE = (_W + "del", _W + "moveFrom")
_UNFIT = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""
_HEADING = re.compile(r"(#{1,6}) +(.*)", re.DOTALL)
_NOTE = re.compile(r"［([0-9]+)］")
"""How a line begins, in the text as it was read, that is a footnote or an endnote, by its number."""
_LEVELS = 9
_AUTHOR = "zz"
"""Who comments."""


def written(made: Annotated) -> bytes:
    """The Word file. Raises UnreadableDocumentError for one that can be read, but not written into."""
    import docx  # noqa: PLC0415 - an optional library

    is_word = made.document.kind is Kind.WORD
    try:
        document = docx.Document(io.BytesIO(made.document.data) if is_word else None)
        uncommented(document.element)
        document.element.body.iter()  # there may be none, or another root
        if is_word and made.marks:
            _ = [comment.comment_id for comment in document.comments]  # ids may be no numbers
    except Exception as error:  # our own reader needs less of a file than python-docx, which raises anything
        if isinstance(error, MemoryError):
            raise
        raise UnreadableDocumentError("这个 Word 文件不完整，批注写不进去；可用 --format html") from None
    if is_word:
        _comment(made, document)
    else:
        _fill(made, document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _comment(made: Annotated, document: Any) -> None:
    from docx.text.run import Run  # noqa: PLC0415 - an optional library

    hidden = hidden_runs(document.element.body, _W, hiding_styles(document.styles.element, _W))
    words, comments = _Words(document.element.body, set(hidden)), _Comments(document)
    places = _places(made, words.text)
    in_body = {id(mark) for _, _, mark in places}
    noted = (
        (runs, mark)
        for number, mark in _in_notes(made)
        if id(mark) not in in_body and (runs := words.calling(number))
    )
    named = ((words.runs(*span), mark) for *span, mark in reversed(places))  # from the end: places stay
    for (first, last), mark in chain(noted, named):
        said = _explained(mark)
        if not comments.has(first, said):
            comments.add(Run(first, document), Run(last, document), said)


def _in_notes(made: Annotated) -> Iterator[tuple[int, Mark]]:
    """The marks in lines that may be notes, each with the number of its note."""
    text = made.document.text
    for mark in made.marks:
        if note := _NOTE.match(text, text.rfind("\n", 0, mark.start) + 1):
            yield int(note[1]), mark


class _Comments:
    """The comments of a Word file; python-docx reads them all for each new one, to find a number for it."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._first: Any = None
        self._empty: Any = None
        self._number = 0
        self._held: dict[int, str] | None = None

    def has(self, first: Any, text: str) -> bool:
        """Whether a comment of ours that says the same begins at a run: the file was annotated before."""
        if self._held is None:
            ours = (one for one in self._document.comments if one.author == _AUTHOR)
            self._held = {one.comment_id: one.text for one in ours}
        before = first.getprevious()
        while before is not None and before.tag == f"{_W}commentRangeStart":
            if self._held.get(int(before.get(f"{_W}id", -1))) == text:
                return True
            before = before.getprevious()
        return False

    def add(self, first: Any, last: Any, text: str) -> None:
        """Add a comment to the words from the first to the last run."""
        comment = self._next()
        said, *others = text.split("\n")
        comment.paragraphs[0].add_run(said)
        for line in others:
            comment.add_paragraph(line)
        first.mark_comment_range(last, self._number)

    def _next(self) -> Any:
        """An empty comment with the next number."""
        if self._first is None:
            self._first = self._document.comments.add_comment(author=_AUTHOR, initials=_AUTHOR)
            self._number = self._first.comment_id
            self._empty = copy.deepcopy(self._first._comment_elm)  # noqa: SLF001 - python-docx has no other way
            return self._first
        self._number += 1
        element = copy.deepcopy(self._empty)
        element.id = self._number
        self._first._comment_elm.getparent().append(element)  # noqa: SLF001 - as above
        return type(self._first)(element, self._first._parent)  # noqa: SLF001 - as above


def _places(made: Annotated, text: str) -> list[tuple[int, int, Mark]]:
    """Where the words of each mark stand in the file's own text, ascending."""
    places: list[tuple[int, int, Mark]] = []
    before = 0
    counted: dict[
        str, tuple[int, int]
    ] = {}  # how far words were counted in the text as read, and in the file
    for mark in made.marks:
        words = mark.text
        read, at = counted.get(words, (0, 0))
        at = text.find(words, at)
        for _ in range(made.document.text.count(words, read, mark.start)):
            at = text.find(words, at + len(words)) if at >= 0 else at
        if at < before:
            continue
        before = at + len(words)
        counted[words] = mark.end, before
        places.append((at, before, mark))
    return places


class _Words:
    """The text of a body, and the elements w:t in which it stands; a paragraph ends with a line end.

    The calls of its notes are of no length in it.

    Runs that are ``hidden`` are not in it.
    """

    def __init__(self, body: Any, hidden: Collection[Any]) -> None:
        self._begins: list[int] = []
        self._elements: list[Any] = []
        pieces: list[str] = []
        length = 0
        others = set(other_forms(body, _W))
        calls: dict[tuple[str, str], Any] = {}

        def is_read(element: Any) -> bool:
            run = element.getparent()
            is_gone = run in hidden or any(
                one.tag in _GONE or one in others for one in element.iterancestors()
            )
            return run.tag == _W + "r" and not is_gone

        for element in _as_read(body):
            words = "\n"
            if element.tag in _CALLS:
                if is_read(element):
                    calls.setdefault((element.tag, element.get(_W + "id")), element)
                continue
            if element.tag == _W + "t":
                words = element.text or ""
                if not words or not is_read(element):
                    continue
                self._begins.append(length)
                self._elements.append(element)
            elif element.get(_W + "type") in ("page", "column"):
                words = ""
            elif sign := _SIGNS.get(element.tag):
                words = sign
            pieces.append(words)
            length += len(words)
        self.text = "".join(pieces)
        self._calls = [*calls.values()]

    def calling(self, number: int) -> tuple[Any, Any] | None:
        """The run that calls a note, for Word allows no comment in the note itself; None if none does.

        Notes are numbered from 1, by the order of their first calls. A run is parted for it.
        """
        if not 0 < number <= len(self._calls):
            return None
        call = self._calls[number - 1]
        _part_before(call)
        if (behind := call.getnext()) is not None:
            _part_before(behind)
        return call.getparent(), call.getparent()

    def runs(self, begin: int, end: int) -> tuple[Any, Any]:
        """The first and the last run of a span, which begin and end with it; runs are parted for it.

        In a text box Word allows no comment: there, the run that holds the box.
        """
        i = bisect_right(self._begins, begin) - 1
        k = bisect_right(self._begins, end - 1) - 1
        boxes = list(self._elements[i].iterancestors(_W + "txbxContent"))
        if boxes:
            holder = next(boxes[-1].iterancestors(_W + "r"))
            return holder, holder
        # The end first, so that the place of the beginning stays.
        _part_behind(self._elements[k], end - self._begins[k])
        if begin > self._begins[i]:
            is_one_run = self._elements[i].getparent() is self._elements[k].getparent()
            behind = _part_behind(self._elements[i], begin - self._begins[i])
            return behind, behind if is_one_run else self._elements[k].getparent()
        _part_before(self._elements[i])
        return self._elements[i].getparent(), self._elements[k].getparent()


def _as_read(body: Any) -> Iterator[Any]:
    """Paragraphs, words and calls of notes as they are read: a text box behind its paragraph."""
    inside: dict[Any, list[Any]] = {}
    boxes: dict[Any, list[Any]] = {}
    for element in body.iter(_W + "p", _W + "t", *_CALLS, *_SIGNS):
        box = next(element.iterancestors(_W + "txbxContent"), None)
        holder = None if box is None else next(box.iterancestors(_W + "p"), None)
        box = None if holder is None else box
        if holder is not None and box not in inside:
            boxes.setdefault(holder, []).append(box)
        inside.setdefault(box, []).append(element)

    def story(box: Any) -> Iterator[Any]:
        held: list[Any] = []
        for element in inside.get(box, ()):
            if element.tag == _W + "p":
                yield from chain.from_iterable(map(story, held))
                held = boxes.get(element, [])
            yield element
        yield from chain.from_iterable(map(story, held))

    return story(None)


def _part_behind(text: Any, at: int) -> Any:
    """Let a run end within one of its texts; the run of the rest, or None if there is no rest."""
    run, words = text.getparent(), text.text
    if at >= len(words) and text.getnext() is None:
        return None
    rest = copy.deepcopy(run)
    place = run.index(text)
    for child in list(run)[place + 1 :]:
        run.remove(child)
    for child in list(rest)[:place]:
        if child.tag != _W + "rPr":
            rest.remove(child)
    own = next(child for child in rest if child.tag == _W + "t")
    if at >= len(words):
        rest.remove(own)
    for element, said in ((text, words[:at]), (own, words[at:])):
        element.text = said
        element.set(_SPACE, "preserve")
    run.addnext(rest)
    return rest


def _part_before(element: Any) -> None:
    """Let a run begin with one of its elements: what stands before it goes into a run of its own."""
    run = element.getparent()
    before = [child for child in list(run)[: run.index(element)] if child.tag != _W + "rPr"]
    if before:
        first = copy.copy(run)
        for child in list(first):
            first.remove(child)
        properties = run.find(_W + "rPr")
        if properties is not None:
            first.append(copy.deepcopy(properties))
        first.extend(before)
        run.addprevious(first)


def _fill(made: Annotated, document: Any) -> None:
    """Write a document that is no Word file, a paragraph a line."""
    marks, comments = deque(made.marks), _Comments(document)
    begin = 0
    for line in made.document.text.split("\n"):
        end = begin + len(line)
        heading = _HEADING.match(line) if made.document.kind is not Kind.TEXT else None
        paragraph = None
        if heading:
            document.add_heading(_fit(heading[2]), min(len(heading[1]), _LEVELS))
        elif line.strip():
            paragraph = document.add_paragraph()
        at = begin
        while marks and marks[0].start < end:
            mark = marks.popleft()
            if paragraph is None:
                continue
            paragraph.add_run(_fit(made.document.text[at : mark.start]))
            run = paragraph.add_run(_fit(made.document.text[mark.start : min(mark.end, end)]))
            comments.add(run, run, _explained(mark))
            at = min(mark.end, end)
        if paragraph is not None:
            paragraph.add_run(_fit(made.document.text[at:end]))
        begin = end + 1


def _explained(mark: Mark) -> str:
    entry = mark.entry
    return _fit(f"{entry.term}：{entry.text}（{origin(mark)}）")


def _fit(text: str) -> str:
    return _UNFIT.sub("", text)
