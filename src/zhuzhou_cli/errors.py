"""What zz refuses to do, as exceptions: one family, and a class for each case that programs tell apart.

The arguments of an exception are its facts, so that it survives pickle; its text is one line of Chinese
made of them.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.answers import Finding


class ZzError(Exception):
    """Whatever zz refuses to do; its text says why.

    >>> import zhuzhou_cli as zz
    >>> try:
    ...     zz.open().lookup("八" * 500)
    ... except zz.ZzError as error:
    ...     print(error)
    有 500 字，最多查 200 字
    """


class GlossaryError(ZzError):
    """A file cannot be used as a glossary; ``findings`` say why, in the order of the file.

    >>> import zhuzhou_cli as zz
    >>> try:
    ...     zz.open("data")
    ... except zz.GlossaryError as error:
    ...     print([(finding.line, finding.code) for finding in error.findings])
    [(1, 'Z101')]
    """

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*findings)
        self.findings = findings

    def __str__(self) -> str:
        """The first finding, with the file and the place in it."""
        return str(self.findings[0])


class UnreadableFileError(GlossaryError):
    """A glossary file cannot be read: it is missing, a folder, forbidden or too large (Z101, Z102).

    >>> import zhuzhou_cli as zz
    >>> try:
    ...     zz.open("nowhere.yaml")
    ... except zz.UnreadableFileError as error:
    ...     print(error)
    nowhere.yaml:1:1: Z101 打不开：没有这个文件
    """


class NotAGlossaryError(GlossaryError):
    """A file can be read, but what stands there is no glossary (Z103 to Z212).

    >>> import tempfile, zhuzhou_cli as zz
    >>> with tempfile.NamedTemporaryFile(suffix=".yaml") as file:
    ...     try:
    ...         zz.open(file.name)
    ...     except zz.NotAGlossaryError as error:
    ...         print(error.findings[0].message)
    这里应是字段的映射，却是空
    """


class GlossaryChangedError(ZzError):
    """A glossary file was changed while a library that was made of it is in use; opening it again helps.

    >>> print(GlossaryChangedError())
    词表刚刚改了，请再试一次
    """

    def __str__(self) -> str:
        """What happened, and what helps."""
        return "词表刚刚改了，请再试一次"


class NothingLeftError(ZzError):
    """No glossary is of the ``place`` or of the ``year`` that was asked for.

    >>> import zhuzhou_cli as zz
    >>> try:
    ...     zz.open(place="火星")
    ... except zz.NothingLeftError as error:
    ...     print(error.place, error.year, error)
    火星 None 没有火星的词表
    """

    def __init__(self, place: str | None, year: int | None) -> None:
        super().__init__(place, year)
        self.place, self.year = place, year

    def __str__(self) -> str:
        """What was asked for."""
        return f"没有{' '.join(str(wanted) for wanted in self.args if wanted is not None)}的词表"


class QueryTooLongError(ZzError):
    """A query has ``length`` code points, and no more than ``limit`` are searched.

    >>> import zhuzhou_cli as zz
    >>> try:
    ...     zz.open().lookup("八" * 500)
    ... except zz.QueryTooLongError as error:
    ...     print(error.length, error.limit)
    500 200
    """

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(length, limit)
        self.length, self.limit = length, limit

    def __str__(self) -> str:
        """How long it is, and how long it may be."""
        return f"有 {self.length} 字，最多查 {self.limit} 字"


class LibraryClosedError(ZzError):
    """A library is used after it was closed.

    >>> import zhuzhou_cli as zz
    >>> with zz.open() as library:
    ...     pass
    >>> try:
    ...     library.lookup("bdxd")
    ... except zz.LibraryClosedError as error:
    ...     print(error)
    词表已经关上了
    """

    def __str__(self) -> str:
        """What happened."""
        return "词表已经关上了"


class UnreadableReportError(ZzError):
    """The file at ``path`` cannot be read as a report; ``reason`` says why.

    >>> import zhuzhou_cli as zz
    >>> try:
    ...     zz.read_report("nowhere.docx")
    ... except zz.UnreadableReportError as error:
    ...     print(error.path, error.reason)
    nowhere.docx 没有这个文件
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        """Which file it is, and why."""
        return f"{self.path}：读不了，{self.reason}"


class ReportWithoutGlossaryError(ZzError):
    """The file at ``path`` is a report, and has no 名词解释.

    >>> import tempfile, zhuzhou_cli as zz
    >>> with tempfile.NamedTemporaryFile(suffix=".txt") as file:
    ...     _ = file.write("各位代表，现在报告工作。".encode())
    ...     file.flush()
    ...     try:
    ...         zz.read_report(file.name)
    ...     except zz.ReportWithoutGlossaryError as error:
    ...         print(error.path == file.name)
    True
    """

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        """Which file it is."""
        return f"{self.path}：没有名词解释"
