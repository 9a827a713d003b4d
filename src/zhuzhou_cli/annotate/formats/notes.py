"""The text with ［1］ behind its names, and the notes below it."""

from __future__ import annotations

from collections.abc import Iterator

from zhuzhou_cli.annotate import Annotated, woven
from zhuzhou_cli.answers import Mark
from zhuzhou_cli.render.origins import few


def written(made: Annotated) -> str:
    """The text and its notes."""
    text = woven(made, lambda words, mark: f"{words}［{made.number(mark)}］", lambda rest: rest)
    return text.rstrip("\n") + "\n" + "".join(f"{line}\n" for line in below(made))


def below(made: Annotated) -> Iterator[str]:
    """The lines of the notes, under an empty line and a heading; nothing if there is none."""
    if made.marks:
        yield from ("", "注释")
    for number, mark in made.notes:
        yield f"［{number}］{mark.entry.term}：{mark.entry.text}（{origin(mark)}）"


def origin(mark: Mark) -> str:
    """Where the explanation of a mark stands in print, and which other entries and reports have its name.

    Of several reports one is chosen by what the text says; where that is too little, the note says so.

    >>> import zhuzhou_cli as zz
    >>> mark = zz.open().find("抓好八大行动")[0]
    >>> origin(mark)
    '株洲市《政府工作报告》名词解释第1条，2024-12-25'
    """
    source = mark.located.source
    date = source.date and f"，{source.date}"
    here = [f"第{each.number}条" for each in mark.also if each.source == source]
    others = [each.source.short for each in mark.also if each.source != source]
    doubt = "" if mark.is_placed else "文中看不出是哪一份，"
    also = f"；这一份里同名还有：{few(here, '条')}" if here else ""
    also += f"；{doubt}同名还有：{few([*dict.fromkeys(others)], '份')}" if others else ""
    return f"{source.before_title}《{source.report}》名词解释第{mark.entry.number}条{date}{also}"
