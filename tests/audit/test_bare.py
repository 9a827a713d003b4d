"""A302 of names without quotes: only where the list beside them is explicit, and its count sure."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import codes, findings

NUMBERED = "①强基工程；②惠民工程；③清水工程；④畅通工程。"


@pytest.mark.parametrize(
    ("said", "text", "listed"),
    [
        (f"实施五大工程：{NUMBERED}", "五大工程", "后面列出 4 项"),
        (f"实施五大工程，即{NUMBERED}", "五大工程", "后面列出 4 项"),
        ("实施五大工程，即强基工程、惠民工程、清水工程、畅通工程。", "五大工程", "后面列出 4 项"),
        ("实施五大工程：强基、惠民、清水、畅通。", "五大工程", "后面列出 4 项"),
        ("实施三大工程，分别是强基工程、惠民工程。", "三大工程", "后面列出 2 项"),
        ("办好2025年5件民生实事：1.建幼儿园。2.建学校。3.建医院。", "5件民生实事", "后面列出 3 项"),
        ("办好五件民生实事：\n1.建幼儿园。\n2.建学校。\n3.建医院。\n", "五件民生实事", "后面列出 3 项"),
        (
            "做好六项重点工作：\n（一）抓产业。\n甲。\n（二）抓项目。\n二、结语\n",
            "六项重点工作",
            "后面列出 2 项",
        ),
        ("开展三项行动：一是春风行动；二是暖心行动。", "三项行动", "后面列出 2 项"),
        ("开展两项行动：一是春风行动。二是暖心行动。三是清风行动。", "两项行动", "后面列出 3 项"),
        ("打好蓝天、碧水、净土四大保卫战。", "四大保卫战", "前面列出 3 项"),
        ("生态向好，蓝天、碧水、净土四大保卫战成效明显。", "四大保卫战", "前面列出 3 项"),
        ("打好防汛、抗旱、防火两场硬仗。", "两场硬仗", "前面列出 3 项"),
        ("实施“蓝天”“碧水”“净土”“清废”五大行动。", "五大行动", "前面列出 4 项"),
        ("坚持五个统筹：统筹发展和安全、统筹城市和乡村、统筹当前和长远。", "五个统筹", "后面列出 3 项"),
    ],
)
def test_an_explicit_list_is_counted_without_quotes(said: str, text: str, listed: str) -> None:
    """Numbers, words of one make up to the stop, words of one make right before it."""
    told = [(found.text, found.why) for found in findings(f"今年，{said}") if found.code == "A302"]
    assert [(name, why.partition("，")[2]) for name, why in told] == [(text, listed)]


@pytest.mark.parametrize(
    "said",
    [
        "实施四大工程：" + NUMBERED,
        "第三项任务：一是抓产业；二是抓项目。",
        "前三项任务：一是抓产业；二是抓项目。",
        "其余五项任务：一是抓产业；二是抓项目。",
        "推进甲、乙等五大工程，即强基工程、惠民工程。",
        "“十四五”三大工程成效明显：一是强基见效；二是惠民见效。",
        "三项制度改革成效明显：一是出台办法；二是建成平台。",
        "四项任务：一是教育、医疗；二是养老、托育。",
        "开展三项行动：一是春风行动；二是暖心行动。同时，开展清风行动。",
        "开展三项行动：一是春风行动；二是暖心行动；同时开展清风行动。",
        "开展三项行动：一是春风行动；二是暖心行动。\n三是清风行动。",
        "做好三项工作：稳步推进改革。一是抓产业；二是抓项目。",
        "实施五大工程：强基工程、惠民工程等。",
        "实施五大工程，主要是强基工程、惠民工程、清水工程。",
        "实施五大工程，包括强基工程、惠民工程、清水工程、畅通工程。",
        "实施五大工程，即强基工程、惠民工程和清水工程、畅通工程。",
        "实施五大工程，即强基工程、惠民工程、清水工程，成效明显。",
        "实施五大工程：完成投资3亿元、建成项目20个、培育企业50家。",
        "实施五大工程：两个交通工程、三个水利工程。",
        "打造四大产业：电子、新能源汽车、生物医药。",
        "建成四大扶贫工程，解决了饮水、上学、住房困难。",
        "完成粮食、能源、教育领域五大工程。",
        "在产业、城建、交通方面实施四大行动。",
        "打好污染整治、散煤整治和清洁取暖、扬尘治理六大攻坚战。",
        "做强装备、新能源新材料、生物科技四大主导产业。",
        "发展中药材（黄芪、金银花）、书画、温泉、文旅五大产业体系。",
        "一、二、三产业分别增长，五大产业发展。",
        "做好六项工作。\n（一）抓产业。\n（二）抓项目。",
        "做好六项工作\n（一）抓产业。\n（二）抓项目。",
        "五大政策：宏观政策要稳，产业政策要准，微观政策要活，改革政策要实。",
        "建设三大平台：一、二、三期工程同步推进。",
        "推动10项工程：3项已完工、5项在建。",
        "生态向好，蓝天、碧水、净土三大保卫战成效明显。",
        "打好防汛、抗旱、防火等两场硬仗。",
        "实施“蓝天”“碧水”“净土”三大行动。",
        "实施“蓝天”“碧水”“净土”等五大行动。",
        "实施“蓝天”“碧水”“净土”和农村治理四大行动。",
        "推进“蓝天”“碧水”“净土”，四大行动见效。",
        "整治“黄”“赌”“毒”四大问题。",
        "粮食、生猪、油菜四大产业持续壮大。",
        "装备、电子、食品、医药三大主导产业持续壮大。",
        "教育、医疗、养老四大民生工程扎实推进。",
    ],
)
def test_what_may_be_some_or_no_list_is_passed_over(said: str) -> None:
    """Such numbers stand in every paragraph, and an editor who is told wrongly listens no more."""
    assert "A302" not in codes(f"今年，{said}\n各位代表：\n")


def test_words_in_quotes_before_a_name_explain_it() -> None:
    """It is not said to be listed nowhere, be they one short or not."""
    for said in ("三大行动", "四大行动"):
        assert "A106" not in codes(f"今年，实施“蓝天”“碧水”“净土”{said}。\n")


def test_a_list_that_goes_on_beyond_reach_is_not_counted() -> None:
    """The chapters of a long report may be the items: what cannot be seen to its end is not counted."""
    chapters = "".join(f"（{number}）抓好工作。\n{'甲乙丙丁。' * 1500}\n" for number in "一二三四五六")
    assert "A302" not in codes(f"做好以下六项工作：\n{chapters}各位代表：\n")
