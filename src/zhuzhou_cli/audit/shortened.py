"""Whether a text has a term in a shorter form, without quotes: 瞪羚20家 for 瞪羚企业, 林长制 for 林长制改革.

A short form has to tell which term it is: what every report says, and what only counts, tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.language.tables.words import WORDS
from zhuzhou_cli.language.text import CLOSE, OPEN

_RUN = 4
"""Signs in a row, at least, that are a short form wherever in a term they stand: 专精特新."""
_TELLING = 2
"""Signs of a short form, at least, that no everyday word has: of 低空经济 they are 低空."""

_NOUN = re.compile(
    "(?:企业|产业|行业|经济|园区|片区|地区|基地|中心|平台|工程|项目|行动|计划|规划|战略|政策|改革|试点|建设|任务|活动|制度|机制|体系|模式|格局|"
    "布局|工作|服务|标准|方案|措施|指数|技术|系统|网络|联盟|集群|城市|县城|乡镇|村庄|社区)$"
)
"""What a writer leaves out at the end of a term that is known; of 园区 he may keep one sign: 零碳园."""

_EVERYDAY = re.compile(
    "社会主义|新质生产力|乡村振兴|营商环境|人工智能|互联网|物联网|大数据|新能源|新材料|制造业|服务业|合作社|现代化?|数字化?|智能化?|高质量|高水平|高标准|"
    "国家级?|省级|市级|县级|区域|县域|低碳|全国|全省|全市|全县|全面|重点|重大|新型|先进|优质|特色|综合|专项|示范|试验|创新|创业|科技|科学|技术|信息|改革|开放|"
    "发展|建设|生产|生活|生态|环境|绿色|安全|平安|文明|文化|旅游|教育|医疗|健康|卫生|养老|就业|民生|社会|经济|产业|工业|农业|农村|农民|乡村|城乡|"
    "城镇|城市|社区|居民|群众|人民|公共|基础|设施|交通|物流|金融|贸易|投资|消费|市场|企业|民营|园区|基地|中心|平台|工程|项目|行动|计划|规划|战略|"
    "政策|试点|任务|活动|制度|机制|体系|模式|格局|布局|工作|服务|管理|治理|保障|提升|提质|改造|培育|攻坚|融合|协同|联动|标准|方案|措施|指数|系统|"
    rf"网络|集群|政府|干部|人才|能力|水平|资源|能源|(?:{NUMERAL}|{OPEN}[0-9.]+{CLOSE})+[大个项条类种批]?"
)
"""Words that reports use in every paragraph, and numbers with what counts by them: they tell no term."""
_NUMBER = re.compile(f"{NUMERAL}|[0-9]")


def is_shortened(name: str, text: str) -> bool:
    """Whether a canonical text has a piece of a canonical name that tells it.

    >>> is_shortened("专精特新中小企业", "专精特新企业二十家"), is_shortened("零碳园区", "打造零碳园三个")
    (True, True)
    >>> is_shortened("乡村振兴示范镇", "推进乡村振兴"), is_shortened("三大强基行动", "强基行动")
    (False, False)
    """
    return any(name[begin:end] in text for begin, end in _pieces(name))


def _pieces(name: str) -> Iterator[tuple[int, int]]:
    """The spans of the short forms of a name; each has all of its numbers."""
    is_telling = [True] * len(name)
    for word in _EVERYDAY.finditer(name):
        is_telling[slice(*word.span())] = [False] * (word.end() - word.start())
    for begin, end in (*_beginnings(name), *_runs(name)):
        has_numbers = not _NUMBER.search(name[:begin]) and not _NUMBER.search(name[end:])
        if has_numbers and sum(is_telling[begin:end]) >= _TELLING and not _is_word(name[begin:end]):
            yield begin, end


def _beginnings(name: str) -> Iterator[tuple[int, int]]:
    """The spans of a name without its last nouns, and with one sign of the one that was left out.

    >>> [name[slice(*span)] for name in ["零碳园区建设"] for span in _beginnings(name)]
    ['零碳园区', '零碳园区建', '零碳', '零碳园']
    """
    end = len(name)
    while noun := _NOUN.search(name, 0, end):
        end = noun.start()
        yield 0, end
        yield 0, end + 1


def _runs(name: str) -> Iterator[tuple[int, int]]:
    """The spans of at least half of a name."""
    least = max(_RUN, (len(name) + 1) // 2)
    for begin in range(len(name) - least + 1):
        for end in range(begin + least, len(name) + 1):
            yield begin, end


def _is_word(piece: str) -> bool:
    """Whether a piece is a common word of two hanzi."""
    return f" {piece} " in f"{WORDS} " and len(piece) == len("词语")
