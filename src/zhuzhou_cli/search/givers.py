"""To whom a text gives a name: to a place of China (浙江省“八大行动”), or to an organ (教育部“八大行动”)."""

from __future__ import annotations

import re

from zhuzhou_cli.language.mentions import first_listed, giver, is_said, last_listed, leading, listed, whole
from zhuzhou_cli.language.places import PROVINCES, Part, as_part, parts
from zhuzhou_cli.language.tables.counties import COUNTIES
from zhuzhou_cli.language.tables.divisions import PREFECTURES
from zhuzhou_cli.language.within import holder, may_be_of
from zhuzhou_cli.search.beside import CLAUSES, POSTS, bracket_behind, place_behind, sentence_before
from zhuzhou_cli.search.said import BEFORE_PLACE

_JOINED, _JOINING = re.compile("以及|携手|联合|[、和与及/／]"), 12
"""What stands between places that do something together, and the signs in which the first one ends."""
_BEGINNING = 80
"""Signs of a sentence in which its subject stands, at most."""
DATELINE = (
    r"\s*(?:新华社|中新[社网]|人民网|央视网|本[报台网]|(?P<own>[\u4e00-\u9fff]{2,4}?)(?:日报|晚报|晨报|网))?"
    r"(?P<place>[\u4e00-\u9fff]{2,5}?)?(?:\d{1,2}月)?(?:\d{1,2}日)?[电讯][\s（(]"
)
"""How news begins, with the place that it is sent from, or of the paper: 新华社合肥1月12日电, 宁波日报讯.

A pattern with the groups place and own.
"""
_CAPITAL = "北京"
"""News from all places may be sent from here."""
_SENDS = re.compile("^(?:支持|推动|指导|督促|帮助|鼓励|引导|要求|部署|助力|组织|协助|确保|让|使)+")
"""What may stand before the place that acts in a sentence: in 支持醴陵市实施 it is 醴陵市."""
_TOPIC = re.compile(
    r"(?:[的之]?[“《][^”》]{1,12}[”》])?[的之]?(?:先进|成功|典型|有关|相关|宝贵)*"
    r"(?:经验|做法|模式|样板|案例)(?!交流|推广|介绍|现场)"
)
"""What stands behind a place of which the words are not: 湘潭市的经验值得学习."""
_TOLD_BY = re.compile(r"\s*(?:据|[\u4e00-\u9fff·]{2,8}[（(](?=[^）)]{2,24}[）)][：:]))")
"""How a sentence begins that says who told it: 据岳阳市统计局消息, 王五（岳阳市市长）：."""
_CASE = re.compile(
    r"(?:结合|立足|针对|研究)(?P<case>[\u4e00-\u9fff]{2,10}?)(?:的)?(?:实际|情况|贯彻|落实|发展)"
)
"""What a sentence says of whose case it is about: 结合株洲市实际，."""
_CITED = re.compile(
    r"《(?:中共)?(?P<cited>[\u4e00-\u9fff]{2,12}?)(?:委员会|委|人民政府|政府)?(?:办公[厅室])?(?:关于|印发)[^《》]{0,40}$"
)
"""The title of a paper that is cited, up to a name in it: 《安徽省人民政府关于深化“."""
_VISIT = re.compile(
    r"[^，。；：]{2,16}?(?:代表团|考察团|考察组|调研组|一行)[^，。]{0,4}?(?:来|莅临?)(?P<host>[\u4e00-\u9fff]{2,10}?)"
    r"(?:学习|考察|调研|参观|访问|指导)"
)
"""How a sentence begins that tells of a visit, as the hosts do: 岳阳市党政代表团来湘潭考察."""
_QUOTED = re.compile(r"\s*[“《][^”》]{1,20}[”》]")
"""A quoted name with which a sentence begins; its place may stand behind it: “甲”在岳阳启动."""
_MINISTRIES = (
    *("外交", "国防", "教育", "科技", "科学技术", "工信", "工业和信息化", "公安", "国家安全", "民政", "司法"),
    *("财政", "人社", "人力资源社会保障", "人力资源和社会保障", "自然资源", "生态环境", "住建"),
    *("住房城乡建设", "住房和城乡建设", "交通", "交通运输", "水利", "农业", "农业农村", "商务"),
    *("文旅", "文化和旅游", "应急管理", "退役军人事务", "中宣", "中组"),
)
"""The ministries, as 国务院机构改革方案 (2023) names them and as people shorten them."""
_ORGAN = (
    r"(?:国务院(?!批)|党中央|中央(?!厨房|公园|商务区)|全国(?:人大|政协)?|我国|国家(?!级))"
    r"(?:\w{2,8}(?:委员会|委|总局|局|总署|署|部|办))?"
    rf"|(?<![委市省县区州])(?:{'|'.join(_MINISTRIES)})部(?!门)"
    r"|\w{2,6}(?:大学|学院|集团|公司|银行)|京津冀|长三角|珠三角|粤港澳大湾区"
)
_VERBS = "部署|实施|开展|提出|推出|出台|印发|发布|推进|启动"
_HOW = (
    "(?:各地|上下|各级|各部门|将|要|已|正|都|今年|深入|大力|全面|持续|扎实|加快|积极|全力|统筹|着力|有序|稳步|系统|集中|统一|"
    "共同|率先|继续|坚决|认真)"
)
"""What stands between somebody and what they do."""
_DOES = f"(?:{_HOW}*(?:{_VERBS}|推动|推行|落实|抓好|打造|组织|有没有|有无|有))?"
_TAKES = (
    "(?<=对接|落实|争取|列入|纳入|入选|抓好|抓实|实施|推进|推动|贯彻|围绕|聚焦|完成|按照|承接|融入|参与|"
    "用好|根据|做好|办好|执行|响应|服务|支持|配合|参加|关于|助力|接受|争创|对标|对表|接入|列为)"
)
"""What stands before the level from which something is taken: 落实省“十大项目”."""
_ALONE = rf"(?:(?<!\w)|{_TAKES})"
"""Where a level is named by one sign: at the beginning of words, or where something is taken from it."""
_NO_WORD = "(?<![各外邻兄跨两三出入进节反])"
"""What the sign 省 before a name ends a word behind: 各省“八大行动”; no place that is not listed is a 省."""
_OFFICE = r"(?<!\w){}[\u4e00-\u9fff]{{0,6}}?[厅局委办]"
"""An office of a level, at the beginning of words: 省发改委印发."""
_GOVERNMENT = "{0}委、?{0}政府|{0}委书记|{0}长|{0}委|{0}(?:人民)?政府(?:办公[厅室])?|[我全本该]{0}|{0}级"
"""A level by its party, its government, or all of it."""
_COLLOQUIAL = "{0}里|{0}上(?![下市])"
"""How people call the government of a level in speech: 省里, 市上."""
_SAID = {
    "自治区": "[我全]?自治区(?:党委|(?:人民)?政府|级)?",
    "省": rf"{_GOVERNMENT.format('省')}|{_COLLOQUIAL.format('省')}|{_ALONE}省|{_OFFICE.format('省')}"
    rf"|{_NO_WORD}省(?=[“‘「『《])",
    "市": rf"{_GOVERNMENT.format('市')}|(?<![城都股楼])(?:{_COLLOQUIAL.format('市')})|{_ALONE}市"
    rf"|{_OFFICE.format('市')}",
    "州": rf"{_GOVERNMENT.format('州')}|(?<!\w)州里|{_ALONE}州",
    "县": rf"{_GOVERNMENT.format('县')}|{_COLLOQUIAL.format('县')}|{_ALONE}县|{_OFFICE.format('县')}",
    "区": rf"(?<!\w)区里|(?<=[和与及])区里|{_ALONE}区",
}
"""How a text speaks of a government by its level alone, each as a pattern."""
_LEVEL = "|".join(f"(?P<{level}>{said})" for level, said in _SAID.items())
_PAPER = "(?:在?《?(?:(?:政府)?工作)?报告》?[里中上]?|《关于)?"
"""What stands between a government and what it does, where its report says so: 省政府|工作报告|提出的."""
_AT_LEVEL = re.compile(rf"(?:{_LEVEL}){_PAPER}{_DOES}的?[\s*_|“‘「『《〈【\"']*$")
"""A government that is named by its level alone: 省“十大项目” in a report of a city is of the province."""
_GIVEN_BY = re.compile(
    rf"[”’」』》】\"'*_]*(?:是|由|出自|见于|源于)(?:{_LEVEL})(?={_PAPER}(?:{_VERBS}|确定|明确))"
)
"""How the words behind a name begin that say by which level it is given: 是省政府工作报告提出的."""
_OWN = re.compile(r"(?:[我本全]|(?<!\w)(?=[省市县区州][“‘「『《]))([省市县区州])(?![域委])")
"""How a text speaks of the place that it is about, by its level."""
LEVELS = {
    "省": ("省", "自治区"),
    "自治区": ("自治区",),
    "市": ("市", "自治州", "盟", "地区"),
    "州": ("自治州",),
    "县": ("县", "自治县", "旗", "自治旗"),
    "区": ("区", "自治区", "新区", "林区", "矿区"),
}
"""The kinds of places of each level; a municipality, which has no 省委, is a 市."""
STATE = Part("国家", "国家", "")
"""What is above all levels."""
PROVINCE_LEVELS, _LOWEST = ("省", "自治区"), ("县", "区")
"""The levels of provinces, and those below prefectures."""
_COUNTY = re.compile("[县区市旗]")
"""How the names of counties end."""
_WITH_PREFECTURES = frozenset(name for name, more in PREFECTURES.items() if more)
"""The provinces without their kinds, but for 北京, which is a 市."""
_AT_END = re.compile(rf"(?P<organ>{_ORGAN}){_DOES}的?[\s*_|“‘「『《〈【】\"']*$")
_LEVEL_SAYS = re.compile(
    r"(?:根据|按照|贯彻|落实)?(?P<level>自治区|[省市州县])"
    r"(?:委|政府|人大|政协|两会|《?政府工作报告|第\w{1,4}[次届])"
    r"|(?:放眼|纵观|综观)全?(?P<seen>自治区|[省市州县])(?:来?看)?[，,]"
    r"|[从在就]?(?P<plane>自治区|[省市州县])级?层面(?:来?[看讲说]|上)?[，,]"
)
"""How a sentence begins that tells what a level of government says, or what is so there: 省级层面，."""
_ACTS = re.compile("召开|举行|举办|部署|启动|印发|出台|推进|推出|实施")
"""What an office of a place does: 湘潭高新区召开会议."""
_SPOT = re.compile("[\u4e00-\u9fff]{0,6}(?:新区|[发业技]区|园区?|街道|[镇乡村]|社区|基地|现场)$")
"""How the name of a spot in a place ends: 湘潭高新技术开发区."""
_BODY = re.compile(r"\w{2,6}(?:大学|学院|集团|公司|银行)")
"""A body that is no office of the place in its name: 湖南大学."""
_BRIEFLY = re.compile("[\u4e00-\u9fff]{1,5}[，,]")
"""A short clause before the subject of a sentence, which is no place: 同日，; 会议强调，."""
_LEVEL_MEETS = re.compile(
    r"全?(自治区|省(?!会)|市(?!场|民|区)|州|县(?!域|城))[^，。；：]{0,30}(?:召开|举行|举办)"
)
"""How a sentence begins that tells of a meeting of a level of government."""
_AT_BEGINNING = re.compile(rf"(?P<organ>{_ORGAN})(?={_VERBS})")
_OPENING, _OPENS = re.compile("[,，。、；;：:]"), 24
"""Where the first words of an explanation end, and their most signs."""
_STATE = re.compile("国家|国务院|中央|全国|我国|中国")
"""What says that something is of an organ above all places."""


