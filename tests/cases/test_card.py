"""Cards on a terminal: what a person sees, on a real pseudo-terminal."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from tests.conftest import DATA, GLOSSARY_HEAD, Run
from zhuzhou_cli.answers import Answer, Status, Suggestion
from zhuzhou_cli.model import Glossary, Located, Source
from zhuzhou_cli.render import Look, notes
from zhuzhou_cli.render.card import renderer
from zhuzhou_cli.render.origins import Origins
from zhuzhou_cli.render.width import width

NUMBERS = range(1, 22)


def words(screen: str) -> str:
    """What a card says, without what it puts between the words: frames, line breaks, footnote marks."""
    return re.sub(r"〔\d〕", "", re.sub(r"[│├└─\s]", "", screen))


def test_a_terminal_gets_a_card_with_the_members(terminal: Run) -> None:
    """`zz lookup 八大行动`: number, term, the eight members side by side, and a short source."""
    assert terminal("lookup", "八大行动", NO_COLOR="1").stdout.splitlines() == [
        " " + "─" * 78,
        "  1  八大行动",
        "",
        "  1 产业培塑行动   3 激发需求行动   5 主体提升行动   7 安全守底行动",
        "  2 创新提升行动   4 改革攻坚行动   6 区域共进行动   8 民生可感行动",
        "",
        "  出处：株洲市 2024 · 第1条",
        " " + "─" * 78,
    ]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_full_card_has_the_printed_sentence_and_the_whole_source(glossary: Glossary, number: int) -> None:
    """The explanation once, word for word, whatever its parts; and all that is known of its source."""
    entry = glossary.entries[number - 1]
    card = renderer.entry_lines([Located(entry, glossary.source, 0)], Look(is_full=True))
    said = words("".join(card))
    assert said.count(words(entry.text)) == 1
    assert f"出处：株洲市《政府工作报告》名词解释第{number}条，2024-12-25，株洲市第十六届" in said


def test_a_full_look_up_shows_every_hit_whole(terminal: Run) -> None:
    """In place of the list to choose from."""
    screen = terminal("lookup", "一廊", "--full", NO_COLOR="1").stdout
    assert (screen.count("原文："), "zz show" in screen) == (2, False)


def test_one_rule_parts_two_cards(terminal: Run) -> None:
    """Above the first, below each; what is noted of a card stands before it."""
    lines = terminal("lookup", "LPR", "sbgc", "17", NO_COLOR="1").stdout.splitlines()
    rules = [i for i, line in enumerate(lines) if line.startswith(" ──")]
    assert len(rules) == 4
    assert [lines[i + 1].split()[0][:5] for i in rules[:-1]] == ["21", "按简拼匹配", "17"]


def test_members_that_cross_the_parts_are_said_once(terminal: Run) -> None:
    """四走四看: a row each, a column for each part; what was matched is highlighted in both."""
    screen = terminal("lookup", "走进部门看审批").stdout
    assert "\x1b[1;7m走进部门\x1b[0m         \x1b[1;7m看审批\x1b[0m" in screen
    assert words(terminal("show", "12", NO_COLOR="1").stdout).count("走进园区") == 1


@pytest.mark.parametrize("columns", [40, 80, 100])
def test_a_terminal_with_wide_signs_does_not_wrap(terminal: Run, columns: int) -> None:
    """With ZZ_AMBIGUOUS=2, rules and lines fit where “ — · take two columns; the frame is filled."""
    calls = (("show", *map(str, NUMBERS)), ("lookup", "建设"), ("lookup", "北斗产业"), ("list",))
    for call in calls:
        screen = terminal(*call, columns=columns, NO_COLOR="1", ZZ_AMBIGUOUS="2").stdout
        widths = [width(line, ambiguous=2) for line in screen.splitlines()]
        assert max(widths) <= columns
        assert call[0] != "show" or max(widths) >= columns - 2


def test_a_list_is_cut_at_its_last_sign(terminal: Run) -> None:
    """Nothing stands between the text and the … that says that there is more, at any width."""
    for columns in (60, 61):
        screen = terminal("list", columns=columns, NO_COLOR="1").stdout
        assert "…" in screen
        assert " …" not in screen


def test_several_members_that_match_are_all_named(terminal: Run) -> None:
    """Of an entry in a list: a few of them, or how many there are."""
    screen = words(terminal("lookup", "北斗", NO_COLOR="1").stdout)
    assert "一集团：北斗产业集群；一基金：北斗产业基金；一研究院：北斗时空信息研究院" in screen
    assert "北斗产业园规模应用示范园等4项" in screen


@pytest.mark.parametrize("member", ["建设公办专门学校", "市发展改革委"])
def test_no_tree_has_a_single_number(terminal: Run, member: str) -> None:
    """A list of one is no list: its item has no number."""
    screen = terminal("lookup", member, NO_COLOR="1").stdout
    assert member in screen
    assert "└── 1" not in screen


def test_names_that_were_matched_together_are_all_highlighted(terminal: Run) -> None:
    """Both parts, and where the title holds them."""
    screen = terminal("lookup", "一集团一基金").stdout
    assert re.findall("\x1b\\[1;7m([^\x1b]+)", screen) == ["一集团、一基金", "一集团", "一基金"]


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_trees_and_columns_are_not_mixed(terminal: Run, tmp_path: Path, columns: int) -> None:
    """If a member has members of its own, all lists of the card are a line each; without, some are not."""
    signs = "甲乙丙丁戊己"
    short = "".join(f"        - {sign}\n" for sign in signs)
    whole = "        - 两园(东园、西园)\n"
    nested = "        - text: 两园(东园、西园)\n          children: [东园, 西园]\n"
    for members, has_tree in ((nested, True), (whole, False)):
        text = f"六件即{'、'.join(signs)}，两件即两园(东园、西园)、北园"
        path = tmp_path / f"{has_tree}.yaml"
        entry = f"  - number: 1\n    term: 六件、两件\n    text: {text}\n    parts:\n"
        six = f"      - term: 六件\n        text: {'、'.join(signs)}\n        members:\n{short}"
        two = "      - term: 两件\n        text: 两园(东园、西园)、北园\n        members:\n"
        path.write_text(GLOSSARY_HEAD + entry + six + two + members + "        - 北园\n", encoding="utf-8")
        screen = terminal("show", "1", "-g", str(path), columns=columns, NO_COLOR="1").stdout
        assert ("├── 1 东园" in screen) == has_tree
        assert any(re.search("甲 +.*[丙丁] ", line + " ") for line in screen.splitlines()) != has_tree


@pytest.mark.parametrize("columns", [40, 80, 120, 200])
def test_no_card_is_wider_than_the_terminal_or_cut(terminal: Run, glossary: Glossary, columns: int) -> None:
    """Every word of every entry is on the screen, at any width."""
    ran = terminal("show", *map(str, NUMBERS), columns=columns, NO_COLOR="1")
    assert ran.status == 0
    assert max(map(width, ran.stdout.splitlines())) <= columns
    screen = words(ran.stdout)
    for entry in glossary.entries:
        members = [*entry.members, *(one for part in entry.parts for one in part.members)]
        said = [entry.term, *(one.text for one in members if not one.children)]
        said += [child.text for one in members for child in one.children]
        said += [one.why for one in entry.errata]
        said += [part.text for part in entry.parts if not part.members]
        said += [entry.text] if not (members or entry.parts) else []
        assert [text for text in said if words(text) not in screen] == []


def test_what_matched_is_highlighted_and_named(terminal: Run) -> None:
    """The member is in reverse video; a line says what it belongs to."""
    screen = terminal("lookup", "清水湖").stdout
    assert "\x1b[1;7m清水湖\x1b[0m" in screen
    assert "“清水湖”是“十湖”的一项" in screen


def test_errata_are_footnotes_at_the_printed_words(terminal: Run) -> None:
    """The printed words stay, a mark leads to the likely reading with its certainty."""
    screen = terminal("show", "6", NO_COLOR="1").stdout
    assert "绿口区〔3〕淦田镇" in screen
    assert "〔3〕印作「绿口区」，应是「渌口区」" in screen


def test_several_answers_are_a_list_to_choose_from(terminal: Run) -> None:
    """Number, term and what matched, for each; and how to see one whole."""
    screen = terminal("lookup", "一廊", NO_COLOR="1").stdout
    assert [line.rstrip() for line in screen.splitlines() if "一廊" in line] == [
        "  3  一廊一带一圈",
        "     一廊  湘赣边美丽乡村示范走廊",
        " 16  一厅一道一园一廊四张网",
        "     一廊  湘江科教走廊，沿湘江两岸融城地带，集聚一批高校、新型研发机构等",
    ]
    assert "zz show" in screen


def test_more_than_a_few_answers_are_a_line_each(terminal: Run) -> None:
    """Number, term, what matched, in the order of the answer; and the way to see one whole."""
    screen = terminal("lookup", "建设", NO_COLOR="1", columns=90).stdout
    assert screen.splitlines() == [
        "  8  北斗产业发展和规模应用“十件大事”  建设全国最权威的北斗时空信息产品安全检测中心、建设",
        "     全国最重要的北斗时空信息大数据分中心",
        " 18  十大重点民生实事  促进教育高质量发展：建设公办专门学校  等6项",
        "  5  十大产业项目  松井特种涂料及特种树脂建设",
        "  6  十大基础设施项目  抽水蓄能电站建设(攸县抽水蓄能电站、炎陵抽水蓄能电站)；全市风光资源",
        "     开发利用：炎陵县龙溪风电建设",
        " 19  十大工程、五大行动  十大工程：全面育人质量建设工程",
        " 16  一厅一道一园一廊四张网  …长株潭三市的交界处，规划建设标志性构筑物;“一道”即…",
        "看全文：zz show 序号",
    ]


@pytest.mark.parametrize("query", ["建设", "清水湖", "标志性构筑物", "一带", "八大行", "三项机制", "cypsxd"])
def test_what_matched_is_highlighted_in_each_hit(terminal: Run, zz: Run, query: str) -> None:
    """In a card, and in a list be it short or long."""
    hits = json.loads(zz("lookup", query, "-f", "json").stdout)[0]["hits"]
    assert terminal("lookup", query).stdout.count("\x1b[1;7m") >= len(hits) > 0


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("query", ["建设", "北斗", "一廊", "改革"])
def test_no_list_is_wider_than_the_terminal(terminal: Run, query: str, columns: int) -> None:
    """In a longer list nothing is cut: terms and what matched are whole."""
    screen = terminal("lookup", query, columns=columns, NO_COLOR="1").stdout
    assert max(map(width, screen.splitlines())) <= columns


def test_a_suggestion_is_a_line_to_copy(terminal: Run, zz: Run) -> None:
    """On a terminal each is the command that looks it up; in a log all are one line."""
    screen = terminal("lookup", "九大行动").stdout
    said = zz("lookup", "九大行动").stderr
    assert screen.splitlines()[:2] == ["没有找到“九大行动”；是不是：", "  zz lookup 八大行动"]
    assert (said.startswith("没有找到“九大行动”；是不是 八大行动"), said.count("\n")) == (True, 1)


@pytest.mark.parametrize("term", ["甲（乙）", "两 个“一百年”", "it's", "$(id)", "a;b", "党(工)委"])
def test_a_suggestion_is_safe_to_copy(terminal: Run, tmp_path: Path, term: str) -> None:
    """A shell that reads the line looks up that very term."""
    path = tmp_path / "glossary.yaml"
    written = json.dumps(term, ensure_ascii=False)
    path.write_text(f"{GLOSSARY_HEAD}  - number: 1\n    term: {written}\n    text: 甲\n", encoding="utf-8")
    suggested = Answer("丙", Status.SUGGESTED, suggestions=(Suggestion(1, term, 0.5, Source("", "", "")),))
    _, command = notes.remarks(suggested, Origins(), to_copy=True)
    code = f'zz() {{ "{sys.executable}" -m zhuzhou_cli "$@"; }}; {command}'
    ran = terminal(program=["bash", "-c", code], ZZ_GLOSSARY=str(path), NO_COLOR="1")
    assert (ran.status, f"1  {term}" in ran.stdout) == (0, True)


def test_a_suggestion_is_looked_up_where_the_query_was(terminal: Run) -> None:
    """The command to copy has the files, the place and the year that were asked for, as words of a shell."""
    files = ["-g", "data/glossary.yaml", "-g", "tests/cases/files/青禾2024.yaml"]
    screen = terminal("lookup", "九大行动", *files, "--place", "青禾", "--year", "2024").stdout
    *_, command = screen.splitlines()
    assert command == f"  zz lookup 十大行动 {' '.join(files)} --place 青禾 --year 2024"


@pytest.mark.slow
def test_no_line_begins_or_ends_with_the_wrong_mark(glossary: Glossary) -> None:
    """At every width from 40 to 120: no closing mark opens a line, no opening one ends it."""
    lines = [
        line.strip(" │├└─")
        for entry in glossary.entries
        for columns in range(40, 121, 5)
        for line in renderer.entry_lines([Located(entry, glossary.source, 0)], Look(width=columns))
    ]
    assert not [line for line in lines if line.startswith(tuple("，。、；：」）”〕》"))]
    assert not [line for line in lines if line.endswith(tuple("「（“〔《"))]


@pytest.mark.parametrize(
    ("query", "number"),
    [("三项机制", "\x1b[1;7m三项机制\x1b[0m"), ("一带", "\x1b[1;7m一带\x1b[0m")],
    ids=["alias", "part"],
)
def test_an_alias_is_highlighted_in_the_term(terminal: Run, query: str, number: str) -> None:
    """Where the term holds it; a part where the tree does."""
    assert number in terminal("lookup", query).stdout


def test_no_text_is_shown_twice(terminal: Run) -> None:
    """Entry 18 is its tree and not its 700 characters beside it."""
    assert terminal("show", "18", NO_COLOR="1").stdout.count("免费放映公益电影") == 1


@pytest.mark.parametrize("columns", [40, 80])
def test_no_number_stands_alone_on_its_line(terminal: Run, columns: int) -> None:
    """Further lines of a member hang below its first."""
    lines = terminal("show", "8", "10", "18", columns=columns, NO_COLOR="1").stdout.splitlines()
    assert not [line for line in lines if re.fullmatch(r"[│├└─ ]*\d+ *", line)]


def test_a_gbk_terminal_gets_the_same_frames(terminal: Run) -> None:
    """The stream's encoding decides how the card is written, not how it is drawn."""
    assert "─" in terminal("show", "5", NO_COLOR="1", PYTHONIOENCODING="gbk", encoding="gbk").stdout


