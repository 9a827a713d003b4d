"""Where several reports have a name, whoever reads a note learns that one of them was chosen."""

from __future__ import annotations

import io

import docx
import pytest

from tests.search.test_places import report
from zhuzhou_cli.annotate import annotated
from zhuzhou_cli.annotate.formats import FORMS, written
from zhuzhou_cli.documents import read
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search.find import Finder

FINDER = Finder(
    build(
        [
            report("株洲市", "2026-01-12", "三百工程", "十大新城"),
            report("株洲市", "2025-01-12", "三百工程"),
            *(report(place, "2026-01-12", "三百工程") for place in ("长沙市", "湘潭市", "湖南省")),
        ]
    )
)


def annotation(text: str, form: str) -> str:
    """What a form makes of a text; of a Word file its comments."""
    data = written(annotated(read(text.encode(), "a.md"), FINDER, lambda _: False), form)
    if isinstance(data, str):
        return data
    return "\n".join(comment.text for comment in docx.Document(io.BytesIO(data)).comments)


@pytest.mark.parametrize("form", [name for name, form in FORMS.items() if not name.startswith("json")])
@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("株洲市“三百工程”。", "同名还有：株洲市 2025、长沙市 2026、湘潭市 2026 等4份"),
        ("长沙市“三百工程”。", "同名还有：株洲市 2026、株洲市 2025、湘潭市 2026 等4份"),
        ("株洲市“十大新城”。", ""),
    ],
)
def test_a_note_names_the_other_reports_that_have_its_name(form: str, text: str, others: str) -> None:
    """And nobody where there is none."""
    said = annotation(text, form)
    assert "名词解释第" in said
    assert others in said
    assert others or "同名还有" not in said
