"""A302 of lists in other signs, with their own sum, before 等, in one frame, and of names without quotes."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import found_in

REFORMS = "四项改革：国企改革、财税改革、医疗改革、教育改革。"
AREAS = "六大片区：河西、河东、河南、河北、中心、高新。"
TURNS = "五个转变：由大变强、由散变聚、由低变高、由内变外、由慢变快。"
SPACES = "三生空间：生产、生活、生态空间。"
DEEDS = "三件民生实事：指政府每年为群众办理的实事项目。"


def is_told(said: str, entry: str) -> bool:
    """Whether a count of a report's sentence disagrees with its list."""
    text = f"测试县政府工作报告\n一、工作\n{said}\n名词解释\n1.{entry}\n"
    return "A302" in [finding.code for finding in found_in(text)]


@pytest.mark.parametrize(
    ("said", "entry"),
    [
        # commas, slashes, gaps, brackets and stops of another keyboard
        ("“四项改革”：国企改革,财税改革,医疗改革.", REFORMS),
        ("“四项改革”：国企改革/财税改革/医疗改革。", REFORMS),
        ("“四项改革”：国企改革 财税改革 医疗改革", REFORMS),
        ("“四项改革”[国企改革、财税改革、医疗改革]。", REFORMS),
        ("“四项改革”【国企改革、财税改革、医疗改革】，成效明显。", REFORMS),
        ("“四项改革”（1）国企改革；（2）财税改革；（3）医疗改革。", REFORMS),
        ("“四项改革”①国企改革，②财税改革，③医疗改革。", REFORMS),
        ("“四项改革”，也即国企改革、财税改革、医疗改革。", REFORMS),
        ("完成“四项改革”（国企改革、财税改革、医疗改革，教育改革，住房改革）。", REFORMS),
        # 等 hides more of them, never fewer
        ("推进国企改革、财税改革、医疗改革、教育改革、住房改革等“四项改革”。", REFORMS),
        # the list has a sum of its own
        ("做强“六大片区”——河西、河东、河南、河北、中心五大片区。", AREAS),
        ("做强“六大片区”——河西、河东、河南、河北、中心片区。", AREAS),
        # items in one frame, with a sign of the noun
        ("推动“五个转变”，由大变强、由散变聚、由低变高、由内变外。", TURNS),
        # a name that looks like an amount, of which an entry lists as many
        ("统筹“三生空间”（生产、生活）。", SPACES),
        # a name of an entry without quotes
        ("办好三件民生实事：1.教育；2.医疗。", DEEDS),
        ("办好三件民生实事（1.教育；2.医疗；3.养老；4.托育）。", DEEDS),
    ],
)
def test_a_wrong_count_is_told_in_whatever_signs(said: str, entry: str) -> None:
    """However the list is parted, enclosed or summed up."""
    assert is_told(said, entry)


@pytest.mark.parametrize(
    ("said", "entry"),
    [
        ("“四项改革”：国企改革,财税改革,医疗改革,教育改革.", REFORMS),
        ("“四项改革”：国企改革/财税改革/医疗改革/教育改革。", REFORMS),
        ("“四项改革” 国企改革 财税改革 医疗改革 教育改革", REFORMS),
        ("“四项改革”：投资 就业 税收。", REFORMS),
        ("“四项改革”[1]，国企、财税、医疗领域取得突破。", REFORMS),
        ("“四项改革”（1）取得成效，“五个转变”（2）全面完成。", REFORMS),
        ("“四项改革”①取得成效，“五个转变”②全面完成。", REFORMS),
        ("完成“四项改革”（国企改革、财税改革、医疗改革，教育改革）。", REFORMS),
        ("推进国企改革、财税改革、医疗改革等“四项改革”。", REFORMS),
        ("推动教育、医疗、养老、托育、住房事业发展等“四项改革”。", REFORMS),
        ("做强“六大片区”——河西、河东、中心三大片区已建成。", AREAS),
        ("做强“六大片区”：新建河西片区、河东、中心三大片区。", AREAS),
        ("推动“五个转变”，由大变强、由散变聚、由低变高、由内变外，由慢变快。", TURNS),
        ("推动“五个转变”，由大变强取得成效。", TURNS),
        ("统筹“三生空间”（生产、生活和生态空间）。", SPACES),
        ("统筹“三生空间”（生产、生活、生态）。", SPACES),
        ("统筹“三生空间”试点（东湖、西湖）。", SPACES),
        # who is responsible
        ("“四项改革”【市发改委、市住建局、市交通局】。", REFORMS),
        ("“四项改革”（发改局/住建局/交通局）。", REFORMS),
        ("办好三件民生实事：1.教育；2.医疗；3.养老。", DEEDS),
        ("办好三件民生实事：教育、医疗投入增长。", DEEDS),
        ("办好十三件民生实事（1.教育；2.医疗）。", DEEDS),
    ],
)
def test_what_may_be_right_is_left_alone(said: str, entry: str) -> None:
    """Also where a sign beside a name is a note's, or the list goes on in other words."""
    assert not is_told(said, entry)
