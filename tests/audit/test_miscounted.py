"""A302 in all layouts of a list: how many items are told, and where nothing is."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import codes, findings


@pytest.mark.parametrize(
    ("said", "listed"),
    [
        ("“五大行动”：产业行动；创新行动；改革行动；民生行动。", "4"),
        ("“三大工程”：强基工程、提质工程。", "2"),
        ("“三大工程”，即强基工程、提质工程。", "2"),
        ("“三大工程”，分别是强基工程和提质工程。", "2"),
        ("“三大工程”，包括强基工程以及提质工程，成效明显。", "2"),
        ("“三大工程”，即强基工程、提质工程、惠民工程和安居工程。", "4"),
        ("“两大工程”，即强基工程、提质工程和惠民工程。", "3"),
        ("“三个必须”：必须坚持党的领导、必须坚持以人民为中心。", "2"),
        ("“三个必须”：必须坚持党的领导；必须坚持以人民为中心。", "2"),
        ("“五大行动”即产业行动、创新行动、改革行动、民生行动，成效明显。", "4"),
        ("“五大行动”即产业、创新、改革、民生行动，成效明显。", "4"),
        ("“三保”：保就业，保运转。", "2"),
        ("“三带”建设（江带、河带），投资3亿元。", "2"),
        ("“三重”（重点产业、重大项目）工作。", "2"),
        ("“三重”：重点产业、重大项目。", "2"),
    ],
)
def test_items_with_the_noun_of_a_name_are_counted_one_by_one(said: str, listed: str) -> None:
    """However few they are, whatever parts them, and also if the sentence goes on."""
    (found,) = findings(f"推进{said}")
    assert (found.code, found.why.split("列出 ")[1]) == ("A302", f"{listed} 项")


@pytest.mark.parametrize(
    "said",
    [
        "“三大工程”，即强基工程、提质工程，惠民工程。",
        "“三大工程”，即强基工程、提质工程，以及惠民项目。",
        "“三大工程”，即强基工程、提质工程等，成效明显。",
        "“三大工程”，即强基工程、提质工程，等等。",
        "“三大工程”：强基工程、提质工程，改善民生。",
        "“三大工程”：强基工程、提质工程；惠民工程。",
        "“三大工程”，主要是强基工程、提质工程。",
        "“三大工程”已建成：强基工程、提质工程。",
        "“三大工程”今年重点：强基工程、提质工程。",
        "“三大工程”之中，即强基工程、提质工程。",
        "“三大工程”：强基工程、提质工程分别投资5亿元、6亿元。",
        "“三大工程”：强基工程投资5亿元、提质工程投资6亿元。",
        "“三大工程”，包括固本和强基工程、提质工程。",
        "“三个必须”：必须坚持党的领导、必须坚持和加强服务。",
        "“三大工程”，由水利局、交通局负责强基工程、提质工程。",
        "“三大工程”，主要是为了强基工程、提质工程。",
        "“两大工程”，即强基工程、提质工程，带动民生改善。",
        "“三重”（重点产业、重大项目、重要平台）工作。",
        "“三重”（重点产业、重大项目等）工作。",
        "“三重”（企业困难、项目困难）压力。",
        "“四季”（春季、夏季）活动。",
    ],
)
def test_items_that_may_be_some_or_more_are_not_counted(said: str) -> None:
    """The list goes on, is open, names some only, or is no list."""
    assert "A302" not in codes(f"推进{said}")


@pytest.mark.parametrize(
    "said",
    [
        "“五大行动”：\n（一）产业行动。培育龙头。\n（二）创新行动。建设平台。\n（三）改革行动。\n（四）民生行动。",
        "“五大行动”\n\n1.产业行动。\n培育一批龙头企业。\n2.创新行动。\n3.改革行动。\n4.民生行动。\n二、明年工作",
        "“五大行动”，具体包括：\n一是产业行动。\n二是创新行动。\n三是改革行动。\n四是民生行动。\n各位代表：",
        "“五个坚持”：\n——坚持党的领导。\n——坚持人民至上。\n——坚持改革创新。\n——坚持系统观念。",
        "“五大行动”：\n• 产业行动\n• 创新行动\n• 改革行动\n• 民生行动\n各位代表：",
        "“五大行动”：\n产业行动\n创新行动\n改革行动\n民生行动\n各位代表：",
        "“五项任务”：一要抓项目，二要抓招商，三要抓环境，四要抓民生。",
        "“五项任务”：第一，抓项目；第二，抓招商；第三，抓环境；第四，抓民生。",
        "“五项任务”：首先抓项目；其次抓招商；再次抓环境；最后抓民生。",
        "“五项任务”：一、抓项目；二、抓招商；三、抓环境；四、抓民生。",
        "“五项行动”（①产业提升②创新提升③改革提升④民生提升）。",
        "“五步工作法”，即摸排、建档、督办、评估。",
    ],
)
def test_numbered_items_and_items_on_lines_are_counted(said: str) -> None:
    """Whatever numbers them, in the paragraph or below it."""
    found = [finding for finding in findings(f"推进{said}\n") if finding.code == "A302"]
    assert [finding.why for finding in found] == ["数词是 5，后面列出 4 项"]


@pytest.mark.parametrize(
    "said",
    [
        "3.推进“三大行动”：\n1.产业行动。\n2.创新行动。\n3.改革行动。\n4.推进民生。",
        "推进“三大行动”：\n（一）产业行动。\n（二）创新行动。\n（四）改革行动。",
        "推进“三大行动”：\n——产业行动。\n培育龙头企业。\n——创新行动。\n——改革行动。",
        "推进“三大行动”：\n产业行动\n创新行动\n改善民生\n各位代表：",
        "推进“三大行动”：一是产业行动；二是创新行动。\n三是改革行动。",
        "推进“三大行动”：一、二、三产业融合发展。",
        "推进“三大行动”：\n今年我们要做好工作。\n（一）抓产业。\n（二）抓创新。",
        "推进“三大行动”。\n（一）抓产业。\n（二）抓创新。",
        "推进“三大行动”\n（一）抓产业。\n（二）抓创新。",
        f"推进“三大行动”：一要{'加强产业' * 60}；二要{'加强创新' * 60}；三要改革。",
    ],
)
def test_numbers_that_may_be_of_another_list_are_not_counted(said: str) -> None:
    """Of the report around it, with one left out, going on below, or not right behind the name."""
    assert "A302" not in codes(f"\n{said}\n")


@pytest.mark.parametrize(
    ("said", "label", "listed"),
    [
        ("“一心两翼三带”：一心即城区，两翼即东城、西城、南城，三带即江带、山带、路带。", "两翼", "3"),
        ("“一带三园四基地”，一带指江带，三园指高新园、经开园，四基地指粮、菜、果、猪。", "三园", "2"),
        ("“一心两翼”格局（一心：中心城区；两翼：东部新城、西部新区、南部新区）。", "两翼", "3"),
        ("“一心两翼”，一心为城区，两翼为东翼、西翼和南翼，成效明显。", "两翼", "3"),
        ("“一心两翼”，“一心”即城区，“两翼”即东城、西城、南城。", "两翼", "3"),
        ("“1+3+5”体系：“1”即装备，“3”即新材料、电子，“5”即粮、菜、果、鱼、茶。", "3", "2"),
        ("“1+2+N”体系：1是指装备；2是指材料、电子、食品；N是指若干产业。", "2", "3"),
        ("“135”工程，“1”指装备，“3”指材料、电\n子，“5”指粮、菜、果、鱼、茶。", "3", "2"),
    ],
)
def test_the_numbers_of_a_layout_are_counted_where_they_are_explained(
    said: str, label: str, listed: str
) -> None:
    """Whether or not their labels are quoted."""
    (found,) = [finding for finding in findings(f"建设{said}\n") if finding.code == "A302"]
    assert (found.text, found.why.split("列出 ")[1]) == (label, f"{listed} 项")


@pytest.mark.parametrize(
    "said",
    [
        "“一心两翼”，一心即城区，两翼即东城、西城。",
        "“一心三翼”，一心即城区，三翼即东城、西城和南城。",
        "“一心三翼”，一心即城区，三翼即东城、西城等。",
        "“一心三翼”，一心即城区，三翼即东城、西城，南城。",
        "“一心两翼”，两翼即东城、西城、南城。",
        "“一心两翼”，一心即城区，两翼即东部的甲县、乙县和西部的丙县、丁县。",
        "“一心三园”，一心即城区，三园即一个主园、两个副园。",
        "“一心两翼”，一心即城区，两翼由甲县、乙县、丙县负责。",
        "“1+3+5”体系：“1”即1个中心，“3”即3个国家级、省级平台，“5”即五大产业。",
        "“1+3+5”体系，投资1亿元，3年建成甲、乙。",
    ],
)
def test_a_layout_whose_lists_may_agree_is_no_finding(said: str) -> None:
    """They are open, go on, have counts of their own, or one number alone is explained."""
    assert "A302" not in codes(f"建设{said}\n")


@pytest.mark.parametrize(
    ("said", "label", "listed"),
    [
        ("“两区三带”，即高新区、示范区、临空区和沿江带、沿路带、沿湖带。", "两区", "3"),
        ("“三送三进”活动，即送政策、送服务，进企业、进社区、进园区。", "三送", "2"),
        ("“五个统筹”，统筹发展和安全，统筹城市和乡村，统筹当前和长远，统筹内需和外需。", "五个统筹", "4"),
        ("“3+2”体系，即材料、能源、电子三大主导产业和物流、文旅、康养两大特色产业。", "2", "3"),
        ("“3+2”体系，即材料、能源、电子三大主导产业和物流、文旅、康养三大特色产业。", "2", "3"),
        ("“3+2”体系，即材料、能源、电子、物流、文旅、康养。", "3+2", "6"),
    ],
)
def test_numbers_that_are_listed_together_are_counted_one_by_one(said: str, label: str, listed: str) -> None:
    """By the noun of each item, by the figure behind each list, by the noun before each clause."""
    (found,) = [finding for finding in findings(f"建设{said}\n") if finding.code == "A302"]
    assert (found.text, found.why.split("列出 ")[1]) == (label, f"{listed} 项")


@pytest.mark.parametrize(
    "said",
    [
        "“两区三带”，即高新区、示范区和沿江带、沿路带、沿湖带。",
        "“两区三带”，即高新区和示范区、沿江带、沿路带和沿湖带，带动全域发展。",
        "“两区三带”，即东西城区、新区、示范区和江带、河带、湖带。",
        "“两区三带”，即高新区、示范区和江带、河带、沿湖走廊。",
        "“两区三带”，即两个示范区和江带、河带、湖带。",
        "“两区三带”，即高新区、示范区、临空区和江带、河带、湖带等。",
        "“两区三带”（高新区、示范区；江带、河带、湖带）。",
        "“三送三进”，即送政策、送服务和技术，进企业、进社区、进园区。",
        "“三抓三促”，即抓学习促提升、抓执行促落实、抓效能促发展。",
        "“三抓三促”，即抓学习、促提升，抓执行、促落实，抓效能、促发展。",
        "“四个统筹”，统筹发展和安全，统筹城市和乡村，统筹当前和长远，统筹内需和外需。",
        "“五个统筹”，统筹发展，统筹城乡，统筹当前，统筹内需和外需。",
        "“五个统筹”，统筹推进改革，统筹抓好稳定。",
        "“五个统筹”，统筹发展，统筹城乡，统筹当前，推动高质量发展。",
        "“3+2”体系，即材料、能源、电子三大主导产业和物流、文旅两大特色产业。",
        "“3+2”体系，即材料、能源和电子三大主导产业，物流和文旅两大特色产业。",
        "“3+2”体系，即材料、能源、电子、物流和文旅。",
        "“3+2”体系，即材料、能源、电子、物流。",
        "“3+2”体系，即三年中职、两年高职。",
        "“3+N”体系，即材料、能源、电子、物流、文旅、康养。",
        "“10+3”机制，即东盟、中国、日本、韩国。",
    ],
)
def test_lists_of_several_numbers_that_may_agree_are_no_finding(said: str) -> None:
    """Items are joined, open, several in one, or counted in words; a code stands for more."""
    assert "A302" not in codes(f"建设{said}\n")


RIGHT = [
    "三农：农业、农村、农民。",
    "三农：农业农村、农民。",
    "两重：国家重大战略实施、重点领域安全能力建设。",
    "三通一平：通水通电通路、平整场地。",
    "四好农村路：建好管好、护好运营好。",
    "三大工程：交通工程、水利工程和能源工程。",
    "三个中心：商贸物流中心、文化中心和医疗中心。",
    "三资企业：中外合资合作企业、外商独资企业。",
    "三产：商业、服务业。",
    "四大片区：东西片区、南北片区。",
    "三级书记：省市县书记、乡村书记。",
    "三甲医院：技术先进的医院、服务优良的医院。",
    "三大领域：两个工业领域、一个农业领域。",
    "五大行动：主要包括产业行动、创新行动。",
    "三项制度：公示制度、记录制度等。",
    "三大产业：文化和旅游产业、康养产业。",
    "三条线：高铁和城铁线、地铁线。",
    "三江：湘江、渌江交汇处。",
    "三支队伍：专业队伍与志愿队伍、应急队伍。",
    "双一流：一流大学和一流学科。",
    "双一流：世界一流大学、世界一流学科等。",
    "三件大事：修路、架桥。另有通水。",
    "三大领域：医疗教育、公共交通。",
]

WRONG = [
    "三大战役：指蓝天保卫战、碧水保卫战。2",
    "三大产业：指装备制造业、食品加工业。2",
    "三个中心：指区域性商贸中心、物流中心。2",
    "三农：农业、农村。2",
    "三通：通水、通电。2",
    "三张清单：指权力清单和责任清单。2",
    "三大工程：指交通工程、水利工程、能源工程和信息工程。4",
    "三大工程：即交通工程、水利工程、能源工程以及信息工程。4",
    "四化：工业化、信息化。2",
    "三类企业：规上企业、高新企业。2",
    "双一流：世界一流大学、一流学科、一流专业。3",
    "双一流高校：一流大学、一流学科、一流专业。3",
    "三件大事：修路、架桥。2",
    "三件大事：指修路、架桥。2",
    "四大战略：即工业强县、农业稳县。2",
]


def listed_in(entry: str) -> list[str]:
    """What an audit says of the count of an entry."""
    found = findings(f"推进碳达峰。\n\n名词解释\n1.碳达峰：指排放达到峰值。\n2.{entry}\n")
    return [finding.why for finding in found if finding.code == "A302"]


@pytest.mark.parametrize("entry", RIGHT)
def test_a_list_of_two_that_may_be_as_many_as_counted_is_no_finding(entry: str) -> None:
    """Items stand side by side without a sign, are joined, or counted in words; the list is open."""
    assert listed_in(entry) == []


@pytest.mark.parametrize("entry", WRONG)
def test_a_list_of_one_make_is_counted_whatever_parts_it(entry: str) -> None:
    """Of two items, and with 和 before the last of more."""
    assert listed_in(entry[:-1]) == [f"名词解释第2条列出 {entry[-1]} 项"]
