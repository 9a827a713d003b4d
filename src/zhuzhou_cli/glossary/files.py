"""Glossary files as bytes: where the built-in one lies, and reading one of bounded size."""

from __future__ import annotations

from pathlib import Path

from zhuzhou_cli.glossary.faults import Mark, Unreadable, finding

SIZE_LIMIT = 64_000_000
"""Bytes of one file; some 50,000 entries as long as those of the Zhuzhou report."""

_REASONS: dict[type[OSError], str] = {
    FileNotFoundError: "没有这个文件",
    IsADirectoryError: "这是文件夹，不是文件",
    PermissionError: "没有读它的权限",
}
_PACKAGE = Path(__file__).parents[1]


def builtin() -> Path:
    """The path of the built-in glossary: in the package when installed, in data/ of a checkout."""
    installed = _PACKAGE / "data" / "glossary.yaml"
    return installed if installed.exists() else _PACKAGE.parents[1] / "data" / "glossary.yaml"


def read(path: Path) -> bytes:
    """The bytes of a glossary file. Raises Unreadable if there are none, or more than SIZE_LIMIT."""
    try:
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except OSError as error:
        reason = _REASONS.get(type(error), error.strerror)
        raise Unreadable(finding(str(path), Mark(1, 1), "Z101", reason=reason)) from None
    if len(data) > SIZE_LIMIT:
        raise Unreadable(finding(str(path), Mark(1, 1), "Z102", limit=SIZE_LIMIT // 1_000_000))
    return data
