"""A place or a year in a query says from where the answer has to be."""

from __future__ import annotations

import pytest

from zhuzhou_cli import library
from zhuzhou_cli.answers import Answer, Status
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Entry, Glossary, Source
from zhuzhou_cli.search import answer


def report(place: str, date: str, *terms: str) -> Glossary:
    """A report of a place and day with these terms, each explained by its place."""
    source = Source(place, "政府工作报告", date)
    entries = [Entry(number, term, f"{place}{date}的好事。") for number, term in enumerate(terms, 1)]
    return Glossary(f"{place}-{date[:4]}", "名词解释", source, tuple(entries))


INDEX = build(
    [
        report("江西省", "2026-01-27", "双高计划", "三通一码", "2024年十件实事"),
        report("株洲市", "2025-12-25", "双高计划", "八大行动"),
        report("株洲市", "2024-12-25", "八大行动", "海南岛行动"),
    ]
)


def places(found: Answer) -> list[str]:
    """From where the hits are, with the year of the report."""
    return [f"{hit.source.place}{hit.source.date[:4]}" for hit in found.hits]


@pytest.mark.parametrize(
    ("query", "answered"),
    [
        ("双高计划", ["江西省2026", "株洲市2025"]),
        ("江西的双高计划", ["江西省2026"]),
        ("江西省双高计划", ["江西省2026"]),
        ("株洲双高计划", ["株洲市2025"]),
        ("江西的双高计划是什么", ["江西省2026"]),
        ("2026年双高计划", ["江西省2026", "株洲市2025"]),  # a report of December is about the next year
        ("2025年八大行动", ["株洲市2025", "株洲市2024"]),
        ("二〇二四年八大行动", ["株洲市2024"]),
        ("株洲2024年八大行动", ["株洲市2024"]),
        ("2024年株洲市的八大行动", ["株洲市2024"]),
        ("株洲２０２４年八大行动", ["株洲市2024"]),
        ("江西的雙高計劃", ["江西省2026"]),
        ("２０２６年江西的雙高計劃", ["江西省2026"]),
    ],
)
def test_only_reports_of_the_place_and_year_answer(query: str, answered: list[str]) -> None:
    """With 的 or without, the year before the place or behind it."""
    assert places(answer(query, INDEX)) == answered


@pytest.mark.parametrize(
    ("query", "narrowed", "elsewhere"),
    [
        ("海南的三通一码", "海南", ["江西省"]),
        ("廣東的三通一码", "广东", ["江西省"]),
        ("株洲的三通一码", "株洲", ["江西省"]),
        ("2030年八大行动", "2030年", ["株洲市"]),
        ("青禾县双高计划", "青禾县", ["江西省"]),
        ("江西2019年三通一码", "江西2019年", ["江西省"]),
        ("江西市的三通一码", "江西市", ["江西省"]),
        ("株洲县2024年的三通一码", "株洲县2024年", ["江西省"]),
        ("广东省人民政府三通一码", "广东省", ["江西省"]),
        ("广东省委的三通一码", "广东省", ["江西省"]),
        ("三通一码（见广东省2019年政府工作报告）", "广东省2019年", ["江西省"]),
        ("截至2019年底的三通一码", "2019年", ["江西省"]),
        ("江西三通一码（2019）", "江西2019年", ["江西省"]),
        ("广东和福建的三通一码", "广东、福建", ["江西省"]),
        ("湖南省株洲市天元区三通一码", "湖南省株洲市天元区", ["江西省"]),
    ],
)
def test_what_others_have_is_suggested_with_its_source(
    query: str, narrowed: str, elsewhere: list[str]
) -> None:
    """Whether the place is loaded or not."""
    found = answer(query, INDEX)
    assert (found.status, found.narrowed) == (Status.SUGGESTED, narrowed)
    assert [suggestion.source.place for suggestion in found.suggestions] == elsewhere