def given_to(text: str, span: tuple[int, int], own: str, since: int) -> Part | None:
    """To whom the sentence gives a name at a span; None if it says nothing, or names ``own`` as well.

    The place or organ stands beside the name (浙江省“八大行动”, 八大行动（浙江）), or begins its clause, or a
    sentence, without ``own``, the place of the report that explains it (浙江省推进八大行动). The name before
    ends at ``since``.

    >>> [given_to(f"{by}“五大行动”", (4, 8), "株洲市", 0).text for by in ("教育部", "对接省")]
    ['教育部', '省']
    """
    sentence = sentence_before(text, span[0], since)
    clause = CLAUSES.split(sentence)[-1]
    bracket = CLAUSES.split(bracket_behind(text, span[1]))
    found = next(filter(None, map(giver, (*bracket, clause))), None)
    found = found or _above(clause) or _level_behind(text, span[1]) or _named(sentence)
    if found:
        return found
    begins = [_SENDS.sub("", BEFORE_PLACE.sub("", words, 1)) for words in (clause, sentence)]
    first, of_sentence = map(_first, begins)
    led = first or _leading(begins[0])
    if is_said(own, clause):
        return led if led and may_be_of(own, led) else None
    if is_said(own, sentence):
        return first
    organs = (_organ(_AT_BEGINNING.match(words)) or _level_said(words) for words in begins)
    return next(filter(None, (led, of_sentence, place_behind(text, span[1]), *organs)), None)


