"""What is one of which name of a layout is told by its nouns, and what it is called is no part of it."""

from __future__ import annotations

import pytest

from tests.report.test_parts import parts
from zhuzhou_cli.report.structure.propose import propose


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        (
            "“三区一基地”",
            "全国商贸物流重要基地、转型升级试验区、城乡统筹示范区、生态环境支撑区。",
            [
                ("一基地", ["全国商贸物流重要基地"]),
                ("三区", ["转型升级试验区", "城乡统筹示范区", "生态环境支撑区"]),
            ],
        ),
        (
            "“一中心两园区”",
            "产业园、科技园和研发中心。",
            [("两园区", ["产业园", "科技园"]), ("一中心", ["研发中心"])],
        ),
        (
            "“三城三都”",
            "文创名城、旅游名城、赛事名城和国际美食之都、音乐之都、会展之都。",
            [
                ("三城", ["文创名城", "旅游名城", "赛事名城"]),
                ("三都", ["国际美食之都", "音乐之都", "会展之都"]),
            ],
        ),
        ("“两茶一水”", "油茶、茶叶、矿泉水三大产业。", [("两茶", ["油茶", "茶叶"]), ("一水", ["矿泉水"])]),
        (
            "“一轴引领、双圈互动”",
            "一轴即沿江发展轴，双圈即都市圈、城镇圈。",
            [("一轴", ["沿江发展轴"]), ("双圈", ["都市圈", "城镇圈"])],
        ),
        ("“两城一谷”", "光谷、科学城、大学城。", [("一谷", ["光谷"]), ("两城", ["科学城", "大学城"])]),
        (
            "“一市三基地”",
            "清洁能源基地、特色农业基地、文旅康养基地和山水园林城市。",
            [
                ("三基地", ["清洁能源基地", "特色农业基地", "文旅康养基地"]),
                ("一市", ["山水园林城市"]),
            ],
        ),
        (
            "“三港一枢纽”",
            "国际陆港枢纽，空港、水港、铁路港。",
            [("一枢纽", ["国际陆港枢纽"]), ("三港", ["空港", "水港", "铁路港"])],
        ),
        ("“两带两区”", "东区、西区，南带、北带。", [("两带", ["南带", "北带"]), ("两区", ["东区", "西区"])]),
        (
            "“三去一补”",
            "补短板、去产能、去库存、去杠杆。",
            [("一补", ["补短板"]), ("三去", ["去产能", "去库存", "去杠杆"])],
        ),
        (
            "“一主两副”",
            "襄阳副中心、宜昌副中心、武汉主中心。",
            [("两副", ["襄阳副中心", "宜昌副中心"]), ("一主", ["武汉主中心"])],
        ),
        (
            "“一路一带”",
            "“丝绸之路经济带”和“海上丝绸之路”。",
            [("一带", ["“丝绸之路经济带”"]), ("一路", ["“海上丝绸之路”"])],
        ),
    ],
)
def test_items_in_another_order_are_told_by_their_nouns(
    term: str, text: str, found: list[tuple[str, list[str]]]
) -> None:
    """Each ends, or begins, with what one name of the layout counts."""
    assert [(name, members) for name, _, members in parts(term, text)] == found


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("“一核两带”", "东部经济带、西部生态带、中心城区。"),
        ("“三区一基地”", "试验区、物流基地、示范区、支撑区。"),
        ("“两区两带”", "东带、西区，南带、北区。"),
        ("“两江一河”", "洣水、湘江、渌江。"),
    ],
)
def test_items_whose_nouns_contradict_their_places_are_no_parts(term: str, text: str) -> None:
    """Where not every one of them tells its place, or those of one part stand apart."""
    found = propose(term, text)
    assert (found.parts, found.members) == ((), ())


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("“一核三区”", "主城区、东区、西区、南区。", ["一核", "三区"]),
        ("“两江一河”", "湘江、渌江、洣水。", ["两江", "一河"]),
        ("“三重一大”", "重大事项决策、重要干部任免、重要项目安排、大额资金使用。", ["三重", "一大"]),
    ],
)
def test_items_that_may_be_in_order_are(term: str, text: str, found: list[str]) -> None:
    """Also where one has the noun of another part, if no other order has more of its items."""
    assert [name for name, _, _ in parts(term, text)] == found


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("以老城区为中心，东部新城、西部新城为两翼。", ["东部新城", "西部新城"]),
        ("老城区居中，东部新城、西部新城作为两翼。", ["东部新城", "西部新城"]),
        ("老城区是中心，东部新城、西部新城是两翼。", ["东部新城", "西部新城"]),
        ("老城区为中心，东城、西城为两个侧翼。", ["东城", "西城"]),
        ("老城区为中心，东城和西城为侧翼。", ["东城", "西城"]),
        ("老城区为中心，东城、西城共同构成两翼。", ["东城", "西城"]),
    ],
)
def test_what_all_of_a_part_are_is_no_word_of_the_last(text: str, members: list[str]) -> None:
    """为两翼 and 为侧翼 are of both, and so is 为 itself."""
    _, (name, said, found) = parts("“一心两翼”", text)
    assert (name, found, "为" in said) == ("两翼", members, False)


@pytest.mark.parametrize("lead", ["即", "，即", "指", "：", "——", ""])
@pytest.mark.parametrize("sign", ["；", "。", "，"])
@pytest.mark.parametrize("said", ["以甘州区为核心", "以甘州区为核心的发展极"])
def test_a_part_may_say_as_what_something_is_taken(said: str, sign: str, lead: str) -> None:
    """Whatever announces it, and it begins with its 以: 以甘州区为核心."""
    found = parts("“一核三带”", f"“一核”{lead}{said}{sign}“三带”{lead or '指'}东带、西带、南带。")
    assert found == [("一核", said, []), ("三带", "东带、西带、南带", ["东带", "西带", "南带"])]


@pytest.mark.parametrize("sign", ["；", "。"])
def test_a_part_without_quotes_may_say_so_too(sign: str) -> None:
    """Behind a colon."""
    found = parts("“一城三区”", f"一城：以老城区为核心的主城{sign}三区：东区、西区、南区。")
    assert found == [
        ("一城", "以老城区为核心的主城", []),
        ("三区", "东区、西区、南区", ["东区", "西区", "南区"]),
    ]


@pytest.mark.parametrize("quotes", ["“{}”", "{}"])
def test_parts_behind_a_colon_may_have_lost_their_stops(quotes: str) -> None:
    """As the items of a list on a page have none; a stop that stands there was not lost."""
    one, other = map(quotes.format, ("一廊", "两带"))
    assert parts("“一廊两带”", f"{one}：江边走廊{other}：东带、西带") == [
        ("一廊", "江边走廊", ["江边走廊"]),
        ("两带", "东带、西带", ["东带", "西带"]),
    ]
    said = f"{one}：江边走廊，建设{other}：东带、西带"
    assert all("建设" not in text for _, text, _ in parts("“一廊两带”", said))


def test_what_is_taken_for_something_is_no_part() -> None:
    """指以“1”为主导的体系 says what the whole is."""
    text = "指以“1”为主导的体系。“1”是指甲业；“3”是指乙、丙、丁。"
    assert [(name, said) for name, said, _ in parts("“1+3”体系", text)] == [
        ("1", "甲业"),
        ("3", "乙、丙、丁"),
    ]
