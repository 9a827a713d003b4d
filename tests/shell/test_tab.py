"""What TAB does in real shells: keys are typed under tmux, the line is read, Enter is pressed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import DATA
from tests.shell.conftest import BASH, FISH, LOADED_IN_ZSH, ZSH, Open
from zhuzhou_cli.library.shelf import load

SPECIAL = DATA.parent / "shell" / "special.yaml"
POSIX = ("bash", "zsh", "oh-my-zsh")
HANZI = (*POSIX, "fish-tab")
ALL = (*HANZI, "fish")
PLAIN = ("bash", "zsh", "fish")

# What is typed; what becomes of it where pinyin may be replaced; what in plain fish, if that differs.
LINES = [
    ("zz lookup bad\t", "zz lookup 八大行动", "zz lookup badaxingdong"),
    ("zz lookup BAD\t", "zz lookup 八大行动", "zz lookup BADaxingdong"),
    ("zz lookup sbgc\t", "zz lookup 三百工程", "zz lookup sbgc"),
    ("zz lookup 八大\t", "zz lookup 八大行动", ""),
    ("zz lookup 八大x\t", "zz lookup 八大行动", "zz lookup 八大xingdong"),
    ("zz lookup 8大\t", "zz lookup 八大行动", "zz lookup 8大行动"),
    ("zz lookup 八大行動\t", "zz lookup 八大行动", "zz lookup 八大行動"),
    ("zz lookup 清水h\t", "zz lookup 清水湖", "zz lookup 清水hu"),
    ("zz lookup 'bad\t", "zz lookup '八大行动'", "zz lookup 'badaxingdong'"),
    ('zz lookup "bad\t', 'zz lookup "八大行动"', 'zz lookup "badaxingdong"'),
    ("zz lookup 八大行动 sbg\t", "zz lookup 八大行动 三百工程", "zz lookup 八大行动 sbgc"),
    ("zz lookup --exact bad\t", "zz lookup --exact 八大行动", "zz lookup --exact badaxingdong"),
    ("zz lookup -- bad\t", "zz lookup -- 八大行动", "zz lookup -- badaxingdong"),
    ("true; zz lookup bad\t", "true; zz lookup 八大行动", "true; zz lookup badaxingdong"),
    ("true && zz lookup bad\t", "true && zz lookup 八大行动", "true && zz lookup badaxingdong"),
    ("true | zz lookup bad\t", "true | zz lookup 八大行动", "true | zz lookup badaxingdong"),
    ("FOO=1 zz lookup bad\t", "FOO=1 zz lookup 八大行动", "FOO=1 zz lookup badaxingdong"),
    ("bin/zz lookup bad\t", "bin/zz lookup 八大行动", "bin/zz lookup badaxingdong"),
    ("zz 八大\t", "zz 八大行动", ""),
    ("zz bad\t", "zz 八大行动", "zz badaxingdong"),
    ("zz loo\t", "zz lookup", ""),
    ("zz glossary a\t", "zz glossary add", ""),
    ("zz lookup --ex\t", "zz lookup --exact", ""),
    ("zz lookup --format=j\t", "zz lookup --format=json", ""),
    ("zz lookup --format=p\t", "zz lookup --format=plain", ""),
    ("zz lookup -f j\t", "zz lookup -f json", ""),
    ("zz lookup --fields number,al\t", "zz lookup --fields number,aliases", ""),
    ("zz lookup --place 株\t", "zz lookup --place 株洲市", ""),
    ("zz show 17\t", "zz show 17", ""),
    ("zz completion zs\t", "zz completion zsh", ""),
    ("zz check zf\t", "zz check zfile", ""),
    ("zz -g zf\t", "zz -g zfile", ""),
    ("zz lookup --glossary=zf\t", "zz lookup --glossary=zfile", ""),
    ("zz import -o zf\t", "zz import -o zfile", ""),
    # Nothing fits, so nothing happens; least of all is a file offered.
    ("zz lookup zf\t", "zz lookup zf", ""),
    ("zz lookup 九大\t", "zz lookup 九大", ""),
    ("zz lookup 八大行功\t", "zz lookup 八大行功", ""),
    ("zz lookup --limit zf\t", "zz lookup --limit zf", ""),
    ("zz list zf\t", "zz list zf", ""),
    ("zz -g missing.yaml lookup bad\t", "zz -g missing.yaml lookup bad", ""),
]


# The matchers of oh-my-zsh and the Tab key of zz in fish are about terms, and about what is not there.
CASES = [
    (name, *row)
    for row in LINES
    for name in ALL
    if name in PLAIN or {"bad", "zf"} & {row[0][-4:-1], row[0][-3:-1]}
]


@pytest.mark.parametrize(
    ("name", "typed", "line", "in_fish"), CASES, ids=[f"{name} {typed.strip()}" for name, typed, *_ in CASES]
)
def test_a_line_is_completed(opened: Open, name: str, typed: str, line: str, in_fish: str) -> None:
    """By one process; a TAB that changes nothing leaves the line as it is, and names no file."""
    shell = opened(name)
    if name == "fish-tab" and "bad" in typed:
        line = line.replace("'", "").replace('"', "")  # the word is written anew, whatever quote was open
    assert shell.completed(typed) == (in_fish if name == "fish" and in_fish else line)
    assert shell.screen().count("\n") == 0
    # The Tab key of zz in fish asks once to rewrite the word and, where that cannot be, once for a list.
    assert shell.tabs() == 1 or (name == "fish-tab" and shell.tabs() == 2)


@pytest.mark.parametrize("name", ALL)
def test_the_cursor_may_be_inside_the_line(opened: Open, name: str) -> None:
    """What follows it stays where it is."""
    shell = opened(name)
    shell.clear()
    shell.write("zz lookup bad --exact")
    shell.press(*["Left"] * len(" --exact"))
    shell.write("\t")
    whole = "badaxingdong" if name == "fish" else "八大行动"
    shell.shows(f"zz lookup {whole}")
    assert shell.line().split()[-1] == "--exact"


LISTS = [
    ("bash", "zz lookup 四\t\t", "四走四看      (走进部门看审批"),
    ("bash", "zz lookup 四\t\t", "四中心        (四中心一基地：陶瓷"),
    ("bash", "zz lookup sz\t\t\t", "四走四看      (走进部门看审批"),
    ("zsh", "zz lookup sz\t", "四走四看      -- 走进部门看审批"),
    ("zsh", "zz lookup 四\t\t", "四走四看      -- 走进部门看审批"),
    ("oh-my-zsh", "zz lookup sz\t", "四走四看      -- 走进部门看审批"),
    ("fish", "zz lookup ba\t", "badaxingdong  (八大行动 产业培塑行动"),
    ("fish", "zz lookup 四\t", "(走进部门看审批"),
    ("fish-tab", "zz lookup sz\t", "走进部门看审批"),
]


@pytest.mark.parametrize(("name", "typed", "row"), LISTS, ids=[f"{row[0]} {row[1]!r}" for row in LISTS])
def test_several_candidates_are_listed_with_glosses(opened: Open, name: str, typed: str, row: str) -> None:
    """The explanation stands beside each; in fish, the term beside its pinyin."""
    assert "zfile" not in opened(name).listed(typed, row)


@pytest.mark.parametrize(
    ("name", "typed", "line"),
    [
        ("bash", "zz lookup sz\t\t", "zz lookup sz"),
        ("bash", "zz lookup 十大j\t", "zz lookup 十大j"),
        ("bash", "zz lookup ba\t\t", "zz lookup 八"),
        ("zsh", "zz lookup sz\t", "zz lookup sz"),
        ("zsh", "zz lookup sz\t\t", "zz lookup 四中心一基地"),
        ("zsh", "zz lookup sz\t\t\t", "zz lookup 四走四看"),
        ("fish-tab", "zz lookup ba\t", "zz lookup 八"),
    ],
)
def test_several_tabs_go_on_from_what_was_typed(opened: Open, name: str, typed: str, line: str) -> None:
    """In bash, the line gets what all candidates share if that says all of it; zsh lists, then goes on."""
    assert opened(name).completed(typed) == line


@pytest.mark.parametrize("name", ["bash", "zsh", "fish", "fish-tab"])
def test_a_program_in_this_folder_is_not_run(opened: Open, name: str, tmp_path: Path) -> None:
    """Who presses TAB in somebody's folder has not decided to run what lies there."""
    shell = opened(name)
    trap = tmp_path / "zz"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/run\n", encoding="utf-8")
    trap.chmod(0o755)
    shell.clear()
    shell.write(f"cd {tmp_path}")
    shell.enter()
    shell.completed("./zz lookup bad\t")
    assert not (tmp_path / "run").exists()
    shell.clear()
    shell.write("cd")
    shell.enter()


