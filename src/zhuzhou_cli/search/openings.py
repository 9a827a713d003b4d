"""What may stand before the place of which a sentence speaks: 本报讯 1月15日，; 湖南省委委员、."""

from __future__ import annotations

import re

_ORDINAL = r"第?[一二三四五六七八九十]{1,3}(?:[、，,.．）)]|是)|[\u2460-\u24ff\u2776-\u2793\u3220-\u3229]"
_BYLINE = r"\s*[（(](?:本报|见习|实习|全媒体|首席)*(?:记者|通讯员)[^）)\n]{0,30}[）)]"
_DATELINE = r"[^，。：:“]{0,16}?(?:日[电讯]|[本报网社台]讯)(?:[（(][^）)\n]{0,30}[）)])?"
_SAID_BY = "据[^，。]{2,12}?(?:报道|消息|通报)[，,]"
_REPORTER = (
    r"[记笔]者[^，。从来走在赴]{0,8}(?:从|来到|走进|在|赴)"
    "|[\u4e00-\u9fff]{2,4}在(?=[^，。]{2,10}?(?:调研|考察|视察|检查|督导)(?:时|期间))"
)
_LOOK = "(?:再?看看|回到|回看|再看|来看|聚焦|放眼(?!全)|走近|专访|对话|以(?=[^，。]{2,8}为例))"
_FROM = rf"{_REPORTER}|对于?(?=[^，。]{{2,8}}(?:来说|而言|来讲))|{_LOOK}|在|来到|走进|走访"
_EPITHET = (
    "省会|首府|[古山泉江冰春羊鹏星水榕蓉]城|古都|故都|(?:革命)?老区|苏区"
    "|(?:位于|地处|毗邻|坐落[在于])[^，。]{2,10}?的"
)
_OF_PAPERS = "关于|印发|转发|批转|中国共产党|中共|共青团"
_WHEN = (
    r"[\W\d_]|(?<=\d)[年月日号]|(?<=[年月])[初底]|以来|以后|期间|近[年期日]来?|[今去明]年|[今昨当][天日]|日前|"
    "[上下]午|目前|当前"
)
_JOINTS = "同时|此外|其中|随后|接着|其后|之后|当天"
_OFFICES = "记者|主持人|[省市县区州]长|书记|局长|主任|代表|委员|发言人|网友"
_SPEAKER = rf"(?:[问答]|[\u4e00-\u9fff]?[省市县区州]?委?副?(?:{_OFFICES}))[：:]"
_BEGINS = f"{_DATELINE}|{_BYLINE}|{_SAID_BY}"
_GOES_ON = f"{_BYLINE}|{_EPITHET}|{_OF_PAPERS}|{_FROM}|{_WHEN}|{_JOINTS}|{_ORDINAL}|{_SPEAKER}"
BEFORE_PLACE = re.compile(f"(?:{_BEGINS})?(?:{_GOES_ON})*")
"""What may stand before the place with which a sentence begins: 本报讯 1月15日，; 2024年以来，; 答：."""
_SEATS = "委常委|委委员|政府党组成员|副[省市州县区]长|人大常委会副主任|政协副主席|人大代表|政协委员|党代表"
"""Posts and seats at one level that somebody has besides another post, as a pattern."""
_ABOVE = "(?:[\u4e00-\u9fff]{2,5}?[市州盟县区]委|[市州盟县区])"
"""How the next post begins behind one of a province: 市委书记, 深圳市委书记."""
_BELOW = "(?:[\u4e00-\u9fff]{1,5}?[县区市旗]委|[县区旗])"
"""How the next post begins behind one of a prefecture: 县委书记, 醴陵市委书记."""
POSTS = re.compile(
    rf"\w{{0,5}}?(?:(?:省|自治区)(?:{_SEATS}|党?委副书记)、(?={_ABOVE})|[市州盟](?:{_SEATS}|党?委副书记)、(?={_BELOW}))"
    rf"|\w{{1,6}}?(?:{_SEATS})、"
    r"(?!(?:[省市县区州]?政府)?(?:党组\w{0,3}、)?(?:常务)?副?[省市州县区]长|[\u4e00-\u9fff]{2}部部?长|秘书长|\w{0,6}主任)"
)
"""A post at a higher level, before the one as which somebody speaks: 株洲市委常委、醴陵市委书记.

The second one has a place or a level of its own, as in 省人大代表、市长; of 株洲市委常委、常务副市长 both
are of 株洲市.
"""
