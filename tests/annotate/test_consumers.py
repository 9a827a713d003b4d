"""Annotated documents in the programs that people open them with: LibreOffice, and Chromium.

Without these, playwright and axe-core (the extra ``consumers``) the tests are skipped.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest

from tests.conftest import environment, run
from zhuzhou_cli.language.text import fold

pytestmark = [pytest.mark.consumer, pytest.mark.filterwarnings("default")]

TEXT = "株洲市政府工作报告\n\n抓好“八大行动”，推进三百工程。\n再抓8大行动。\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A Word file with a bold word inside a name, and a name in a table."""
    document = docx.Document()
    paragraph = document.add_paragraph("抓好“八大")
    paragraph.add_run("行动").bold = True
    paragraph.add_run("”，推进三百工程。")
    document.add_table(1, 1).cell(0, 0).text = "四走四看"
    path = tmp_path / "报告.docx"
    document.save(str(path))
    return path


def converted(path: Path, option: str) -> pypdf.PdfReader:
    """The PDF that LibreOffice makes of a Word file; the test is skipped where that is not installed."""
    office = shutil.which("soffice")
    if not office:
        pytest.skip("no soffice")
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    wanted = f'pdf:writer_pdf_Export:{{"{option}":{{"type":"boolean","value":"true"}}}}'
    command = [office, "--headless", profile, "--convert-to", wanted, "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True, env=environment())
    return pypdf.PdfReader(path.with_suffix(".pdf"))


def test_libreoffice_shows_the_comments_of_a_word_file(report: Path) -> None:
    """Each where its words are; the words are what they were."""
    made = report.with_name("注释.docx")
    assert run("annotate", str(report), "-o", str(made)).status == 0
    pages = converted(made, "ExportNotes").pages
    annotations = [note.get_object() for page in pages for note in page.get("/Annots", [])]
    tops = {str(one["/Contents"])[:4]: one["/Rect"][3] for one in annotations if one["/Subtype"] == "/Text"}
    assert tops.keys() == {"八大行动", "三百工程", "四走四看"}
    assert tops["八大行动"] == tops["三百工程"] > tops["四走四看"]  # two on one line, one in the table below
    text = "".join(page.extract_text() for page in pages)
    assert "抓好八大行动推进三百工程" in fold(text).key


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """The page that zz makes of a text, opened offline; it says and loads nothing."""
    (tmp_path / "讲话.txt").write_text(TEXT, encoding="utf-8")
    made = tmp_path / "讲话.html"
    assert run("annotate", "--all", str(tmp_path / "讲话.txt"), "-o", str(made)).status == 0
    context = browser.new_context(offline=True)
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(made.as_uri())
    yield opened
    assert complaints == []
    context.close()


def test_a_note_is_reached_with_the_keyboard_alone(page: Any) -> None:
    """TAB goes from name to number to the next name; Enter opens the note, Escape closes it."""
    order = []
    for _ in range(4):
        page.keyboard.press("Tab")
        order.append(page.evaluate("document.activeElement.textContent"))
    assert order == ["八大行动", "1", "三百工程", "2"]
    page.keyboard.press("Enter")
    note = page.locator("#zz-popover-2")
    assert note.is_visible()
    assert note.inner_text().startswith("三百工程：")
    assert page.locator("#zz-popover-1").is_hidden()
    page.keyboard.press("Escape")
    assert note.is_hidden()


def test_a_name_leads_to_its_note_and_that_back(page: Any) -> None:
    """Without a script; all three names have a link, both spellings of one have one note."""
    assert page.locator("a.zz-name").all_inner_texts() == ["八大行动", "三百工程", "8大行动"]
    page.locator("a.zz-name").nth(2).click()
    assert page.evaluate("location.hash") == "#zz-note-1"
    page.locator("#zz-note-1 a.zz-back").click()
    assert page.evaluate("location.hash") == "#zz-name-1"


def test_print_has_the_notes_and_no_popover(page: Any, tmp_path: Path) -> None:
    """Each once, under the text."""
    page.locator("button.zz-number").first.click()
    page.emulate_media(media="print")
    assert page.locator("#zz-popover-1").is_hidden()
    assert page.locator("#zz-note-1").is_visible()
    printed = tmp_path / "讲话.pdf"
    page.pdf(path=str(printed))
    text = "".join(sheet.extract_text() for sheet in pypdf.PdfReader(printed).pages)
    assert fold(text).key.count("八大行动产业培塑行动") == 1  # fonts give radicals for some hanzi


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong(page: Any, scheme: str) -> None:
    """With a note open, too."""
    axe = pytest.importorskip("axe_playwright_python", reason="axe-core is not installed")
    page.emulate_media(color_scheme=scheme)
    page.locator("button.zz-number").first.click()
    page.evaluate(Path(axe.__file__).with_name("axe.min.js").read_text(encoding="utf-8"))
    left_out = '{rules: {"page-has-heading-one": {enabled: false}}}'  # a text has no heading
    violations = page.evaluate(f"axe.run({left_out}).then(found => found.violations)")
    assert [(one["id"], [node["html"][:80] for node in one["nodes"]]) for one in violations] == []
