"""Answers and entries to stdout in the chosen format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from zhuzhou_cli.answers import Answer, Status
from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.usage import Format, UsageFault, fields_named
from zhuzhou_cli.model import Entry, Source
from zhuzhou_cli.render import notes, plain

Writer = Callable[[Iterable[Answer]], Iterator[Status]]
"""Writes answers as they come, and gives the status of each."""


def resolve(chosen: Format | None, fields: str | None = None) -> Format:
    """The format to write: the chosen one, else rows if fields are chosen, a card for a person, plain lines.

    Raises UsageFault for fields of a format that has none.
    """
    if fields and chosen not in (None, Format.CSV, Format.TSV):
        message = f"--fields 只用于 csv 和 tsv，不用于 {chosen}"
        raise UsageFault(message)
    if chosen:
        return chosen
    if fields:
        return Format.TSV
    return Format.CARD if streams.is_terminal() else Format.PLAIN


def writer(chosen: Format | None, fields: str | None) -> Writer:
    """What writes answers in a format. Raises UsageFault for fields that do not exist."""
    kind = resolve(chosen, fields)
    if kind in (Format.CSV, Format.TSV):
        from zhuzhou_cli.render import rows  # noqa: PLC0415 - a format is loaded when it is chosen

        names = fields_named(fields, of_hits=True) if fields else rows.HIT_DEFAULT
        return _rows_writer(_record(kind), names)
    return _WRITERS[kind]


def write_entries(entries: Sequence[tuple[Entry, Source]], chosen: Format | None, fields: str | None) -> None:
    """Write whole entries in a format for machines or notes; cards are drawn by the command itself."""
    kind = resolve(chosen, fields)
    if kind is Format.PLAIN:
        streams.write(plain.entry_line(entry) for entry, _ in entries)
    elif kind is Format.JSON:
        from zhuzhou_cli.render import data  # noqa: PLC0415 - a format is loaded when it is chosen

        streams.write([data.document(data.entry_object(*one) for one in entries)])
    elif kind is Format.JSONL:
        from zhuzhou_cli.render import data  # noqa: PLC0415

        streams.write(data.line(data.entry_object(*one)) for one in entries)
    elif kind is Format.MARKDOWN:
        from zhuzhou_cli.render import markdown  # noqa: PLC0415

        for entry, source in entries:
            streams.write(markdown.entry_lines(entry, [(source, entry.number)]))
    else:
        from zhuzhou_cli.render import rows  # noqa: PLC0415

        names = fields_named(fields, of_hits=False) if fields else rows.ENTRY_DEFAULT
        streams.write(map(_record(kind), [names, *rows.entry_rows(entries, names)]))


def _write_plain(answers: Iterable[Answer]) -> Iterator[Status]:
    for one in answers:
        for hit in one.hits:
            streams.note(notes.whereabouts(hit))
        streams.write(plain.answer_lines(one))
        yield one.status


def _write_json(answers: Iterable[Answer]) -> Iterator[Status]:
    from zhuzhou_cli.render import data  # noqa: PLC0415 - a format is loaded when it is chosen

    collected = list(answers)
    streams.write([data.document(map(data.answer_object, collected))])
    return (one.status for one in collected)


def _write_jsonl(answers: Iterable[Answer]) -> Iterator[Status]:
    from zhuzhou_cli.render import data  # noqa: PLC0415 - a format is loaded when it is chosen

    for one in answers:
        streams.write([data.line(data.answer_object(one))])
        streams.flush()  # a program at the other end may be waiting for this answer
        yield one.status


def _write_markdown(answers: Iterable[Answer]) -> Iterator[Status]:
    from zhuzhou_cli.render import markdown  # noqa: PLC0415 - a format is loaded when it is chosen

    for one in answers:
        for hit in one.hits:
            streams.write(markdown.entry_lines(hit.entry, notes.cited(hit)))
        yield one.status


def _write_cards(answers: Iterable[Answer]) -> Iterator[Status]:
    from zhuzhou_cli.render.card import answer_card  # noqa: PLC0415 - rich is loaded only for a card

    for one in answers:
        streams.draw([answer_card(one)] if one.hits else [])
        yield one.status


def _rows_writer(record: Callable[[Iterable[str]], str], names: tuple[str, ...]) -> Writer:
    from zhuzhou_cli.render import rows  # noqa: PLC0415 - a format is loaded when it is chosen

    def write(answers: Iterable[Answer]) -> Iterator[Status]:
        streams.write([record(names)])
        for one in answers:
            streams.write(map(record, rows.answer_rows(one, names)))
            yield one.status

    return write


def _record(kind: Format) -> Callable[[Iterable[str]], str]:
    from zhuzhou_cli.render import rows  # noqa: PLC0415 - a format is loaded when it is chosen

    return rows.csv_line if kind is Format.CSV else rows.tsv_line


_WRITERS: dict[Format, Writer] = {
    Format.CARD: _write_cards,
    Format.PLAIN: _write_plain,
    Format.JSON: _write_json,
    Format.JSONL: _write_jsonl,
    Format.MARKDOWN: _write_markdown,
}
