"""Members are whole items of an explanation, whatever its first words and its last ones have in common."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.structure.propose import propose


@pytest.mark.parametrize(
    ("term", "text", "members"),
    [
        ("两免", "对困难学生免除杂费、书本费。", ["杂费", "书本费"]),
        ("三减", "为小微企业减税费、利息、房租。", ["税费", "利息", "房租"]),
        ("两免", "对困难学生免学杂费、免书本费。", ["免学杂费", "免书本费"]),
        ("三大主业", "有色冶炼、盐化工、装备制造。", ["有色冶炼", "盐化工", "装备制造"]),
        ("三个市场", "有形市场、无形市场、产权市场。", ["有形市场", "无形市场", "产权市场"]),
        ("三个市场", "分别为有形市场、无形市场、产权市场。", ["有形市场", "无形市场", "产权市场"]),
        ("三网", "水网、路网、网络安全网。", ["水网", "路网", "网络安全网"]),
        ("两港", "空港、港口。", ["空港", "港口"]),
        ("三个中心", "数据中心、物流中心、中心医院。", ["数据中心", "物流中心", "中心医院"]),
        ("三大提升工程", "园区提升、城市提升、乡村提升工程。", ["园区提升", "城市提升", "乡村提升"]),
        ("两为方针", "为人民服务、为社会主义服务。", ["为人民服务", "为社会主义服务"]),
        ("三为服务", "为群众办事、为企业分忧、为基层服务。", ["为群众办事", "为企业分忧", "为基层服务"]),
        ("三个服务", "包括为人民服务、服务企业、服务基层。", ["为人民服务", "服务企业", "服务基层"]),
        ("三为", "为民、为企、为农。", ["为民", "为企", "为农"]),
        ("三大行动", "为甲行动、乙行动、丙行动。", ["甲行动", "乙行动", "丙行动"]),
        ("三大行动", "产业、城市、乡村三大行动。", ["产业", "城市", "乡村"]),
        ("两个更好结合", "把发展与安全、城市与乡村更好结合起来。", ["发展与安全", "城市与乡村"]),
        ("三个结合", "坚持点与面、上与下、内与外相结合。", ["点与面", "上与下", "内与外"]),
        ("三清零", "确保零就业家庭、危房、辍学学生动态清零。", ["零就业家庭", "危房", "辍学学生"]),
        ("两横", "横向为沪汉蓉、沪昆。", ["沪汉蓉", "沪昆"]),
        ("三大振兴", "坚决打赢产业振兴、人才振兴、文化振兴攻坚战。", ["产业振兴", "人才振兴", "文化振兴"]),
        ("三项补贴", "种粮补贴、良种补贴、农资补贴合并为农业补贴。", ["种粮补贴", "良种补贴", "农资补贴"]),
        ("三权", "土地使用权、房屋所有权、林权的确权登记。", ["土地使用权", "房屋所有权", "林权"]),
        ("三大改造提升工程", "老旧小区、棚户区、城中村改造提升。", ["老旧小区", "棚户区", "城中村"]),
        ("三园", "科技园、产业园、创意园，亩均5万元，约500亩。", ["科技园", "产业园", "创意园"]),
        ("双中心", "金融中心、物流中心，服务全省。", []),
        ("三镇", "东镇、西镇、南镇；分别以茶叶、陶瓷、竹木为主；均为重点镇。", ["东镇", "西镇", "南镇"]),
        ("三廊", "科创走廊、文化长廊、绿色廊道。", ["科创走廊", "文化长廊", "绿色廊道"]),
        ("三融", "推动产业、城市、人口更加紧密融合。", ["产业", "城市", "人口"]),
        ("三个融合", "坚持真相、本相、面相融合。", ["真相", "本相", "面相"]),
        ("三大员", "安全员、质量员、施工员或技术员。", ["安全员", "质量员", "施工员或技术员"]),
        (
            "三个转变",
            "由多向好转变，由粗向细转变，从管向服转变。",
            ["由多向好转变", "由粗向细转变", "从管向服转变"],
        ),
        ("三张清单", "权力清单、责任清单，以及负面清单。", ["权力清单", "责任清单", "负面清单"]),
        ("“三张牌”", "绿色能源、绿色食品、健康生活目的地。", ["绿色能源", "绿色食品", "健康生活目的地"]),
        ("“两会”", "人民代表大会和政治协商会议。", ["人民代表大会", "政治协商会议"]),
        ("“三会”制度", "党员大会、支委会、党小组会议。", ["党员大会", "支委会", "党小组会议"]),
        ("三区", "东区、西区、南部区域。", ["东区", "西区", "南部区域"]),
        (
            "三项任务",
            "数字经济、城市更新、推动京津冀协同发展。",
            ["数字经济", "城市更新", "推动京津冀协同发展"],
        ),
        ("“四水同治”", "水资源、水生态、水环境、水灾害四水同治。", ["水资源", "水生态", "水环境", "水灾害"]),
        ("“三社联动”", "社区、社会组织、社会慈善资源三社联动。", ["社区", "社会组织", "社会慈善资源"]),
        ("“三合一”改革", "刑事、民事、行政审判三合一。", ["刑事", "民事", "行政审判"]),
        (
            "“三子”联动",
            "数字经济、“两区”建设、科技中心这“三子”联动融入格局。",
            ["数字经济", "“两区”建设", "科技中心"],
        ),
        (
            "“三个新突破”",
            "在科技创新、改革开放、政府建设上取得新突破。",
            ["科技创新", "改革开放", "政府建设"],
        ),
        ("“三个走在前”", "在科技创新、产业发展、社会治理上走在前列。", ["科技创新", "产业发展", "社会治理"]),
        (
            "“三个大幅提升”",
            "实现经济实力、城市品质、治理水平大幅提升。",
            ["经济实力", "城市品质", "治理水平"],
        ),
        ("“三个突破”", "推动招商引资、项目建设、民生保障实现突破。", ["招商引资", "项目建设", "民生保障"]),
        ("“三条底线”", "守住安全、生态、民生底线。", ["安全", "生态", "民生"]),
        ("“四大家”班子", "党委、人大、政府、政协领导班子。", ["党委", "人大", "政府", "政协"]),
        ("三个产业园", "东园、西园、数字产业园。", ["东园", "西园", "数字产业园"]),
        ("双循环", "以国内大循环为主体、国内国际双循环相互促进的新发展格局。", []),
        ("三项制度", "除公示制度外，还有记录制度、审核制度。", []),
        ("三大工程", "一是强基工程，二是育才工程，三是平安工程等。", ["强基工程", "育才工程", "平安工程"]),
    ],
)
def test_a_member_is_a_whole_item(term: str, text: str, members: list[str]) -> None:
    """有 begins 有色冶炼, 为 begins 为人民服务, and neither is a lead; what all items share is none alone."""
    assert [member.text for member in propose(term, text).members] == members


@pytest.mark.parametrize(
    ("term", "text", "last"),
    [
        ("三权分置", "所有权、承包权、经营权分置。", "经营权"),
        ("宅基地“三权分置”", "宅基地所有权、资格权、使用权分置。", "使用权"),
        ("“三网”融合", "电信网、广播电视网、互联网融合。", "互联网"),
        ("三网融合", "电信、广电、互联网融合。", "互联网"),
        ("三项融合", "电信网、广电网、工业互联网融合。", "工业互联网"),
        ("两癌筛查", "免费开展宫颈癌、乳腺癌筛查。", "乳腺癌"),
        ("“两癌”筛查", "免费开展宫颈癌、乳腺癌筛查。", "乳腺癌"),
        ("两税合并", "国税、地税合并。", "地税"),
        ("四证合一", "营业执照、机构代码证、税务登记证、社保登记证合一。", "社保登记证"),
        ("两馆免费开放", "图书馆、文化馆免费开放。", "文化馆"),
        ("两山转化", "绿水青山、金山银山转化。", "金山银山"),
        ("三中心建设", "数据中心、物流中心、金融中心建设。", "金融中心"),
        ("三项改革任务", "产业改革、城市改革、乡村改革任务。", "乡村改革"),
        ("三项改革任务", "产业、城市、乡村改革任务。", "乡村"),
        ("三个配套", "道路、管网、公共配套设施。", "公共配套设施"),
        ("“三医”", "医保、医疗、医药品联动。", "医药品"),
        ("三要素", "人、地、资金。", "资金"),
        ("三社联动", "社区、社工、社会组织三社联动。", "社会组织"),
    ],
)
def test_the_last_member_does_not_end_inside_a_word(term: str, text: str, last: str) -> None:
    """Not though the term ends as the sentence does: what it counts belongs to the member too."""
    assert [member.text for member in propose(term, text).members][-1:] == [last]


@pytest.mark.parametrize(
    ("term", "text", "last"),
    [
        ("三废治理", "废水、废气、废渣治理。", "废渣"),
        ("三废", "废水、废气、废渣综合治理。", "废渣"),
        ("两病门诊", "高血压、糖尿病门诊用药保障。", "糖尿病"),
        ("两病", "高血压、糖尿病防治。", "糖尿病"),
        ("四水同治", "水资源、水生态、水环境、水灾害统筹治理。", "水灾害"),
        ("三资管理", "农村集体资金、资产、资源管理。", "资源"),
        ("“三早”防控机制", "早发现、早处置、早报告机制。", "早报告"),
        ("三公经费", "因公出国费、公务用车费、公务接待费管理。", "公务接待费"),
        ("三项解决", "针对群众反映的上学难、看病难、停车难问题。", "停车难"),
        ("三高", "高血压、高血糖、高血脂患者。", "高血脂"),
        ("三项任务", "产业发展、城市更新、社会治理。", "社会治理"),
        ("三项任务", "数字经济；民生；社会治理。", "社会治理"),
        ("三类事项", "业务、税务、政务服务。", "政务服务"),
        ("三新", "新产业、新业态、新商业模式。", "新商业模式"),
        ("三水", "水网、水厂、水利设施。", "水利设施"),
    ],
)
def test_the_last_member_has_no_predicate_of_its_sentence(term: str, text: str, last: str) -> None:
    """Where the others are as long, or end or begin as it does; 社会治理 may be an item."""
    assert [member.text for member in propose(term, text).members][-1:] == [last]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("两病", "高血压、糖尿病门诊用药。"),
        ("四水", "水资源、水生态、水环境、水灾害应对能力。"),
        ("三大体系", "产业、创新、社会治理。"),
        ("三个重点", "学校、医院、养老机构监管。"),
    ],
)
def test_no_members_are_proposed_where_the_last_one_may_end_earlier(term: str, text: str) -> None:
    """Nor is it said that they are not as many as the term counts."""
    found = propose(term, text)
    assert (found.members, found.disagreement) == ((), "")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("我市着力发展的电子信息、装备制造、生物医药产业。", "电子信息"),
        ("指我市确定的新材料、装备制造、生物医药产业。", "新材料"),
        ("指市委、市政府确定的新材料、装备制造、生物医药产业。", "新材料"),
        ("习近平总书记提出的政治、思想、组织三个方面。", "政治"),
        ("党的二十大报告提出的强国、富民、兴邦目标。", "强国"),
        ("省委部署的提高收入、改善民生、扩大就业。", "提高收入"),
        ("人民群众的获得感、幸福感、安全感。", "获得感"),
        ("构成乡村的人、地、钱。", "人"),
        ("以新技术为引领的新产业、新业态、新模式。", "新产业"),
        ("针对群众反映的上学难、看病难、停车难问题。", "上学难"),
        ("分为初创期、成长期、成熟期企业。", "初创期"),
        ("共划分为初创期、成长期、成熟期。", "初创期"),
        ("主要涵盖退役军人、高校毕业生、农民工。", "退役军人"),
        ("要求责任到位、措施到位、资金到位。", "责任到位"),
        ("要求实现数字化、网络化、智能化。", "数字化"),
        ("2014年提出，要求把农村公路建好、管好、运营好。", "建好"),
        ("健全激励、容错、约束三项机制。", "激励"),
        ("实现由多向好转变、由粗向细转变、由管向服转变。", "由多向好转变"),
    ],
)
def test_the_first_member_has_no_words_of_its_sentence(text: str, first: str) -> None:
    """Neither a clause with 的, which qualifies all items, nor a verb that announces them."""
    assert [member.text for member in propose("三项", text).members][:1] == [first]


@pytest.mark.parametrize(
    "text",
    [
        "党的建设、国家治理、社会治理。",
        "基于北斗导航的卫星技术、航空发动机涡轮盘加工技术、高性能氮化硅材料装备。",
        "国家的安全、社会稳定、人民幸福。",
        "自然的美、人文的美、生态的美。",
        "经济强的县、生态强的县、文化强的县。",
        "旅游目的地、创业高地、康养基地。",
        "标的管理、资金管理、人员管理。",
        "提高人民的收入、改善民生、扩大就业。",
        "要求严格、措施有力、监督到位。",
        "涉及面广、涉案金额大、影响恶劣。",
        "分类指导、分级负责、分步实施。",
    ],
)
def test_such_words_within_an_item_stay(text: str) -> None:
    """党的建设 is an item, 目的地 a word, and 要求严格 as long as its neighbours."""
    assert [member.text for member in propose("三项", text).members] == text.rstrip("。").split("、")


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("十六字治水思路", "节水优先、空间均衡、系统治理、两手发力。"),
        ("二十字方针", "产业兴旺、生态宜居、乡风文明、治理有效、生活富裕。"),
        ("“八字”方针", "巩固、调整、充实、提高。"),
        ("二十个字要求", "产业兴旺、生态宜居、乡风文明、治理有效、生活富裕。"),
    ],
)
def test_a_number_of_signs_is_no_number_of_items(term: str, text: str) -> None:
    """十六字 are four times four."""
    assert not propose(term, text).disagreement


SIGNS = ["A. ", "a)", "(A)", "一、", "1)", "1）", "⑴", "⒈", "Ⅰ.", "第一，", "①", "（一）", "一是"]
LATER = str.maketrans("Aa一1⑴⒈Ⅰ①", "Bb二2⑵⒉Ⅱ②"), str.maketrans("Aa一1⑴⒈Ⅰ①", "Cc三3⑶⒊Ⅲ③")


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("between", ["；", "、", "。"])
@pytest.mark.parametrize("lead", ["", "包括：", "指", "指以下三项："])
def test_no_member_has_its_number(lead: str, between: str, sign: str) -> None:
    """Whatever numbers the items, and whatever announces them."""
    items = ["强基工程", "提质工程", "惠民工程"]
    signs = [sign, *(sign.translate(later) for later in LATER)]
    text = lead + between.join(number + item for number, item in zip(signs, items, strict=True))
    assert [member.text for member in propose("三大工程", f"{text}。").members] == items


@pytest.mark.parametrize(
    "lead",
    [
        "指以下三项：",
        "包括下列内容：",
        "以下三项工程：",
        "包括三个方面：",
        "即主要任务：",
        "实施下述工程：",
        "有如下三类：",
    ],
)
@pytest.mark.parametrize("between", ["；", "、"])
def test_no_member_has_the_words_that_announce_the_list(between: str, lead: str) -> None:
    """They stand before a colon."""
    items = ["项目攻坚", "招商攻坚", "民生攻坚"]
    members = propose("三项攻坚", f"{lead}{between.join(items)}。").members
    assert [member.text for member in members] == items


@pytest.mark.parametrize(
    ("term", "text", "members"),
    [
        ("三类疫苗", "A类、B类、C类。", ["A类", "B类", "C类"]),
        ("三项计划", "A计划；C计划；D计划。", ["A计划", "C计划", "D计划"]),
        ("三大工程", "一期工程、二期工程、三期工程。", ["一期工程", "二期工程", "三期工程"]),
        ("三下乡", "文化：送戏；科技：送书；卫生：送药。", ["文化：送戏", "科技：送书", "卫生：送药"]),
    ],
)
def test_a_letter_or_a_number_may_be_part_of_a_member(term: str, text: str, members: list[str]) -> None:
    """Where nothing sets it apart, or it is out of sequence."""
    assert [member.text for member in propose(term, text).members] == members


WHOLE = [
    ("两癌筛查", "对适龄妇女进行宫颈癌和乳腺癌检查。", ["宫颈癌", "乳腺癌"]),
    ("三张网", "建设现代水网、航空网、现代物流网等三张网。", ["现代水网", "航空网", "现代物流网"]),
    ("三大市场", "开拓省内市场、国内市场、国际市场。", ["省内市场", "国内市场", "国际市场"]),
    ("三大体系", "建立健全监测体系、预警体系、防控体系。", ["监测体系", "预警体系", "防控体系"]),
    ("三类企业", "给予规上企业、高新企业、上市企业奖励。", ["规上企业", "高新企业", "上市企业"]),
    ("三类对象", "为低保户、五保户、残疾人提供帮扶。", ["低保户", "五保户", "残疾人"]),
    ("三清零", "对排查出的隐患、问题、积案实行清零。", ["隐患", "问题", "积案"]),
    ("三类用地", "建设用地、农业用地、生态用地。", ["建设用地", "农业用地", "生态用地"]),
    (
        "三项行动",
        "优化环境行动、提升质量行动、扩大消费行动。",
        ["优化环境行动", "提升质量行动", "扩大消费行动"],
    ),
]


@pytest.mark.parametrize(("term", "text", "items"), WHOLE)
def test_members_have_no_words_of_their_sentence(term: str, text: str, items: list[str]) -> None:
    """What is done to all of them stands before the first, or behind the last."""
    assert [member.text for member in propose(term, text).members] == items


@pytest.mark.parametrize(
    ("term", "text", "members"),
    [
        ("六查六看", "查甲、看乙；查丙、看丁；查戊、看己；查庚、看辛；查壬、看癸。", []),
        (
            "六查六看",
            "查甲、看乙；查丙、看丁；查戊、看己。",
            ["查甲", "看乙", "查丙", "看丁", "查戊", "看己"],
        ),
        ("三项行动", "甲行动，乙行动；丙行动，丁行动。", []),
        ("三次产业结构比", "一、二、三产业增加值之比。", []),
        ("三产融合", "第一、二、三产业融合发展。", []),
        ("双拥模范县", "拥军优属、拥政爱民工作模范县。", ["拥军优属", "拥政爱民"]),
        ("双拥工作", "拥军优属、拥政爱民工作。", ["拥军优属", "拥政爱民"]),
        ("两项制度", "甲类制度、乙类制度。", ["甲类制度", "乙类制度"]),
    ],
)
def test_a_member_is_one_whole_item(term: str, text: str, members: list[str]) -> None:
    """No sign stands in it that parts clauses, none is a numeral alone."""
    assert [member.text for member in propose(term, text).members] == members


@pytest.mark.parametrize(
    ("term", "items"),
    [
        ("“两个维护”", ["坚决维护甲的核心、乙的核心地位", "坚决维护丙的权威和统一领导"]),
        ("“两个毫不动摇”", ["毫不动摇巩固和发展甲经济", "毫不动摇鼓励、支持、引导乙经济发展"]),
        ("“三个必由之路”", ["坚持甲是乙的必由之路", "丙是丁的必由之路", "贯彻戊是己的必由之路"]),
    ],
)
def test_items_that_are_clauses_keep_all_of_their_words(term: str, items: list[str]) -> None:
    """They begin alike, or each says what it is: no verb before or behind them is that of all."""
    found = propose(term, "，".join(items) + "。").members
    assert [member.text for member in found] == items


@pytest.mark.parametrize(
    ("term", "text", "items"),
    [
        ("三项制度", "公示制度、记录制度、法制审核制度。", ["公示制度", "记录制度", "法制审核制度"]),
        ("两会", "定期召开党员大会、支部委员会。", ["党员大会", "支部委员会"]),
        ("“三会”", "党员会、委员会、小组会“三会”。", ["党员会", "委员会", "小组会"]),
        (
            "三项工程",
            "扩大有效投资工程、先进制造业培育工程、文旅深度融合工程。",
            ["扩大有效投资工程", "先进制造业培育工程", "文旅深度融合工程"],
        ),
        (
            "“三个出新”",
            "实现新活力，在城市功能、城市文化实力、国际化营商环境方面出新。",
            ["城市功能", "城市文化实力", "国际化营商环境"],
        ),
    ],
)
def test_items_that_end_alike_are_whole(term: str, text: str, items: list[str]) -> None:
    """Though the last has what is counted inside too, and a verb stands before the first."""
    assert [member.text for member in propose(term, text).members] == items


@pytest.mark.parametrize(
    "verbs",
    [
        "坚决打赢",
        "做强做优",
        "巩固提升",
        "搭建完善",
        "激活用好",
        "充分释放",
        "建立健全",
        "规划建设",
        "培育壮大",
        "打好",
    ],
)
@pytest.mark.parametrize("name", ["三大平台", "三大平台建设", "三个百亿级平台"])
def test_verbs_before_a_list_that_its_name_follows_are_of_the_sentence(verbs: str, name: str) -> None:
    """搭建完善招商、融资、科技三大平台: the first item is what is left, as long as the others."""
    found = propose("“三大平台”", f"{verbs}招商、融资、科技{name}。").members
    assert [member.text for member in found] == ["招商", "融资", "科技"]


@pytest.mark.parametrize(("term", "last"), [("“三会”", "市“两会”"), ("“三张网”", "治理“一张网”")])
def test_a_quoted_name_with_another_number_is_cut_off_no_member(term: str, last: str) -> None:
    """It does not name the list, which has three: its item has it or there are no members."""
    found = [member.text for member in propose(term, f"全会、会议、{last}。").members]
    assert found in ([], ["全会", "会议", last])


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("“双核”", "成都、重庆为双核。", ["成都", "重庆"]),
        ("“三大支柱”", "装备制造、新材料、食品加工成为三大支柱。", ["装备制造", "新材料", "食品加工"]),
        ("“三大支柱”", "装备制造、新材料、食品加工为支柱。", ["装备制造", "新材料", "食品加工"]),
        ("“三个中心”", "发展、稳定、以人民为中心。", ["发展", "稳定", "以人民为中心"]),
        ("“两规范”", "规范行政行为、规范市场行为。", ["规范行政行为", "规范市场行为"]),
        ("“三治”", "自治、法治、德治为三治。", ["自治", "法治", "德治"]),
    ],
)
def test_what_all_members_are_is_of_the_sentence(term: str, text: str, expected: list[str]) -> None:
    """为 before their name is of none; it is of one alone if that begins with 以, or in a word as 行为."""
    assert [member.text for member in propose(term, text).members] == expected
