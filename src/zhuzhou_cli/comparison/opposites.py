"""Whether one of two explanations denies, forbids or turns round what the other says."""

from __future__ import annotations

import re
from itertools import combinations

from zhuzhou_cli.comparison.clauses import clauses
from zhuzhou_cli.comparison.exchanged import are_others
from zhuzhou_cli.comparison.prefixes import BEHIND_NOT

_DENIALS = re.compile(
    "[不未无非勿莫]|没有|避免|豁免|(?<!减)免(?:[于予受]|(?=[罚责征缴收交除费])(?!除.{0,2}职))|全免"
    "|(?:停止?|暂停|拒绝?)(?=[征收缴]|接收)"
)
_NO_DENIALS = (
    "不断(?![电水气供网流])|不仅|不但|不同(?!意)|不论(?![证述])|不管(?![理护控制])|不[只光懈]|无论|未来(?![得函])"
    f"|或者?免|未成年|非常(?!{BEHIND_NOT})|非[遗洲]|非物质|无人[机驾车]|无线|无锡|无缝|莫过于"
)
"""Words with such a sign that deny nothing; 不同意, 不管理 and 非常规 do."""

_FORBIDDEN = "不得|不准|不许|不允许|不可以|严禁|禁止|(?<![严宵解违])禁(?=[售放烧燃采捕渔养种用行入食鸣])"
_AT_LEAST = r"不[少低小]于|不[少低]过|至少|起码|下限|(?<=[\w%])(?<![为将把在对])以上(?![所各几述])"
_AT_MOST = r"不[超高多大][过于出]|至多|上限|(?<=[\w%])(?<![为将把在对])以下(?![所各几简])"
_EXCEPT = "除外|(?<![解清排扫免拆消])除[^,;。，；、]{1,12}外(?!.{0,3}还)"
_FIGURE = "[0-9０-９一二两三四五六七八九十百千万亿]"
_BROUGHT = "(?=开展|开放|建立|推行|推广|实行|实施|放开|取消|推开)"
"""What is brought in, step by step or at once."""
_ROUND = "[百千万亿]"
_MORE = rf"{_AT_LEAST}|最少|最低|满(?={_FIGURE})|(?<!不)(?:[高多大]于|超过|(?:突破|[超逾])(?={_FIGURE}))|[≥>]"
_MORE += rf"|(?<![网线地会路海身手头之以史报])上(?={_ROUND})|(?<![超通经不])过(?={_ROUND})"
_LESS = rf"{_AT_MOST}|[以之]内(?=[,;。，；、的]|$)|最多|最高|(?<!不)(?:[低少小]于|不足|不到)|[≤<]"
_NO_LESS, _NO_MORE = r"不[少低小][于过]|至少|起码|≥", r"不[高多大]于|不超[过出]|至多|≤"
_FREE, _WITH = "免费|无偿", "[（(]不?(?:含|包括)"
_RANKED = "期|级|线|类|等|代|批|轮|档|年级|季度"
_UNTIL = (
    rf"(?:执行|实施|实行|施行|延续|延长|有效|保留|使用|起)(?:期?[为限])?[,，、]?[至到](?={_FIGURE}{{4}}年)"
)
_UNTIL += rf"|(?:有效|执行|实施|试行|政策)期[为限]?(?={_FIGURE})"
_BELOW_ZERO = f"(?:零下|负)(?={_FIGURE})"
_YEAR_END = "年[底末](?=[以之]?前)"
_ONE_OF = (
    "(?:条件|标准|要求|资格|指标)之一|(?:任[一意][一1]?|其中[一1])[项个种条]?(?:条件|标准|要求|资格|指标)"
)
"""One of some conditions, which is enough: 条件之一, 任一标准."""
_POOR = "(?=[户人家群村县地劳])"
_AID, _AIDED = "(?:援助|支援|帮扶|救助)", "(?=[方地省市县]|单位)"
_NOT_TAKEN = (
    "免[征缴收交除](?!职)|全免"
    "|(?:不予?|不再|停止?|暂停|拒绝?)(?:征[收缴]|收[取缴]?(?![入获])|缴纳|征(?![求集收缴]))"
)
_TAKEN = "(?<![免减缓停不予再止绝])(?<!减少)(?<!加倍)(?:征收|收取|缴纳)"
"""What is not taken or paid, or no longer, and what is: 免收, 不征, 停缴; 征收."""
_TELLING = (
    (_FORBIDDEN, _FORBIDDEN),
    (_AT_LEAST, _MORE),
    (_AT_MOST, _LESS),
    (_EXCEPT, _EXCEPT),
    (_FREE, f"{_FREE}|免[收缴除]|不收"),
    (_WITH, "含|包括"),
    (_UNTIL, rf"{_UNTIL}|[截止]|到期|有效期|[年月][底末]?前"),
    ("同等条件", "同等条件"),
    ("(?:行政|机关|企)(?=事业单位)", "(?:行政|机关|企)(?=事业单位)"),
    (_BELOW_ZERO, _BELOW_ZERO),
    (_YEAR_END, "年[底末]|年[以之]?内|年终"),
    (_ONE_OF, f"{_ONE_OF}|之一|任[一意]|至少|或"),
    ("劣(?=[ⅤVv五5])", "劣(?=[ⅤVv五5])"),
)
"""Words that change what is said wherever they come or go, but for others that mean the same."""