def _named(sentence: str) -> Part | None:
    """The place whose paper a sentence cites, up to a name in its title, or whose case it is about.

    >>> [place and place.stem for place in map(_named, ("《安徽省人民政府关于“", "结合株洲实际，实施“"))]
    ['安徽', '株洲']
    """
    cited, case = _CITED.search(sentence), [*_CASE.finditer(sentence)][-1:]
    return (whole(cited["cited"]) if cited else None) or (whole(case[0]["case"]) if case else None)


def level_part(level: str) -> Part:
    """A level of government as a place: what 全市 is given to where the text does not say which 市."""
    return Part(level, level, level)


def level_meeting(sentence: str) -> Part | None:
    """The level of government that meets, as a sentence begins to tell, behind its date; None if none does.

    >>> said = ("1月5日，省“八大行动”推进会在长沙召开", "省委书记来调研", "全市召开大会", "市场工作会议召开")
    >>> [found and found.text for found in map(level_meeting, said)]
    ['省', None, '市', None]
    """
    found = _LEVEL_MEETS.match(BEFORE_PLACE.sub("", sentence[:_BEGINNING], 1))
    return level_part(found[1]) if found else None


def _level_behind(text: str, end: int) -> Part | None:
    """The level by which the words behind a name, which ends at a place of a text, say it is given.

    >>> _level_behind("“甲”是省政府工作报告提出的", 3), _level_behind("“甲”是重点", 3)
    (Part(text='省', stem='省', kind='省'), None)
    """
    found = _GIVEN_BY.match(text, end)
    return level_part(str(found.lastgroup)) if found else None


