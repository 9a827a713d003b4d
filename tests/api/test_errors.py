"""Every refusal is an error of one family, with its facts and a line of Chinese; pickle keeps both."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

import zhuzhou_cli as zz


def closed() -> zz.Library:
    """A library that nobody can ask any more."""
    with zz.open() as library:
        return library


@pytest.mark.parametrize(
    ("refused", "error", "facts", "said"),
    [
        (
            lambda _: zz.open("没有.yaml"),
            zz.UnreadableFileError,
            {},
            "没有.yaml:1:1: Z101 打不开：没有这个文件",
        ),
        (lambda _: zz.open("a\0b"), zz.UnreadableFileError, {}, "打不开：文件名不能用"),
        (lambda _: zz.open("a\ud800b"), zz.UnreadableFileError, {}, "打不开：文件名不能用"),
        (zz.open, zz.UnreadableFileError, {}, "打不开：这是文件夹，不是文件"),
        (lambda here: zz.open(here / "list.yaml"), zz.NotAGlossaryError, {}, "list.yaml:1:1: Z204"),
        (lambda here: zz.open(here / "bytes.yaml"), zz.NotAGlossaryError, {}, "bytes.yaml:1:1: Z103"),
        (
            lambda _: zz.open(place="火星"),
            zz.NothingLeftError,
            {"place": "火星", "year": None},
            "没有火星的词表",
        ),
        (lambda _: zz.open(place=""), zz.NothingLeftError, {"place": "", "year": None}, "没有的词表"),
        (
            lambda _: zz.open(place="株洲", year=1999),
            zz.NothingLeftError,
            {"place": "株洲", "year": 1999},
            "没有株洲 1999的词表",
        ),
        (
            lambda _: zz.open().lookup("长" * 201),
            zz.QueryTooLongError,
            {"length": 201, "limit": 200},
            "有 201 字，最多查 200 字",
        ),
        (lambda _: closed().lookup("bdxd"), zz.LibraryClosedError, {}, "词表已经关上了"),
        (
            lambda _: zz.read_report("没有.docx"),
            zz.UnreadableReportError,
            {"path": "没有.docx", "reason": "没有这个文件"},
            "没有.docx：读不了，没有这个文件",
        ),
        (
            lambda _: zz.read_report("a\0b"),
            zz.UnreadableReportError,
            {"path": "a\0b", "reason": "文件名不能用"},
            "读不了，文件名不能用",
        ),
        (lambda _: zz.read_report("a\ud800b.txt"), zz.UnreadableReportError, {}, "读不了，文件名不能用"),
        (
            lambda here: zz.read_report(here / "broken.pdf"),
            zz.UnreadableReportError,
            {"reason": "不是完好的 PDF 文件；请用浏览器或阅读器打开，另存一份再试"},
            "broken.pdf：读不了，不是完好的 PDF 文件",
        ),
        (
            lambda here: zz.read_report(here / "poem.txt"),
            zz.ReportWithoutGlossaryError,
            {},
            "poem.txt：没有名词解释",
        ),
    ],
)
def test_a_refusal_is_an_error_of_the_family(
    refused: Callable[[Path], object],
    error: type[zz.ZzError],
    facts: dict[str, object],
    said: str,
    tmp_path: Path,
) -> None:
    """It comes back from pickle as it was, for other processes raise it too."""
    (tmp_path / "list.yaml").write_text("[]", encoding="utf-8")
    (tmp_path / "bytes.yaml").write_bytes(b"\xff\xfe\xfa")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    (tmp_path / "poem.txt").write_text("床前明月光，疑是地上霜。", encoding="utf-8")
    with pytest.raises(error) as caught:
        refused(tmp_path)
    for raised in (caught.value, pickle.loads(pickle.dumps(caught.value))):  # noqa: S301 - our own
        assert type(raised) is error
        assert isinstance(raised, zz.ZzError)
        assert {name: getattr(raised, name) for name in facts} == facts
        assert said in str(raised)
        assert "\n" not in str(raised)
    if isinstance(caught.value, zz.GlossaryError):
        assert caught.value.findings == tuple(zz.check(caught.value.findings[0].path))


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        (lambda: zz.open(place=5), "place"),  # type: ignore[arg-type]  # what is refused
        (lambda: zz.open().lookup(None), "query"),  # type: ignore[arg-type]  # the same
        (lambda: zz.open().find(b"bdxd"), "text"),  # type: ignore[arg-type]  # the same
        (lambda: zz.open().complete(5), "typed"),  # type: ignore[arg-type]  # the same
    ],
)
def test_what_is_no_string_is_a_mistake_of_the_program(asked: Callable[[], object], name: str) -> None:
    """It says which argument is meant."""
    with pytest.raises(TypeError, match=f"{name} must be a str"):
        asked()


@pytest.mark.parametrize("asked", [zz.open, zz.check, zz.read_report])
@pytest.mark.parametrize("path", [0, 1, 2, None])
def test_what_is_no_path_is_a_mistake_of_the_program(
    asked: Callable[[object], object], path: int | None
) -> None:
    """A number is not taken for an open file: the caller's stays open."""
    with pytest.raises(TypeError, match=r"expected str, bytes or os\.PathLike object, not"):
        asked(path)
    assert path is None or os.fstat(path)


@pytest.mark.parametrize(
    ("limit", "error", "said"),
    [
        (0, ValueError, "limit must be at least 1, not 0"),
        (-1, ValueError, "limit must be at least 1, not -1"),
        ("a", TypeError, "limit must be an int, not str"),
        ("2", TypeError, "limit must be an int, not str"),
        (1.5, TypeError, "limit must be an int, not float"),
        (2.0, TypeError, "limit must be an int, not float"),
        ([1], TypeError, "limit must be an int, not list"),
    ],
)
@pytest.mark.parametrize("query", ["八大行动", "没有这个词"])
def test_a_limit_is_a_whole_number_of_at_least_one(
    limit: object, error: type[Exception], said: str, query: str
) -> None:
    """Whether anything is found or not."""
    with pytest.raises(error) as caught:
        zz.open().lookup(query, limit=limit)  # type: ignore[arg-type]  # what is refused
    assert str(caught.value) == said