def test_no_glyph_is_outside_gbk(terminal: Run) -> None:
    """A Chinese Windows console can show every card."""
    ran = terminal("show", *map(str, NUMBERS), NO_COLOR="1")
    ran.stdout.encode("gbk")
    assert "└" in ran.stdout


def test_a_card_may_be_asked_for_in_a_pipe(zz: Run) -> None:
    """--format card wins over the pipe, and stays without colour there."""
    ran = zz("lookup", "八大行动", "--format", "card")
    assert "8 民生可感行动" in ran.stdout
    assert "\x1b" not in ran.stdout


GOLDEN = [(number, columns) for columns in (40, 80, 120) for number in NUMBERS]


@pytest.mark.parametrize(("number", "columns"), GOLDEN, ids=str)
def test_a_card_is_the_one_that_was_looked_at(
    glossary: Glossary,
    number: int,
    columns: int,
    is_updating: bool,  # noqa: FBT001
) -> None:
    """Byte for byte; `pytest tests/cases/test_card.py --update` draws them anew, for a person to look at."""
    entry = glossary.entries[number - 1]
    card = list(renderer.entry_lines([Located(entry, glossary.source, 0)], Look(width=columns)))
    path = DATA / "cards" / f"{number}-{columns}.txt"
    if is_updating:
        path.write_text("\n".join([*card, ""]), encoding="utf-8")
    assert path.read_text(encoding="utf-8").split("\n") == [*card, ""]
    assert max(map(width, card)) <= columns


def test_a_golden_card_is_what_a_terminal_shows(terminal: Run) -> None:
    """The drawing that is kept and the one of the command are the same."""
    shown = terminal("show", "13", columns=80, NO_COLOR="1").stdout
    assert shown == (DATA / "cards" / "13-80.txt").read_text(encoding="utf-8")


def test_there_is_no_card_without_an_entry() -> None:
    """A card whose entry is gone goes too."""
    kept = {path.stem for path in (DATA / "cards").iterdir()}
    assert kept == {f"{number}-{columns}" for number, columns in GOLDEN}
