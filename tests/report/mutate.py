"""Documents damaged by chance, seeded: whatever becomes of them, `zz import` reads or refuses them.

    python -m tests.report.mutate [KIND…] [--count 10000] [--seed 1] [--each 50]

Each kind is mutated `--count` times in one process, which may take 2 GB; each 50th document is also given
to a `zz import` of its own, which may take 20 seconds. Prints a line for each kind; the exit status is 1 if
anything was raised but a refusal, or what was written does not load and pass the checks.
"""

from __future__ import annotations

import argparse
import io
import random
import resource
import signal
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path

from lxml import etree

from tests.report import documents as made
from tests.report.documents import cell, paragraph, run, table
from zhuzhou_cli.glossary.check import check
from zhuzhou_cli.glossary.load import parse
from zhuzhou_cli.glossary.write import write
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import Unimportable, text_of

MEMORY_LIMIT = 2_000_000_000
SECONDS_LIMIT = 20
EXPECTED = (0, 1, 2)
"""What `zz import` may end with."""

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


SEEDS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "text": (".txt", lambda: "\n".join(_LINES).encode()),
    "markdown": (
        ".md",
        lambda: "\n".join(
            ["| 名词 | 解释 |", "|---|---|", *(f"| {a} | {b} |" for a, b in _ENTRIES)]
        ).encode(),
    ),
    "html": (".html", _html),
    "word": (".docx", _word),
    "pdf": (".pdf", _pdf),
}
_SIGNS = "，。：；、“”（）《》①1一.|#-*[]<>&\t\n\u2028\u00a0\u00ad\ufffd\uf06c⼀�指即是\x00\x1b"


_ABSURD = ("2000000000", "-1", "0", "x", "", "99999999999999999999", "restart", "true", "%1%9")


def _damaged(data: bytes, chance: random.Random) -> bytes:
    """Bytes after one to six slips: changed, lost, doubled or moved, cut off, or a sign put in."""
    bytes_ = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(bytes_) + 1)
        stretch = bytes(bytes_[place : place + chance.choice((1, 3, 20, 200))])
        match chance.randrange(7):
            case 0 if place < len(bytes_):
                bytes_[place] = chance.randrange(256)
            case 1:
                del bytes_[place : place + len(stretch)]
            case 2:
                bytes_[place:place] = stretch * chance.choice((1, 2, 50))
            case 3:
                other = chance.randrange(len(bytes_) + 1)
                bytes_[other:other] = stretch
            case 4 if chance.random() < 0.2:
                del bytes_[place:]
            case _:
                bytes_[place:place] = chance.choice(_SIGNS).encode() * chance.choice((1, 1, 2, 300))
    return bytes(bytes_)


def _overwritten(data: bytes, chance: random.Random) -> bytes:
    """A PDF of which some bytes of instructions are others, so that all that follows keeps its place."""
    bytes_ = bytearray(data)
    begin, end = data.find(b"\nstream"), data.find(b"\nendstream")
    for _ in range(chance.randint(1, 40)):
        bytes_[chance.randrange(begin + 8, end)] = chance.choice(b"0123456789 ./()<>[]-TjTdqQm")
    return bytes(bytes_)


def _rearranged(data: bytes, chance: random.Random) -> bytes:
    """XML of which elements are lost, doubled or moved into others, and values are absurd; well-formed."""
    root = etree.fromstring(data)
    for _ in range(chance.randint(1, 8)):
        elements = list(root.iter())
        one, other = chance.choice(elements), chance.choice(elements)
        parent = one.getparent()
        if parent is None or any(it is one for it in other.iterancestors()) or one is other:
            continue
        if one.attrib and chance.random() < 0.4:
            name = chance.choice(list(one.attrib))
            one.set(
                name,
                chance.choice(("2000000000", "-1", "0", "x", "", "99999999999999999999", "restart", "true")),
            )
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


def _repacked(data: bytes, chance: random.Random) -> bytes:
    """A Word file one of whose parts is damaged, zipped anew, so that its checksum is right."""
    damage = _rearranged if chance.random() < 0.7 else _damaged
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        hit = chance.choice(old.namelist())
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, damage(part, chance) if name == hit else part)
    return file.getvalue()


def mutants(kind: str, count: int, seed: int) -> Iterator[bytes]:
    """So many damaged documents of a kind, the same ones for the same seed."""
    data = SEEDS[kind][1]()
    for i in range(count):
        chance = random.Random(f"{kind} {seed} {i}")
        inside = {"word": _repacked, "pdf": _overwritten}.get(kind, _damaged)
        yield (inside if chance.random() < 0.8 else _damaged)(data, chance)


def outcome(data: bytes, suffix: str) -> str:
    """What becomes of a document: refused, none or written; AssertionError if what is written is not fit."""
    try:
        report = assemble(text_of(data, suffix).text)
    except Unimportable as error:
        return "refused" if str(error).isprintable() else repr(error)
    if report is None:
        return "none"
    loaded = parse(write(report.glossary).encode(), "x")
    assert loaded.glossary == report.glossary
    assert {found.code for found in check(loaded)} <= OF_THE_PAGE
    return "written"


def run_alone(data: bytes, suffix: str) -> int:
    """The exit status of a `zz import` of a document; negative after 20 seconds of work."""
    with tempfile.NamedTemporaryFile(suffix=suffix) as file:
        file.write(data)
        file.flush()
        done = subprocess.run(
            [sys.executable, "-m", "zhuzhou_cli", "import", file.name],
            capture_output=True,
            check=False,
            preexec_fn=bounded_in_time,
        )
    assert b"Traceback" not in done.stderr
    return done.returncode


def bounded() -> None:
    """Give this process 2 GB and no more."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))


def bounded_in_time() -> None:
    """Give this process 2 GB, and 20 seconds of work however busy the machine is."""
    bounded()
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_LIMIT, SECONDS_LIMIT))


def _too_long(*_: object) -> None:
    message = f"more than {SECONDS_LIMIT} seconds"
    raise TimeoutError(message)


def main() -> int:
    """Mutate, and say what became of each kind."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kinds", nargs="*", metavar="KIND", default=list(SEEDS), help=", ".join(SEEDS))
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=50)
    wish = parser.parse_args()
    bounded()
    signal.signal(signal.SIGPROF, _too_long)
    failures = 0
    for kind in wish.kinds:
        suffix = SEEDS[kind][0]
        became: Counter[str] = Counter()
        for i, data in enumerate(mutants(kind, wish.count, wish.seed)):
            signal.setitimer(signal.ITIMER_PROF, SECONDS_LIMIT)
            try:
                became[outcome(data, suffix)] += 1
                if i % wish.each == 0:
                    status = run_alone(data, suffix)
                    assert status in EXPECTED, f"exit status {status}"
                    became[f"alone {status}"] += 1
            except Exception as error:  # noqa: BLE001 - any is a finding
                failures += 1
                path = Path(tempfile.gettempdir()) / f"mutant-{kind}-{wish.seed}-{i}{suffix}"
                path.write_bytes(data)
                print(f"{path}: {type(error).__name__}: {str(error)[:200]}", flush=True)
            signal.setitimer(signal.ITIMER_PROF, 0)
        print(kind, dict(sorted(became.items())), flush=True)
    return int(failures > 0)


if __name__ == "__main__":
    sys.exit(main())
