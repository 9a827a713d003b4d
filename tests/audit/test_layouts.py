"""What a report says of the numbers of a layout behind its sentence: it is explained, and counted there."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import codes, findings


@pytest.mark.parametrize(
    "said",
    [
        "“一轴两带”格局。“一轴”是沿江发展轴，“两带”是东部产业带、西部生态带。",
        "“三清三拆”。“三清”：清理垃圾、清理杂草、清理淤泥；“三拆”：拆除危房、拆除违建、拆除广告。",
        "“一轴两翼三区”布局。其中，“一轴”指沿江发展轴；“两翼”指东翼、西翼；“三区”指东区、西区、北区。",
        "“一轴两带”格局。一轴，即沿江发展轴；两带，即东部产业带、西部生态带。",
        "“一轴两带”格局。我们要久久为功。“一轴”是沿江发展轴，“两带”是东部产业带、西部生态带。",
        "“一轴两带”格局，以沿江发展轴为“一轴”，以东部产业带、西部生态带为“两带”。",
        "“一轴两带”格局。\n“一轴”：沿江发展轴。\n“两带”：东部产业带、西部生态带。",
        "“一轴两带”格局。\n一轴：沿江发展轴。\n两带：东部产业带、西部生态带。",
        "“一轴两带”格局。“一轴”——沿江发展轴；“两带”——东部产业带、西部生态带。",
        "“1+3+N”体系。“1”指一个平台，“3”指三个中心，“N”指若干站点。",
        "“三大攻坚”。即大气、水、土壤。",
        "“三大攻坚”。分别是大气攻坚、水攻坚、土壤攻坚。",
    ],
)
def test_what_the_next_sentence_explains_is_explained(said: str) -> None:
    """Its numbers one by one, quoted or not, in the paragraph or in the lines below; or all of its items."""
    assert codes(f"推进{said}\n") == []


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("“一轴两带”格局。“一轴”引领、“两带”齐飞。", "A101"),
        ("“一轴两带”格局。“一轴”是沿江发展轴。", "A101"),
        ("“一轴两带”格局。建好一轴，用好两带。", "A101"),
        ("“1+3+N”体系。新增1个平台、3个中心。", "A103"),
        ("“三大攻坚”。其中，投资3亿元。", "A102"),
    ],
)
def test_what_the_next_sentence_only_mentions_is_not_explained(said: str, code: str) -> None:
    """Nor a layout of which it explains one number alone."""
    assert codes(f"推进{said}\n") == [code]


@pytest.mark.parametrize(
    "said",
    [
        "“一核两翼三区”布局，“一核”即主城区，“两翼”即东翼、西翼，“三区”即北部、南部。",
        "“一核两翼三区”布局：“一核”即主城区，“两翼”即东翼、西翼，“三区”即北部、南部。",
        "“一核两翼三区”布局。其中，“一核”指主城区；“两翼”指东翼、西翼；“三区”指北部、南部。",
        "“一核两翼三区”布局。一核是主城区，两翼是东翼、西翼，三区是北部、南部。",
    ],
)
def test_a_part_that_lists_one_item_too_few_is_told_at_its_place(said: str) -> None:
    """Once, and the layout is not said to be unexplained besides."""
    (found,) = findings(f"推进{said}\n")
    assert (found.code, found.text, found.why) == ("A302", "三区", "数词是 3，后面列出 2 项")


@pytest.mark.parametrize(
    "said",
    [
        "“一核两翼三区”布局，“一核”即主城区，“两翼”即东翼、西翼，“三区”即北部、南部和西部。",
        "“一核两翼三区”布局，“一核”即主城区，“两翼”即东翼、西翼，“三区”即北部、南部等。",
        "“一核两翼三区”布局，“一核”即主城区，“两翼”即东翼、西翼，“三区”即东西片区、北部片区。",
        "“一核两翼三区”布局，“一核”即主城区，“两翼”即东西两翼，“三区”即北部、南部，西部。",
    ],
)
def test_a_part_whose_list_may_agree_is_no_finding(said: str) -> None:
    """Items are joined, open, several in one, or go on."""
    assert codes(f"推进{said}\n") == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("“三清三拆”：指清垃圾、清污泥，拆旱厕、拆违建、拆危房。", [("三清", 3, 2)]),
        (
            "“四优四化”：优质小麦、优质花生、优质草畜，布局区域化、经营规模化、生产标准化、发展产业化。",
            [("四优", 4, 3)],
        ),
        ("“三改一拆”：旧住宅区改造、城中村改造，拆除违法建筑。", [("三改", 3, 2)]),
        ("“三横两纵”：北环路、中环路、南环路，东环路、中山路、西环路。", [("两纵", 2, 3)]),
        ("“一核三带”：中心城区，沿江经济带、沿湖生态带。", [("三带", 3, 2)]),
        (
            "“两高四着力”：高质量发展、高效能治理；着力建设园区、着力推进改革、着力改善民生。",
            [("四着力", 4, 3)],
        ),
        (
            "“两高四着力”：推动高质量发展、高效能治理，着力建设园区、着力推进改革、着力改善民生。",
            [("四着力", 4, 3)],
        ),
        ("“两高四着眼”：高质量发展、高效能治理；着眼园区、着眼改革、着眼民生、着眼生态。", []),
        ("“一核两翼”：以主城区为核心，以东山、西山、南山为两翼。", [("两翼", 2, 3)]),
        ("“一核三极”：以主城区为核心、以东城、西城为三极的格局。", [("三极", 3, 2)]),
        (
            "“三区三线”：“三区”指城镇空间、农业空间、生态空间；“三线”指城镇开发边界、永久基本农田两条控制线。",
            [("三线", 3, 2)],
        ),
        ("“三区三线”：“三区”指城镇空间、农业空间、生态空间；“三线”指城区、景区两条控制线。", []),
        ("“三区三线”：“三区”指城镇空间、农业空间、生态空间；“三线”指开发边界、基本农田两大制度。", []),
        ("“一核两翼”：以主城区为核心，以东山、西山为两翼，以东河、西河、南河为支撑。", []),
        ("“一核三翼”：以主城区为核心，以东西山、南山为三翼。", []),
        ("“一核三翼”：以主城区为核心，以东山、西山和南山为三翼。", []),
        ("“一核两翼”：以主城区为核心，以东山、西山、南山等为两翼。", []),
        ("“一核两翼”：以主城区为核心，以东山、沿江、沿湖翼为两翼。", []),
        ("“两高四着力”：高质量发展、高效能治理；着力建设园区、着力推进改革、着力改善民生和生态。", []),
        ("“两高四着力”：高质量发展、高效能治理；着力建设园区、着力推进改革、着力改善民生等。", []),
        ("“一核三带”：中心城区，沿江经济带、沿湖和沿山生态带。", []),
        ("“一核三带”：中心城区，沿江、沿湖、沿山，沿路。", []),
        ("“三横两纵”：北环路、南环路，东环路、中山路、西环路。", []),
        ("“三清三拆”：指清垃圾、清污泥、清杂物，拆旱厕、拆违建、拆危房。", []),
        ("“四优四化”：优质小麦、优质花生、优质草畜等，布局区域化、经营规模化、生产标准化、发展产业化。", []),
        ("“三改一拆”：旧住宅区和旧厂区改造、城中村改造，拆除违法建筑。", []),
        ("“三改一拆”：旧住宅区、旧厂区、城中村改造，拆除违法建筑。", []),
    ],
)
def test_halves_listed_one_after_another_are_counted_by_their_nouns(
    said: str, told: list[tuple[str, int, int]]
) -> None:
    """Each at its own end of the items, behind 指 too, in an entry as in the body."""
    entry = findings(f"推进碳达峰。\n\n名词解释\n1.碳达峰：指排放达到峰值。\n2.{said}\n")
    for found, where in ((findings(f"推进{said}\n"), "后面"), (entry, "名词解释第2条")):
        counted = [(one.text, one.why) for one in found if one.code == "A302"]
        assert counted == [(name, f"数词是 {count}，{where}列出 {listed} 项") for name, count, listed in told]
