"""How a command writes answers, entries and findings: in which format, and through a pager or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from zhuzhou_cli.answers import Answer, Finding
from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.usage import Colour, Format, UsageFault, fields_named
from zhuzhou_cli.model import Located
from zhuzhou_cli.record import record
from zhuzhou_cli.render import Look, Renderer, notes


@record
class View:
    """How output is to be seen: the options that all commands which print records share."""

    chosen: Format | None = None
    fields: str | None = None
    colour: Colour = Colour.AUTO
    pager: bool = True

    @property
    def format(self) -> Format:
        """The chosen format, else TSV if fields are chosen, cards for a person, plain lines for a program.

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

    def write_answers(self, answers: Iterable[Answer]) -> None:
        """Write answers to stdout as they come. Raises UsageFault for fields that do not exist."""
        look = self._look("answers")
        if self.format is Format.PLAIN:
            answers = _with_whereabouts(answers)
        self._write(self._renderer.answer_lines(answers, look))

    def write_entries(self, entries: Iterable[Located], *, is_overview: bool = False) -> None:
        """Write whole entries, or, on a terminal, an overview. Raises UsageFault for unknown fields."""
        look = self._look("entries", is_overview=is_overview)
        self._write(self._renderer.entry_lines(entries, look))

    def write_findings(self, findings: Iterable[Finding]) -> None:
        """Write what is wrong with glossary files. Raises UsageFault for unknown fields."""
        self._write(self._renderer.finding_lines(findings, self._look("findings")))

    def show(self, write: Callable[[], None]) -> None:
        """Call a function that writes; what is longer than the screen of a terminal goes through a pager."""
        if self.pager and streams.is_terminal():
            from zhuzhou_cli.cli.pager import paged  # noqa: PLC0415 - only for a terminal

            paged(write, keep_colour=self.colour is Colour.ALWAYS)
        else:
            write()

    @property
    def _renderer(self) -> Renderer:
        name = f"zhuzhou_cli.render.{self.format}"
        # Not by importlib: a plain look-up would load it for this alone.
        renderer: Renderer = __import__(name, fromlist=["renderer"]).renderer
        return renderer

    def _look(self, kind: str, *, is_overview: bool = False) -> Look:
        if self.format is Format.CARD:
            return Look(
                width=streams.columns(), is_coloured=streams.has_colour(self.colour), is_overview=is_overview
            )
        if not self.fields:
            return Look()
        from zhuzhou_cli.render.rows import FIELDS_OF  # noqa: PLC0415 - only where fields are chosen

        return Look(fields_named(self.fields, FIELDS_OF[kind]))

    def _write(self, lines: Iterable[str]) -> None:
        (streams.draw if self.format is Format.CARD else streams.write)(lines)


def _with_whereabouts(answers: Iterable[Answer]) -> Iterator[Answer]:
    """Answers as they come, after a note on each hit that its plain line says too little of."""
    for answer in answers:
        for hit in answer.hits:
            streams.note(notes.whereabouts(hit))
        yield answer
