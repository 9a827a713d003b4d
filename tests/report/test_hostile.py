"""Texts made to do harm: they are read in time, and nothing of them reaches a terminal."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from tests.report import documents as made
from zhuzhou_cli.glossary.load import parse
from zhuzhou_cli.glossary.write import write
from zhuzhou_cli.language.cleaning import one_line
from zhuzhou_cli.report import read
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.formats import packages
from zhuzhou_cli.report.read import Unimportable, text_of

_SPAN = '<w:gridSpan w:val="2000000000"/>'
HEAD = "名词解释\n1.“甲”行动：指"
TAIL = "。\n2.“乙”行动：指做乙。\n"


def _with_broken_deflate() -> bytes:
    """A Word file whose document does not unpack, though the archive is whole."""
    data = bytearray(made.word(made.paragraph("甲" * 1000)))
    begin = data.find(b"word/document.xml") + 30
    data[begin : begin + 20] = bytes(sign ^ 0x5A for sign in data[begin : begin + 20])
    return bytes(data)


@pytest.mark.slow
@pytest.mark.parametrize(
    "middle",
    [
        "甲：" * 100_000,
        "（" * 50_000 + "甲、乙" + "）" * 50_000,
        "甲、（" * 50_000,
        "甲乙丙，" * 400_000,
        "“" * 100_000,
        "\x1b]0;" * 100_000,
        " " * 500_000,
        "“甲”即乙，" * 50_000,
        "甲" + " " * 50_000 + "：乙",
        "甲| " * 100_000,
    ],
    ids=[
        "colons",
        "nested",
        "open",
        "one line of 5 MB",
        "quotes",
        "escapes",
        "spaces",
        "parts",
        "gap",
        "bars",
    ],
)
def test_a_text_made_to_be_slow_is_read(middle: str) -> None:
    """Both entries are there; a backtracking pattern would not come back."""
    report = assemble(HEAD + middle + TAIL)
    assert report is not None
    assert [entry.term for entry in report.glossary.entries] == ["“甲”行动", "“乙”行动"]


@pytest.mark.parametrize("sign", [" ", "\u3000", "\t", " \u200b"], ids=["blanks", "wide", "tabs", "unseen"])
@pytest.mark.parametrize(
    "text",
    [
        f"名词解释{{}}1\n各位代表\n{HEAD}做甲{TAIL}",
        f"推进{{}}改革。\n{HEAD}做甲{TAIL}",
        f"{HEAD}做{{}}甲{TAIL}",
        f"{HEAD}做甲{TAIL}{{}}报送：某局",
    ],
    ids=["contents", "body", "entry", "foot"],
)
def test_a_run_of_half_a_million_blanks_is_read_as_a_gap(text: str, sign: str) -> None:
    """Whatever stands on either side of it; each pattern that seeks a sign behind blanks took minutes."""
    report = assemble(text.format(sign * 500_000))
    assert report is not None
    assert [entry.term for entry in report.glossary.entries] == ["“甲”行动", "“乙”行动"]
    assert max(len(entry.text) for entry in report.glossary.entries) < 100


@pytest.mark.parametrize("end", ["", "\n"])
def test_blanks_of_a_page_are_joined_to_a_line(end: str) -> None:
    """Ten million of them stood between two tags."""
    assert one_line(f"甲{' ' * 1_000_000}{end}乙") in {f"甲{' ' * 1_000_000}乙", "甲乙"}


@pytest.mark.slow
@pytest.mark.parametrize("sign", "，。、（）)；“—")
def test_an_explanation_of_one_sign_without_end_is_an_entry(sign: str) -> None:
    """Structure is not sought in it."""
    report = assemble(f"{HEAD}甲、乙{sign * 400_000}丙{TAIL}")
    assert report is not None
    assert [entry.term for entry in report.glossary.entries] == ["“甲”行动", "“乙”行动"]
    assert not report.glossary.entries[0].members


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("\x1b]0;窗口\x07做甲", "指做甲。"),
        ("\x1b[31m做\x1b[0m甲", "指做甲。"),
        ("做\u202e甲\u202c", "指做甲。"),
        ("[bold]做甲[/bold]", "指[bold]做甲[/bold]。"),
        ("做\x00甲", "指做甲。"),
    ],
)
def test_controls_reach_neither_file_nor_terminal(printed: str, kept: str) -> None:
    """They are taken out, with a remark; markup of libraries is text."""
    report = assemble(HEAD + printed + TAIL)
    assert report is not None
    assert report.glossary.entries[0].text == kept
    assert parse(write(report.glossary).encode(), "x").glossary == report.glossary
    said = [one.line for one in report.remarks if "控制字符" in one.message]
    assert said == ([] if "bold" in printed else [2])


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_encodings_are_recognised(encoding: str) -> None:
    """Whatever a report was saved in, its words are the same."""
    text = "青禾县政府工作报告\n名词解释\n1.“两新”：指大规模设备更新和消费品以旧换新。\n"
    assert text_of(text.encode(encoding)).text == text


LINE = "推进八大行动、三百工程，抓好四走四看。\n"


@pytest.mark.parametrize("size", [1, 2, 30])
@pytest.mark.parametrize("cut", [1, 2])
def test_utf_8_that_is_cut_off_in_a_sign_loses_only_that(size: int, cut: int) -> None:
    """It is not taken for UTF-16, in which any two bytes are a sign; and it is said."""
    whole = LINE.strip() * size
    read = text_of(whole.encode()[:-cut])
    assert read.text == f"{whole[:-1]}\ufffd"
    assert read.remarks == ("有 1 处认不出的字（\ufffd），第一处在第 1 行；请对照原文",)


@pytest.mark.parametrize(
    ("utf_8", "gbk", "said"),
    [(50, 1, "第 1 行不是"), (3, 1, "第 1 行不是"), (5, 5, "第 6 行是"), (1, 50, "第 51 行是")],
)
def test_a_text_in_two_encodings_is_not_read_in_one(utf_8: int, gbk: int, said: str) -> None:
    """What cannot be read as a whole is refused."""
    with pytest.raises(Unimportable, match=said):
        text_of(LINE.encode("gb18030") * gbk + LINE.encode() * utf_8)


def test_a_line_in_another_encoding_of_a_long_text_is_told() -> None:
    """With its place; the rest is read."""
    data = LINE.encode() * 100 + LINE.encode("gb18030") + LINE.encode() * 100
    read = text_of(data)
    assert read.text.count(LINE) == 200
    (remark,) = read.remarks
    assert "第一处在第 101 行" in remark


def test_a_few_words_in_gbk_are_recognised() -> None:
    """Though none of them is frequent in reports, and their bytes are an odd number."""
    assert text_of("LPR降息".encode("gbk")).text == "LPR降息"


def test_a_traditional_report_in_big5_is_recognised() -> None:
    """GB18030 would accept the bytes, but the words would be none."""
    text = "青禾縣政府工作報告\n名詞解釋\n1.兩新：指大規模設備更新和消費品以舊換新。\n"
    assert text_of(text.encode("big5")).text == text


def test_a_word_file_is_read_with_its_tables_and_numbers() -> None:
    """Paragraphs, list numbers that Word makes, and rows."""
    document = docx.Document()
    document.add_heading("名词解释", 1)
    for term in ("三色", "五项"):
        document.add_paragraph(f"“{term}”：指某事。", style="List Number")
    file = io.BytesIO()
    document.save(file)
    report = assemble(text_of(file.getvalue()).text)
    assert report is not None
    assert [entry.term for entry in report.glossary.entries] == ["“三色”", "“五项”"]


@pytest.mark.slow
def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    """The limit is stated."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (packages.UNPACKED_LIMIT + 1))
    with pytest.raises(Unimportable, match=f"上限 {packages.UNPACKED_LIMIT // 1_000_000} MB"):
        text_of(file.getvalue())


