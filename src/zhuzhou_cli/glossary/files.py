"""Glossary files as bytes: the path of the built-in one, and reading any up to a size."""

from __future__ import annotations

from os.path import dirname, exists, join

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

SIZE_LIMIT = 64_000_000
"""Bytes of one file, enough for about 50,000 entries as long as those of the Zhuzhou report."""

_PACKAGE = dirname(dirname(__file__))


def builtin_name() -> str:
    """The path of the built-in glossary as a string: in the package if installed, else in the checkout."""
    installed = join(_PACKAGE, "data", "glossary.yaml")
    return installed if exists(installed) else join(dirname(dirname(_PACKAGE)), "data", "glossary.yaml")


def builtin() -> Path:
    """The path of the built-in glossary."""
    from pathlib import Path  # noqa: PLC0415 - takes half as long as a look-up, which needs only the string

    return Path(builtin_name())


def read(path: Path | str) -> bytes:
    """The bytes of a glossary file. Raises Unreadable if there are none, or more than SIZE_LIMIT."""
    try:
        with open(path, "rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except (OSError, ValueError) as error:
        from zhuzhou_cli.refusals import reason  # noqa: PLC0415 - only if it cannot be read

        raise _unreadable(path, "Z101", reason=reason(error)) from None
    if len(data) > SIZE_LIMIT:
        raise _unreadable(path, "Z102", limit=SIZE_LIMIT // 1_000_000)
    return data


def _unreadable(path: Path | str, code: str, **values: object) -> Exception:
    from zhuzhou_cli.glossary.faults import Mark, Unreadable, finding  # noqa: PLC0415 - only for a fault

    return Unreadable(finding(str(path), Mark(1, 1), code, **values))
