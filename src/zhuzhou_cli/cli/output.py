"""Answers, entries and findings to stdout, as the caller wants to see them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from zhuzhou_cli.answers import Answer, Finding, Status
from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.usage import Colour, Format, UsageFault, fields_named
from zhuzhou_cli.model import Located
from zhuzhou_cli.record import record
from zhuzhou_cli.render import notes, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    from rich.console import RenderableType

    Result = TypeVar("Result")

Writer = Callable[[Iterable[Answer]], Iterator[Status]]
"""Writes answers as they come, and gives the status of each."""


@record
class View:
    """How output is to be seen: the options that all commands which print records share."""

    chosen: Format | None = None
    fields: str | None = None
    colour: Colour = Colour.AUTO
    pager: bool = True

    @property
    def format(self) -> Format:
        """The chosen format, else rows if fields are chosen, a card for a person, plain lines.

        Raises UsageFault for fields of a format that has none.
        """
        if self.fields and self.chosen not in (None, Format.CSV, Format.TSV):
            message = f"--fields 只用于 csv 和 tsv，不用于 {self.chosen}"
            raise UsageFault(message)
        if self.chosen:
            return self.chosen
        if self.fields:
            return Format.TSV
        return Format.CARD if streams.is_terminal() else Format.PLAIN

    def names(self, known: Iterable[str], default: tuple[str, ...]) -> tuple[str, ...]:
        """The fields of rows. Raises UsageFault for one that is not known."""
        return fields_named(self.fields, known) if self.fields else default

    def draw(self, cards: Iterable[RenderableType]) -> None:
        """Write cards to stdout."""
        streams.draw(cards, self.colour)

    def show(self, write: Callable[[], Result]) -> Result:
        """Do what writes; what is longer than the screen of a terminal goes through a pager."""
        if not (self.pager and streams.is_terminal()):
            return write()
        from zhuzhou_cli.cli.pager import paged  # noqa: PLC0415 - only for a terminal

        return paged(write, keep_colour=self.colour is Colour.ALWAYS)


def writer(view: View) -> Writer:
    """What writes answers in a format. Raises UsageFault for fields that do not exist."""
    kind = view.format
    if kind in (Format.CSV, Format.TSV):
        return _rows_writer(view)
    if kind is Format.CARD:
        return _cards_writer(view)
    return _WRITERS[kind]


def write_entries(
    entries: Sequence[Located], view: View, draw: Callable[[Sequence[Located]], Iterable[RenderableType]]
) -> None:
    """Write whole entries; as cards, they are drawn by the function. Raises UsageFault as View does."""
    kind = view.format
    if kind is Format.CARD:
        view.draw(draw(entries))
    elif kind is Format.PLAIN:
        streams.write(plain.entry_line(one.entry) for one in entries)
    elif kind in (Format.JSON, Format.JSONL):
        _write_objects(kind, (one.to_dict() for one in entries))
    elif kind is Format.MARKDOWN:
        from zhuzhou_cli.render import markdown  # noqa: PLC0415 - the same

        for one in entries:
            streams.write(markdown.entry_lines(one.entry, [one.citation]))
    else:
        from zhuzhou_cli.render import rows  # noqa: PLC0415 - the same

        names = view.names(rows.FIELDS, rows.ENTRY_DEFAULT)
        streams.write(map(_row_line(kind), [names, *rows.entry_rows(entries, names)]))


def write_findings(findings: Sequence[Finding], view: View) -> None:
    """Write what is wrong with glossary files. Raises UsageFault as View does."""
    kind = view.format
    if kind is Format.CARD:
        from zhuzhou_cli.render.card import finding_card  # noqa: PLC0415 - rich is loaded only for a card

        view.draw(map(finding_card, findings))
    elif kind is Format.PLAIN:
        streams.write(map(str, findings))
    elif kind in (Format.JSON, Format.JSONL):
        _write_objects(kind, map(Finding.to_dict, findings))
    elif kind is Format.MARKDOWN:
        from zhuzhou_cli.render import markdown  # noqa: PLC0415 - the same

        streams.write(map(markdown.finding_line, findings))
    else:
        from zhuzhou_cli.render import rows  # noqa: PLC0415 - the same

        names = view.names(rows.FINDING_FIELDS, tuple(rows.FINDING_FIELDS))
        streams.write(map(_row_line(kind), [names, *rows.finding_rows(findings, names)]))


def _write_objects(kind: Format, objects: Iterable[dict[str, Any]]) -> None:
    from zhuzhou_cli.render import data  # noqa: PLC0415 - a format is loaded when it is chosen

    streams.write([data.document(objects)] if kind is Format.JSON else map(data.line, objects))


def _write_plain(answers: Iterable[Answer]) -> Iterator[Status]:
    for one in answers:
        for hit in one.hits:
            streams.note(notes.whereabouts(hit))
        streams.write(plain.answer_lines(one))
        yield one.status


def _write_json(answers: Iterable[Answer]) -> Iterator[Status]:
    from zhuzhou_cli.render import data  # noqa: PLC0415 - a format is loaded when it is chosen

    collected = list(answers)
    streams.write([data.document(map(Answer.to_dict, collected))])
    yield from (one.status for one in collected)


def _write_jsonl(answers: Iterable[Answer]) -> Iterator[Status]:
    from zhuzhou_cli.render import data  # noqa: PLC0415 - a format is loaded when it is chosen

    for one in answers:
        streams.write([data.line(one.to_dict())])
        yield one.status


def _write_markdown(answers: Iterable[Answer]) -> Iterator[Status]:
    from zhuzhou_cli.render import markdown  # noqa: PLC0415 - a format is loaded when it is chosen

    for one in answers:
        for hit in one.hits:
            streams.write(markdown.entry_lines(hit.entry, hit.citations))
        yield one.status


def _cards_writer(view: View) -> Writer:
    from zhuzhou_cli.render.card import answer_card  # noqa: PLC0415 - rich is loaded only for a card

    def write(answers: Iterable[Answer]) -> Iterator[Status]:
        for one in answers:
            view.draw([answer_card(one)] if one.hits else [])
            yield one.status

    return write


def _rows_writer(view: View) -> Writer:
    from zhuzhou_cli.render import rows  # noqa: PLC0415 - a format is loaded when it is chosen

    names = view.names([*rows.FIELDS, *rows.HIT_FIELDS], rows.HIT_DEFAULT)
    line = _row_line(view.format)

    def write(answers: Iterable[Answer]) -> Iterator[Status]:
        streams.write([line(names)])
        for one in answers:
            streams.write(map(line, rows.answer_rows(one, names)))
            yield one.status

    return write


def _row_line(kind: Format) -> Callable[[Iterable[str]], str]:
    from zhuzhou_cli.render import rows  # noqa: PLC0415 - a format is loaded when it is chosen

    return rows.csv_line if kind is Format.CSV else rows.tsv_line


_WRITERS: dict[Format, Writer] = {
    Format.PLAIN: _write_plain,
    Format.JSON: _write_json,
    Format.JSONL: _write_jsonl,
    Format.MARKDOWN: _write_markdown,
}
