"""Whether what limits a rule came or went: that it may be so, how often, how much, for whom, until when."""

from __future__ import annotations

import re

from zhuzhou_cli.comparison.clauses import clauses, most_like
from zhuzhou_cli.record import record

_FIGURE = "[0-9０-９〇零一二三四五六七八九十]"
_DATE = f"(?:{_FIGURE}(?:年|个?月|[日号天])|[年月][底末初中])"
_FORCE = "正?式?(?:施行|实施|执行|生效|实行|开始)"
_RULED = "(?=由|从[轻重]|减[免征收]|免[除征]|处以|给予|责令|不[予再受计纳缴征收参执])"
_RATE = "[年月周季日天](?:均|度|产|年|月|天)|[逐按][年月季周日]|[日经]常|连续|历年|各年"
_ABOUT = "左右(?![手岸侧两翼邻])|上下(?![游班级联])"
_NEARLY = (
    f"(?<![节集预签契条公合制相违履])约(?={_FIGURE})"
    f"|(?<![附靠邻临最接将])近(?=[.{_FIGURE[1:-1]}]*[百千万亿%](?!姓))"
)
_SHARED = "承担|负担|分担|补[助贴偿]|报销|支付|出资|返还|奖励|给予|缴[纳费]|享受|减免"
_MEASURE = "标准|水平|收入|工资|均值|价格?|面积"
_MULTIPLE = rf"(?:{_FIGURE}|两)(?:\.{_FIGURE}+)?倍"
_TIMES = rf"{_MULTIPLE}|(?:{_FIGURE}|两)(?:%|成(?![立果为本员效就功长交熟绩品型分]))"
_HEADS = "家庭|人员|职工|员工|军人|干部|教师|烈士|民警|党员|居民|农民|人才|工人"
"""Those whose kin a rule may mean in their place, words of two hanzi: 职工子女."""
_KIN = "子女|孩子|家属|遗属|配偶|父母|家庭"
_PERIOD = f"{_FIGURE}+(?:周?年|个?月|[天日]|周?岁|学期)"
_WITHIN = f"(?<!{_FIGURE}){_FIGURE}{{1,3}}(?:周?年|个?月|[天日]|学期)[以之]?内"
_ENDING = (
    "取消|废除|废止|停止|停用|取缔|淘汰|退出|关停|关闭|禁止|禁用|限制|减少|降低|压减"
    "|放开|开放|过渡|替代|取代|纳入|推开|推行|实行|实施|扩大到|提高到|覆盖"
)
"""What comes at once, or step by step: 逐步取消."""
_DEALT = (
    "办|发放|出[证具]|兑[付现]|拨付|支付|到账|领取|处[置理]|整改|报告|上报|审[批核]|结[算案清]|退[费税款]|免"
)
"""What is done at once, or at some time: 当场办结."""
_ATTAINED = "建成|完成|实现|消除|解决|形成|建立|达到|普及|覆盖|满足|全覆盖|杜绝|脱贫|建好|完工|竣工"
_GIVEN = "给予|补|减|奖|延|放宽|提高|降低|收取|倾斜|上浮|下调|调整"
_COUNTED = f"(?=[^，。；、]{{0,10}}?{_FIGURE})"
"""A figure that follows in the same clause, as a look-ahead."""
_SUMS = "(?=[^，。；、]{0,4}[费款金税租贴助奖])"


@record
class _Limit:
    """Words that limit a rule, and what else says the same or so nearly that no other rule is meant."""

    words: re.Pattern[str]
    alike: re.Pattern[str]


