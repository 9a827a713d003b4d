"""The paragraphs of a made report as a file: text, Markdown, HTML or Word."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from random import Random

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph

from strangers.drawing import drawn, happens
from strangers.paper import BOLD, Paper, Para, Writer

NARROWEST, WIDEST = 30, 40
NEVER_FIRST = "，。；：、？！”’）》」】…—"
PAGES = ("- {} -", "— {} —", "{}", "第{}页", "第{}页 共36页", "{} / 36")
HEAD = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>政府工作报告_青禾市人民政府</title></head>"""
MENU = ("首页", "政务公开", "政务服务", "互动交流", "走进青禾")


@dataclass(frozen=True)
class Made:
    """A document: its paper, its name's ending, its bytes, how a person sees it, the entry of each line."""

    paper: Paper
    suffix: str
    data: bytes
    shown: str
    owners: tuple[int, ...] = ()


def made(seed: int, number: int) -> Made:
    """The document of a seed and a number: always the same one."""
    chance = Random(f"{seed}/{number}")
    traits = drawn(chance)
    paper = Writer(chance, traits).paper()
    if traits["format"] == "docx":
        return Made(paper, ".docx", word(paper, chance), seen(paper))
    if traits["format"] == "html":
        text = page(paper, chance)
        return Made(paper, ".html", text.encode(), text)
    lines = list(plain(paper, chance) if traits["format"] == "txt" else markdown(paper, chance))
    text = "\n".join(line for line, _ in lines) + "\n"
    encoding = {"gb18030": "gb18030", "bom": "utf-8-sig"}.get(traits["bytes"], "utf-8")
    data = (text.replace("\n", "\r\n") if traits["bytes"] == "crlf" else text).encode(encoding)
    return Made(paper, f".{traits['format']}", data, text, tuple(owner for _, owner in lines))


def seen(paper: Paper) -> str:
    """The paragraphs of a paper, one a line, each after its kind."""
    return "\n".join(
        f"[{para.kind}] {para.text.replace(BOLD, '*')}{' | '.join(para.cells).replace(BOLD, '*')}"
        for para in paper.paras
    )


# Text.


def plain(paper: Paper, chance: Random) -> Iterator[tuple[str, int]]:
    """The lines of a text, each with the number of its entry."""
    traits, width = paper.traits, chance.randint(NARROWEST, WIDEST)
    indents = {"none": "", "two full-width": "　　", "four spaces": "    "}
    indent = indents[traits["indentation"]]
    folio, page, written = chance.choice(PAGES), chance.randint(9, 20), 0
    is_running = happens(chance, 0.3)
    for place, para in enumerate(paper.paras):
        before = paper.paras[place - 1].kind
        is_new = para.kind in ("above", "appendix") or (para.kind == "heading" and before != "above")
        is_new |= para.kind == "closing" and happens(chance, 0.5)
        is_new |= traits["blank lines"] == "between entries" and para.kind in ("first", "group")
        if place and (is_new or traits["blank lines"] == "between paragraphs"):
            yield "", para.entry if para.kind == "more" else -1
        if para.cells:
            yield "\t".join(para.cells).replace("\n", ""), para.entry
            continue
        if para.kind == "page":
            page += 1
            yield from furniture(folio, page, is_running=is_running)
            continue
        if para.kind in ("title", "centred", "above", "heading", "lead") and "（" not in para.text[:1]:
            lines = [(" " * 12 if happens(chance, 0.2) else "") + para.text]
        else:
            rest = "　　" if traits["wrap"] == "rest indented" and para.kind in ("first", "more") else ""
            lines = wrapped(indent + para.text, width if traits["wrap"] != "none" else 0, rest)
        for line in lines:
            yield line, para.entry
            written += para.kind in ("first", "more")
            if traits["pages"] == "anywhere" and written and written % 17 == 0 and para.entry >= 0:
                page, written = page + 1, written + 1
                for text, _ in furniture(folio, page, is_running=is_running):
                    yield text, para.entry


def furniture(folio: str, page: int, *, is_running: bool) -> Iterator[tuple[str, int]]:
    """The foot of a page, and perhaps the head of the next."""
    yield folio.format(page), -1
    if is_running:
        yield "青禾市政府工作报告", -1


def wrapped(text: str, width: int, rest: str) -> list[str]:
    """A paragraph as lines of a width; no Latin word is cut, none begins with a comma; 0 leaves it whole."""
    lines = []
    while width and len(text) > width:
        cut = width
        while cut > width // 2 and _is_word(text[cut - 1 : cut + 1]):
            cut -= 1
        while cut < len(text) and text[cut] in NEVER_FIRST:
            cut += 1
        lines.append(text[:cut])
        text = rest + text[cut:].lstrip(" ")
        if text == rest:
            return lines
    return [*lines, text]


def _is_word(pair: str) -> bool:
    return bool(re.fullmatch(r"[\w.%&+-]{2}", pair, re.ASCII))


# Markdown.


def markdown(paper: Paper, chance: Random) -> Iterator[tuple[str, int]]:
    """The lines of a Markdown file, each with the number of its entry."""
    shape, is_loose = paper.traits["shape"], paper.traits["blank lines"] != "none"
    marks = {"title": "# ", "chapter": "## ", "heading": "## ", "appendix": "## ", "group": "### "}
    marks |= {"term": "### ", "group": "## "} if shape == "headings" else {}
    bullet, number, before = chance.choice(("- ", "* ", "{}. ")), 0, ""
    for para in paper.paras:
        if para.cells:
            if before not in ("head", "row"):
                yield "", -1
            yield f"| {' | '.join(para.cells)} |".replace(BOLD, "**").replace("\n", "<br>"), para.entry
            if para.kind == "head":
                yield "|" + " --- |" * len(para.cells), -1
            before = para.kind
            continue
        is_tight = para.kind == before in ("first", "project") and not is_loose
        is_told = shape == "definitions" and para.kind == "more" and before == "term"
        if not (is_tight or is_told):
            yield "", para.entry if para.kind == "more" else -1
        mark = marks.get(para.kind, "")
        if shape == "list" and para.kind == "first":
            number += 1
            mark = bullet.format(number)
        elif shape in ("list", "definitions") and para.kind == "more":
            mark = ": " if is_told else "    "
        yield mark + para.text.replace(BOLD, "**"), para.entry
        before = para.kind


