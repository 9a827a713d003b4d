"""The page in a real browser: Chromium, offline. What answers here is the script of the page alone.

Needs playwright and axe-core (the extra ``consumers``) and Chromium; without them the tests are skipped.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import DATA, GLOSSARY_HEAD, ROOT
from tests.export.conftest import Make
from zhuzhou_cli import api
from zhuzhou_cli.export.collection import Collection
from zhuzhou_cli.export.page import write
from zhuzhou_cli.index.build import build
from zhuzhou_cli.language.numbers import numbers
from zhuzhou_cli.model import Entry, Glossary, Member, Source

axe_playwright_python = pytest.importorskip("axe_playwright_python", reason="axe-core is not installed")

pytestmark = pytest.mark.consumer

Open = Callable[..., Any]
Asked = Callable[[str], list[int]]

ANSWERS = "query => answer(query).map(hit => Number(hit.article.querySelector('a').textContent))"
AS_IN_ZZ = {"literal", "prefix", "number", "numeral", "traditional", "pinyin", "initials", "mixed"}

LIBRARY = api.open(ROOT / "data" / "glossary.yaml")

with (DATA / "queries.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def page_of(made: Make, *options: str) -> Path:
    """A page as a file that a browser takes for one."""
    path = made("page", *options)
    return path.rename(path.with_suffix(".html"))


@pytest.fixture(scope="session")
def page_file(made: Make) -> Path:
    """The page of the built-in glossary."""
    return page_of(made)


@pytest.fixture(scope="session")
def hostile_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page whose glossary would like to run something, and to turn the direction of reading."""
    evil = "</script><script>evil()</script><img src=x onerror=evil()>\u2028\u202e\x85"
    entry = Entry(
        1, f"{evil}行动", f"{evil}乙、{evil}丙。", members=(Member(f"{evil}乙"), Member(f"{evil}丙"))
    )
    glossary = Glossary("evil", evil, Source(evil, evil, "2024-01-01"), (entry,))
    path = tmp_path_factory.mktemp("evil") / "evil.html"
    path.write_bytes(b"".join(write(Collection(build([glossary])))))
    return path