@pytest.mark.parametrize("name", ALL)
def test_sub_commands_are_listed_with_what_they_do(opened: Open, name: str) -> None:
    """The first line of their help; bash needs a second TAB."""
    screen = opened(name).listed("zz \t\t" if name == "bash" else "zz \t", "glossary")
    assert "查词" in screen
    assert "列出全部条目" in screen


TERMS = [entry.term for entry in load(SPECIAL).glossary.entries]


@pytest.mark.parametrize(
    ("name", "quote"),
    [
        *(("bash", ""), ("bash", "'"), ("bash", '"'), ("zsh", ""), ("zsh", "'"), ("zsh", '"')),
        *(("oh-my-zsh", ""), ("fish", ""), ("fish", "'"), ("fish-tab", "")),
    ],
)
def test_every_sign_comes_back_from_enter_as_it_is(opened: Open, name: str, quote: str) -> None:
    """Whatever quote is open, what zz is called with is the term itself."""
    shell = opened(name, ZZ_GLOSSARY=str(SPECIAL))
    # Within double quotes nothing keeps an interactive bash from looking for 号 in its history.
    terms = [one for one in TERMS if not (name == "bash" and quote == '"' and "!" in one)]
    came_back = {term: shell.run(f"zz lookup {quote}{term[0]}\t") for term in terms}
    assert came_back == {term: ["lookup", term] for term in terms}