def _level_said(words: str) -> Part | None:
    """The level of government of whose paper or meeting some words begin to tell: 省政府工作报告提出."""
    found = _LEVEL_SAYS.match(words)
    return level_part(next(filter(None, found.groups()))) if found else None


def _leading(clause: str) -> Part | None:
    """The place with which a clause begins and of which it speaks, whatever is done there: 长沙打出“."""
    place = leading(clause)
    return None if place is None or _TOPIC.match(clause, len(place.text)) else place


def subject(sentence: str) -> Part | None:
    """The listed place with which a sentence begins, behind its date or number, and of which it speaks.

    >>> said = ("本报讯 1月15日，湘潭市召开会议", "（二）岳阳市", "学习湘潭市", "湘潭市的经验值得学习")
    >>> [place and place.stem for place in map(subject, said)]
    ['湘潭', '岳阳', None, None]
    >>> [place and place.stem for place in map(subject, ("据湘潭市消息", "“甲”是岳阳的", "王五（衡阳）："))]
    ['湘潭', '岳阳', '衡阳']
    >>> subject("1月5日，岳阳市党政代表团来湘潭考察").stem
    '湘潭'
    """
    words = BEFORE_PLACE.sub("", sentence[:_BEGINNING], 1)
    visit = _VISIT.match(words)
    place = (whole(visit["host"]) if visit else None) or _first(words)
    if place is None:
        told, name = _TOLD_BY.match(sentence), _QUOTED.match(sentence)
        return leading(sentence[told.end() :]) if told else name and place_behind(sentence, name.end())
    return None if _TOPIC.match(words, words.find(place.text) + len(place.text)) else place


def dateline(sentence: str) -> Part | None:
    """The place of the dateline with which a sentence begins; 北京 says nothing, for it has all the news.

    >>> said = ("新华社合肥1月12日电 今年将", "本报株洲12月25日讯（记者 王五）", "新华社北京3月5日电 今年将")
    >>> [place and place.stem for place in map(dateline, said)]
    ['合肥', '株洲', None]
    """
    found = re.match(DATELINE, sentence)
    said = (found["place"] or found["own"] or "") if found else ""
    place = whole(said)
    return place if place and place.stem != _CAPITAL else None


