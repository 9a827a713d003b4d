"""Whether the list behind a name is that of a longer one, which the name only qualifies.

“三区”人才：教师、医生、科技人员……         of the people, not of the three 区
“三农”工作：一是稳面积；二是……             of the work
“三保”支出：保民生、保工资、保运转          of the three 保, for each item has it
"""

from __future__ import annotations

import re

from zhuzhou_cli.audit.kinds import Shape, kind_of
from zhuzhou_cli.audit.lists import MANNER, OPENS, PARTING
from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.report.words import LISTS

_BEHIND = re.compile(rf"(?P<noun>[\u4e00-\u9fff]{{0,8}}?)(?P<lead>{OPENS}|\()\s?(?P<words>[^。()\n]*)")
"""What stands between a name and its list, and the list, up to the end of its sentence or bracket."""
CARRIER = re.compile(
    "工程|行动|战略|战役|布局|格局|体系|活动|计划|机制|模式|目标|要求|原则|制度|方针|理念|举措|措施|任务|攻坚战?|建设|工作法|改革|框架|思路|路径"
    "|品牌|标准|责任|政策|方略|规划|专项|项目|构想|定位|指标|内容|方法|做法|精神|理论|作风|纪律|承诺|清单|方案|试点|创建|整治|治理|管理|服务"
)
"""What a name is called by itself: the “三清”行动 are three."""
_TIME = "期间|时期|阶段|时代|以来|之后|之前|前后|会上|会后|会前|[当年月]中"
_PEOPLE = (
    "人才|人员|人士|队伍|干部|教师|医生|员工|职工|党员|群众|居民|农民|青年|儿童|学生|代表|委员|企业|单位|部门|组织|机构|高校|学校|院校|医院"
    "|负责人|联系人|专班|成员|对象|主体"
)
_RESULTS = (
    "成效|成果|成绩|效果|进展|情况|问题|难题|短板|经验|收入|支出|资金|投资|经费|债务|产品|产值|信息|数据|报告"
)
_OTHERS = re.compile(rf"(?:{_TIME}|{_PEOPLE}|{_RESULTS})$")
"""What a name only qualifies, whatever it counts: when, who, with what result."""
_WORK = re.compile(rf"(?:工作|事业|领域|地区|{_OTHERS.pattern[:-1]})$")
_NAMED = re.compile(
    rf"(?:(?!.*(?:{MANNER.pattern})).*(?:{CARRIER.pattern}|{LISTS}|战|场|个|[如以]下|方面|重点|工作))?"
)
"""What a name goes on with before the colon of its list; other words say how it goes: 扎实推进, 落地见效."""
_SHORT = re.compile(rf"{NUMERAL}[^名位家座级层户处所驾](?P<tail>[\u4e00-\u9fff]{{2,}})")
"""A numeral, the sign that it counts, and what the two qualify: 三区人才."""


def is_of_longer(plain: str, after: str) -> bool:
    """Whether what follows a name and is listed is of what the name only qualifies, or a sentence on it.

    >>> [is_of_longer("三区", f"{noun}:教师、医生。") for noun in ("人才", "", "行动")]
    [True, False, False]
    >>> is_of_longer("三保", "支出:保民生、保工资。"), is_of_longer("五大行动", "成员单位:教育、财政。")
    (False, True)
    >>> [is_of_longer("五大行动", f"{said}:产业、环境。") for said in ("扎实推进", "加快建设", "专项行动")]
    [True, True, False]
    >>> is_of_longer("三农工作", ":农业增产、基层有力。"), is_of_longer("三项制度", ":甲、乙。")
    (True, False)
    """
    kind, behind = kind_of(plain), _BEHIND.match(after)
    if not behind:
        return False
    is_short = kind is not None and kind.shape is Shape.SHORT
    if is_short and _qualifies(plain, behind["noun"]):
        return not _has_own(plain[1], behind["words"])
    is_stated = behind["lead"][0] in ":—" and not _NAMED.fullmatch(behind["noun"])
    return is_stated or bool(_OTHERS.search(behind["noun"]))


def _qualifies(plain: str, noun: str) -> bool:
    """Whether a short name only qualifies the noun behind it, or the one at its own end."""
    within = _SHORT.fullmatch(plain)
    is_at_end = within is not None and bool(_WORK.search(within["tail"]))
    return not CARRIER.search(noun) if noun else is_at_end


def _has_own(unit: str, words: str) -> bool:
    """Whether each of several items has what a name counts: 保民生、保工资."""
    items = PARTING.split(words)
    return len(items) > 1 and all(unit in item for item in items)