@pytest.fixture(scope="session")
def two_reports(made: Make, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of two reports, of two places and years."""
    other = tmp_path_factory.mktemp("other") / "other.yaml"
    head = GLOSSARY_HEAD.replace('"某市"', '"江西省"').replace("2024-01-01", "2026-01-27")
    entry = '  - number: 7\n    term: "八大行动"\n    text: "别处的八大行动。"\n'
    other.write_text(head + entry, encoding="utf-8")
    return page_of(made, "-g", str(other), "-g", str(ROOT / "data" / "glossary.yaml"))


@pytest.fixture
def opened(browser: Any, page_file: Path) -> Iterator[Open]:
    """Opens a page offline: the built-in one, with what follows its path in the address."""
    contexts = []

    def opened(path: Path = page_file, at: str = "", **options: Any) -> Any:
        context = browser.new_context(offline=True, **options)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: page.complaints.append(request.url))
        page.goto(path.as_uri() + at)
        page.complaints.remove(path.as_uri())  # the page itself
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def asked(browser: Any, page_file: Path) -> Asked:
    """Ask the built-in page, as its field does: the numbers of the entries, best first."""
    page = browser.new_page()
    page.goto(page_file.as_uri())
    return lambda query: list(page.evaluate(ANSWERS, query))


def shown(page: Any) -> list[str]:
    """The terms of the answers that can be seen."""
    return list(page.locator("#answers h3").all_inner_texts())


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["category"] in AS_IN_ZZ], ids=lambda row: row["query"]
)
def test_the_first_answers_are_those_of_zz(asked: Asked, row: dict[str, str]) -> None:
    """All entries of the row are among the first five, one is first; and zz has the same ones first."""
    wanted = {int(number) for number in row["entries"].split()}
    found = asked(row["query"])
    theirs = [hit.entry.number for hit in LIBRARY.lookup(row["query"]).hits]
    assert set(found[:1]) <= wanted <= set(found[:5])
    assert set(found[: len(wanted)]) == set(theirs[: len(wanted)])


@pytest.mark.parametrize("row", [row for row in ROWS if row["entries"] == "-"], ids=lambda row: row["query"])
def test_what_is_not_there_is_not_answered(asked: Asked, row: dict[str, str]) -> None:
    """Above all no changed number."""
    assert asked(row["query"]) == []


NUMBERED = """
    1.5万吨仓 百分之三十 二〇三五年 十四五 三分之一 一百二 一百零二 2O35 工业4.0 壹拾伍 双十一 三点一线
    一点五万 廿四桥 3:7 30% 1,000 ３００工程 1.2.3 百亿万亿 三百百 0.10 12345678901234567890
    2×100万千瓦 9999亿 三万零五 卅六计 5‰ 〇 万 1/3和2/4 貳仟參佰
    Ⅲ级响应 第IV批 ＩＶ条 XI次 X射线 -5℃冷库 降至−10℃ 3-5℃ -10分贝 10²工程 10⁻²次 2024-25年 -5²
    PM₂.₅ CO₂捕集 CO₂O₃ ₁₀亿
"""


@pytest.mark.parametrize("text", NUMBERED.split())
def test_numbers_are_read_as_zz_reads_them(opened: Open, text: str) -> None:
    """The script has the rules of language/numbers.py, and comes to the same values at the same places."""
    read = opened().evaluate("text => numbers(text)", text)
    assert read == [[*number.span, number.values[0]] for number in numbers(text)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("at", ["", "#q=一廊", "#q=九大行动", "#zhuzhou-2024-13"])
@pytest.mark.parametrize("width", [1100, 360])
def test_axe_finds_nothing_wrong(opened: Open, scheme: str, at: str, width: int) -> None:
    """No violation for people who see little, hear the page, or use the keyboard."""
    page = opened(at=at, color_scheme=scheme, viewport={"width": width, "height": 900})
    page.evaluate(Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8"))
    violations = page.evaluate("axe.run().then(found => found.violations)")
    assert [(one["id"], [node["html"][:80] for node in one["nodes"][:3]]) for one in violations] == []


def test_it_asks_nobody_for_anything_and_complains_of_nothing(opened: Open) -> None:
    """No request, no message, no error, while it is read and asked."""
    page = opened()
    page.fill("#q", "bdxd")
    page.fill("#q", "植树")
    assert shown(page) == ["“三认”和“三美”活动"]
    assert page.complaints == []


def test_nothing_in_a_glossary_acts(opened: Open, hostile_file: Path) -> None:
    """Markup stands there as text; marks of direction and ends of lines are named, not obeyed."""
    page = opened(hostile_file)
    page.evaluate("() => { window.evil = () => { window.isEvil = true; }; }")
    page.fill("#q", "行动")
    assert page.evaluate("[window.isEvil, document.images.length, document.scripts.length]") == [None, 0, 2]
    assert page.locator("#answers h3").inner_text().startswith("</script><script>evil()</script><img")
    assert page.evaluate(r"/[\u2028\u202e\u0085]/.test(document.documentElement.outerHTML)") is False
    assert page.complaints == []


def test_a_search_and_an_entry_can_be_sent_as_links(opened: Open) -> None:
    """#q=bdxd asks; #zhuzhou-2024-17 shows the entry; what is asked goes into the address."""
    page = opened(at="#q=bdxd")
    assert shown(page) == ["八大行动"]
    page.fill("#q", "三百工程")
    page.wait_for_url("**#q=%E4%B8%89%E7%99%BE%E5%B7%A5%E7%A8%8B")
    page.evaluate("location.hash = '#zhuzhou-2024-17'")
    page.locator("#zhuzhou-2024-17").wait_for()
    assert page.locator("#zhuzhou-2024-17").bounding_box()["y"] < page.viewport_size["height"]


def test_the_keyboard_is_enough(opened: Open) -> None:
    """/ to ask, Enter to the first answer, Escape to all entries; the number of answers is announced."""
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("yilang")
    assert page.get_by_role("status").inner_text() == "2条"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "第3条"
    page.keyboard.press("Escape")
    assert page.locator("#all article").first.is_visible()
    assert page.evaluate("document.activeElement.id") == "q"


def test_a_part_and_a_member_are_shown_within_their_entry(opened: Open) -> None:
    """Marked, with a line that says what they are; errata and source as on a card."""
    page = opened(at="#q=清水湖")
    assert page.locator("#answers .hit").all_inner_texts() == ["清水湖"]
    assert page.locator("#answers .note").inner_text() == "“清水湖”是其中一项"
    assert "可能是「凿石港」" in page.locator("#answers").inner_text()
    assert page.locator("#answers .source").inner_text() == "株洲市《政府工作报告》2024年12月25日，第13条"


def test_a_changed_number_is_suggested_and_not_answered(opened: Open) -> None:
    """九大行动 leads to a button that asks for 八大行动."""
    page = opened(at="#q=九大行动")
    assert shown(page) == []
    page.get_by_role("button", name="八大行动").click()
    assert shown(page) == ["八大行动"]


@pytest.fixture(scope="module")
def asked_of_numbers(browser: Any, made: Make, tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """Ask a page whose names are made of two numbers: the numbers of the entries."""
    file = tmp_path_factory.mktemp("numbers") / "a.yaml"
    names = enumerate(("5+2就业之家", "3—5分钟救援圈", "2×100万千瓦电厂", "1+3+N体系"), 1)
    entries = (f'  - number: {i}\n    term: "{name}"\n    text: "第{i}件事。"\n' for i, name in names)
    file.write_text(GLOSSARY_HEAD + "".join(entries), encoding="utf-8")
    page = browser.new_page()
    page.goto(page_of(made, "-g", str(file)).as_uri())
    return lambda query: list(page.evaluate(ANSWERS, query))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("5+2就业之家", [1]),
        ("5＋2就业", [1]),
        ("5-2就业之家", []),
        ("3-5分钟", [2]),
        ("3～5分钟救援圈", [2]),
        ("35分钟", []),
        ("5分钟", []),
        ("2×100万千瓦", [3]),
        ("2-100万千瓦", []),
        ("2x100万千瓦", [3]),
        ("2X100万千瓦电厂", [3]),
        ("2*100万千瓦", [3]),
        ("2 x 100万千瓦", [3]),
        ("2x10万千瓦", []),
        ("2x1000万千瓦", []),
        ("12x100万千瓦", []),
        ("5x2就业之家", []),
        ("1+3+N体系", [4]),
        ("13+N", []),
        ("13＋N体系", []),
    ],
)
def test_what_stands_between_two_numbers_is_a_part_of_them(
    asked_of_numbers: Asked, query: str, found: list[int]
) -> None:
    """5-2 is no 5+2, 5 no 3—5; any dash is as good as another, and an x or * as ×."""
    assert asked_of_numbers(query) == found