# HTML.


def page(paper: Paper, chance: Random) -> str:
    """A web page: a menu, the report, and perhaps a table, a list or lines of one paragraph."""
    shape = paper.traits["shape"]
    gap = chance.choice(("　　", "&nbsp;&nbsp;&nbsp;&nbsp;", "", "<span>　　</span>"))
    tag = chance.choice(("p", "p", 'p style="text-indent:2em"', 'p class="MsoNormal"', "div"))
    outer = chance.choice(("ol", "ul"))
    menu = "".join(f"<li><a href=#>{name}</a></li>" for name in MENU)
    out = [HEAD, "<body>", f"<ul class=nav>{menu}</ul>", "<div>"]
    for kind, group in groupby(paper.paras, lambda para: _of_list(para, shape)):
        paras = list(group)
        if not kind:
            out += [_element(para, gap, tag) for para in paras]
        elif shape == "table":
            rows = "\n".join(
                f"<tr>{''.join(_cell(cell, para.kind) for cell in para.cells)}</tr>" for para in paras
            )
            out.append(f"<table>\n{rows}\n</table>")
        elif shape == "breaks":
            out.append(f"<p>{'<br>'.join(gap + _inner(para.text) for para in paras)}</p>")
        elif shape == "definitions":
            tags = {"term": "dt", "more": "dd"}
            inner = "\n".join(f"<{tags[one.kind]}>{_inner(one.text)}</{tags[one.kind]}>" for one in paras)
            out.append(f"<dl>\n{inner}\n</dl>")
        elif shape == "list":
            items = [[one.text for one in group] for _, group in groupby(paras, lambda one: one.entry)]
            inner = "\n".join(f"<li>{_item(texts)}</li>" for texts in items)
            out.append(f"<{outer}>\n{inner}\n</{outer}>")
        else:
            out += [_element(para, gap, tag) for para in paras]
    return "\n".join([*out, "</div>", "<div class=footer>网站地图 | 联系我们</div>", "</body></html>"])


def _of_list(para: Para, shape: str) -> bool:
    """Whether a paragraph stands in the element that holds the list."""
    return para.entry >= 0 or para.kind == "head" or (para.kind == "group" and shape == "breaks")


def _inner(text: str) -> str:
    """Text as HTML: entities, bold, gaps that a browser would swallow."""
    text = html.escape(text, quote=False).replace("   ", "&nbsp;&nbsp;&nbsp;").replace("\t", "&emsp;")
    return re.sub(f"{BOLD}(.*?){BOLD}", r"<strong>\1</strong>", text)


def _item(texts: list[str]) -> str:
    return _inner(texts[0]) if len(texts) == 1 else "".join(f"<p>{_inner(text)}</p>" for text in texts)


def _cell(text: str, kind: str) -> str:
    tag = "th" if kind == "head" else "td"
    return f"<{tag}>{_inner(text).replace(chr(10), '<br>')}</{tag}>"


def _element(para: Para, gap: str, tag: str) -> str:
    """One paragraph as an element; ``tag`` may have attributes."""
    tags = {"title": "h1", "chapter": "h2", "heading": "h2", "appendix": "h2", "group": "h3", "term": "h4"}
    if para.kind in tags:
        return f"<{tags[para.kind]}>{_inner(para.text)}</{tags[para.kind]}>"
    return f"<{tag}>{gap}{_inner(para.text)}</{tag.split(maxsplit=1)[0]}>"


# Word.


def word(paper: Paper, chance: Random) -> bytes:
    """A Word file; with headings of Word or plain lines, numbers of Word or none, a table or lines."""
    document = docx.Document()
    has_styles, shape = happens(chance, 0.5), paper.traits["shape"]
    levels = {"title": 0, "chapter": 1, "heading": 1, "appendix": 1, "section": 2, "group": 2, "term": 3}
    for is_table, group in groupby(paper.paras, lambda para: bool(para.cells)):
        paras = list(group)
        if is_table:
            _table(document, [para.cells for para in paras])
            continue
        last: Paragraph | None = None
        for para in paras:
            is_styled = para.kind in levels and (has_styles or para.kind == "term")
            if shape == "breaks" and para.entry >= 0 and last is not None:
                last.add_run().add_break()
                _runs(last, para.text)
                continue
            if is_styled:
                paragraph = document.add_heading("", levels[para.kind])
            elif shape == "list" and para.kind == "first":
                paragraph = document.add_paragraph(style="List Number")
            else:
                paragraph = document.add_paragraph()
            _runs(paragraph, para.text)
            last = paragraph if para.entry >= 0 else None
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _runs(paragraph: Paragraph, text: str) -> None:
    for place, piece in enumerate(text.split(BOLD)):
        paragraph.add_run(piece).bold = True if place % 2 else None


def _table(document: Document, rows: list[tuple[str, ...]]) -> None:
    table = document.add_table(0, len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            first, *more = text.split("\n")
            _runs(cell.paragraphs[0], first)
            for paragraph in more:
                _runs(cell.add_paragraph(), paragraph)