@pytest.mark.parametrize(
    ("query", "term"), [("2024年十件实事", "2024年十件实事"), ("海南岛行动", "海南岛行动")]
)
def test_what_belongs_to_a_name_is_no_filter(query: str, term: str) -> None:
    """As it was typed comes first."""
    assert [hit.entry.term for hit in answer(query, INDEX).hits] == [term]


@pytest.mark.parametrize(
    "query", ["江西省政府双高计划", "江西、广东的双高计划", "#江西双高计划#", "双高计划（江西省）"]
)
def test_names_beside_places_are_of_one_of_these(query: str) -> None:
    """Whatever words of reports stand between."""
    hits = answer(query, INDEX).hits
    assert [(hit.entry.term, hit.located.source.place) for hit in hits] == [("双高计划", "江西省")]


@pytest.mark.parametrize("query", ["查体", "说服", "请教", "海南的词", "全市的没有"])
def test_a_rest_of_little_is_not_looked_up(query: str) -> None:
    """One hanzi is in everything."""
    assert answer(query, INDEX).status is Status.NONE


@pytest.mark.parametrize("form", ["{}", "四、{}", "（四）{}", "## 四、{}", "{}：", "{}政府", "2024年{}"])
@pytest.mark.parametrize("place", ["株洲市", "湘潭市", "湖南省株洲市"])
def test_a_place_alone_is_no_slip_for_a_name(form: str, place: str, index: Index) -> None:
    """With the number of a heading or a year; it is no short form of 长沙广福—株洲王十万 either."""
    assert answer(form.format(place), index).status is Status.NONE


@pytest.mark.parametrize("place", ["株洲|", "(((", "[甲", "株洲*", "\\"])
def test_a_place_is_words_whatever_signs_it_has(place: str) -> None:
    """They once were a pattern: one sign of a glossary ended every look-up, another led it round for ever."""
    found = answer(f"{place}2024年八大行动", build([report(place, "2024-12-25", "八大行动", "十大市场")]))
    assert found.status is Status.FOUND
    assert (
        answer(f"{place}没有市场行动", build([report(place, "2024-12-25", "八大行动")])).status
        is not Status.FOUND
    )


@pytest.mark.parametrize(
    "query",
    [
        "株洲市2024年推进八大行动，落实海南岛行动",
        " 2024年抓好“八大行动”、海南岛行动",
        "江西2026年的双高计划、三通一码",
    ],
)
def test_names_stand_where_they_were_typed(query: str) -> None:
    """Also in a sentence that begins with a place or a year, which only says whose names they are."""
    hits = answer(query, INDEX).hits
    assert len(hits) > 1
    assert [hit.match.at and query[slice(*hit.match.at)] for hit in hits] == [hit.match.text for hit in hits]


KIN = build(
    [
        report("延边朝鲜族自治州", "2024-01-10", "双高计划"),
        report("恩施土家族苗族自治州", "2024-01-10", "双高计划"),
        report("浦东新区", "2025-01-10", "双高计划"),
        report("内蒙古自治区", "2025-01-10", "双高计划"),
        report("朝阳县", "2024-01-10", "双高计划"),
        report("长春市朝阳区", "2025-01-10", "双高计划"),
        report("海南藏族自治州", "2025-01-10", "双高计划"),
        report("陕西安康市", "2023-01-10", "双高计划"),
        report("西安市", "2026-01-10", "双高计划", "中国制造行动"),
        report("西安市", "2024-01-10", "双高计划"),
    ]
)


