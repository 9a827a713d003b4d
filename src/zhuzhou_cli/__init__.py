"""zz: look up the number-abbreviations of Chinese government work reports.

>>> import zhuzhou_cli as zz
>>> zz.open().lookup("bdxd").hits[0].entry.term
'八大行动'

The names below are all there is for programs (docs/python.md); each is loaded when it is first asked for.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.answers import (
        Answer,
        By,
        Candidate,
        Field,
        Finding,
        Hit,
        Mark,
        Match,
        Status,
        Suggestion,
    )
    from zhuzhou_cli.api import Library, check, open, read_report  # noqa: A004 - it is called as zz.open
    from zhuzhou_cli.errors import (
        GlossaryChangedError,
        GlossaryError,
        LibraryClosedError,
        NotAGlossaryError,
        NothingLeftError,
        QueryTooLongError,
        ReportWithoutGlossaryError,
        UnreadableFileError,
        UnreadableReportError,
        ZzError,
    )
    from zhuzhou_cli.model import (
        Certainty,
        Citation,
        Entry,
        Erratum,
        Glossary,
        Inference,
        Located,
        Member,
        Part,
        Reading,
        Source,
    )
    from zhuzhou_cli.report.assemble import Imported
    from zhuzhou_cli.report.lines import Remark

__all__ = ["Library", "check", "open", "read_report"]
__all__ += ["Answer", "By", "Candidate", "Field", "Finding", "Hit", "Mark", "Match", "Status"]
__all__ += ["Suggestion"]
__all__ += ["Certainty", "Citation", "Entry", "Erratum", "Glossary", "Inference", "Located", "Member", "Part"]
__all__ += ["Imported", "Reading", "Remark", "Source"]
__all__ += ["GlossaryChangedError", "GlossaryError", "NotAGlossaryError", "UnreadableFileError"]
__all__ += ["LibraryClosedError", "NothingLeftError", "QueryTooLongError"]
__all__ += ["ReportWithoutGlossaryError", "UnreadableReportError", "ZzError"]

_ROOMS = ("errors", "model", "answers", "api", "report.assemble")
"""Where the names are, from what is loaded fastest to what takes longest."""

if not TYPE_CHECKING:  # who would believe that there is any name

    def __getattr__(name: str) -> object:
        """A public name, from the first room that has it."""
        if name in __all__:
            from importlib import import_module  # noqa: PLC0415 - importing the package costs nothing

            for room in _ROOMS:
                if found := getattr(import_module(f"{__name__}.{room}"), name, None):
                    return found
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """What may be asked for."""
    return [*globals(), *__all__]
