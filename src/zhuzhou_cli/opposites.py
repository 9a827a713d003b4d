"""Whether one of two explanations denies, forbids or turns round what the other says."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

_DENIALS = re.compile("[不未无非勿莫]|没有")
_NO_DENIALS = (
    "不断|不仅|不但|不同|不[论管只光懈]|无论|未来|未成年|非遗|非物质|非洲|无人[机驾车]|无线|无锡|无缝|莫过于"
)
"""Words with such a sign that deny nothing."""

_FORBIDDEN = "不得|不准|不许|不允许|不可以|严禁|禁止"
_AT_LEAST = r"不[少低小]于|不[少低]过|至少|起码|下限|(?<=[\w%])(?<![为将把在对])以上(?![所各几述])"
_AT_MOST = r"不[超高多大][过于出]|至多|上限|(?<=[\w%])(?<![为将把在对])以下(?![所各几简])"
_EXCEPT = "除外|(?<![解清排扫免拆消])除[^,;。，；、]{1,12}外(?!.{0,3}还)"
_FIGURE = "[0-9０-９一二两三四五六七八九十百千万亿]"
_ROUND = "[百千万亿]"
_MORE = rf"{_AT_LEAST}|最少|最低|(?<!不)(?:[高多大]于|超过|[超逾](?={_FIGURE}))|[≥>]"
_MORE += rf"|(?<![网线地会路海身手头之以史报])上(?={_ROUND})|(?<![超通经不])过(?={_ROUND})"
_LESS = rf"{_AT_MOST}|最多|最高|(?<!不)(?:[低少小]于|不足|不到)|[≤<]"
_FREE, _WITH = "免费|无偿", "[（(]不?(?:含|包括)"
_TELLING = (
    *((_FORBIDDEN, _FORBIDDEN), (_AT_LEAST, _MORE), (_AT_MOST, _LESS), (_EXCEPT, _EXCEPT)),
    *((_FREE, f"{_FREE}|免[收缴除]|不收"), (_WITH, "含|包括")),
)
"""Words that change what is said wherever they come or go, but for others that mean the same."""

_HOLDER = re.compile(
    "(?<![自理来缘事])由([^,;。，；、由]{1,12}?)(?:统一|共同|具体)?"
    "(?:负责|牵头|承担|管理|审[批核查定]|认定|组织|实施|建设|补[助贴]|出资|办理|监管|监督|发放|支付|批准|确定|制定)"
)
"""Who has to do something: 由省发改委牵头."""

_CHANGED = "增长|增加|提高|提升|上升|上调|扩大|增至|扩|下降|减少|降低|下调|缩小|压缩|压减|减|降|缩短|延长"
_OBJECT = rf"(?:(?!{_FIGURE}|{_CHANGED})[^,;:。，；：、])"
_TARGET = rf"(?:{_CHANGED}){_OBJECT}{{0,8}}?(?:(?<!达)[到为]|至(?![少多]))(?:[约近超]过?)?(?={_FIGURE})"
_INCREMENT = rf"(?:{_CHANGED})(?:(?!(?<!达)[到为]|至(?![少多])){_OBJECT}){{0,8}}?(?={_FIGURE})"
"""A figure that something rises or falls to, and one that it rises or falls by: 提高到5%, 提高5%."""


def _level(sign: str) -> str:
    """The pattern of a level of government: 省级, 由省, 省财政."""
    return f"(?<![城超都])(?:{sign}级|(?<=[由归]){sign}|{sign}(?=政府|人民政府|财政|里[建补负出]))"


_SCALES = (
    (  # what has to be, should be, may be, must not be, is wished for, is held down
        "必须|务必|要求|(?<!必)须(?=[由经在按将有])",
        "应[当该]|(?<![响适对相供反效感呼])应(?=[由经在按将有])",
        "(?<!不)可以|(?<![许认])可(?=[由经在按将])|(?<!不)允许|准许",
        _FORBIDDEN,
        "鼓励|支持|提倡|倡导|(?<![适便不事时相因权合])宜(?![居业昌宾春兴])",
        "限制",
        "原则上",
    ),
    ("确保|保证", "力争|争取|努力", "预计|计划(?=[在于到至建])|拟(?=[在于到至建])"),
    ("有权|权利", "无权|义务"),
    ("(?<![目当提])前(?![提景沿])", "(?<![今推延])后(?![勤备])", "(?<=[年月周天日时期])内"),
    ("提前", "[如按]期|[按准]时", "[推延]迟|[延推]后|延期"),
    ("事前", "事中", "事后"),
    ("上年|去年", "当年|今年|本年", "次年|下年|明年"),
    (
        _MORE,
        _LESS,
        rf"左右|[大约]约|约(?={_FIGURE})|近(?={_FIGURE})",
        rf"[数几](?={_ROUND}|十)",
    ),
    (
        "以内|之内|(?<=[区域围市县省城园])内|不[晚迟]于|(?<!不)早于",
        "以外|之外|(?<=[区域围市县省城园])外|不早于|(?<!不)[晚迟]于",
    ),
    (
        "增长|增加|新增|增多|提高|提升|上升|上调|扩大|加快|放宽|延长|加重|增强|加强|强化",
        "下降|减少|减小|降低|下调|缩小|压减|放缓|收紧|缩短|减轻|减弱|削弱|弱化|淡化",
    ),
    ("全部|所有|全体", "部分|个别|少数"),
    ("同时(?=[取具满符拥持获达])|(?<![公平])均(?=[须应要需])", "之一|任一|任意一|其中一"),
    ("或者|或(?![许是者])", "以及|(?<![平总温缓共饱])[和](?![谐平睦])|(?<![参给赋])与(?![会否])|并且|且"),
    ("全额|足额", "差额|减半|半额", "定额"),
    ("一次性", "分[期批年]|[按每][年季月]|每个月|逐[年月]"),
    ("全[天日](?!候)|整[天日]", r"0\.5天|半[天日]"),
    ("免[征缴收]|全免", "减征|减半|减按|减收", "缓[征缴收]", "加征|加收", "(?<![免减缓])征收"),
    ("年均", "季均", "月均", "日均", "累计|[总合共]计"),
    ("同比", "环比"),
    ("税前", "税后"),
    ("每人|人均|每名", "每户|户均", "每家|每个企业", "每个?村|村均", "每亩|亩均", "每公顷"),
    ("城镇|城市", "农村|乡村", "城乡"),
    ("国有|国资", "民营|私营|社会资本|民间资本"),
    ("企业|单位", "个人|自然人"),
    ("境内|国内", "境外|国外|海外"),
    ("启动|开工|开建", "建成|竣工|完工|完成", "投产|投运"),
    ("新建", "改建|改造", "扩建"),
    ("约束性", "预期性"),
    ("长期|永久", "短期|临时|暂时"),
    ("直接", "间接"),
    ("线上", "线下"),
    ("上旬|上半", "中旬", "下旬|下半"),
    (
        "每年|每12个月",
        "每半年|每[6六]个月",
        "每季度?|每[3三]个月",
        "每[1一]?个?月",
        "每周|每7天",
        "每[天日]",
        f"每(?!(?:12|[631六三一])个月){_FIGURE}+个月",
    ),
    ("国家级|中央(?=财政)", *(_level(sign) for sign in ("省", "市", "[县区]", "[乡镇]", "村"))),
    ("全国", "全省", "全市", "全[县区]", "全[乡镇]", "全村"),
    ("自愿", "强制"),
    ("免费|无偿", "收费|有偿"),
    ("公开", "保密|秘密"),
    (_TARGET, _INCREMENT),
    ("取消|废除|废止|撤销|取缔|停止|终止|暂停|停用", "保留|恢复|继续|延续|沿用|保持|启用|设立|新设|增设"),
    ("审批|批准", "核准", "备案", "注册|登记", "告知承诺"),
    ("集中|统一|共同|联合", "分散|分别(?![是为指])|各自|单独|分头|独立"),
    ("合并|整合", "拆分|分设|分立"),
    ("主动", "被动"),
    ("从[严紧]|严格|严控", "从宽|宽松|放宽|放开|放松"),
    ("开放|开通|开启|开业|营业", "关闭|封闭|关停|停业|停运|停产"),
    ("公办|公立", "民办|私立|社会办"),
    ("东部", "中部", "西部", "南部", "北部", "东北"),
    ("上级", "下级", "[同本]级"),
    ("高级|高等", "中级|中等", "初级|初等|低级"),
    ("大型", "中型", "小型|小微|微型"),
    ("特大|重大", "较大", "一般(?=事故|隐患|风险|项目|问题)"),
    ("输入|流入|迁入|转入|调入|引进|进口", "输出|流出|迁出|转出|调出|出口"),
    ("准入|进入|加入|纳入|列入", "退出|移出|剔除|排除"),
    ("购买|购置|买断", "租赁|租用|承租"),
    ("供给", "需求"),
    ("盈利|盈余", "亏损"),
    ("奖励|补助|补贴|资助", "处罚|罚款|扣[减除]|惩[戒处]|追缴|收回"),
    ("上缴|上交", "留存|留用|返还|下拨"),
    ("优先|先行", "暂缓|缓[建办]"),
    ("试点|试行", "全面推开|全面推行|全面实施|全域推广"),
    ("正式", "试行|暂行|临时"),
    ("按年", "按季", "按月", "按[日天]"),
    ("户籍", "常住"),
    ("新增|增量", "存量|既有"),
    ("固定", "浮动|动态|弹性"),
    ("专职|全职", "兼职"),
    ("首次|初次|第一次", "再次|多次|重复"),
    ("本[地省市州县区乡镇村校]|当地", "(?<![对境])外[地省市州县区乡镇村校]|异地"),
    ("(?<!未)成年(?!累月)", "未成年"),
    ("[年季月]初", "[年季月]中(?![心间])", "[年季月][底末]"),
    ("在编|编内|正式编制", "编外|非编|劳务派遣|聘用制|合同制"),
    ("实名", "匿名"),
    ("集体", "个体|个人"),
    ("现金|货币", "实物"),
    ("同意|赞成|受理", "拒绝|反对|驳回"),
    ("老年", "青年", "少年|儿童|少儿", "婴幼儿|幼儿"),
    ("免除|减免|豁免", "追加|追缴|加收"),
    ("积极", "稳健|消极"),
    ("赋予|下放|授予", "收回|上收|剥夺"),
    ("中央", "地方"),
    ("多子女", "独生子女"),
    ("常态化|长效|定期", "必要时|阶段性|应急"),
    ("在职|在岗|在任", "退休|离职|离岗|离任"),
    ("就业", "失业|待业"),
    ("投放|发放", "回收|收回"),
    ("研究生|硕士|博士", "本科", "专科|高职|大专", "中职|中专"),
    ("固定资产", "流动资产"),
    ("绝对", "相对"),
    ("名义", "实际"),
    ("不变价", "现价"),
    ("定量", "定性"),
    ("物质", "精神"),
    ("债权", "股权"),
    ("批发", "零售"),
    ("收入", "支出"),
    ("预算", "决算"),
    ("刑事", "民事", "行政(?=处罚|诉讼|责任)"),
    ("中医", "西医"),
    ("必修", "选修"),
    ("本人|亲自|自行", "他人|委托|代理|代办"),
    ("市场(?=主导|定价|运作|调节)", "政府(?=主导|定价|运作|调节)"),
    ("白天|昼间|日间", "夜间|夜晚"),
)
"""Scales of what contradicts: patterns of words, of which those of one pattern mean the same, and those of
another one of its scale something else."""
_WORDS = re.compile("|".join((_NO_DENIALS, *(word for scale in _SCALES for word in scale))))


def is_opposite(before: str, after: str) -> bool:
    """Whether one of two texts denies what the other says, or has another word of a scale in its place.

    >>> [is_opposite("必须办", after) for after in ("可以办", "不得办", "务必办", "必须不办")]
    [True, True, False, True]
    >>> is_opposite("至少5家", "不少于5家"), is_opposite("增长5%", "下降5%"), is_opposite("全面", "全部")
    (False, True, False)
    """
    changes = [[_count(word, after) - _count(word, before) for word in scale] for scale in _SCALES]
    is_turned = any(one == -other != 0 for scale in changes for one, other in combinations(scale, 2))
    is_told = any(
        all(_count(pattern, before) != _count(pattern, after) for pattern in patterns)
        for patterns in _TELLING
    )
    are_denied = _denied(before) != _denied(after)
    return is_turned or is_told or are_denied or _has_other_holders(before, after)


def _has_other_holders(before: str, after: str) -> bool:
    """Whether someone else has to do what one text says; a longer name of the same may be.

    >>> [_has_other_holders("由省财政厅牵头", after) for after in ("由省发改委牵头", "由省里的财政厅牵头")]
    [True, False]
    """
    earlier, later = Counter(_HOLDER.findall(before)), Counter(_HOLDER.findall(after))
    lost, gained = earlier - later, later - earlier
    are_alike = any(_is_fuller(one, other) or _is_fuller(other, one) for one in lost for other in gained)
    return bool(lost and gained) and not are_alike


def _is_fuller(name: str, other: str) -> bool:
    """Whether a name has all the hanzi of another one, in their order."""
    hanzi = iter(name)
    return all(sign in hanzi for sign in other)


def _count(pattern: str, text: str) -> int:
    return len(re.findall(pattern, text))


def _denied(text: str) -> int:
    """How often a text denies something, not counting the signs within words of a scale: 不少于."""
    return len(_DENIALS.findall(_WORDS.sub(" ", text)))