def _first(words: str) -> Part | None:
    """The listed place with which some words begin, or the last of several, or that their first clause is.

    It stands before what it does, or before who does something there: 湘潭高新区召开会议.
    """
    words = POSTS.sub("", words, 1)
    first, *others = _JOINED.split(words[:_JOINING], maxsplit=1)
    if others and whole(first):
        return _first(_JOINED.sub("", words[len(first) :], 1)) or whole(first)
    clause = CLAUSES.split(words, maxsplit=1)[0].strip()
    is_there = (_ACTS.search(clause) and not _BODY.match(clause)) or _SPOT.search(clause)
    place = first_listed(words) or whole(clause) or (_leading(clause) if is_there else None)
    aside = None if place else _BRIEFLY.match(words)
    return _first(words[aside.end() :]) if aside else place


def is_anothers(place: str, to: Part, explanation: str) -> bool:
    """Whether what is given to somebody is not what a report of a place explains.

    It is if it lies there, or the explanation begins with whose it is: 指浙江省…, 指国家….

    >>> to = given_to("浙江省“千万工程”", (4, 8), "株洲市", 0)
    >>> [is_anothers("株洲市", to, text) for text in ("指浙江省的“千村示范、万村整治”工程。", "指甲、浙江。")]
    [False, True]
    """
    if may_be_of(place, to) or is_of_level(place, to.text):
        return False
    opening = _OPENING.split(explanation, maxsplit=1)[0][:_OPENS]
    return not is_said(to.text, opening) and not (not to.kind and _STATE.search(opening))


def own_level(sentence: str) -> str:
    """The level of the place that the words before a name are about, as they say last; nothing if none.

    >>> own_level("今年，我市将实施“"), own_level("推进“")
    ('市', '')
    """
    said = _OWN.findall(sentence)
    return said[-1] if said else ""


def _above(clause: str) -> Part | None:
    """The organ, the level of government, or the place of this, to which the words before a name give it."""
    if found := _AT_LEVEL.search(clause):
        level = str(found.lastgroup)
        return last_listed(clause[: found.start() + len(level)]) or level_part(level)
    return _organ(_AT_END.search(clause))


def is_of_level(place: str, level: str) -> bool:
    """Whether a place is a government of a level that is named alone: 全市 may be 株洲市.

    >>> [is_of_level(place, "省") for place in ("湖南省", "广西壮族自治区", "北京市", "吉林市", "攸县")]
    [True, True, False, False, False]
    """
    if place in LEVELS or place == STATE.text or level not in LEVELS:
        return place == level
    *_, own = parts(place)
    kind = own.kind or (place[-1:] if place.endswith(("县", "旗")) else "")  # 攸 is no name by itself
    if not kind and own.is_listed:  # 株洲 may be a 市, and no 省
        return own.stem in PROVINCES if level in PROVINCE_LEVELS else own.stem not in _WITH_PREFECTURES
    may_be = not kind and not (level in PROVINCE_LEVELS and own.stem in COUNTIES)
    return kind in LEVELS[level] or may_be


def of_level(level: Part, place: Part) -> Part:
    """The place that a level alone means where one is spoken of: this, or what it lies in; else the level.

    >>> [of_level(Part(level, level, level), parts("攸县")[0]).text for level in "县市省州"]
    ['攸县', '株洲', '湖南', '株洲']
    """
    if is_of_level(place.text, level.text):
        return place
    if place.is_listed and level.text in _LOWEST:  # no county of 株洲市 is meant by its name
        return level
    return holder(place, is_province=level.text in PROVINCE_LEVELS) or level


def of_those_named(level: Part, words: str) -> Part | None:
    """The one place of a level in which all listed places lie that some words name; None if none or several.

    >>> said = ("推进会在岳阳召开", "岳阳、杭州", "长沙县、湘潭")
    >>> [found and found.text for found in (of_those_named(level_part("省"), words) for words in said)]
    ['湖南', None, '湖南']
    """
    counties = filter(None, (last_listed(words[: kind.end()]) for kind in _COUNTY.finditer(words)))
    places = (*map(as_part, listed(words)), *counties)
    found = {of_level(level, place).stem for place in places} - {level.stem}
    return as_part(found.pop()) if len(found) == 1 else None


def _organ(found: re.Match[str] | None) -> Part | None:
    """An organ, which is nobody's part and has no kind."""
    return Part(found["organ"], found["organ"], "") if found else None
