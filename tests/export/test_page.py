"""The page as bytes: small, the same each time, word for word, and nothing in it that acts."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from typing import Any

import pytest
from lxml import html

from tests.conftest import ROOT
from zhuzhou_cli.answers import Field
from zhuzhou_cli.export.collection import Collection
from zhuzhou_cli.export.page import write
from zhuzhou_cli.index.build import build
from zhuzhou_cli.index.labels import labels_of
from zhuzhou_cli.language.reading import read
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Entry, Glossary, Member, Part, Source
from zhuzhou_cli.record import replaced

NOWHERE = Source("", "", "")


def page(*glossaries: Glossary) -> str:
    """The page of some glossaries."""
    return b"".join(write(Collection(build(glossaries)))).decode()


def tree(made: str) -> Any:
    """A page as a browser reads it."""
    return html.document_fromstring(made)


def parsed(*entries: Entry) -> list[Any]:
    """The articles of a page with some entries."""
    return list(tree(page(Glossary("t", "t", NOWHERE, entries))).iter("article"))


def explanation(article: Any) -> str:
    """The text of an explanation, without what the page adds to it."""
    (said,) = article.findall("div")
    for added in [*said.find_class("added"), *said.find_class("apart")]:
        added.drop_tree()
    return str(said.text_content())


@pytest.fixture(scope="module")
def builtin(glossary: Glossary) -> str:
    """The page of the built-in glossary."""
    return page(glossary)


def test_it_is_small_enough_to_be_mailed(builtin: str) -> None:
    """21 entries in 60 kB, with all that is needed to answer."""
    assert len(builtin.encode()) <= 60_000


def test_its_picture_is_small() -> None:
    """That of the READMEs, drawn by scripts/make_page.py --picture."""
    assert (ROOT / "docs" / "page.png").stat().st_size <= 200_000


@pytest.mark.slow
def test_five_thousand_entries_take_six_megabytes(glossary: Glossary) -> None:
    """As many as 240 cities have."""
    many = [
        replaced(glossary, id=f"t{i}", source=replaced(glossary.source, place=f"某{i}市")) for i in range(240)
    ]
    made = page(*many)
    assert made.count("<article") > 5_000
    assert len(made.encode()) <= 6_000_000


def test_it_has_the_same_bytes_each_time(glossary: Glossary, builtin: str) -> None:
    """No time, no order of a set."""
    assert page(glossary) == builtin


def test_its_policy_allows_its_own_style_and_script_and_nothing_else(builtin: str) -> None:
    """By their hashes; nothing may be fetched, sent or framed."""
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', builtin)
    assert policy
    (style,) = re.findall(r"<style>(.*?)</style>", builtin, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", builtin, re.DOTALL)
    hashes = [b64encode(sha256(content.encode()).digest()).decode() for content in (style, script)]
    assert policy[1].split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{hashes[0]}'",
        f"script-src 'sha256-{hashes[1]}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_it_leads_nowhere_but_into_itself(builtin: str) -> None:
    """No address, no import, nothing that could fetch; links are to its own entries."""
    document = tree(builtin)
    addresses = [value for _, name, value, _ in document.iterlinks() if name]
    assert [address for address in addresses if not address.startswith(("#zhuzhou-2024-", "data:"))] == []
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)|@import|url\(|fetch\(|XMLHttp|eval\(", builtin)


def test_every_explanation_stands_there_word_for_word(glossary: Glossary, builtin: str) -> None:
    """Lists are set in the text itself; nothing is left out, doubled or moved."""
    articles = list(tree(builtin).iter("article"))
    texts = {entry.number: entry.text for entry in glossary.entries}
    crossing = articles[11].xpath("div/ul")[0]
    crossing.drop_tree()  # 四走 and 四看 cross the members of 四走四看, and stand below
    assert [explanation(article) for article in articles] == list(texts.values())


def test_every_name_is_an_element_of_its_own(glossary: Glossary, builtin: str) -> None:
    """So that the script finds it, and marks it in its place."""
    for entry, article in zip(glossary.entries, tree(builtin).iter("article"), strict=True):
        elements = [*article.iter("dfn", "q", "b"), *article.find_class("m")]
        found = {str(element.text_content()) for element in elements}
        printed = [label for label in labels_of(entry, NOWHERE) if label.field is not Field.ERRATUM]
        assert found == {label.text for label in printed}


@pytest.mark.parametrize(
    ("text", "members", "lines"),
    [
        ("指甲、乙和丙。", ("甲", "乙", "丙"), ["甲、", "乙", "和丙。"]),
        ("①甲甲；②乙乙。", ("甲甲", "乙乙"), ["①甲甲；", "②乙乙。"]),
        ("建设“甲”、“乙”等。", ("甲", "乙"), ["“甲”、", "“乙”"]),
        ("包括甲、乙等两项。", ("甲", "乙"), ["甲、", "乙"]),
        ("甲在前，乙在后。", ("甲", "乙"), []),
        ("种甲、乙的活动。", ("甲", "乙"), []),
        ("乙、甲。", ("甲", "乙"), ["甲", "乙"]),
    ],
)
def test_members_are_lines_of_the_explanation(text: str, members: tuple[str, ...], lines: list[str]) -> None:
    """With the marks that belong to them; below it, where it has them in another order.

    Where words of the explanation go on between or behind them, they are no list.
    """
    (article,) = parsed(Entry(1, "词", text, members=tuple(map(Member, members))))
    assert [item.text_content() for item in article.iter("li")] == lines
    assert explanation(article) == text


def test_a_part_that_is_not_named_in_the_explanation_is_put_before_it() -> None:
    """一集团 before 北斗产业集群; the text stays as it is."""
    (article,) = parsed(
        Entry(1, "一甲一乙", "甲甲、乙乙。", parts=(Part("一甲", "甲甲"), Part("一乙", "乙乙")))
    )
    assert [item.text_content() for item in article.iter("li")] == ["一甲甲甲、", "一乙乙乙。"]
    assert explanation(article) == "甲甲、乙乙。"


HOSTILE = "</script><img src=x onerror=alert(1)><!--&amp;\u2028\u202e\u2066\x85\x1b[2J\"'`"


def test_nothing_in_a_glossary_is_markup_or_turns_the_direction() -> None:
    """In a title, a place, a term, an explanation, a member; what cannot be seen is named."""
    source = Source(HOSTILE, HOSTILE, "2024-01-01", url=f"javascript:{HOSTILE}")
    entry = Entry(1, f"{HOSTILE}甲", f"{HOSTILE}乙", aliases=(HOSTILE,), members=(Member(HOSTILE),))
    made = page(Glossary(HOSTILE, HOSTILE, source, (entry,)))
    document = tree(made)
    assert not re.search("[\u2028\u202e\u2066\x85\x1b]", made)
    assert [len(document.findall(f".//{tag}")) for tag in ("script", "img", "style")] == [2, 0, 1]
    assert [value for _, name, value, _ in document.iterlinks() if name and "javascript" in value] == []
    assert {element.get("data-code") for element in document.iter("s")} >= {"U+202E", "U+2066", "U+001B"}


def test_the_readings_written_into_it_are_those_of_zz(glossary: Glossary, builtin: str) -> None:
    """A table of characters as they are read alone, and at a name what is read otherwise in it."""
    document = tree(builtin)
    (data,) = document.xpath("//script[@id='data']/text()")
    alone = {sign: said.split()[0] for said, signs in json.loads(data)["readings"].items() for sign in signs}
    overrides = {entry.term: entry.readings for entry in glossary.entries}
    for article in document.iter("article"):
        term = article.findtext(".//dfn") or article.find(".//dfn").text_content()
        for element in [*article.iter("dfn", "q", "b"), *article.find_class("m")]:
            folded = fold(str(element.text_content()))
            others = dict(re.findall(r"(\d+)([a-z]+)", element.get("data-r", "")))
            shown = [others.get(str(i), alone.get(sign, "")) for i, sign in enumerate(folded.key)]
            said = read(folded.key, folded.starts, overrides[str(term)])
            assert shown == [syllables[0] if syllables else "" for syllables in said]


def test_several_reports_can_be_narrowed(glossary: Glossary) -> None:
    """By place and by year; one report has nothing to choose."""
    other = replaced(glossary, id="o", source=replaced(glossary.source, place="江西省", date="2026-01-27"))
    document = tree(page(glossary, other))
    assert {select.get("id"): select.value_options for select in document.iter("select")} == {
        "place": ["", "株洲市", "江西省"],
        "year": ["", "2026", "2025", "2024"],
    }
    assert [report.get("data-years") for report in document.find_class("report")] == ["2024 2025", "2026"]


def test_one_report_has_nothing_to_choose(builtin: str) -> None:
    """No list of places or years."""
    assert "<select" not in builtin
