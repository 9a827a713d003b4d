"""Documents: whatever becomes of them, `zz import` reads or refuses them, and what it writes is fit.

refused       in one line of print
written       it loads as it was, with no finding but of what only the printed page can settle
processes     import ends with a status, writes a file whole or not at all, and leaves the report as it is
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from random import Random

from lxml import etree

from tests.fuzz.calls import called, file_of, statuses
from tests.fuzz.damage import damaged
from tests.fuzz.mode import Case, Mode
from tests.report import documents as made
from tests.report.documents import cell, paragraph, run, table
from zhuzhou_cli.glossary.check import check
from zhuzhou_cli.glossary.load import parse
from zhuzhou_cli.glossary.write import write
from zhuzhou_cli.language.printable import is_printable
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import Unimportable, text_of

OF_THE_PAGE = {"Z301", "Z310", "Z311"}
"""Codes of what only the printed page can settle: a number that is missing, a term twice, a sign unread."""

_ENTRIES = [
    ("“三色”管理", "指对项目分类管理，包括红色、黄色、绿色三类。"),
    ("一核两翼", "“一核”即老城区，“两翼”即东湖新区、西山新区。"),
    ("五项攻坚", "指治水、治气、治土、治山、治城。"),
    ("LPR", "即 Loan Prime Rate，贷款市场报价利率。"),
]
_BODY = [
    "青禾县政府工作报告",
    "——2031年1月18日在青禾县第十八届人民代表大会上",
    "各位代表：",
    "推进“三色”管理，建设一核两翼。",
]
_LINES = [*_BODY, "名词解释", *(f"{i}.{term}：{text}" for i, (term, text) in enumerate(_ENTRIES, 1))]
_ABSURD = ("2000000000", "-1", "0", "x", "", "99999999999999999999", "restart", "true", "%1%9")


def _text() -> bytes:
    return "\n".join(_LINES).encode()


def _markdown() -> bytes:
    return "\n".join(["| 名词 | 解释 |", "|---|---|", *(f"| {a} | {b} |" for a, b in _ENTRIES)]).encode()


def _csv() -> bytes:
    return "\r\n".join(["名词,解释", *(f'{a},"{b}"' for a, b in _ENTRIES)]).encode()


def _word() -> bytes:
    rows = [[cell(term), cell(text, '<w:gridSpan w:val="2"/>')] for term, text in _ENTRIES]
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    lists = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = "".join(map(paragraph, _BODY)) + paragraph(run("深入实施八大行动"), call, run("。"))
    body += paragraph("名词解释", properties='<w:pStyle w:val="a"/>') + table(*rows)
    body += "".join(paragraph(f"{term}：{text}", properties=lists) for term, text in _ENTRIES)
    return made.word(
        body,
        styles='<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>',
        numbering='<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
        footnotes=f'<w:footnote w:id="2">{paragraph("指甲事。")}</w:footnote>',
    )


def _html() -> bytes:
    rows = "".join(
        f'<tr><td rowspan="1">{term}</td><td colspan="2">{text}</td></tr>' for term, text in _ENTRIES
    )
    items = "".join(f"<li>{term}：{text}</li>" for term, text in _ENTRIES)
    body = "".join(f"<p>{line}</p>" for line in _BODY)
    return made.html(
        f"{body}<h2>名词解释</h2><!-- x --><table>{rows}</table><h2>术语解释</h2><ol>{items}</ol>"
    )


def _pdf() -> bytes:
    sheet = made.Sheet()
    sheet.canvas.setPageCompression(0)  # so that a changed byte is a changed instruction
    sheet.turn()
    sheet.lines(_LINES)
    sheet.canvas.grid([70, 200, 500], [500, 520, 540])
    for x, y, text in ((80, 525, "两新"), (210, 525, "指乙事。"), (80, 505, "两重"), (210, 505, "指丙事。")):
        sheet.words(x, y, text)
    return sheet.bytes()


def _overwritten(data: bytes, chance: Random) -> bytes:
    """A PDF of which some bytes of instructions are others, so that all that follows keeps its place."""
    bytes_ = bytearray(data)
    begin, end = data.find(b"\nstream"), data.find(b"\nendstream")
    for _ in range(chance.randint(1, 40)):
        bytes_[chance.randrange(begin + 8, end)] = chance.choice(b"0123456789 ./()<>[]-TjTdqQm")
    return bytes(bytes_)


def _rearranged(data: bytes, chance: Random) -> bytes:
    """XML of which elements are lost, doubled or moved into others, and values are absurd; well-formed."""
    root = etree.fromstring(data)
    for _ in range(chance.randint(1, 8)):
        elements = list(root.iter())
        one, other = chance.choice(elements), chance.choice(elements)
        parent = one.getparent()
        if parent is None or any(it is one for it in other.iterancestors()) or one is other:
            continue
        if one.attrib and chance.random() < 0.4:
            one.set(chance.choice(list(one.attrib)), chance.choice(_ABSURD))
            continue
        match chance.randrange(4):
            case 0:
                parent.remove(one)
            case 1:
                other.append(one)
            case 2:
                other.append(deepcopy(one))
            case _:
                one.tag = other.tag
    return bytes(etree.tostring(root))


def _repacked(data: bytes, chance: Random) -> bytes:
    """A Word file one of whose parts is damaged, zipped anew, so that its checksum is right."""
    damage = _rearranged if chance.random() < 0.7 else damaged
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        hit = chance.choice(old.namelist())
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, damage(part, chance) if name == hit else part)
    return file.getvalue()


Damage = Callable[[bytes, Random], bytes]
KINDS: dict[str, tuple[Callable[[], bytes], Damage]] = {
    ".txt": (_text, damaged),
    ".md": (_markdown, damaged),
    ".csv": (_csv, damaged),
    ".html": (_html, damaged),
    ".docx": (_word, _repacked),
    ".pdf": (_pdf, _overwritten),
}
"""How a sound document of a kind is made, and how it is damaged so that it can still be opened."""


@cache
def _sound(suffix: str) -> bytes:
    return KINDS[suffix][0]()


def damaged_document(suffix: str, chance: Random) -> bytes:
    """A document of a kind, damaged; one in five bluntly."""
    return (KINDS[suffix][1] if chance.random() < 0.8 else damaged)(_sound(suffix), chance)


def make(chance: Random) -> Case:
    """A damaged document of any kind."""
    suffix = chance.choice(list(KINDS))
    return Case(damaged_document(suffix, chance), suffix)


def hold(given: Case, _: bool) -> str:
    """What holds of any document; its kind, and what becomes of it."""
    return f"{given.suffix[1:]} {_outcome(given)}"


def _outcome(given: Case) -> str:
    try:
        report = assemble(text_of(given.data, given.suffix).text)
    except Unimportable as error:
        assert is_printable(str(error))
        return "refused"
    if report is None:
        return "none"
    loaded = parse(write(report.glossary).encode(), "x")
    assert loaded.glossary == report.glossary
    assert {found.code for found in check(loaded)} <= OF_THE_PAGE
    return "written"


def alone(given: Case) -> str:
    """The document given to commands that read reports."""
    with file_of(given) as path:
        written = Path(path).with_name("written.yaml")
        imported = called("import", path, "-o", str(written))
        assert written.exists() == (imported[1] == 0)
        assert not [other for other in written.parent.iterdir() if other.name.endswith(".tmp")]
        calls = [imported]
        if imported[1] == 0:
            calls.append(called("check", str(written)))
        calls.append(called("audit", path, "--all"))
    return statuses(calls)


MODE = Mode(make, hold, alone, processes=500)