@pytest.mark.parametrize("name", HANZI)
@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("zz lookup liang\t", "两个 一百年"),
        ("zz lookup 两个\\ \t", "两个 一百年"),
        ("zz lookup '两个 \t", "两个 一百年"),
        ("zz lookup 单\\'\t", "单'引号"),
        ("zz lookup 冒号:\t", "冒号:后"),
        ("zz lookup 等=\t", "等=号"),
        ("zz lookup dang\t", "党(工)委"),
    ],
)
def test_a_word_is_taken_up_where_it_was_left(opened: Open, name: str, typed: str, term: str) -> None:
    """After an escaped space, inside quotes, after signs that break words for readline."""
    assert opened(name, ZZ_GLOSSARY=str(SPECIAL)).run(typed) == ["lookup", term]


def test_half_a_character_is_never_inserted(opened: Open, fresh: Open, tmp_path: Path) -> None:
    """Where characters are bytes to bash, 八关 and 兵工 share one and a half of them; 八大行动 is alone."""
    assert opened("bash", LANG="C").run("zz lookup bad\t") == ["lookup", "八大行动"]
    text = SPECIAL.read_text(encoding="utf-8").replace("两个 一百年", "八关").replace("单'引号", "兵工")
    glossary = tmp_path / "half.yaml"
    glossary.write_text(text, encoding="utf-8")
    shell = fresh("bash", BASH, LANG="C", ZZ_GLOSSARY=str(glossary))
    assert shell.run("zz lookup bg\t") == ["lookup", "bg"]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("zsh", f"fpath=($HOME/functions $fpath)\n{ZSH}"),
        ("zsh", ZSH + LOADED_IN_ZSH),
        ("fish", FISH),
    ],
    ids=["zsh from a folder on fpath", "zsh by eval", "fish from its folder of completions"],
)
def test_the_first_tab_of_a_session_completes(fresh: Open, tmp_path: Path, name: str, start: str) -> None:
    """A script that only defines a function when it is loaded would lose it."""
    from zhuzhou_cli.shell.scripts import script  # noqa: PLC0415 - beside what it is for

    file = {"zsh": "functions/_zz", "fish": ".config/fish/completions/zz.fish"}[name]
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text(script(name), encoding="utf-8")
    shell = fresh(name, start)
    shell.write("zz lookup 八大\t")
    assert shell.shows("zz lookup 八大行动")


def test_options_of_zsh_that_change_its_language_do_no_harm(fresh: Open) -> None:
    """Arrays that count from 0, words that are split again, patterns that are completed, menus at once."""
    options = "setopt ksh_arrays sh_word_split glob_complete menu_complete no_nomatch\n"
    shell = fresh("zsh", ZSH + options + LOADED_IN_ZSH)
    assert shell.completed("zz lookup bad\t") == "zz lookup 八大行动"
    assert shell.completed("zz lookup -f pl\t") == "zz lookup -f plain"
    assert shell.completed("zz check zf\t") == "zz check zfile"


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_the_users_own_glossaries_are_completed(fresh: Open, tmp_path: Path, name: str) -> None:
    """Also one that is named on the line, before the command or after it."""
    text = {"bash": BASH, "zsh": ZSH + LOADED_IN_ZSH, "fish": f"{FISH}zz completion fish | source\n"}[name]
    own = tmp_path / ".local/share/zz/glossaries"
    own.mkdir(parents=True)
    (own / "special.yaml").write_bytes(SPECIAL.read_bytes())
    (tmp_path / "other.yaml").write_text(
        SPECIAL.read_text(encoding="utf-8").replace("加+号", "新质生产力"), encoding="utf-8"
    )
    shell = fresh(name, text)
    assert shell.run("zz lookup 党\t") == ["lookup", "党(工)委"]
    for typed in ("zz -g other.yaml lookup 新\t", "zz lookup -g other.yaml 新\t"):
        assert "新质生产力" in shell.run(typed)
