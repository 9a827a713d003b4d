"""Words before a name that do something with it, and make no other name of it: 守牢“四条底线”.

What is none of them qualifies: 容错纠错“三项机制” are not those of another field. Verbs that are names of
fields as often (管理, 培训, 监管) are left out, for a wrong explanation is worse than none.
"""

from __future__ import annotations

_ONE = frozenset("的了着以用把将对与和及为在从按由于到等抓办建做讲立是即叫称也并让守破促其此这那各该们")
"""Signs that end no noun before a name: particles, prepositions, verbs."""
_NOUNS = frozenset(["党建", "基建", "城建", "住建", "土建", "平等", "高等", "公立", "独立", "目的"])
"""But these."""
_TWO = frozenset(
    [
        *("推进", "推动", "实施", "落实", "建立", "健全", "完善", "深化", "坚持", "强化", "加强", "优化"),
        *("执行", "出台", "制定", "制订", "开展", "打造", "建设", "构建", "形成", "发挥", "贯彻", "启动"),
        *("完成", "实行", "推行", "探索", "运用", "采取", "采用", "提出", "围绕", "聚焦", "按照", "通过"),
        *("根据", "依托", "统筹", "持续", "全面", "深入", "扎实", "大力", "加快", "继续", "一步", "有效"),
        *("巩固", "拓展", "提升", "兑现", "细化", "践行", "组织", "推广", "试行", "以及", "实现"),
        # What is decided, told and held.
        *("部署", "谋划", "召开", "举行", "承办", "主办", "协办", "筹办", "发布", "印发", "下发", "颁布"),
        *("宣布", "发出", "签订", "签署", "听取", "传达", "领会", "领悟", "阐述", "强调", "指出", "明确"),
        *("确定", "确立", "划定", "设定", "锚定", "选定", "商定", "列出", "拟定"),
        # What is kept.
        *("坚守", "严守", "恪守", "遵守", "信守", "固守", "牢守", "死守", "坚定", "坚决", "遵循", "秉持"),
        *("秉承", "把握", "牢记", "铭记", "紧扣", "紧盯", "紧抓", "狠抓", "严抓", "严控", "严把", "捍卫"),
        *("确保", "力保", "保住", "兜牢", "承担", "扛起", "履行", "恪尽", "肩负", "触碰", "触及", "逾越"),
        *("跨越", "违反", "违背", "冲破", "破除", "打破", "破解", "攻克"),
        # What is made, and made more or better.
        *("创办", "创立", "创设", "开创", "开启", "开辟", "设立", "设置", "成立", "组建", "搭建", "营造"),
        *("塑造", "锻造", "铸造", "铸就", "构筑", "构造", "编织", "增加", "扩大", "壮大", "做大", "提高"),
        *("促进", "助推", "助力", "激发", "释放", "挖掘", "畅通", "夯实", "厚植", "扎牢", "织密", "补齐"),
        *("擦亮", "叫响", "彰显", "展现", "展示", "体现", "凸显", "争创", "争取", "力争", "争当", "获评"),
        *("荣获", "摘得", "入选", "跻身", "迈向", "走向", "驶入", "纳入", "列入", "融入", "导入", "嵌入"),
        *("借鉴", "参照", "遵照", "依照", "依据", "参加", "加入", "撬动", "带领", "率领", "主导", "牵头"),
        *("领衔", "对照", "对标", "对准", "瞄准", "针对", "面向"),
        # What says of what is spoken.
        *("关于", "对于", "基于", "鉴于", "属于", "位于", "作为", "成为", "名为", "称为", "称作", "叫做"),
        *("简称", "所谓", "即是", "就是", "正是", "包括", "包含", "涵盖", "涉及", "结合", "立足", "着眼"),
        *("上述", "下列", "以下", "这些", "那些", "这个", "其中", "还有", "没有", "具有", "拥有", "享有"),
        *("始终", "必须", "应当", "需要", "不断", "切实", "认真", "积极", "主动", "严格", "加大", "加速"),
        *("共推", "共抓", "共创", "共谋", "共促", "齐抓"),
        *("加力", "着力", "全力", "奋力", "合力", "共同", "同步", "率先", "设有", "共有", "建有", "含有"),
    ]
)
_EITHER = frozenset(
    [
        *("培育", "升级", "融合", "协同", "孵化", "引进", "引入", "验收", "学习", "研究", "讨论", "实践"),
        *("对接", "整合", "衔接", "协调", "投入", "参与", "通报", "公示", "公布", "维护", "守护", "联合"),
        *("解读", "检验", "总结", "回顾", "审议", "梳理", "配合", "驱动", "带动", "拉动", "引领", "牵引"),
        *("赋能", "支撑", "支持", "集聚", "汇聚", "凝聚", "宣讲", "介绍", "阐释", "激活", "增强", "保持"),
        *("安排", "改进", "改善", "编制", "认定", "承接", "筹建", "修筑", "创建", "要求", "突破", "复制"),
        *("盘点"),
    ]
)
"""What does something with a name, unless it is done to a noun before it: 人才引进“三项机制”."""
_ROOTS, _RESULTS = (
    frozenset(
        "守抓做办用打筑压扛稳兜织扎走建管补拧绷看把护托练写唱念种答立树理落推擦叫拿攻划摸吃盯搞搭架撑拉提顶激盘夯站"
    ),
    frozenset("牢住好紧稳准足透实严细优强大高快亮响成到出完起开密清活深全齐通定进"),
)
"""A verb and what comes of it, which make a verb of two hanzi: 守|牢, 筑|牢, 绷|紧."""


ACTORS = frozenset("省市县区州旗镇乡村局委办厅部院校司企")
"""How the names of places and of who acts end."""


def ends_in_verb(words: str) -> bool:
    """Whether some words end in what does something with a name, or stands before any: 坚决守牢, 我们的.

    >>> [ends_in_verb(words) for words in ("全市守牢", "坚守", "部署", "市里召开", "绷紧", "我们的")]
    [True, True, True, True, True, True]
    >>> [ends_in_verb(words) for words in ("安全生产", "容错纠错", "交通", "文化", "干部培训", "北斗产业")]
    [False, False, False, False, False, False]
    >>> [ends_in_verb(words) for words in ("引进", "全市引进", "持续引进", "人才引进", "党建引领")]
    [True, True, True, False, False]
    """
    head, last = words[:-2], words[-2:]
    if last in _EITHER:
        return not head or head[-1] in ACTORS or ends_in_verb(head)
    if last in _NOUNS:
        return False
    is_root_with_result = len(last) > 1 and last[0] in _ROOTS and last[1] in _RESULTS
    return last[-1:] in _ONE or last in _TWO or is_root_with_result