_CHANGED = "增长|增加|提高|提升|上升|上调|扩大|增至|扩|下降|减少|降低|下调|缩小|压缩|压减|减|降|缩短|延长"
_OBJECT = rf"(?:(?!{_FIGURE}|{_CHANGED})[^,;:。，；：、])"
_TARGET = rf"(?:{_CHANGED}){_OBJECT}{{0,8}}?(?:(?<!达)[到为]|至(?![少多]))(?:[约近超]过?)?(?={_FIGURE})"
_INCREMENT = rf"(?:{_CHANGED})(?:(?!(?<!达)[到为]|至(?![少多])){_OBJECT}){{0,8}}?(?={_FIGURE})"
"""A figure that something rises or falls to, and one that it rises or falls by: 提高到5%, 提高5%."""

_AND = (
    "并且|且|并处|(?<![合兼归一])并(?![轨购行网入存列联发举重非不未无处且])"
    "|(?<![普涉以顾遍波触推企提危])及(?![时其至格第])"
)
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
        "(?<!负)增长|增加|新增|增多|提高|提升|上升|上调|扩大|加快|放宽|延长|加重|增强|加强|强化",
        "负增长|下降|减少|减小|降低|下调|缩小|压减|放缓|收紧|缩短|减轻|减弱|削弱|弱化|淡化",
    ),
    ("首套|第一套", "[二两]套", "[三多]套"),
    (rf"(?<!{_FIGURE})两(?={_RANKED})", rf"(?<!{_FIGURE})二(?={_RANKED})"),  # how many, and which one
    (
        "或者|或(?![许是者])",
        f"以及|(?<![平总温缓共饱])[和](?![谐平睦])|(?<![参给赋])与(?![会否])|{_AND}",
    ),
    (_NO_LESS, rf"(?<!不)(?:[高多大]于|超[过出]|[超逾](?={_FIGURE}))|>"),
    (_NO_MORE, "(?<!不)[低少小]于|不足|不到|<"),
    ("一次性", "分[期批年]|[按每][年季月]|每个月|逐[年月]"),
    ("全[天日](?!候)|整[天日]", r"0\.5天|半[天日]"),
    (f"脱贫{_POOR}", f"(?<![脱原])贫困{_POOR}"),
    (f"(?<![被受]){_AID}{_AIDED}", f"受援{_AIDED}|[被受]{_AID}{_AIDED}"),
    ("城镇|城市", "农村|乡村", "城乡"),
    ("启动|开工|开建|(?:加快|推进|推动)建设", "建成|竣工|完工|完成", "投产|投运"),
    (f"(?:探索|有序|逐步|稳妥|试点){_BROUGHT}", f"(?:全面|全部|普遍){_BROUGHT}"),
    ("待[建拆改办批]", "(?:建|拆|改建|办|批)成|已[建拆改办批]|办结|获批", "在[建拆改办](?!设)"),
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
    ("每年|年均|全年|逐年", f"(?<![每第])(?<!{_FIGURE})(?!12个){_FIGURE}+个月"),  # 三年 is written 36个月
    ("线上[、和与及]?线下", "线上(?![、和与及]?线下)", "(?<!线上)(?<!线上[、和与及])线下"),
    (_TARGET, _INCREMENT),
    ("集中|统一|共同|联合", "分散|分别(?![是为指])|各自|单独|分头|独立"),
    ("从[严紧]|严格|严控", "从宽|宽松|放宽|放开|放松"),
    ("高级|高等", "中级|中等", "初级|初等|低级"),
    ("(?<!未)成年(?!累月)", "未成年"),
    ("在编|编内|正式编制", "编外|非编|劳务派遣|聘用制|合同制"),
    ("老年", "青年", "少年|儿童|少儿", "婴幼儿|幼儿"),
    ("积极", "稳健|消极"),
    ("到位(?=资金|外资|内资|率)", "(?:签约|合同|协议)(?=资金|外资|内资|率)"),
    ("(?<!非)工作日", "非工作日|节假日|休息日|双休日|周末"),
    ("多个", "一个|单个"),
    ("已经?(?=[建完实开投通])", "将(?=[建完实开投通])"),
    ("跨[省市县区域]", "[省市县区域]内"),
    ("(?:新建?、?)?改(?:建、?)?扩建", "新建(?!、?改)"),
    ("(?<!人民)代表(?:大会|会议)", "(?:[村居]民|职工|股东|业主|党员|社员|成员|家长|全体)(?:大会|会议)"),
    ("农民工", "农民(?!工)"),
    ("GDP|生产总值", "收入"),
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
_LEVIES = (_NOT_TAKEN, "减征|减半|减按|减收", "缓[征缴收]", "加征|加收", _TAKEN)
"""The like scale of what is paid, of which 不收 denies as 免收 does."""
_WORDS = re.compile("|".join((_NO_DENIALS, *(word for scale in _SCALES for word in scale))))

