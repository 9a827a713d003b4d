"""Notes at the end of a report without a heading are its glossary if the body calls them by number."""

from __future__ import annotations

import pytest

from tests.report import documents as made
from tests.report.documents import paragraph, run
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import text_of

ENTRIES = [
    ("八大行动", "产业培塑行动、创新提升行动等。"),
    ("“三百”工程", "百企培育、百村振兴、百校提质。"),
    ("一廊一带", "指一条走廊和一条产业带。"),
]
TERMS = [term for term, _ in ENTRIES]
BODY = "一、去年工作\n深入实施八大行动{}，推进“三百”工程{}。\n二、今年工作\n1.建设一廊一带{}。\n谢谢大家！\n"
SHAPES = {
    "brackets": (["[1]", "[2]", "[3]"], "[{}]"),
    "wide brackets": (["［1］", "［2］", "［3］"], "［{}］"),
    "lenticular": (["〔1〕", "〔2〕", "〔3〕"], "〔{}〕"),
    "circled": (["①", "②", "③"], ""),
    "other below": (["[1]", "[2]", "[3]"], "{}."),
}


def terms_of(text: str) -> list[str]:
    """The terms of what is imported; none if there is no glossary."""
    imported = assemble(text)
    return [one.term for one in imported.glossary.entries] if imported else []


@pytest.mark.parametrize(("calls", "shape"), SHAPES.values(), ids=SHAPES)
def test_notes_that_the_body_calls_need_no_heading(calls: list[str], shape: str) -> None:
    """Whatever the shape of their numbers."""
    notes = (f"{shape.format(i) or calls[i - 1]}{term}：{text}" for i, (term, text) in enumerate(ENTRIES, 1))
    assert terms_of(BODY.format(*calls) + "\n".join(notes)) == TERMS


def test_the_body_may_call_a_note_at_the_end_of_its_sentence() -> None:
    """Behind the words on what is done with the thing."""
    body = BODY.format("，成效明显[1]", "，取得进展[2]", "，全面启动[3]")
    notes = (f"[{i}]{term}：{text}" for i, (term, text) in enumerate(ENTRIES, 1))
    assert terms_of(body + "\n".join(notes)) == TERMS


def test_raised_notes_of_a_page_need_no_heading() -> None:
    """In HTML and in Word, where calls and numbers are raised."""
    body = BODY.format(*(f"<sup>{i}</sup>" for i in range(1, 4))).split("\n")
    notes = [f"<sup>{i}</sup>{term}：{text}" for i, (term, text) in enumerate(ENTRIES, 1)]
    page = made.html("".join(f"<p>{line}</p>" for line in [*body, *notes]))
    assert terms_of(text_of(page).text) == TERMS
    raised = [run(str(i), '<w:vertAlign w:val="superscript"/>') for i in range(1, 4)]
    called = paragraph(
        "实施八大行动", raised[0], "和“三百”工程", raised[1], "，建设一廊一带", raised[2], "。"
    )
    hung = "".join(
        paragraph(number, f"{term}：{text}") for number, (term, text) in zip(raised, ENTRIES, strict=True)
    )
    assert terms_of(text_of(made.word(called + hung)).text) == TERMS


@pytest.mark.parametrize(
    ("note", "term"),
    [
        ("“一核”即中心城区，“两带”即沿江带、高铁带。", "“一核两带”"),
        ("“一核”是指中心城区；“两带”是指沿江带、高铁带。", "“一核两带”"),
        ("指中心城区和沿江带、高铁带。", "“一核两带”"),
    ],
)
def test_a_note_that_explains_the_parts_of_a_name_is_of_the_name(note: str, term: str) -> None:
    """On which it hangs in the body, of which its own words are but the first part."""
    body = "构建“一核两带”[1]，建设“四好农村路”[2]。\n"
    notes = f"[1]{note}\n[2]指建好、管好、护好、运营好农村公路。\n"
    assert terms_of(body + notes) == [term, "“四好农村路”"]


@pytest.mark.parametrize(
    "notes",
    [
        "[1]王某：青禾县志。\n[2]李某：县域经济研究。\n[3]张某：统计年鉴。",
        "[1]八大行动：产业培塑行动等。\n[2]李某：县域经济研究。\n[3]张某：统计年鉴。",
    ],
)
def test_notes_on_other_words_are_no_glossary(notes: str) -> None:
    """Books that the body calls by number, though one of them has a name for its title."""
    assert terms_of(BODY.format("[1]", "[2]", "[3]") + notes) == []


def test_signs_of_the_font_symbol_are_read() -> None:
    """Word names them by codes of that font, which are of private use elsewhere."""
    body = paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', run("25度"))
    assert text_of(made.word(body)).text.strip() == "≥25度"