@pytest.mark.parametrize(
    ("data", "held"),
    [
        (made.word("<w:p/>" * 40_000 + made.paragraph("甲")), "甲"),
        (made.word(made.table([made.cell("甲", _SPAN), made.cell("乙")])), "甲"),
        (made.word("<w:tbl><w:tr><w:tc>" * 80 + made.paragraph("甲") + "</w:tc></w:tr></w:tbl>" * 80), "甲"),
        (made.html(f"<p {' '.join(f'a{i}=1' for i in range(300_000))}>甲</p>"), "甲"),
        (made.html("<div>" * 1_500 + "甲"), "甲"),
        (made.html("<table>" + "<tr><td rowspan=65000>甲<td colspan=90000>乙" * 2_000), "甲"),
    ],
    ids=["empty paragraphs", "two billion columns", "nested tables", "attributes", "nested blocks", "spans"],
)
def test_a_file_made_to_be_slow_is_read(data: bytes, held: str) -> None:
    """Its words are there; 40,000 empty paragraphs once took a minute."""
    assert held in text_of(data).text


def test_a_text_without_end_is_refused_by_its_length() -> None:
    """The limit is stated."""
    with pytest.raises(Unimportable, match=f"上限 {read.TEXT_LIMIT // 10_000} 万字"):
        text_of(("甲乙、" * (read.TEXT_LIMIT // 2)).encode())


@pytest.mark.parametrize(
    "data",
    [
        made.word(made.paragraph("甲" * 1000)).replace(b"word/document.xml", b"word/documemt.xml", 1),
        made.word(made.paragraph("甲乙丙丁戊"))[:-30],
        made.word("<w:p>"),
        made.word("<w:sdt>" * 3_000 + "</w:sdt>" * 3_000),
        made.word("<w:p/>" * 2_100_000),
        _with_broken_deflate(),
    ],
    ids=["a lost part", "a lost end", "broken XML", "too deep", "too many elements", "broken deflate"],
)
def test_a_word_file_that_is_damaged_or_too_large_is_refused(data: bytes) -> None:
    """One line says so."""
    with pytest.raises(Unimportable, match=r"完好|上限"):
        text_of(data)


def test_a_file_of_two_gigabytes_is_refused_by_its_size(tmp_path: Path) -> None:
    """It is not read."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)
    with pytest.raises(Unimportable, match=f"上限 {read.SIZE_LIMIT // 1_000_000} MB"):
        read.read(path)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "空的"),
        (b"%PDF-1.4 nothing", "PDF"),
        (b"PK\x03\x04 nothing", "Word"),
        (b"\xd0\xcf\x11\xe0 nothing", "docx"),
        (bytes(range(128, 256)) * 40, "编码"),
    ],
)
def test_what_is_no_report_is_said(data: bytes, said: str) -> None:
    """One line, in Chinese."""
    with pytest.raises(Unimportable, match=said):
        text_of(data)


@pytest.mark.parametrize("entity", ['"八大行动"', 'SYSTEM "file:///etc/hostname"'])
@pytest.mark.parametrize("part", ["word/document.xml", "word/footnotes.xml"])
def test_a_word_file_with_entities_of_its_own_is_refused(entity: str, part: str) -> None:
    """No part may have a DTD; what its entities stand for would be lost where they are not resolved."""
    whole = made.word(made.paragraph("做到&c;"), footnotes=made.paragraph("见&c;"))
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode()
            is_it = name == part
            new.writestr(
                name, f"<!DOCTYPE x [<!ENTITY c {entity}>]>{data}" if is_it else data.replace("&c;", "")
            )
    with pytest.raises(Unimportable, match="DTD"):
        text_of(file.getvalue())


def test_a_bar_that_is_escaped_parts_no_cells() -> None:
    """In a row of Markdown; elsewhere it is a bar."""
    rows = "| 名词 | 解释 |\n|--|--|\n| 一网通办 | 线上办理。\\|线下代办。 |\n| 两园 | 工业园、物流园。 |\n"
    imported = assemble(text_of(f"## 名词解释\n\n{rows}".encode(), ".md").text)
    assert imported is not None
    assert [entry.text for entry in imported.glossary.entries] == [
        "线上办理。|线下代办。",
        "工业园、物流园。",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "| 序号 | 名词 | 解释 |\n| 1 | d? | e |\n| 2 | e | 5 |\n| 3 | f | 6 |",
        "名词解释\n| 名词 | 解释 |\n| d? | 1 |\n| e! | 2 |",
        "a1\n|",
        "名称\t全称\n：\tc\n即\t指\n4e\t1",
    ],
    ids=["a table", "a section", "a pipe in the shortest of lines", "cells that only part others"],
)
def test_a_list_of_which_nothing_is_left_is_none(text: str) -> None:
    """It once was taken for one, and its first entry was sought."""
    assert assemble(text) is None


@pytest.mark.parametrize("line", ["名词解释", "1.", "3.丁：指丁事。", "①戊；②己。"])
def test_a_text_of_lines_without_end_is_refused_by_their_number(line: str) -> None:
    """The limit is stated; blank lines count for nothing."""
    with pytest.raises(Unimportable, match=f"上限 {read.LINE_LIMIT} 行"):
        text_of(f"{line}\n".encode() * (read.LINE_LIMIT + 1))
    assert text_of(b"\n" * read.LINE_LIMIT + f"{line}\n".encode()).text.endswith(f"{line}\n")


def test_a_list_of_entries_without_end_is_refused_by_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is stated."""
    monkeypatch.setattr("zhuzhou_cli.report.assemble.ENTRY_LIMIT", 1)
    with pytest.raises(Unimportable, match="2 条名词解释，超过上限 1 条"):
        assemble(HEAD + "做甲" + TAIL)
