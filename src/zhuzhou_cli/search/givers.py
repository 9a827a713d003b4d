"""To whom a text gives a name: to a place of China (浙江省“八大行动”), or to an organ (教育部“八大行动”)."""

from __future__ import annotations

import re

from zhuzhou_cli.language.mentions import giver, is_said, leading, whole
from zhuzhou_cli.language.places import Part
from zhuzhou_cli.language.within import may_be_of
from zhuzhou_cli.search.beside import CLAUSES, bracket_behind, place_behind, sentence_before
from zhuzhou_cli.search.levels import DOES, VERBS, is_of_level, level_before, level_behind, level_said
from zhuzhou_cli.search.openings import BEFORE_PLACE
from zhuzhou_cli.search.subjects import first_place, leading_place

_SENDS = re.compile("^(?:支持|推动|指导|督促|帮助|鼓励|引导|要求|部署|助力|组织|协助|确保|让|使)+")
"""What may stand before the place that acts in a sentence: in 支持醴陵市实施 it is 醴陵市."""
_CASE = re.compile(
    r"(?:结合|立足|针对|研究)(?P<case>[\u4e00-\u9fff]{2,10}?)(?:的)?(?:实际|情况|贯彻|落实|发展)"
)
"""What a sentence says of whose case it is about: 结合株洲市实际，."""
_CITED = re.compile(
    r"《(?:中共)?(?P<cited>[\u4e00-\u9fff]{2,12}?)(?:委员会|委|人民政府|政府)?(?:办公[厅室])?(?:关于|印发)[^《》]{0,40}$"
)
"""The title of a paper that is cited, up to a name in it: 《安徽省人民政府关于深化“."""
_TRIP = re.compile(
    r"(?:赴|前往|到达|抵达|走进)(?=[\u4e00-\u9fff])(?=[^。]{2,60}(?:学习|观摩|考察|了解|参观|察看)了?[^，。]{0,6}$)"
)
"""Where somebody went to see what has a name: 赴宁波参观企业，学习“."""
_MINISTRIES = (
    *("外交", "国防", "教育", "科技", "科学技术", "工信", "工业和信息化", "公安", "国家安全", "民政", "司法"),
    *("财政", "人社", "人力资源社会保障", "人力资源和社会保障", "自然资源", "生态环境", "住建"),
    *("住房城乡建设", "住房和城乡建设", "交通", "交通运输", "水利", "农业", "农业农村", "商务"),
    *("文旅", "文化和旅游", "应急管理", "退役军人事务", "中宣", "中组"),
)
"""The ministries, as 国务院机构改革方案 (2023) names them and as people shorten them."""
_SHORT = "京津沪渝冀豫湘皖鲁苏浙赣鄂桂晋陕闽粤川琼黔滇"
"""How provinces are called by one sign; several together are a region: 川渝, 沪苏浙皖."""
_ORGAN = (
    r"(?:国务院(?!批)|党中央|中央(?!厨房|公园|商务区)|全国(?:人大|政协)?|我国|国家(?!级))"
    r"(?:\w{2,8}(?:委员会|委|总局|局|总署|署|部|办))?"
    rf"|(?<![委市省县区州])(?:{'|'.join(_MINISTRIES)})部(?!门)"
    r"|(?:(?![参到在与是于我本该各的了曾为])\w){2,6}(?:大学|学院|集团|公司|银行)|京津冀|长三角|珠三角|粤港澳大湾区"
    rf"|(?<![\u4e00-\u9fff])[{_SHORT}]{{2,5}}(?:[两三四]省[一两]?市?|两地|三地)?"
)
_AT_END = re.compile(rf"(?P<organ>{_ORGAN}){DOES}的?[\s*_|“‘「『《〈【】\"']*$")
_AT_BEGINNING = re.compile(rf"(?P<organ>{_ORGAN})(?={VERBS})")
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
    found = (
        found
        or level_before(clause)
        or _organ(_AT_END.search(clause))
        or level_behind(text, span[1])
        or _named(sentence)
    )
    if found:
        return found
    begins = [_SENDS.sub("", BEFORE_PLACE.sub("", words, 1)) for words in (clause, sentence)]
    first, of_sentence = map(first_place, begins)
    led = first or leading_place(begins[0])
    if is_said(own, clause):
        return led if led and may_be_of(own, led) else None
    if is_said(own, sentence):
        return first
    organs = (_organ(_AT_BEGINNING.match(words)) or level_said(words) for words in begins)
    return next(filter(None, (led, of_sentence, place_behind(text, span[1]), *organs)), None)


def _named(sentence: str) -> Part | None:
    """The place whose paper a sentence cites, up to a name in its title, or whose case it is about.

    >>> [place and place.stem for place in map(_named, ("《安徽省人民政府关于“", "结合株洲实际，实施“"))]
    ['安徽', '株洲']
    """
    cited, case = _CITED.search(sentence), [*_CASE.finditer(sentence)][-1:]
    trip = [*_TRIP.finditer(sentence)][-1:]
    return (
        (whole(cited["cited"]) if cited else None)
        or (whole(case[0]["case"]) if case else None)
        or (leading(sentence[trip[0].end() :]) if trip else None)
    )


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


def _organ(found: re.Match[str] | None) -> Part | None:
    """An organ, which is nobody's part and has no kind."""
    return Part(found["organ"], found["organ"], "") if found else None
