"""How a command writes answers, entries and findings: in which format, and through a pager or not."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from zhuzhou_cli.answers import Answer, Field, Finding
from zhuzhou_cli.cli import UsageFault, streams
from zhuzhou_cli.enumeration import Enumeration
from zhuzhou_cli.model import Located, Source
from zhuzhou_cli.record import record, replaced
from zhuzhou_cli.render import Look, Renderer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.comparison import Change
    from zhuzhou_cli.index import Index
    from zhuzhou_cli.render.origins import Origins


class Format(Enumeration):
    """The forms in which answers are written; each is the name of a module in render/."""

    CARD = "card"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"


class Colour(Enumeration):
    """When cards are coloured; machine formats never are."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@record
class View:
    """How output is to be seen: the options that all commands which print records share."""

    chosen: Format | None = None
    fields: str | None = None
    colour: Colour = Colour.AUTO
    pager: bool = True
    full: bool = False

    @property
    def format(self) -> Format:
        """The chosen format, else TSV if fields are chosen, cards for a person, plain lines for a program.

        Raises UsageFault for fields of a format that has none.
        """
        if self.fields and self.chosen not in (None, Format.CSV, Format.TSV):
            raise UsageFault(f"--fields 只用于 csv 和 tsv，不用于 {self.chosen}")
        if self.chosen:
            return self.chosen
        if self.fields:
            return Format.TSV
        return Format.CARD if streams.is_terminal() else Format.PLAIN

    def write_answers(self, answers: Iterable[Answer], index: Index) -> None:
        """Write answers to stdout as they come. Raises UsageFault for fields that do not exist."""
        look = self._look("answers", index)
        if self.format is Format.PLAIN:
            answers = _with_whereabouts(answers, index)
        self._write(self._renderer.answer_lines(answers, look))

    def write_entries(self, entries: Iterable[Located], index: Index, *, is_overview: bool = False) -> None:
        """Write whole entries, or, on a terminal, an overview. Raises UsageFault for unknown fields."""
        look = self._look("entries", index, is_overview=is_overview)
        self._write(self._renderer.entry_lines(entries, look))

    def write_findings(self, findings: Iterable[Finding]) -> None:
        """Write what is wrong with glossary files. Raises UsageFault for unknown fields."""
        self._write(self._renderer.finding_lines(findings, self._look("findings")))

    def write_changes(self, changes: Sequence[Change], sources: tuple[Source, ...]) -> None:
        """Write what changed from one glossary to another, which have these sources."""
        from zhuzhou_cli.render.changes import lines_of  # noqa: PLC0415 - one command writes changes

        self._write(lines_of(self.format)(changes, replaced(self._look("changes"), sources=sources)))

    def write_audit(self, findings: Iterable[Finding]) -> None:
        """Write the findings in reports as they come. Raises UsageFault for unknown fields."""
        look = self._look("audit")
        if self.format in (Format.CSV, Format.TSV) and not look.fields:
            from zhuzhou_cli.render.rows import AUDIT_FIELDS  # noqa: PLC0415 - only for rows

            look = Look(AUDIT_FIELDS)
        self._write(self._renderer.finding_lines(findings, look))

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

    def _look(self, kind: str, index: Index | None = None, *, is_overview: bool = False) -> Look:
        if self.format is Format.CARD:
            import shutil  # noqa: PLC0415 - only a card has a width

            # COLUMNS wins over what the terminal says, 80 stands for neither.
            width = shutil.get_terminal_size().columns
            return Look(
                sources=index.sources if index else (),
                width=width,
                ambiguous=streams.ambiguous_width(),
                is_coloured=has_colour(self.colour),
                is_overview=is_overview,
                is_full=self.full,
            )
        if not self.fields:
            return Look()
        from zhuzhou_cli.cli.usage import known_word  # noqa: PLC0415 - only where fields are chosen
        from zhuzhou_cli.render.rows import FIELDS_OF  # noqa: PLC0415 - the same

        names = self.fields.split(",")
        fields = tuple(known_word(name.strip(), FIELDS_OF[kind], "这个字段") for name in names)
        return Look(fields, index.sources if index and "source" in fields else ())

    def _write(self, lines: Iterable[str]) -> None:
        (streams.draw if self.format is Format.CARD else streams.write)(lines)


def _with_whereabouts(answers: Iterable[Answer], index: Index) -> Iterator[Answer]:
    """Answers as they come, after a note on each hit that its plain line says too little of."""
    origins = origins_of(index)
    for answer in answers:
        are_apart = len(answer.hits) > 1 and len({hit.source for hit in answer.hits}) > 1
        for hit in answer.hits:
            if are_apart or hit.match.field is not Field.TERM:
                from zhuzhou_cli.render import notes  # noqa: PLC0415 - most are found by their term

                said = notes.whereabouts(hit, origins())
                streams.note(said or (notes.whose(hit, origins()) if are_apart else ""))
        yield answer


def origins_of(index: Index) -> Callable[[], Origins]:
    """What the reports of an index are called, made when it is first asked for: most answers need it not."""

    @cache
    def origins() -> Origins:
        from zhuzhou_cli.render.origins import Origins  # noqa: PLC0415 - see above

        return Origins(index.sources)

    return origins


def has_colour(wanted: Colour) -> bool:
    """Whether cards are coloured.

    What the option says wins; then NO_COLOR (no-color.org) and TERM=dumb, which say no; then FORCE_COLOR
    (force-color.org), which says yes; then whether stdout is a terminal.
    """
    if wanted is not Colour.AUTO:
        return wanted is Colour.ALWAYS
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return os.environ.get("FORCE_COLOR", "0") not in ("", "0") or streams.is_terminal()
