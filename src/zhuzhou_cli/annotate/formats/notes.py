"""The text with ［1］ behind its names, and the notes below it."""

from __future__ import annotations

from collections.abc import Iterator

from zhuzhou_cli.annotate import Annotated, woven
from zhuzhou_cli.model import Source


def written(made: Annotated) -> str:
    """The text and its notes."""
    text = woven(made, lambda words, mark: f"{words}［{made.number(mark)}］", lambda rest: rest)
    return text.rstrip("\n") + "\n" + "".join(f"{line}\n" for line in below(made))


def below(made: Annotated) -> Iterator[str]:
    """The lines of the notes, under an empty line and a heading; nothing if there is none."""
    if made.marks:
        yield from ("", "注释")
    for number, located in made.notes:
        entry = located.entry
        yield f"［{number}］{entry.term}：{entry.text}（{origin(located.source, entry.number)}）"


def origin(source: Source, number: int) -> str:
    """Where an explanation stands in print: 株洲市《政府工作报告》名词解释第1条，2024-12-25."""
    date = source.date and f"，{source.date}"
    return f"{source.before_title}《{source.report}》名词解释第{number}条{date}"