_LIMITS = tuple(
    _Limit(re.compile(words), re.compile(f"{words}|{alike}" if alike else words))
    for words, alike in (
        # what has to be, may be, is wished for
        ("必须|务必|一律", "应[当该]?|须|需|要|均|都|强制|[不禁严]"),
        (f"(?<![不许认])可以?{_RULED}", "能|允许|准许|有权|酌情"),
        ("原则上", "一般|通常"),
        ("鼓励|提倡|倡导", "支持|引导|推动|促进|激励|推广"),
        ("力争|争取", "努力|力求|目标|计划|预计|拟|确保|将"),
        # how often
        (
            f"每(?:半?年|{_FIGURE}*个?月|季度?|周|星期|[天日])",
            f"隔年|(?:12|6|1|一)个月|7天|[1一][天日]|{_RATE}",
        ),
        ("一次性", "一次|单次|一笔"),
        ("(?<!第)(?:[2-9两二三四五六七八九十]|[0-9]{2,})[次轮](?![序元生要换])", "[次轮回遍趟]"),
        ("(?:首次|初次|第一次)(?![提写明召举出入发])", "首|第一|[最率]先|初"),
        # how much
        (
            "(?<![成数大小个一二三四五六七八九十0-9各])部分(?![是为由])",
            "一些|若干|有[的些]|少数|个别|某些|局部|一部分",
        ),
        (f"全额|足额|全部(?:的)?{_SUMS}", "全部|所有|一切|全免|完全|全数"),
        ("免[试检押审申]|[有无]偿", "免|[有无]偿|不[收用需再]|公益"),
        ("控股|参股|全资", "[控参持]股|[全独合]资"),
        ("[净毛](?=利润?|收入|资产|值)", "[净毛纯]"),
        ("新建|改建|扩建|在建|既有|存量|老旧", "[新改扩在重翻已]建|建设|既有|存量|现有|[老旧原]"),
        (f"(?<![个半{_FIGURE[1:-1]}])(?:工作日|小时|分钟)[以之]?内", ""),
        ("小时[以之]?内(?=[^，。；、]{0,2}(?:服务|开放|营业|值[班守]|运[行营]|供[应水电气热]))", ""),
        ("全天候?(?:24小时)?|全日|24小时", "昼夜|日夜|随时|7[x×]24"),
        ("(?<!不)仅(?=[限对在向供由])|(?<!不)只(?=[限对在向由能准])|限于", "专|单独|除"),
        # how many times, which share of it
        (
            f"(?:{_SHARED})[^，。；、]{{0,6}}?(?:{_TIMES}|分之)|的{_FIGURE}*(?:{_TIMES})(?=[由给予补奖])|(?:{_MEASURE})[^，。；、增升提]{{0,4}}?{_MULTIPLE}",
            f"{_TIMES}|分之|半|全额|足额|倍",
        ),
        # exactly, or about so much
        (
            f"(?<=[0-9%‰十百千万亿元年月日天时米里亩吨人户家个名期])(?:{_ABOUT})|{_NEARLY}",
            "左右|上下|大?约|大[概致体]|[接靠]近|近|估计|[多余](?=[个家亿万名人户])|[数几]|[超过]|以[上下内]",
        ),
        # at most, at least; half of it or more; in all or in one year; besides, about as much as one likes
        (
            f"最[高多低少]{_COUNTED}|封顶|保底",
            "最[高多低少大小]|[上下]限|封顶|保底|至[多少]|不[超低高少多]|以[上下内]|可达|起步",
        ),
        ("减半|折半|半价|减按|加倍|双倍|翻倍", "半|按(?=[0-9]+%)|减|50%|5折|五[折成]|加[倍计]|倍|优惠|免"),
        (
            f"(?:累计|[总合共]计|总共|一共){_COUNTED}",
            "累计|累积|[总合]计|共|历年|总[量数额]|[年月日]均",
        ),
        (f"(?:[年月日季周]均|年平均){_COUNTED}", f"{_RATE}|均|每|累计"),
        (f"(?:新增|净增)(?!长){_COUNTED}", "新增|净增|新[建招设开办培]|增加|增[至长]|扩"),
        (f"额外|另行(?={_GIVEN})", "额外|另|再|叠加|追加|还"),
        (f"酌情|视情况?|适当(?={_GIVEN})", "适|酌|视|合理|可"),
        ("(?<!反)按比例|同比例", "比例|占比|%|同等"),
        # whether it is done now, for how long, at once or step by step, wholly or nearly
        ("暂停|中止|停止", "停|中止|暂|缓|不|取消|[免禁关]"),
        ("阶段性|临时(?![工性起])|短期|暂时(?!停)", "暂|临时|短期|阶段|期间|一定时"),
        (
            f"(?:逐步|逐年|逐级|分步|分批|分期|分阶段|陆续)(?={_ENDING})",
            "[渐逐]|分[步批期阶类]|有序|稳步|陆续|稳妥|慢",
        ),
        (
            f"(?:当场|当[天日]|立[即刻]|即[时刻]|随时|限时|现场)(?=[^，。；、]{{0,3}}(?:{_DEALT}))",
            f"当[场天日即]|现场|立[即刻]|即|随|秒|马上|第一时间|限|{_WITHIN}|时限",
        ),
        (
            f"连续(?=[^，。；、]{{0,8}}?(?:{_PERIOD}|[两{_FIGURE[1:-1]}次轮届期]))",
            f"连续|持续|不[间中]断|一直|{_RATE}",
        ),
        (f"(?:基本|初步)(?={_ATTAINED})", "基本|初步|大[体致概部]|总体|主要"),
        (
            "提前(?=[^，。；、]{0,4}(?:[完建达]成|实现|达到|还|退|量产|投产|开工))|限期",
            "提前|[按如限逾]期|期限|早|按时",
        ),
        ("优先(?!级)", "优先|先行|重点|首先|倾斜|先"),
        (f"试[行点](?=推[行开广]|实[行施]|运[行营]|{_ENDING})", "试"),
        # on which condition
        (f"(?:满|连续|累计)[^，。；、]{{0,4}}?{_PERIOD}", f"{_PERIOD}(?:及?以上)|满(?![意足])|连续|累计"),
        ("(?<![虚模比草])拟(?![定订制合态人真])", "拟|计划|打算|准备|将"),
        ("(?<!个)工作日|夜间|周末|双休日|节假日", "夜|周[六日末]|假日|24小时|全[天年]|工作日"),
        ("自愿(?!者)", "愿|自[主行由觉]|强制"),
        (
            "(?:符合|满足|具备|达到)[^，。；、]{0,10}(?:条件|标准|要求|规定)|有条件|前提下",
            "达标|合格|条件|标准|要求|规定|前提",
        ),
        ("经[^，。；、]{0,10}(?:批准|同意|许可|核准|通过(?=[后的，]))", "批|同意|许可|准|通过"),
        ("极?[重中轻]{1,2}度", "[重中轻]{1,2}度|严重|重|较轻|轻微|[一二三四1234]级"),
        # for whom
        (
            "困难(?=[群家职学户人老儿残对党企居村])|低收入|低保|贫困|特困|残疾|失能|失独|孤寡|高龄|独居|脱贫",
            "难|残|贫|孤|弱势|特殊|保障|救助|[789]0岁",
        ),
        ("规模以上|规上|限额以上|限上|中小微|中小(?=企)|小微", "规模|限额|[中小微]型|骨干|龙头"),
        (
            "[大中小托]班|[一二三四五六七八九]年级|(?<![最提])[高初][一二三](?=学|年级|的|毕业)",
            "年级|毕业班|岁",
        ),
        (f"(?<={_HEADS})的?(?:随迁|未成年)?(?:{_KIN})", f"{_KIN}|子弟|儿女|家人|学生|[军烈警]属"),
        # until when, from when
        (_WITHIN, f"{_PERIOD}|内|当年|年[底末]|应届|[今以]后|以来|未来|近"),
        (
            f"{_DATE}[之以]?前(?![提景沿期后列]|{_FIGURE}{{1,3}}[个季名批年月位家])",
            "前|截[至止]|不[晚迟]于|(?<!达)到|至(?![少多])|内",
        ),
        (f"{_DATE}[之以]?后(?![勤备期续方])", "[后起自从]|开始"),
        (f"(?:[自从][^，。；、]{{0,8}}?)?{_DATE}起(?!{_FORCE}|[草步来到])", "[后起自从]|开始"),
    )
)