@pytest.mark.parametrize(
    "query",
    [
        *("yi1ting1", "yilang2", "ba1", "zhong1xin1", "er2", "san1 bai3", "LPR3", "1t1", "4z4k"),
        *("4x4", "3x3", "2x1", "8d3", "10d5", "s1b3", "x1", "5a5", "4g4", "5i5", "3v3", "7ng2"),
    ],
)
def test_a_digit_behind_letters_is_a_tone_only_behind_a_syllable(asked: Asked, query: str) -> None:
    """Elsewhere it is a number, which the page answers as zz does: 8d3 is no 八d, san1 is 三."""
    assert asked(query)[:2] == [hit.entry.number for hit in LIBRARY.lookup(query).hits][:2]


def test_letters_of_an_input_method_are_not_searched(opened: Open) -> None:
    """Only what was composed of them is."""
    page = opened()
    page.evaluate("""() => {
        field.dispatchEvent(new CompositionEvent("compositionstart"));
        field.value = "ba'da";
        field.dispatchEvent(new InputEvent("input", { isComposing: true }));
    }""")
    assert page.locator("#answers").is_hidden()
    page.evaluate("""() => {
        field.value = "八大";
        field.dispatchEvent(new CompositionEvent("compositionend"));
    }""")
    assert shown(page) == ["八大行动"]