@pytest.mark.parametrize(
    ("query", "answered"),
    [
        ("延边的双高计划", ["延边朝鲜族自治州2024"]),
        ("延边双高计划", ["延边朝鲜族自治州2024"]),
        ("延边州双高计划", ["延边朝鲜族自治州2024"]),
        ("吉林省延边州的双高计划", ["延边朝鲜族自治州2024"]),
        ("延邊的雙高計劃", ["延边朝鲜族自治州2024"]),
        ("恩施双高计划", ["恩施土家族苗族自治州2024"]),
        ("浦东双高计划", ["浦东新区2025"]),
        ("内蒙古双高计划", ["内蒙古自治区2025"]),
        ("朝阳县双高计划", ["朝阳县2024"]),
        ("朝阳县的双高计划", ["朝阳县2024"]),
        ("辽宁省朝阳县双高计划", ["朝阳县2024"]),
        ("辽宁朝阳市朝阳县的双高计划", ["朝阳县2024"]),
        ("朝阳区双高计划", ["长春市朝阳区2025"]),
        ("朝阳区的双高计划是什么", ["长春市朝阳区2025"]),
        ("长春朝阳双高计划", ["长春市朝阳区2025"]),
        ("朝阳的双高计划", ["朝阳县2024", "长春市朝阳区2025"]),
        ("海南州双高计划", ["海南藏族自治州2025"]),
        ("安康的双高计划", ["陕西安康市2023"]),
        ("西安的双高计划", ["西安市2026", "西安市2024"]),  # and not 陕[西安]康
        ("陕西省西安市双高计划", ["西安市2026", "西安市2024"]),
        ("陕西西安双高计划", ["西安市2026", "西安市2024"]),
        ("西安有哪些双高计划", ["西安市2026", "西安市2024"]),
        ("去年西安的双高计划", ["西安市2026", "西安市2024"]),
    ],
)
def test_a_place_is_known_by_its_short_name(query: str, answered: list[str]) -> None:
    """Without its peoples, its kind or what it lies in; but its kind, if it is said, has to be right."""
    assert places(answer(query, KIN)) == answered


@pytest.mark.parametrize(
    ("query", "answered"),
    [
        ("西安2026年初的双高计划", ["西安市2026"]),
        ("西安市2026年1月双高计划", ["西安市2026"]),
        ("西安市2026年1月15日的双高计划", ["西安市2026"]),
        ("西安2024年以来的双高计划", ["西安市2024"]),
        ("西安2024年上半年双高计划", ["西安市2024"]),
        ("西安2024年第一季度双高计划", ["西安市2024"]),
        ("西安2024年全年双高计划", ["西安市2024"]),
        ("西安二〇二四年年底的双高计划", ["西安市2024"]),
        ("2024年底西安的双高计划", ["西安市2024"]),
        ("2024年底朝阳县推进双高计划", ["朝阳县2024"]),
        ("西安2026年中双高计划", ["西安市2026"]),
        ("西安2026年中国制造行动", ["西安市2026"]),
        ("西安24年双高计划", ["西安市2024"]),
        ("24年西安双高计划", ["西安市2024"]),
        ("23年双高计划", ["陕西安康市2023"]),
        ("西安（2024年）双高计划", ["西安市2024"]),
        ("“西安 2024年” 双高计划", ["西安市2024"]),
        ("在西安的2024年的双高计划", ["西安市2024"]),
        ("西安2025-2027年双高计划", ["西安市2026"]),
        ("西安2025/2026年双高计划", ["西安市2026"]),
        ("2022—2023年双高计划", ["陕西安康市2023"]),
        ("西安2023年至2025年的双高计划", ["西安市2024"]),
        ("西安２０２３～２０２６双高计划", ["西安市2026", "西安市2024"]),
    ],
)
def test_a_year_may_be_part_of_a_date_or_a_span(query: str, answered: list[str]) -> None:
    """Two digits are a year only before a name; 中 is of 年中 or of 中国."""
    assert places(answer(query, KIN)) == answered


@pytest.mark.parametrize(
    ("query", "answered"),
    [
        ("双高计划（西安）", ["西安市2026", "西安市2024"]),
        ("双高计划(西安市2026)", ["西安市2026"]),
        ("双高计划 【西安2024年底】", ["西安市2024"]),
        ("双高计划（延边的）", ["延边朝鲜族自治州2024"]),
        ("双高计划2026", ["西安市2026"]),
        ("双高计划 2026年", ["西安市2026"]),
        ("双高计划 西安", ["西安市2026", "西安市2024"]),
        ("双高计划，西安2024", ["西安市2024"]),
        ("双高计划-西安", ["西安市2026", "西安市2024"]),
        ("双高计划西安", ["西安市2026", "西安市2024"]),
        (
            "双高计划（24年）",
            ["延边朝鲜族自治州2024", "恩施土家族苗族自治州2024", "朝阳县2024", "西安市2024"],
        ),
    ],
)
def test_place_and_year_may_stand_behind_the_name(query: str, answered: list[str]) -> None:
    """In brackets or behind a space; a year also by itself."""
    found = answer(query, KIN)
    assert sorted(places(found)) == sorted(answered)
    assert all(hit.match.at is None or query[slice(*hit.match.at)] == hit.match.text for hit in found.hits)


