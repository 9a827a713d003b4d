"""Lists without numbers, one entry of which has lost its full stop."""

from __future__ import annotations

import pytest

from tests.report.test_continued import remarks
from tests.report.test_marks import BODY, got
from zhuzhou_cli.report.assemble import assemble

ENTRIES = [
    ("海绵城市", "新一代城市雨洪管理概念。"),
    ("城市更新", "对老旧街区进行的改造活动。"),
    ("白色污染", "废弃塑料对环境的污染。"),
    ("双创", "大众创业、万众创新。"),
    ("综保区", "综合保税区。"),
    ("飞地经济", "打破行政区划限制的区域经济合作模式。"),
]
PRINTS = {
    "colon": "{}：{}",
    "dash": "{}——{}",
    "gap": "{}　{}",
    "narrow gap": "{}  {}",
    "brackets": "【{}】{}",
    "lines": "{}\n{}",
    "headings": "### {}\n\n{}\n",
    "definitions": "{}\n: {}",
    "definitions apart": "{}\n\n: {}\n",
}


@pytest.mark.parametrize("sign", ["", "；"])
@pytest.mark.parametrize("at", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("layout", PRINTS)
def test_an_entry_without_its_full_stop_swallows_none(layout: str, at: int, sign: str) -> None:
    """The next line is an entry as those around it are, and the missing stop is told."""
    if layout == "lines" and at == len(ENTRIES) - 1:
        pytest.skip("nothing tells a last text without a full stop from a term; it is told")
    entries = [
        (term, text.rstrip("。") + sign if i == at else text) for i, (term, text) in enumerate(ENTRIES)
    ]
    rows = [PRINTS[layout].format(*entry) for entry in entries]
    page = "\n".join([BODY.rstrip(), "## 名词解释", *rows, ""])
    assert [(term, text.rstrip("；")) for term, text in got(page)] == [
        (term, text.rstrip("；")) for term, text in entries
    ]
    assert f"释义末尾没有句号，可能不完整：{ENTRIES[at][0]}" in remarks(page)


def test_what_may_be_a_term_inside_an_entry_is_told() -> None:
    """A short line between lines no longer than itself goes on with a text, or is a term."""
    rows = "海绵城市\n新一代概念。\n双创\n大众创业、万众创新。\n"
    rows += "七个坚持\n坚持甲事，坚持乙事\n坚持丙事丁事\n坚持戊事。\n"
    page = f"{BODY.rstrip()}\n名词解释\n{rows}"
    assert [term for term, _ in got(page)] == ["海绵城市", "双创", "七个坚持"]
    assert "疑为词目，已收入它前面的条目：坚持丙事丁事" in remarks(page)


@pytest.mark.parametrize("lost", [(1, 2), (2, 3, 4), (0, 3), (1, 5)])
@pytest.mark.parametrize("form", ["{}：{}", "{}——{}", "{}　{}", "{}指{}"])
def test_several_entries_without_their_full_stops_swallow_none(form: str, lost: tuple[int, ...]) -> None:
    """Lines that were not wrapped are entries, also where two in a row lack it, or the longest line does."""
    entries = [(term, text.rstrip("。") if i in lost else text) for i, (term, text) in enumerate(ENTRIES)]
    page = "\n".join([BODY.rstrip(), "名词解释", *(form.format(*entry) for entry in entries), ""])
    assert [(term, text.removeprefix("指")) for term, text in got(page)] == entries


@pytest.mark.parametrize("lead_in", [(), ("（按文中先后为序）",)])
@pytest.mark.parametrize("english", ["Sponge City", "Regional Economic Partnership"])
def test_terms_by_turns_may_have_their_english_name(english: str, lead_in: tuple[str, ...]) -> None:
    """No text has a full stop, a line may lead in; of English a term may have as much as it needs."""
    name = "海绵城市"
    entries = [
        (term, "对" + text.rstrip("。") + "所采取的做法，由县里制定，各乡镇执行") for term, text in ENTRIES
    ]
    entries[0] = (f"{name}（{english}）", f"{entries[0][1]}，每年评估一次，结果报县人大备案")
    rows = [line for entry in entries for line in entry]
    assert got("\n".join([BODY.rstrip(), "名词解释", *lead_in, *rows, ""])) == entries


@pytest.mark.parametrize("bullet", ["- ", "● ", ""])
@pytest.mark.parametrize("between", ["", "；", "、"])
def test_items_without_stops_that_run_together_are_told(between: str, bullet: str) -> None:
    """Each on its line, they are one long word without it; the words stay as they are."""
    items = [f"{bullet}{item}{between}" for item in ("项目攻坚", "招商攻坚", "环境攻坚")]
    lines = [
        "名词解释",
        "",
        "1.四项攻坚：",
        *items,
        f"{bullet}民生攻坚。",
        "2.三个清单：权力清单、责任清单、负面清单。",
    ]
    imported = assemble("\n".join(lines))
    assert imported is not None
    told = [remark.message for remark in imported.remarks if "没有标点" in remark.message]
    assert told == ([] if between else ["几行没有标点，连成了一句，请补上：项目攻坚｜招商攻坚｜环境攻坚"])
