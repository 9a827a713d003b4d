"""`zz lookup`: each term of the command line is a query."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from zhuzhou_cli.answers import Answer
from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.exits import Exit
from zhuzhou_cli.cli.glossaries import opened
from zhuzhou_cli.cli.options import Format, FormatOption, resolve
from zhuzhou_cli.index.build import build
from zhuzhou_cli.render import data, notes, plain
from zhuzhou_cli.search import answer


def lookup(
    terms: Annotated[list[str], typer.Argument(metavar="词…", help="词目、别名、部分、成员或序号")],
    chosen: FormatOption = None,
) -> None:
    """查词：给出解释它的条目。

    例子：
      zz lookup 八大行动           在终端里是卡片，在管道里一行一条
      zz lookup 清水湖             由成员找到条目
      zz lookup 一廊 17 十大       一次查几个；序号、开头、中间的字都行
      zz lookup 四走四看 -f json   给程序读
    """
    if not all(term.strip() for term in terms):
        message = "有一个词是空的"
        raise typer.BadParameter(message)
    known = build([opened()])
    answers = [answer(term, known) for term in terms]
    _write(answers, resolve(chosen))
    answered = all(one.status.is_answer for one in answers)
    raise typer.Exit(Exit.ANSWERED if answered else Exit.UNANSWERED)


def _write(answers: Iterable[Answer], chosen: Format) -> None:
    for one in answers:
        streams.note(notes.rewriting(one))
        streams.note(notes.unanswered(one))
    if chosen is Format.JSON:
        streams.write([data.document(map(data.answer_object, answers))])
    elif chosen is Format.JSONL:
        streams.write(data.line(data.answer_object(one)) for one in answers)
    elif chosen is Format.PLAIN:
        for one in answers:
            for hit in one.hits:
                streams.note(notes.whereabouts(hit))
            streams.write(plain.answer_lines(one))
    else:
        from zhuzhou_cli.render.card import answer_card  # noqa: PLC0415 - rich is loaded only for a card

        streams.draw(answer_card(one) for one in answers if one.hits)