@pytest.mark.parametrize(
    ("query", "narrowed"),
    [
        ("朝阳市双高计划", "朝阳市"),
        ("朝阳市的双高计划", "朝阳市"),
        ("西安县双高计划", "西安县"),
        ("海南的双高计划", "海南"),
        ("湘西的双高计划", "湘西"),
        ("湘西双高计划", "湘西"),
        ("湘西2024年双高计划", "湘西2024年"),
        ("湘西土家族苗族自治州双高计划", "湘西土家族苗族自治州"),
        ("湖南湘西双高计划", "湖南湘西"),
        ("湖南省湘西双高计划", "湖南省湘西"),
        ("昌吉市的双高计划", "昌吉市"),
        ("青海的双高计划和中国制造行动", "青海"),
        ("西安2025年底的双高计划", "西安2025年"),
        ("西安市2025年以来的双高计划", "西安市2025年"),
        ("西安25年双高计划", "西安2025年"),
        ("西安2027-2029年双高计划", "西安2027—2029年"),
        ("朝阳县有哪些中国制造行动", "朝阳县"),
        ("去年湘西的双高计划", "湘西"),
        ("双高计划（湘西）", "湘西"),
        ("延吉双高计划", "延吉"),
        ("延吉的双高计划", "延吉"),
        ("双高计划（延吉2025年）", "延吉2025年"),
        ("北京东城双高计划", "北京东城"),
        ("东城区双高计划", "东城区"),
        ("双高计划2027", "2027年"),
    ],
)
def test_what_a_place_or_year_does_not_have_is_only_suggested(query: str, narrowed: str) -> None:
    """Be the place loaded or only known from the lists of prefectures and counties."""
    found = answer(query, KIN)
    assert (found.status, found.narrowed) == (Status.SUGGESTED, narrowed)


@pytest.mark.parametrize(
    "query",
    [
        *("什么是江西省的双高计划", "请问江西省的双高计划是什么", "查一下江西省双高计划"),
        *("如何理解江西省的双高计划", "落实江西省双高计划", "今年江西省双高计划"),
    ],
)
def test_words_before_a_place_are_no_part_of_it(query: str) -> None:
    """什么是江西省 is no place."""
    assert set(places(answer(query, INDEX))) == {"江西省2026"}


@pytest.mark.parametrize("query", ["新建双高计划", "西安新建双高计划", "平安的双高计划"])
def test_a_word_that_a_county_is_called_too_is_no_place(query: str) -> None:
    """Not where it stands beside a name, either: frequent words are left out of the list."""
    found = answer(query, KIN)
    assert (found.narrowed, {hit.entry.term for hit in found.hits}) == ("", {"双高计划"})


@pytest.mark.parametrize(
    "query", ["安康工程", "30年不变", "朝阳产业", "白银时代", "白银中国", "吉安", "（西安）", "海东来"]
)
def test_a_word_that_a_place_is_called_too_is_no_place(query: str) -> None:
    """But before 的, a year, or what is a name by itself."""
    assert not answer(query, KIN).narrowed


@pytest.mark.parametrize(
    ("place", "answered"),
    [
        ("延边", "延边朝鲜族自治州"),
        ("延边州", "延边朝鲜族自治州"),
        ("朝阳县", "朝阳县"),
        ("浦东", "浦东新区"),
    ],
)
def test_the_option_knows_the_same_names(place: str, answered: str) -> None:
    """--place 延边 and 延边的… are of the same reports."""
    narrowed = library.narrowed(KIN, place, None)
    assert [source.place for source in narrowed.sources] == [answered]


