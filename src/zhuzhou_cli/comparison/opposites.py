"""Whether one of two explanations denies, forbids or turns round what the other says."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

_DENIALS = re.compile("[不未无非勿莫]|没有|避免")
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
_MORE = rf"{_AT_LEAST}|最少|最低|满(?={_FIGURE})|(?<!不)(?:[高多大]于|超过|(?:突破|[超逾])(?={_FIGURE}))|[≥>]"
_MORE += rf"|(?<![网线地会路海身手头之以史报])上(?={_ROUND})|(?<![超通经不])过(?={_ROUND})"
_LESS = rf"{_AT_MOST}|[以之]内(?=[,;。，；、的]|$)|最多|最高|(?<!不)(?:[低少小]于|不足|不到)|[≤<]"
_NO_LESS, _NO_MORE = r"不[少低小][于过]|至少|起码|≥", r"不[高多大]于|不超[过出]|至多|≤"
_FREE, _WITH = "免费|无偿", "[（(]不?(?:含|包括)"
_UNTIL = (
    rf"(?:执行|实施|实行|施行|延续|延长|有效|保留|使用|起)(?:期?[为限])?[,，、]?[至到](?={_FIGURE}{{4}}年)"
)
_UNTIL += rf"|(?:有效|执行|实施|试行|政策)期[为限]?(?={_FIGURE})"
_OWN_INCOME = "[\u4e00-\u9fff]{2}性(?=收入|支出|投资|贷款|债务)"
_YEAR_END = "年[底末](?=[以之]?前)"
_TELLING = (
    *((_FORBIDDEN, _FORBIDDEN), (_AT_LEAST, _MORE), (_AT_MOST, _LESS), (_EXCEPT, _EXCEPT)),
    *((_FREE, f"{_FREE}|免[收缴除]|不收"), (_WITH, "含|包括")),
    *((_UNTIL, rf"{_UNTIL}|[截止]|到期|有效期|[年月][底末]?前"), (_OWN_INCOME, _OWN_INCOME)),
    *((word, word) for word in ("同等条件", "(?:行政|机关|企)(?=事业单位)")),
    (_YEAR_END, "年[底末]|年[以之]?内|年终"),
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

_AND = (
    "并且|且|并处|(?<![合兼归一])并(?![轨购行网入存列联发举重非不未无处且])"
    "|(?<![普涉以顾遍波触推企提危])及(?![时其至格第])"
)
_ORGANS = (
    "(?<=[省市县区州旗镇乡])委(?![员托派])|党[委组]|党支部|党总支|党组织",
    "政府",
    "人大(?!代表)|人民代表大会",
    "政协",
    "法院",
    "检察院",
    "[村居]委会|[村居]民委员会",
    "监委会|监督委员会",
    "业主?委员会|业委会",
    "(?<!人民)代表(?:大会|会议)",
    "(?:[村居]民|职工|股东|业主|党员|社员|成员|家长|全体)(?:大会|会议)",
    "理事会|董事会",
    "监事会",
    "议事会",
    "常务会",
    "常委会(?!副?主任)",
    "办公会",
    "联席会",
    "专题会",
)
"""Kinds of organs by the ends of their names, whatever place they are of: 市委, 市政府, 村民大会."""
_DEPARTMENTS = tuple(
    f"(?:{field})(?=(?:[、和与][\u4e00-\u9fff]{{2,4}}?)*?(?:等|[有相]关|行政|主管|管理)*(?:部门|[委局厅]))"
    for field in (
        *("发改|发展改革|发展和改革", "财政", "人社|人力资源和?社会保障", "教育", "民政", "卫健|卫生健康"),
        *("农业农村", "自然资源", "住建|住房和?城乡建设", "生态环境|环保", "市场监管|市场监督", "公安"),
        *("税务", "审计", "水利|水务", "交通运输|交通", "商务", "文旅|文化和?旅游", "科技|科学技术"),
        *("工信|工业和信息化", "应急", "医保|医疗保障", "统计", "司法", "林业", "乡村振兴"),
    )
)
"""Departments by their fields, each with its short name."""
_TAXES = (
    *("房产税|房地产税", "契税", "(?<!地)增值税", "土地增值税", "企业所得税", "个人所得税|个税", "印花税"),
    *("土地使用税", "耕地占用税", "消费税", "资源税", "环境保护税|环保税", "(?<!有)关税", "车船税"),
    "车辆购置税|车购税",
)


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
    ("首套|第一套", "[二两]套", "[三多]套"),
    ("同时(?=[取具满符拥持获达])|(?<![公平])均(?=[须应要需])", "之一|任一|任意一|其中一"),
    (
        "或者|或(?![许是者])",
        f"以及|(?<![平总温缓共饱])[和](?![谐平睦])|(?<![参给赋])与(?![会否])|{_AND}",
    ),
    (_NO_LESS, rf"(?<!不)(?:[高多大]于|超[过出]|[超逾](?={_FIGURE}))|>"),
    (_NO_MORE, "(?<!不)[低少小]于|不足|不到|<"),
    ("一次性", "分[期批年]|[按每][年季月]|每个月|逐[年月]"),
    ("全[天日](?!候)|整[天日]", r"0\.5天|半[天日]"),
    ("免[征缴收]|全免", "减征|减半|减按|减收", "缓[征缴收]", "加征|加收", "(?<![免减缓])征收"),
    ("年均", "季均", "月均", "日均", "累计|[总合共]计"),
    ("每人|人均|每名", "每户|户均", "每家|每个企业", "每个?村|村均", "每亩|亩均", "每公顷"),
    ("城镇|城市", "农村|乡村", "城乡"),
    ("启动|开工|开建", "建成|竣工|完工|完成", "投产|投运"),
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
    ("免费|无偿", "收费|有偿"),
    (_TARGET, _INCREMENT),
    ("集中|统一|共同|联合", "分散|分别(?![是为指])|各自|单独|分头|独立"),
    ("从[严紧]|严格|严控", "从宽|宽松|放宽|放开|放松"),
    ("东部", "中部", "西部", "南部", "北部", "东北"),
    ("上级", "下级", "[同本]级"),
    ("高级|高等", "中级|中等", "初级|初等|低级"),
    ("特大|重大", "较大", "一般(?=事故|隐患|风险|项目|问题)"),
    ("奖励|补助|补贴|资助", "处罚|罚款|扣[减除]|惩[戒处]|追缴|收回"),
    ("优先|先行", "暂缓|缓[建办]"),
    ("按年", "按季", "按月", "按[日天]"),
    ("本[地省市州县区乡镇村校]|当地", "(?<![对境])外[地省市州县区乡镇村校]|异地"),
    ("(?<!未)成年(?!累月)", "未成年"),
    ("[年季月]初", "[年季月]中(?![心间])", "[年季月][底末]"),
    ("在编|编内|正式编制", "编外|非编|劳务派遣|聘用制|合同制"),
    ("老年", "青年", "少年|儿童|少儿", "婴幼儿|幼儿"),
    ("积极", "稳健|消极"),
    ("研究生|硕士|博士", "本科", "专科|高职|大专", "中职|中专"),
    ("刑事", "民事", "行政(?=处罚|诉讼|责任)"),
    ("市场(?=主导|定价|运作|调节)", "政府(?=主导|定价|运作|调节)"),
    _ORGANS,
    ("书记", "(?<=[省市县区州乡镇])长(?![期远年效江沙三城征治])", "主任"),
    ("农民工", "农民(?!工)"),
    _DEPARTMENTS,
    _TAXES,
    ("养老保险", "医疗保险|医保(?!局|部门)", "失业保险", "工伤保险", "生育保险", "公积金", "商业保险"),
    *((f"居民(?={kind})", f"职工(?={kind})") for kind in ("(?:基本)?医", "(?:基本)?养老保")),
    ("学费", "杂费", "书本费|课本费|教材费", "住宿费", "伙食费|餐费", "保教费|保育教育费|保育费"),
    (  # indicators, and what a share is a share of
        *("[纯净]收入", "可支配收入", "总收入", "现金收入", "工资性?收入", "经营净?性?收入", "财产性?收入"),
        *("GDP|生产总值", "转移性?收入", "(?:营业|业务|销售)收入|营收|销售额"),
    ),
    ("产值", "增加值", "(?:营业|业务|销售)收入|营收|销售额", "利润", "税收", "进出口额|进出口总额"),
    (
        *("总投资|投资总额|全部投资", "实际(?:完成|到位)?投资|到位投资", "固定资产投资|固投", "计划投资"),
        *("设备(?:购置)?投资|设备购置", "[合协]同?议?投资|签约投资", "研发投入|研发费用|研发投资"),
    ),
    ("建筑面积", "[占用]地面积", "播种面积|种植面积", "森林面积", "耕地面积"),
    (  # of a school or an age, and of two or three of them: 小学生, 中小学生
        "(?<!中)(?<!中学[、和与及])小学(?![、和与及]中学)",
        "(?<!大)中小学",
        "大中小学",
        "(?<!小学[、和与及])中学(?![、和与及]小学)",
    ),
    ("(?<![中少])青年", "青少年", "中青年"),
    ("(?<!中)老年", "中老年"),
    ("大中型", "(?<![大])中型(?!企业)", "中小型(?!企业)", "(?<!中)小型(?!企业|微型)"),
    ("中高职", "(?<!中)高职", "中职"),
    ("(?<!大)中小(?=企|型)", "中小微", "(?<!中)小微|小型微型"),
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
