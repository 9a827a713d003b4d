"""Glossary files as bytes: where the built-in one lies, and reading one of bounded size."""

from __future__ import annotations

from os.path import dirname, exists, join

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

SIZE_LIMIT = 64_000_000
"""Bytes of one file; some 50,000 entries as long as those of the Zhuzhou report."""

_PACKAGE = dirname(dirname(__file__))


def builtin_name() -> str:
    """The name of the built-in glossary's file: in the package when installed, in data/ of a checkout."""
    installed = join(_PACKAGE, "data", "glossary.yaml")
    return installed if exists(installed) else join(dirname(dirname(_PACKAGE)), "data", "glossary.yaml")


def builtin() -> Path:
    """The same as a path."""
    from pathlib import Path  # noqa: PLC0415 - half as dear as a look-up, which needs only the name

    return Path(builtin_name())


def read(path: Path | str) -> bytes:
    """The bytes of a glossary file. Raises UnreadableFileError if there are none, or more than SIZE_LIMIT."""
    try:
        with open(path, "rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except (OSError, ValueError) as error:
        from zhuzhou_cli.refusals import reason  # noqa: PLC0415 - only for a fault

        raise _unreadable(path, "Z101", reason=reason(error)) from None
    if len(data) > SIZE_LIMIT:
        raise _unreadable(path, "Z102", limit=SIZE_LIMIT // 1_000_000)
    return data


def _unreadable(path: Path | str, code: str, **values: object) -> Exception:
    from zhuzhou_cli.errors import UnreadableFileError  # noqa: PLC0415 - only for a fault
    from zhuzhou_cli.glossary.faults import Mark, finding  # noqa: PLC0415 - the same

    return UnreadableFileError(finding(str(path), Mark(1, 1), code, **values))
