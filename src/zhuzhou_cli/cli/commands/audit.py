"""`zz audit`: what an editor would object to in a report before it is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Annotated

import typer

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.cli import Exit, streams
from zhuzhou_cli.cli.opening import index_of, national
from zhuzhou_cli.cli.options import (
    AuditFieldsOption,
    ColorOption,
    FilesOption,
    FormatOption,
    JobsOption,
    NoPagerOption,
)
from zhuzhou_cli.cli.output import Colour, View
from zhuzhou_cli.cli.processes import STDIN, each
from zhuzhou_cli.cli.progress import progress
from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.documents import Document

_Reports = Annotated[
    list[str],
    typer.Argument(
        metavar="文件…", show_default=False, help="报告：txt、md、html、docx、pdf；- 从标准输入读"
    ),
]


@record
class _Outcome:
    """What became of a report: findings, what is said of it on stderr, and the exit status that it means."""

    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    status: int


def audit(
    context: typer.Context,
    reports: _Reports,
    files: FilesOption = None,
    known: Annotated[
        list[Path] | None,
        typer.Option("--known", metavar="文件", help="人人都懂、不必解释的词，一行一个；可以写几次"),
    ] = None,
    chosen: FormatOption = None,
    fields: AuditFieldsOption = None,
    color: ColorOption = Colour.AUTO,
    jobs: JobsOption = 1,
    *,
    own_only: Annotated[
        bool, typer.Option("--own-only", help="只看报告自己的名词解释，不看已载入的词表")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="连拿不准的提示也列出（A105、A106、A401）")
    ] = False,
    no_pager: NoPagerOption = False,
) -> None:
    """付印之前核对一份报告：用了没有解释的、解释了没有用的、数目不合的。

    报告对照它自己的名词解释和已载入的词表。在管道里每处一行：
    文件:行:列: 代码 说明：理由。没有警告退出码是 0，有警告是 1，
    有文件读不了是 2。一行里写 zz:ignore 就不查这一行，
    写 zz:ignore A101 只不查这一种；单独成行时管下一行。

    例子：
      zz audit 报告.docx
      zz audit 报告.docx --all --known 省里的.txt
      zz audit *.txt -f jsonl -j 2   很多份报告，给程序读
    """
    view = View(chosen, fields, color, pager=not no_pager)
    status: int = Exit.ANSWERED

    def findings(step: Callable[[], None]) -> Iterator[Finding]:
        nonlocal status
        glossaries = files or context.obj or ()
        for outcome in each(
            jobs, reports, _Work, glossaries, known or (), own_only=own_only, every=everything
        ):
            for said in outcome.notes:
                streams.note(said)
            status = max(status, outcome.status)
            yield from outcome.findings
            step()

    # Findings on a terminal show how far it is, and a bar would stand among them.
    with progress(0 if streams.is_terminal() else len(reports), "核对") as step:
        view.show(lambda: view.write_audit(findings(step)))
    if status == Exit.ANSWERED and streams.is_terminal():
        streams.note("没有问题")
    raise typer.Exit(status)


class _Work:
    """Audits reports, one after the other, with glossaries that are opened once."""

    def __init__(self, files: Sequence[str], lists: Sequence[Path], *, own_only: bool, every: bool) -> None:
        self._is_general = _is_general(lists)
        self._is_elsewhere = _is_nowhere if own_only else _is_elsewhere(files)
        self._every = every

    def __call__(self, path: str) -> _Outcome:
        """Audit one report; what is wrong with it does not concern the others."""
        from zhuzhou_cli.audit import audit, is_warning  # noqa: PLC0415 - a query audits nothing
        from zhuzhou_cli.documents import UnreadableDocumentError  # noqa: PLC0415 - as above
        from zhuzhou_cli.report.read import Unimportable  # noqa: PLC0415 - as above

        try:
            document = _document(path)
            has_glossary = document.glossary is not None
            findings = audit(document, self._is_general, self._is_elsewhere)
        except (Unimportable, UnreadableDocumentError, MemoryError) as error:
            why = "内存不够" if isinstance(error, MemoryError) else str(error)
            return _Outcome((), (f"{path}：读不了，{why}",), Exit.UNUSABLE)
        notes = [f"{path}: {said}" for said in document.remarks]
        notes += [] if has_glossary else [f"{path}：没有名词解释，只查正文"]
        warnings = tuple(filter(is_warning, findings))
        status = Exit.UNANSWERED if warnings else Exit.ANSWERED
        return _Outcome(tuple(findings) if self._every else warnings, tuple(notes), status)


def _document(path: str) -> Document:
    """The document of a file. Raises Unimportable and UnreadableDocumentError."""
    from zhuzhou_cli.documents import read  # noqa: PLC0415 - as above
    from zhuzhou_cli.report.read import read as read_file  # noqa: PLC0415 - as above
    from zhuzhou_cli.report.read import read_from  # noqa: PLC0415 - as above

    if path == STDIN:
        streams.invite("请粘贴报告的全文；按 Ctrl-D 结束")
        return read(read_from(typer.get_binary_stream("stdin")), path)
    return read(read_file(Path(path)), path)


def _is_general(lists: Sequence[Path]) -> Callable[[str], bool]:
    """Whether no report has to explain a canonical name: it is national, or in one of the editor's lists."""
    from zhuzhou_cli.national import among, listed  # noqa: PLC0415 - as above

    return among([*national(), *(name for own in lists for name in listed(_text(own)))])


def _is_elsewhere(files: Sequence[str]) -> Callable[[str], bool]:
    """Whether a loaded glossary has a canonical name."""
    spellings = index_of(files).spellings

    @lru_cache(maxsize=10_000)  # reports have many names in common
    def is_elsewhere(name: str) -> bool:
        return name in spellings.names_in(name)

    return is_elsewhere


def _is_nowhere(_: str) -> bool:
    """Whether a glossary has a name, where none is asked."""
    return False


def _text(path: Path) -> str:
    """The text of an editor's list. Raises BadParameter if it cannot be read."""
    from zhuzhou_cli.report.formats.plain import decoded  # noqa: PLC0415 - as above
    from zhuzhou_cli.report.read import Unimportable, read  # noqa: PLC0415 - as above

    try:
        return decoded(read(path))
    except Unimportable as error:
        message = f"--known {path}：{error}"
        raise typer.BadParameter(message) from None
