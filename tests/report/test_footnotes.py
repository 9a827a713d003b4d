"""Notes at the foot of pages are a glossary if the lines above each block call them behind their terms."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import found_in
from tests.report import documents as made
from tests.report.test_hung import terms_of
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import text_of

PAGES = [
    (("三大工程", "指强基工程、富民工程、安居工程。"), ("五清行动", "即清河道、清垃圾等。")),
    (("RCEP", "《区域全面经济伙伴关系协定》。"), ("“双创”", "指创新和创业。")),
    (("三通", "通水、通电、通路。"),),
]
ENTRIES = [entry for page in PAGES for entry in page]
CALLS = {
    "brackets": "［{}］".format,
    "circled": lambda i: chr(0x245F + i),
    "round brackets": "（{}）".format,
    "lenticular brackets": "【{}】".format,
    "raised": lambda i: "¹²³⁴⁵"[i - 1],
    "in brackets on the line": lambda i: chr(0x2473 + i),
    "a word in brackets": "（注{}）".format,
    "a longer word in brackets": "(注释{})".format,
    "a word in square brackets": "[注{}]".format,
}
BELOW = ("注{}：", "注释{}：", "注{}.", "（注{}）")


def report(call: object, *, begin_again: bool) -> str:
    """A report of three pages with their notes, numbered through or anew on each page."""
    assert callable(call)
    lines: list[str] = []
    number = 0
    for page in PAGES:
        number = 0 if begin_again else number
        calls = [call(number + i) for i in range(1, len(page) + 1)]
        number += len(page)
        lines.append(
            "全力抓好"
            + "，抓好".join(term + mark for (term, _), mark in zip(page, calls, strict=True))
            + "。"
        )
        lines += ["继续做好各项工作。", ""]
        lines += [f"{mark}{term}：{text}" for (term, text), mark in zip(page, calls, strict=True)]
        lines.append("")
    return "\n".join(lines)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("numbering", ["through", "anew"])
def test_notes_of_each_page_are_entries_and_the_report_between_them_is_none(
    call: object, numbering: str
) -> None:
    """Whether their numbers go on or begin again."""
    imported = assemble(report(call, begin_again=numbering == "anew"))
    assert imported is not None
    assert [(one.term, one.text) for one in imported.glossary.entries] == ENTRIES


@pytest.mark.parametrize("numbering", ["through", "anew"])
@pytest.mark.parametrize("between", ["免费筛查", "筛查工作，成效明显"])
def test_a_call_may_stand_further_behind_the_term(between: str, numbering: str) -> None:
    """At the end of the sentence, or of what is done with the thing."""
    first = 1 if numbering == "anew" else 3
    text = (
        f"实施“两癌”{between}①，推进“三无”小区整治，取得进展②。\n"
        "①“两癌”：两种癌。\n"
        "②“三无”小区：老旧小区。\n"
        "— 3 —\n"
        f"大力实施“青苗”工程建设[{first}]。\n"
        f"[{first}]“青苗”：青年人才培育。\n"
        "— 4 —\n"
    )
    assert terms_of(text) == ["“两癌”", "“三无”小区", "“青苗”"]


@pytest.mark.parametrize("below", BELOW)
def test_the_word_before_a_number_may_stand_without_brackets_below(below: str) -> None:
    """（注1） in the text, and 注1： at the foot of the page."""
    text = "抓好三通（注1）。\n{0}三通：通水、通电。\n实施双创（注2），完毕。\n{1}双创：创新和创业。\n再见。"
    imported = assemble(text.format(*map(below.format, (1, 2))))
    assert imported is not None
    assert [(one.term, one.text) for one in imported.glossary.entries] == [
        ("三通", "通水、通电。"),
        ("双创", "创新和创业。"),
    ]


def test_a_number_of_a_task_or_a_unit_calls_no_note() -> None:
    """（1） before a task, m² behind a figure."""
    text = "“三通”[2]造地5m²。\n做到：（1）修路。\n（2）架桥。\n“双创”[1]。\n[1]指创新。\n[2]指通水、通电。"
    assert terms_of(text) == ["“双创”", "“三通”"]


def test_a_note_goes_on_until_its_sentence_ends() -> None:
    """On the next line."""
    text = "抓好三通①。\n①三通：通水、\n通电、通路。\n实施双创①。\n①双创：指创新和创业。"
    assert terms_of(text) == ["三通", "双创"]


def test_notes_without_a_term_get_that_of_their_own_page() -> None:
    """Though the numbers begin again."""
    text = "抓好“三通”①。\n①指通水、通电、通路。\n实施“双创”①。\n①指创新和创业。"
    assert terms_of(text) == ["“三通”", "“双创”"]


def test_notes_on_books_at_the_foot_of_pages_are_no_glossary() -> None:
    """Though one of them explains a term."""
    text = "抓好三通①。\n①三通：通水等。\n见有关研究①。\n①王某：县域经济。\n又见②。\n②李某：统计年鉴。"
    assert terms_of(text) == []


def test_more_than_ten_notes_are_called() -> None:
    """⑩ is a number too."""
    names = [f"{sign}清行动" for sign in "二三四五六七八九十百千"]
    marks = [chr(0x245F + i) for i in range(1, 12)]
    body = "".join(f"推进{name}{mark}。\n" for name, mark in zip(names, marks, strict=True))
    assert (
        terms_of(
            body + "".join(f"{mark}{name}：做好清理。\n" for name, mark in zip(names, marks, strict=True))
        )
        == names
    )


def test_the_report_between_notes_is_audited() -> None:
    """It is none of the glossary."""
    text = f"{report(CALLS['circled'], begin_again=True)}\n落实“四大战役”。\n"
    assert "“四大战役”" in "".join(finding.message for finding in found_in(text))


AGAIN = {
    "told": (
        "",
        ["三大工程", "五清行动"],
        "序号从1重新开始，已收入它前面的条目：1.RCEP：《区域全面经济伙伴关系协定》。",
    ),
    "parted by a blank line": ("\n", ["三大工程", "五清行动", "RCEP", "双创"], "印的序号是1，按次序改作3"),
}


@pytest.mark.parametrize(("between", "terms", "said"), AGAIN.values(), ids=AGAIN)
def test_numbers_that_begin_again_hide_nothing_without_a_word(
    between: str, terms: list[str], said: str
) -> None:
    """Behind a blank line, as none stands within a list, another list begins."""
    (first, second, *_), others = ENTRIES, (ENTRIES[2], ("双创", "创新创业。"))
    lists = [
        "".join(f"{i}.{term}：{text}\n" for i, (term, text) in enumerate(two, 1))
        for two in ((first, second), others)
    ]
    imported = assemble(f"名词解释\n{between.join(lists)}")
    assert imported is not None
    assert [one.term for one in imported.glossary.entries] == terms
    assert said in [remark.message for remark in imported.remarks]


def test_a_heading_on_every_page_is_no_table_of_contents() -> None:
    """Though the same sentence stands before it each time: what is not taken in is told."""
    pages = [("三通", "通水、通电、通路。"), ("双创", "创新和创业。"), ("专班", "工作专班。")]
    text = "".join(
        f"抓好{term}。\n继续做好。\n【名词解释】\n1.{term}：指{said}\n2.{term}制：指{term}的制度。\n— {i} —\n"
        for i, (term, said) in enumerate(pages, 1)
    )
    imported = assemble(text)
    assert imported is not None
    told = "".join(remark.message for remark in imported.remarks)
    known = [one.term for one in imported.glossary.entries]
    assert all(term in known or f"{term}：" in told for term, _ in pages)


@pytest.mark.parametrize("name", ["1", "来源"])
@pytest.mark.parametrize("mark", ["{}.", "", "- "])
def test_a_footnote_of_markdown_below_a_list_is_no_text_of_it(mark: str, name: str) -> None:
    """It is told, and stays apart from the last entry and from those in the middle."""
    notes = [f"\n\n[^{name}]: 数据来源：国铁集团。\n\n", "\n\n[^9]: 见年报。\n"]
    entries = [("“双创”", "指创新和创业。"), ("“三通”", "指通水、通电、通路。")]
    lines = [
        f"{mark.format(i)}{term}：{text}{note}"
        for i, ((term, text), note) in enumerate(zip(entries, notes, strict=True), 1)
    ]
    made = assemble(f"名词解释\n\n{''.join(lines)}")
    assert made is not None
    assert [(one.term, one.text) for one in made.glossary.entries] == entries
    assert sum(remark.message.startswith("未归入任何条目：[") for remark in made.remarks) == len(notes)


def test_footnotes_of_markdown_may_be_the_entries() -> None:
    """They are what the report explains."""
    made = assemble(
        "抓好三通[^1]，推进双创[^2]。\n\n注释\n\n[^1]: 三通：通水等。\n[^2]: “双创”：指创新和创业。"
    )
    assert made is not None
    assert [one.term for one in made.glossary.entries] == ["三通", "“双创”"]


@pytest.mark.parametrize("labels", [("note1", "note2"), ("szsy", "sl"), ("注一", "注二"), ("2", "b")])
def test_footnotes_of_markdown_may_have_words_for_numbers(labels: tuple[str, str]) -> None:
    """They are numbered as they stand."""
    one, other = labels
    source = (
        f"# 甲县政府工作报告\n\n抓好三通[^{one}]，推进双创[^{other}]。\n\n[^{one}]: 三通：通水等。\n"
        f"[^{other}]: “双创”：指创新和创业。\n"
    )
    made = assemble(text_of(source.encode(), ".md").text)
    assert made is not None
    assert [one.term for one in made.glossary.entries] == ["三通", "“双创”"]


@pytest.mark.parametrize("sign", ["↩", "↑", "^", "↩︎"])
def test_a_sign_that_leads_back_to_the_text_is_no_word(sign: str) -> None:
    """It is a link to a place of the same page."""
    items = "".join(
        f'<li>{term}：指某种事物。 <a href="#r{term}">{sign}</a></li>'
        for term in ("三清三拆", "一网统管", "口袋公园")
    )
    page = made.html(f"<h1>甲县政府工作报告</h1><h2>名词解释</h2><ol>{items}</ol>")
    imported = assemble(text_of(page, ".html").text)
    assert imported is not None
    assert {one.text for one in imported.glossary.entries} == {"指某种事物。"}
