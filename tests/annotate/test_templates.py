"""What a glossary says is no template of what shows a marked text: VitePress, Jekyll, AngularJS."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run

GLOSSARY = """
schema: 1
glossary: {{id: e-2025, title: 名词解释, place: 青禾县, report: 政府工作报告, date: "2025-01-20"}}
entries:
  - number: 1
    term: "三小{0}行动"
    aliases: [三小行动]
    text: "甲{0}乙。"
"""


@pytest.mark.parametrize("form", ["markdown", "html"])
@pytest.mark.parametrize("template", ["{{ alert(1) }}", "{{{ 甲 }}}", "{% include 甲 %}", "{{% 甲 %}}"])
def test_words_of_a_glossary_begin_no_template(zz: Run, tmp_path: Path, template: str, form: str) -> None:
    """A comment, or a space in an attribute, stands between its signs."""
    own, text = tmp_path / "own.yaml", tmp_path / "a.txt"
    own.write_text(GLOSSARY.format(template), "utf-8")
    text.write_text("推进三小行动。", "utf-8")
    ran = zz("annotate", "-g", str(own), str(text), "-f", form)
    assert (ran.status, ran.stderr) == (0, "")
    made = ran.stdout.partition("</style>")[2] if form == "html" else ran.stdout
    assert "甲" in made
    assert "{{" not in made
    assert "{%" not in made
