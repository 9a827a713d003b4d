"""`zz import`: the 名词解释 of reports as glossary files."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from zhuzhou_cli.cli import Exit, streams
from zhuzhou_cli.cli.progress import progress
from zhuzhou_cli.language.printable import quoted, shorten
from zhuzhou_cli.library.saving import STDIN, IsSourceError, Source, save
from zhuzhou_cli.model import Located
from zhuzhou_cli.refusals import reason

if TYPE_CHECKING:
    from zhuzhou_cli.report.assemble import Imported

STANDARD_STREAM = Path("-")


class Form(StrEnum):
    """The forms in which a glossary is proposed."""

    YAML = "yaml"
    JSON = "json"


def _form(name: str) -> Form:
    try:
        return Form(name.lower())
    except ValueError:
        raise typer.BadParameter(f"没有{quoted(shorten(name))}这种格式。可用：{'、'.join(Form)}") from None


def as_date(typed: str) -> str:
    """The date that was typed. Raises BadParameter for what is none."""
    from zhuzhou_cli.glossary.load import is_date  # noqa: PLC0415 - yaml, only where a date is given

    if not is_date(typed) or not _is_in_calendar(typed):
        raise typer.BadParameter(f"{quoted(shorten(typed))}不是日期；应如 2024-12-25、2024-12 或 2024")
    return typed


def _is_in_calendar(written: str) -> bool:
    """Whether a day, a month or a year, as glossaries write them, is in the calendar: 2024-02-30 is not."""
    import datetime as dt  # noqa: PLC0415 - only where a date is given

    year, month, day = (*map(int, written.split("-")), 1, 1)[:3]
    try:
        return bool(dt.date(year, month, day))
    except ValueError:
        return False


def as_words(typed: str) -> str:
    """Words that were typed, without blanks around them. Raises BadParameter for none, and unseen signs."""
    if not typed.strip() or not typed.isprintable():
        raise typer.BadParameter(f"{quoted(shorten(typed))}是空的，或有不可见的字符")
    return typed.strip()


@dataclass(frozen=True, slots=True)
class _Options:
    """What the call says, for all reports alike.

    ``told`` is what need not be read from the report, ``sources`` are all files that are read.
    """

    output: Path | None
    is_folder: bool
    force: bool
    form: Form
    told: dict[str, str]
    sources: list[Source]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of one report."""

    status: int
    said: str


def import_(
    reports: Annotated[
        list[Path], typer.Argument(metavar="报告…", help="txt、md、csv、html、docx 或 pdf 文件；- 是标准输入")
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="去处", help="写到这个文件；几份报告时，写进这个文件夹"),
    ] = None,
    place: Annotated[
        str | None, typer.Option("--place", parser=as_words, metavar="地方", help="哪里的报告；默认取自正文")
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", parser=as_date, metavar="日期", help="如 2024-12-25 或 2024；默认取自正文"),
    ] = None,
    title: Annotated[
        str | None, typer.Option("--title", parser=as_words, metavar="名称", help="词表的名称")
    ] = None,
    url: Annotated[
        str | None, typer.Option("--url", parser=as_words, metavar="网址", help="报告在哪里可以读到")
    ] = None,
    form: Annotated[
        Form, typer.Option("--format", "-f", parser=_form, metavar="格式", help="yaml 或 json；默认 yaml")
    ] = Form.YAML,
    *,
    force: Annotated[bool, typer.Option("--force", help="覆盖已有的文件")] = False,
) -> None:
    """从报告里取出名词解释，写成词表。

    取自正文的、推断的、存疑的、没收入的写到标准错误，一处一行：文件:行: 说明。
    都取到了退出码是 0，有的报告没有名词解释是 1，有读不了的是 2。

    例子：
      zz import 报告.docx -o 词表.yaml    然后 zz check 词表.yaml
      zz import *.txt -o 词表/            几份报告，写进一个文件夹
      curl -s 网址 | zz import -          结果写到标准输出
    """
    if output == STANDARD_STREAM:
        output = None
    if len(reports) > 1 and (output is None or output.is_file()):
        raise typer.BadParameter("几份报告要写进一个文件夹：-o 文件夹")
    is_folder = output is not None and (len(reports) > 1 or output.is_dir())
    named = {"place": place, "date": date, "title": title, "url": url}
    told = {name: value for name, value in named.items() if value}
    sources: list[Source] = [STDIN if path == STANDARD_STREAM else path for path in reports]
    options = _Options(output, is_folder, force, form, told, sources)
    outcomes: list[_Outcome] = []
    with progress(len(reports), "导入") as step:
        for path, name in zip(reports, _names(reports, form), strict=True):
            outcomes.append(_import(path, name, options))
            step()
    for path, outcome in zip(reports, outcomes, strict=True):
        if output or len(reports) > 1 or outcome.status != Exit.ANSWERED:
            streams.note(f"{path}：{outcome.said}")
    raise typer.Exit(max(outcome.status for outcome in outcomes))


