"""`zz audit`: what an editor would object to in a report before it is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Annotated

import typer

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.cli import Exit, streams
from zhuzhou_cli.cli.opening import index_of
from zhuzhou_cli.cli.options import AuditFieldsOption, ColorOption, FilesOption, FormatOption, NoPagerOption
from zhuzhou_cli.cli.output import Colour, View
from zhuzhou_cli.cli.progress import progress
from zhuzhou_cli.library.shelf import shipped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.documents import Document

STANDARD_STREAM = Path("-")


def audit(
    context: typer.Context,
    reports: Annotated[
        list[Path],
        typer.Argument(
            metavar="文件…", show_default=False, help="报告：txt、md、html、docx、pdf；- 从标准输入读"
        ),
    ],
    files: FilesOption = None,
    known: Annotated[
        list[Path] | None,
        typer.Option("--known", metavar="文件", help="人人都懂、不必解释的词，一行一个；可以写几次"),
    ] = None,
    chosen: FormatOption = None,
    fields: AuditFieldsOption = None,
    color: ColorOption = Colour.AUTO,
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
      zz audit *.txt --format jsonl   给程序读
    """
    view = View(chosen, fields, color, pager=not no_pager)
    auditor = _Auditor(_is_known(files or context.obj or (), known or (), own_only=own_only), everything)
    # Findings on a terminal show how far it is, and a bar would stand among them.
    with progress(0 if streams.is_terminal() else len(reports), "核对") as step:
        view.show(lambda: view.write_audit(auditor.findings(reports, step)))
    if auditor.status == Exit.ANSWERED and streams.is_terminal():
        streams.note("没有问题")
    raise typer.Exit(auditor.status)


class _Auditor:
    """Audits reports one after the other; ``status`` is the exit status that all so far mean."""

    def __init__(self, is_known: Callable[[str], bool], everything: bool) -> None:  # noqa: FBT001 - an option
        self._is_known = is_known
        self._everything = everything
        self.status = Exit.ANSWERED

    def findings(self, reports: Sequence[Path], step: Callable[[], None]) -> Iterator[Finding]:
        """The findings in reports, each as it is found; what cannot be read does not concern the others."""
        from zhuzhou_cli.audit import audit as findings_of  # noqa: PLC0415 - a query audits nothing
        from zhuzhou_cli.audit import is_warning  # noqa: PLC0415 - as above

        for path in reports:
            document = self._read(path)
            for finding in findings_of(document, self._is_known) if document else ():
                if is_warning(finding):
                    self.status = max(self.status, Exit.UNANSWERED)
                elif not self._everything:
                    continue
                yield finding
            step()

    def _read(self, path: Path) -> Document | None:
        """The document of a file; None, with a note, if it cannot be read."""
        from zhuzhou_cli.documents import UnreadableDocumentError, read  # noqa: PLC0415 - as above
        from zhuzhou_cli.report.read import Unimportable, read_from  # noqa: PLC0415 - as above
        from zhuzhou_cli.report.read import read as read_file  # noqa: PLC0415 - as above

        try:
            if path == STANDARD_STREAM:
                streams.invite("请粘贴报告的全文；按 Ctrl-D 结束")
                data = read_from(typer.get_binary_stream("stdin"))
            else:
                data = read_file(path)
            document = read(data, str(path))
            has_glossary = document.glossary is not None
        except (Unimportable, UnreadableDocumentError, MemoryError) as error:
            why = "内存不够" if isinstance(error, MemoryError) else str(error)
            streams.note(f"{path}：读不了，{why}")
            self.status = Exit.UNUSABLE
            return None
        for said in document.remarks:
            streams.note(f"{path}: {said}")
        if not has_glossary:
            streams.note(f"{path}：没有名词解释，只查正文")
        return document


def _is_known(files: Sequence[str], lists: Sequence[Path], *, own_only: bool) -> Callable[[str], bool]:
    """Whether a canonical name needs no explanation: national, the editor's own, or in a loaded glossary."""
    from zhuzhou_cli.audit.national import among, listed, national  # noqa: PLC0415 - as above

    path = shipped("national.yaml")
    names = national(Path(path).read_text(encoding="utf-8"), path)
    for own in lists:
        names += listed(_text(own))
    is_named = among(names)
    if own_only:
        return is_named
    spellings = index_of(files).spellings

    @lru_cache(maxsize=10_000)  # reports have many names in common
    def is_known(name: str) -> bool:
        return is_named(name) or name in spellings.names_in(name)[0]

    return is_known


def _text(path: Path) -> str:
    """The text of an editor's list. Raises BadParameter if it cannot be read."""
    from zhuzhou_cli.report.formats.plain import decoded  # noqa: PLC0415 - as above
    from zhuzhou_cli.report.read import Unimportable, read  # noqa: PLC0415 - as above

    try:
        return decoded(read(path))
    except Unimportable as error:
        message = f"--known {path}：{error}"
        raise typer.BadParameter(message) from None