def test_several_reports_are_narrowed_by_place_and_year(opened: Open, two_reports: Path) -> None:
    """Both answer at first, each with its source; then the one that is chosen, and the address says so."""
    page = opened(two_reports, at="#q=bdxd")
    assert shown(page) == ["八大行动", "八大行动"]
    page.select_option("#place", "江西省")
    assert page.locator("#answers .source").all_inner_texts() == ["江西省《报告》2026年1月27日，第7条"]
    page.wait_for_url("**&place=*")
    page.select_option("#place", "")
    page.select_option("#year", "2025")
    assert page.locator("#answers .source").all_inner_texts() == [
        "株洲市《政府工作报告》2024年12月25日，第1条"
    ]


@pytest.mark.parametrize(
    ("query", "filters", "said", "buttons"),
    [
        ("三百工程", "place=江西省", "江西省的词表里没有找到“三百工程”", ["三百工程（株洲市 2024）"]),
        ("三百工程", "year=2026", "2026的词表里没有找到“三百工程”", ["三百工程（株洲市 2024）"]),
        ("sbgc", "place=江西省", "江西省的词表里没有找到“sbgc”", ["三百工程（株洲市 2024）"]),
        ("九大行动", "place=江西省", "江西省的词表里没有找到“九大行动”", ["八大行动"]),
        ("四百工程", "place=江西省", "江西省的词表里没有找到“四百工程”", ["全部词条"]),
        ("四百工程", "place=株洲市", "株洲市的词表里没有找到“四百工程”", ["三百工程"]),
        ("四百工程", "", "没有找到“四百工程”", ["三百工程"]),
    ],
)
def test_what_only_others_have_is_said_to_be_theirs(
    opened: Open, two_reports: Path, query: str, filters: str, said: str, buttons: list[str]
) -> None:
    """The same word in another report is no other number; other numbers are those of what was chosen."""
    page = opened(two_reports, at=f"#q={query}&{filters}")
    assert page.get_by_role("status").inner_text() == said
    assert page.locator("#answers button").all_inner_texts() == buttons
    assert page.locator("#answers .none").inner_text().startswith("别处有") == ("（" in buttons[0])


def test_what_others_have_is_shown_when_it_is_asked_for(opened: Open, two_reports: Path) -> None:
    """The filters are taken off, for they had left it out."""
    page = opened(two_reports, at="#q=三百工程&place=江西省")
    page.get_by_role("button", name="三百工程").click()
    assert shown(page) == ["三百工程"]
    assert page.input_value("#place") == ""


def test_a_report_that_is_chosen_is_searched_as_if_it_were_alone(opened: Open, two_reports: Path) -> None:
    """What the other report says better hides nothing of it: 江西 only mentions 别处."""
    page = opened(two_reports, at="#q=八大&place=江西省")
    assert page.locator("#answers .source").all_inner_texts() == ["江西省《报告》2026年1月27日，第7条"]
    page.fill("#q", "别处")
    assert shown(page) == ["八大行动"]


def test_print_shows_everything(opened: Open) -> None:
    """All entries, whatever is asked on the screen, and nothing that needs a screen."""
    page = opened(at="#q=bdxd")
    page.emulate_media(media="print")
    assert page.locator("#all article:visible").count() == 21
    assert page.locator("form:visible, #answers:visible").count() == 0
    assert page.pdf().startswith(b"%PDF")


def test_a_narrow_phone_needs_no_sideways_scrolling(opened: Open) -> None:
    """At 320 CSS pixels (WCAG 1.4.10)."""
    page = opened(viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_a_script_all_entries_are_there(opened: Open) -> None:
    """And nothing that would not work."""
    page = opened(java_script_enabled=False)
    assert page.locator("article:visible").count() == 21
    assert page.locator("form").is_hidden()