def _names(reports: Iterable[Path], form: Form) -> list[str]:
    """The file name for each report in a folder, no two alike."""
    names: list[str] = []
    for path in reports:
        stem = "stdin" if path == STANDARD_STREAM else path.stem
        name, again = f"{stem}.{form}", 2
        while name in names:
            name, again = f"{stem}-{again}.{form}", again + 1
        names.append(name)
    return names


def _import(path: Path, name: str, options: _Options) -> _Outcome:
    """Import one report; what is wrong with it does not concern the others."""
    from zhuzhou_cli.report import read  # noqa: PLC0415 - a query never loads what imports reports
    from zhuzhou_cli.report.assemble import assemble  # noqa: PLC0415 - a query never loads what imports reports
    from zhuzhou_cli.report.head import Told  # noqa: PLC0415 - a query never loads what imports reports

    try:
        is_stream = path == STANDARD_STREAM
        if is_stream:
            streams.invite("请粘贴报告的正文；按 Ctrl-D 结束")
        raw = read.read_from(typer.get_binary_stream("stdin")) if is_stream else read.read(path)
        report = read.text_of(raw, path.suffix)
        made = assemble(report.text, Told(**options.told))
    except read.Unimportable as error:
        return _Outcome(Exit.UNUSABLE, f"读不了，{error}")
    except MemoryError:
        return _Outcome(Exit.UNUSABLE, "读不了，内存不够")
    for said in report.remarks:
        streams.note(f"{path}: {said}")
    if made is None:
        return _Outcome(Exit.UNANSWERED, _without_entries(report.text))
    for remark in made.remarks:
        streams.note(f"{path}:{remark.line}: {shorten(remark.message, 200)}")
    return _write(made, name, options)


def _without_entries(text: str) -> str:
    """What is said of a report without a glossary: whether a heading speaks of one."""
    from zhuzhou_cli.report.appendix import (  # noqa: PLC0415 - a query never loads what imports reports
        announced,
        is_parted,
    )

    section = announced(text)
    if section is None:
        return "没有名词解释"
    below = f"第 {section.heading.number} 行“{shorten(section.heading.text, 40)}”下面"
    if is_parted(section):
        return f"{below}有带冒号的行，但不足以断定是词条；请检查有没有缺行，或让名词带引号"
    return f"{below}分不出词条；请让每条的名词和解释之间有冒号或空格"


def _write(made: Imported, name: str, options: _Options) -> _Outcome:
    count = f"{len(made.glossary.entries)} 条"
    if options.output is None:
        streams.write(_text(made, options.form).split("\n"))
        return _Outcome(Exit.ANSWERED, count)
    target = options.output / name if options.is_folder else options.output
    try:
        content = _text(made, options.form) + "\n"
        save(target, content, overwrite=options.force, sources=options.sources)
    except IsSourceError as error:
        return _Outcome(Exit.UNUSABLE, f"{count}，但 {target} {error.strerror}")
    except FileExistsError:
        return _Outcome(Exit.UNUSABLE, f"{count}，但 {target} 已经有了；要覆盖请加 --force")
    except OSError as error:
        return _Outcome(Exit.UNWRITABLE, f"{count}，但写不进 {target}：{reason(error)}")
    return _Outcome(Exit.ANSWERED, f"{count}，写入 {target}")


def _text(made: Imported, form: Form) -> str:
    from zhuzhou_cli.glossary.write import write  # noqa: PLC0415 - a query never writes a glossary

    glossary = made.glossary
    if form is Form.YAML:
        return write(glossary).rstrip("\n")
    proposal = {
        "id": glossary.id,
        "title": glossary.title,
        "entries": [Located(entry, glossary.source, i).to_dict() for i, entry in enumerate(glossary.entries)],
        "inferred": {inference.field: inference.why for inference in glossary.source.inferred},
        "remarks": [{"line": remark.line, "message": remark.message} for remark in made.remarks],
    }
    return json.dumps(proposal, ensure_ascii=False, indent=2)
