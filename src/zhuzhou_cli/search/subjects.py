"""Of which place a sentence speaks: the one with which it begins, behind its date, number or dateline."""

from __future__ import annotations

import re

from zhuzhou_cli.language.mentions import first_listed, leading, whole
from zhuzhou_cli.language.places import Part
from zhuzhou_cli.search.beside import CLAUSES, place_behind
from zhuzhou_cli.search.openings import BEFORE_PLACE, POSTS

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
_TOPIC = re.compile(
    r"(?:[的之]?[“《][^”》]{1,12}[”》])?[的之]?(?:先进|成功|典型|有关|相关|宝贵)*"
    r"(?:经验|做法|模式|样板|案例)(?!交流|推广|介绍|现场)"
)
"""What stands behind a place of which the words are not: 湘潭市的经验值得学习."""
_TOLD_BY = re.compile(r"\s*(?:据|[\u4e00-\u9fff·]{2,8}[（(](?=[^）)]{2,24}[）)][：:]))")
"""How a sentence begins that says who told it: 据岳阳市统计局消息, 王五（岳阳市市长）：."""
TEAMS = ("代表团", "考察团", "考察组", "调研组", "率团", "率队")
"""What those who visit others are called, or how somebody leads them."""
_VISIT = re.compile(
    rf"[^，。；：]{{2,16}}?(?:{'|'.join(TEAMS)}|一行)[^，。]{{0,4}}?(?:来|莅临?)(?P<host>[\u4e00-\u9fff]{{2,10}}?)"
    r"(?:学习|考察|调研|参观|访问|指导)"
)
"""How a sentence begins that tells of a visit, as the hosts do: 岳阳市党政代表团来湘潭考察."""
_QUOTED = re.compile(r"\s*[“《][^”》]{1,20}[”》]")
"""A quoted name with which a sentence begins; its place may stand behind it: “甲”在岳阳启动."""
_ACTS = re.compile("召开|举行|举办|部署|启动|印发|出台|推进|推出|实施")
"""What an office of a place does: 湘潭高新区召开会议."""
_SPOT = re.compile("[\u4e00-\u9fff]{0,6}(?:新区|[发业技]区|园区?|街道|[镇乡村]|社区|基地|现场)$")
"""How the name of a spot in a place ends: 湘潭高新技术开发区."""
_BODY = re.compile(r"\w{2,6}(?:大学|学院|集团|公司|银行)")
"""A body that is no office of the place in its name: 湖南大学."""
_BRIEFLY = re.compile("[\u4e00-\u9fff]{1,5}[，,]")
"""A short clause before the subject of a sentence, which is no place: 同日，; 会议强调，."""


def leading_place(clause: str) -> Part | None:
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
    place = (whole(visit["host"]) if visit else None) or first_place(words)
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


def first_place(words: str) -> Part | None:
    """The listed place with which some words begin, or the last of several, or that their first clause is.

    It stands before what it does, or before who does something there: 湘潭高新区召开会议.
    """
    words = POSTS.sub("", words, 1)
    first, *others = _JOINED.split(words[:_JOINING], maxsplit=1)
    if others and whole(first):
        return first_place(_JOINED.sub("", words[len(first) :], 1)) or whole(first)
    clause = CLAUSES.split(words, maxsplit=1)[0].strip()
    is_there = (_ACTS.search(clause) and not _BODY.match(clause)) or _SPOT.search(clause)
    place = first_listed(words) or whole(clause) or (leading_place(clause) if is_there else None)
    aside = None if place else _BRIEFLY.match(words)
    return first_place(words[aside.end() :]) if aside else place