def is_qualified(before: str, after: str) -> bool:
    """Whether a clause of one text stands in the other without what limits its rule.

    >>> [is_qualified("可以不予处罚", after) for after in ("不予处罚", "可不予处罚", "能不予处罚")]
    [True, False, False]
    >>> is_qualified("给予补贴", "给予部分补贴"), is_qualified("由三部分组成", "由三个部分组成")
    (True, False)
    >>> is_qualified("2030年前达峰", "2030年达峰"), is_qualified("今年起施行", "今年施行")
    (True, False)
    """
    return any(
        _count(limit.words, before) != _count(limit.words, after)
        and _count(limit.alike, before) != _count(limit.alike, after)
        and (_is_dropped(limit, before, after) or _is_dropped(limit, after, before))
        for limit in _LIMITS
    )


def limits(words: str) -> bool:
    """Whether words have one that limits a rule.

    >>> limits("对困难职工"), limits("对职工")
    (True, False)
    """
    return any(limit.words.search(words) for limit in _LIMITS)


def _is_dropped(limit: _Limit, before: str, after: str) -> bool:
    """Whether a clause of the first text is limited so, and what is most like it in the other one is not.

    A clause that nothing there is like was dropped itself; a text may say less, and the same.
    """
    return any(
        other is not None
        and _count(limit.words, clause) > _count(limit.words, other)
        and _count(limit.alike, clause) > _count(limit.alike, other)
        for clause in clauses(before)
        if limit.words.search(clause)
        for other in [most_like(clause, after)]
    )


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))