_WORDS_OR_DENIALS = re.compile(f"{_WORDS.pattern}|(?P<denial>{_DENIALS.pattern})")
_LEAD_IN = re.compile(r"\A(?:其中|但是?|而|即|是指|指|对于?)")
"""What may stand before a clause or not, as it is the first one or another."""


def is_opposite(before: str, after: str) -> bool:
    """Whether one of two texts denies what the other says, or has another word of a scale in its place.

    >>> [is_opposite("必须办", after) for after in ("可以办", "不得办", "务必办", "必须不办")]
    [True, True, False, True]
    >>> [is_opposite("免收检测费", after) for after in ("收取检测费", "不收检测费", "检测费全免")]
    [True, False, False]
    >>> is_opposite("至少5家", "不少于5家"), is_opposite("增长5%", "下降5%"), is_opposite("全面", "全部")
    (False, True, False)
    """
    changes = [
        [_count(word, after) - _count(word, before) for word in scale] for scale in (*_SCALES, _LEVIES)
    ]
    is_turned = any(one == -other != 0 for scale in changes for one, other in combinations(scale, 2))
    is_told = any(
        all(_count(pattern, before) != _count(pattern, after) for pattern in patterns)
        for patterns in _TELLING
    )
    are_denied = _denied(before) != _denied(after)
    return is_turned or is_told or are_denied


def are_denials_moved(before: str, after: str) -> bool:
    """Whether a clause of one text denies what the same words of the other one say, though both deny as much.

    >>> are_denials_moved("支持改造，不支持扩张", "不支持改造，支持扩张")
    True
    >>> are_denials_moved("支持改造，不支持扩张", "不支持扩张，支持改造")
    False
    """
    return are_others(_denials(before), _denials(after))


def _denials(text: str) -> dict[str, list[int]]:
    """How often each clause of a text denies something, by its words without what denies.

    >>> _denials("支持改造，不支持扩张，不断提高")
    {'支持改造': [0], '支持扩张': [1], '不断提高': [0]}
    """
    denials: dict[str, list[int]] = {}
    for clause in clauses(text):
        words = _WORDS_OR_DENIALS.sub(lambda found: "" if found["denial"] else found[0], clause)
        count = sum(1 for found in _WORDS_OR_DENIALS.finditer(clause) if found["denial"])
        denials.setdefault(_LEAD_IN.sub("", words), []).append(count)
    return denials


def _count(pattern: str, text: str) -> int:
    return len(re.findall(pattern, text))


def _denied(text: str) -> int:
    """How often a text denies something, not counting the signs within words of a scale: 不少于."""
    return len(_DENIALS.findall(_WORDS.sub(" ", text)))