@pytest.mark.parametrize(
    ("query", "narrowed"),
    [
        ("上海和江西的双高计划", "上海"),
        ("江西、上海、天津的双高计划", "上海、天津"),
        ("2019年和2026年江西双高计划", "2019年"),
        ("江西和株洲的双高计划", ""),
    ],
)
def test_of_several_places_or_years_those_without_an_answer_are_told(query: str, narrowed: str) -> None:
    """Beside what the others have."""
    found = answer(query, INDEX)
    assert (found.status.is_answer, found.narrowed) == (True, narrowed)


@pytest.mark.parametrize("query", ["17、18", "第3、5条", "13、14"])
def test_of_several_numbers_none_is_taken_for_that_of_a_list(query: str) -> None:
    """No entry answers for both."""
    assert answer(query, INDEX).hits == ()


LEVELLED = build(
    [
        report("湖南省", "2026-01-27", "八大行动"),
        report("株洲市", "2025-12-25", "八大行动", "三百工程"),
        report("长沙市", "2026-01-08", "八大行动", "三百工程"),
    ]
)


@pytest.mark.parametrize(
    ("query", "answered", "narrowed"),
    [
        ("长沙的八大行动和省里的八大行动一样吗", ["长沙市", "湖南省"], ""),
        ("省里的八大行动和长沙的八大行动一样吗", ["湖南省", "长沙市"], ""),
        ("長沙的八大行動和省裡的八大行動一樣嗎", ["长沙市", "湖南省"], ""),
        ("长沙和省里的八大行动有什么区别", ["湖南省", "长沙市"], ""),
        ("全省和长沙的八大行动", ["湖南省", "长沙市"], ""),
        ("八大行动是长沙市的还是湖南省的", ["湖南省", "长沙市"], ""),
        ("八大行動是長沙市的還是湖南省的", ["湖南省", "长沙市"], ""),
        ("八大行动是长沙的还是省里的", ["湖南省", "长沙市"], ""),
        ("株洲的八大行动跟长沙的一样吗", ["株洲市", "长沙市"], ""),
        ("长沙的三百工程和省里的三百工程一样吗", ["长沙市"], "湖南"),
        ("长沙和省里的三百工程", ["长沙市"], "省"),
        ("八大行动是长沙的还是湘潭的", ["长沙市"], "湘潭"),
        ("省里的八大行动", ["湖南省"], ""),
        ("省里的三百工程", ["株洲市", "长沙市"], "省"),
    ],
)
def test_of_two_places_or_levels_both_answer_or_one_is_told(
    query: str, answered: list[str], narrowed: str
) -> None:
    """Named by their names, or as 省里, whatever the order and the question."""
    found = answer(query, LEVELLED)
    assert ([hit.source.place for hit in found.hits], found.narrowed) == (answered, narrowed)


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("株洲九大行动", [("八大行动", "株洲市")]),
        ("长沙市五百工程", [("三百工程", "长沙市")]),
        ("湘潭九大行动", [("八大行动", "湖南省")]),
        ("株洲九大行动师", []),
    ],
)
def test_a_changed_number_behind_a_place_is_suggested(query: str, meant: list[tuple[str, str]]) -> None:
    """From the reports of the place, or from any where it has none."""
    found = answer(query, LEVELLED)
    assert found.hits == ()
    assert [(one.term, one.source.place) for one in found.suggestions] == meant


DISTRICT = build(
    [report("深圳市南山区", "2026-01-12", "六个一批"), report("深圳市", "2026-01-10", "八大行动")]
)


@pytest.mark.parametrize(
    ("query", "answered"),
    [("深圳市六个一批", []), ("深圳的六个一批", []), ("南山区六个一批", ["深圳市南山区2026"])],
)
def test_a_district_does_not_answer_for_its_city(query: str, answered: list[str]) -> None:
    """Though it is named with it."""
    assert places(answer(query, DISTRICT)) == answered
