"""Where a term ends and its explanation begins, in each way that reports print them.

strong   term：text   【term】text   term，是指text   term——是指text
         term是指text   “term”指text   term 指 text
dash     term——text
gap      term  text
weak     term指text   term反映text
stop     term。text
break    the term on a line of its own
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from zhuzhou_cli.report.codes import is_code
from zhuzhou_cli.report.labels import is_label
from zhuzhou_cli.report.words import ADVERB, IS, LEAD, REFLECTS, SHORT_LEAD, SURE_LEAD

TERM_LIMIT = 45
"""Characters; the longest of 87 real headwords has 17, compound ones of counties reach 40."""

_USUAL = 17
"""Characters of the longest of 87 real headwords that are not compound."""

_BARE_LIMIT = 32
"""Characters of a headword that no number announces."""

_WINDOW = TERM_LIMIT + 35
"""Characters from the beginning of an entry in which its separator must stand: a term with Latin words."""

_OPEN, _CLOSE = "“《(【[<", "”》)】]>"
_PAIRS = (("“", "”"), ("(", ")"), ("【", "】"))
_COMMA = re.compile(rf"\s?(?:,|——?|--)\s?(?={LEAD}|{ADVERB}{IS})")
_NUMBERS = "一二两三四五六七八九十百"
_WITHIN = rf"(?:(?<![其高初集空公邻{_NUMBERS}])(?:之中|[中里])的?\s?,?|,|(?=其中的?[“{_NUMBERS}]))"
"""What stands between a term and a part of it: “一核两翼”中“一核”; not the end of 初中, 邻里, 三中."""
_PART_BEHIND = re.compile(
    rf"(?P<term>[^,。]{{2,{TERM_LIMIT}}}?)\s?{_WITHIN}\s?(?P<behind>(?:其中的?,?)?"
    rf"(?:“(?P<part>[^“”]{{1,16}})”|(?P<bare>[{_NUMBERS}][^“”,。:]{{1,7}}?))(?:{LEAD}|{ADVERB}{IS}))"
)
_PAGE_BEHIND = re.compile(
    r"(?<=.)(?:(?<=[^()])\s?[(\[【](?:[详参]?见)?(?:本?报告|正文)?\s?(?:第?\s?[0-9]{1,3}\s?页|[Pp]{1,2}\.?\s?[0-9]{1,3})[)\]】])"
    r"\s?(?=[\w“《])(?!的)"
)
"""The page of a term in the report, in brackets between it and its explanation: “两重”(第2页)国家…."""
_STRONG_LEAD = re.compile(rf"(?={SURE_LEAD})|(?<=[”)》\]])\s?(?={SHORT_LEAD}|{IS})")
_WEAK_LEAD = re.compile(rf"(?<!是)(?={SHORT_LEAD}|{REFLECTS})")
# A cell of its own, in a table of which only the words are left: there 指 separates, it is no text.
_CELL = re.compile(r"\s+是?指\s+")
# A lead that a colon follows opens the text all the same: 甲指：乙.
_LEAD_BEFORE_COLON = re.compile(
    r"(?:是指|指的是|指|即|(?<=”)(?:主要|具体)?(?:包括|包含|分为|有)"
    r"(?:以下|下列|如下)?[0-9一二三四五六七八九十两几]{0,3}(?:个|项|条|类|种|大|方面|内容|部分|[措举]施|机制){0,2})\s?$"
)
_BEING = re.compile("(?<![不但还也就都便只可或正仅而却若均则总才既又虽并要,])(?=是[^否非指])")
"""是 as the verb of the first sentence, which alone may part a term from its explanation: 双碳是…."""
_STOP = re.compile("。")
_HANZI = "\u4e00-\u9fff"
_DASH = re.compile(rf"\s{{0,4}}(?:——?|--|\s-\s|(?<=[{_HANZI}”)])-(?=[{_HANZI}“])|[→⇒➔➜]|=)\s?")
_LONG_DASH = re.compile(r"\s{0,4}(?:——|--|[→⇒➔➜])\s?")
# White space before another separator belongs to that one; between Latin words only a wide one separates.
_GAP = re.compile(
    r"(?:(?<![A-Za-z\s])\s+|(?<!\s)\s+(?![A-Za-z])|(?<!\s)(?:[\u3000\t]\s*|\s{2,}))(?![\s:,=→—-])"
)
_WIDE_GAP = re.compile(r"(?<!\s)(?:[\u3000\t]\s*|\s{2,})(?![\s:,=→—-])")
_THIN = re.compile(rf"[A-Za-z0-9] [{_HANZI}]|[{_HANZI}] [A-Za-z0-9]")
"""A space between Latin letters and hanzi, which some set inside terms: AEO 认证."""
_QUIRK = re.compile(rf"[。!?;]|(?<=..)(?:{SHORT_LEAD}|{REFLECTS}).*,")
_NO_TERM = re.compile(
    r"(?:第\d+页|[Pp]\.?(?=\d)|来源|信息来源|稿件来源|文章来源|责任编辑|责编|编辑|审核|校对|校审|监制|记者|通讯员|作者|供稿|时间|日期|"
    r"(?:发布|更新|成文|发文|印发|发稿)(?:时间|日期|机构|机关|单位|部门|字号|人|者)?|"
    r"电话|地址|网址|邮箱|邮编|字体|字号|分享[到至]?|[其式]中|计算公式\w?|计算方法\w?|(?:具体|主要|分别|共)?包括(?:以下)?\w{0,2}(?:方面|内容)?|主要内容|总体目标|[适实][用施]范围|例如|比如|具体|具体\w{0,2}为|注|备注|附件|附|"
    r"附表|摘要|索引号|主题(?:词|分类)?|有效性|文号|(?:浏览|点击|阅读|访问)(?:全文|原文)?|当前位置|您的位置|"
    r"版权(?:所有|声明|信息)?|(?:主办|承办|协办)(?:单位|方|机构)?|联系(?:人|电话|方式|地址|邮箱|单位|部门|我们|人及电话)?|扫一扫|"
    r"相关(?:附件|链接|报道|新闻|阅读|文章|解读|稿件|推荐|信息|文件|政策|内容)?|上一篇|下一篇|各位代表|同志们|标题|打印|(?:ICP)?备案(?:编|序)?号|"
    r"温馨提示|特别\w{0,2}(?:说明|提示)|重要提示|声明|(?:关键词|热词|亮点|看点)[之第一二三四五六七八九十]{0,2}|释义项|简称|风向|风力|气温|天气|主要目标|主要任务|目标任务|重点任务|工作措施|工作目标|牵头单位|责任单位|责任部门|完成时限|"
    r"图解|解读|视频|图文|专题|栏目|标签|问答|一图读懂|数据来源|资料来源|报告人|签发人?|抄送|报送|主送|名词解释|名词|解释|报告强调)\d*"
)
_NUMBER = re.compile(r"[\d\s.,、]+")
_CODE = re.compile(r"(?P<term>【(\d+)】|(\d+)(?=:)):?\s?")
"""Digits in brackets or before a colon, which are a term if their explanation takes them apart."""
_RATIO = re.compile(r"(?:^|[^A-Za-z\d.+])\d{1,3}(?:\.\d+)?$")
_FIGURES = re.compile(r"[0-9一二两三四五六七八九十]{1,3}[个大项条种双]\d{1,4}")
"""A term that counts a figure: 5个1, behind which a colon and digits are no ratio."""

_LATIN = re.compile(r"[A-Za-z][A-Za-z'&-]+\s?")
_MARK = re.compile(r"[\[(<]?\d{1,3}[\])>.、]\s?")
_HASH = re.compile(r"[0-9a-fA-F-]{12,}")
_SPEECH = re.compile(
    r"(?:说|表示|告诉\w{0,4}|介绍|回答|强调|指出|认为|写道|问|答|提出|要求|称|所说|如下|看来)$"
)

_ABBREVIATES = re.compile(
    r"(?:的|之)\s?(?:(?:英文|英语|首?字母|单词|名称|大写|字头)\s?){0,3}(?:缩写|简称|简写|略称|全称)$"
)
"""How a term ends that is the middle of an explanation: Partnership的首字母缩写."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Places in a passage: the term goes up to ``end``, the explanation begins at ``begin``."""

    end: int
    begin: int


Finder = Callable[[str, int], Cut | None]
"""Where the term ends in a plain string whose words begin at a place; None if this separator is not there."""


def is_term(plain: str, limit: int = TERM_LIMIT) -> bool:
    """Whether a plain string may be a headword: short, of words, no sentence, no label of the page.

    >>> [is_term(term) for term in ("“两重”“两新”", "来源", "e4c29f31c6964493a14c", "他说。")]
    [True, False, False, False]
    """
    term = plain.strip()
    if not is_short(term, limit):
        return False
    if not any(map(str.isalnum, term)) or _QUIRK.search(outside_quotes(term)) or _NUMBER.fullmatch(term):
        return False
    if outside_quotes(term).count(",") > 1:
        return False
    marked = _MARK.match(term)
    words = term[marked.end() :] if marked else term
    return not _NO_TERM.fullmatch(words.strip("[]【】() :=")) and not _HASH.fullmatch(term)


def is_short(plain: str, limit: int) -> bool:
    """Whether a plain string has no more characters than a term may have; a Latin word counts as two.

    >>> is_short("RCEP(Regional Comprehensive Economic Partnership)", 12)
    True
    """
    return len(plain) <= limit or len(_LATIN.sub("ab", plain)) <= limit


def is_bare_term(plain: str) -> bool:
    """Whether a plain string may be a headword that no number announces: no clause, speaker or label.

    >>> [is_bare_term(term) for term in ("“两重”“两新”", "近年来,全县", "张代表表示", "主要任务包括")]
    [True, False, False, False]
    >>> is_bare_term("Partnership的缩写"), is_bare_term("缩写")
    (False, True)
    """
    term = plain.strip()
    is_word = not (_SPEECH.search(term) or _ABBREVIATES.search(term) or is_label(term.strip("【】")))
    return is_term(term, _BARE_LIMIT) and "," not in outside_quotes(term) and is_word


def is_term_line(plain: str) -> bool:
    """Whether a plain line, or the rest of one, may be a headword and nothing else."""
    return len(plain) <= TERM_LIMIT and is_term(plain) and plain[-1] not in "。,;、!?"


def is_open(plain: str) -> bool:
    """Whether a string stops inside quotes or brackets."""
    return plain.count("“") > plain.count("”") or plain.count("(") > plain.count(")")


def closes(before: str, plain: str) -> bool:
    """Whether a string closes the quotes or brackets inside which the one before it stops.

    >>> closes("新质生产力(New Quality", "Forces):某事"), closes("“甲制", "“乙制”:某事")
    (True, False)
    """
    return any(
        before.count(left) > before.count(right) and right in plain.partition(left)[0]
        for left, right in _PAIRS
    )


def outside_quotes(plain: str) -> str:
    """A string without what stands in quotes and brackets."""
    kept: list[str] = []
    depth = 0
    for character in plain:
        if character in _OPEN:
            depth += 1
        elif character in _CLOSE:
            depth = max(0, depth - 1)
        elif not depth:
            kept.append(character)
    return "".join(kept)


def strong(plain: str, begin: int) -> Cut | None:
    """The earliest separator that leaves no doubt, in a passage whose words begin at ``begin``."""
    window = plain[begin : begin + _WINDOW]
    best = _in_lenticular(window) or _code(plain[begin:]) or _parted(window)
    return best and Cut(begin + best.end, begin + best.begin)


@lru_cache(maxsize=1 << 15)
def _parted(window: str) -> Cut | None:
    """The earliest such separator in the words that may hold it; each layout asks for the same ones."""
    cuts = [_at(_CELL, window, 1), _colon(window), _before_part(window), _behind_page(window)]
    # 甲指某事，即乙; “甲乙”——“甲”即某事: the explanation has begun before the comma, and before 即.
    cuts += [
        cut
        for cut in (_at(_COMMA, window), _at(_STRONG_LEAD, window))
        if cut and not _at(_WEAK_LEAD, window[: cut.end]) and not _at(_LONG_DASH, window[: cut.end])
    ]
    good = [cut for cut in cuts if cut and is_term(window[: cut.end])]
    return min(good, key=lambda cut: cut.end, default=None)


def colon(plain: str, begin: int) -> Cut | None:
    """The first colon behind something that may be a term."""
    cut = _colon(plain[begin : begin + _WINDOW])
    good = cut and is_term(plain[begin : begin + cut.end])
    return Cut(begin + cut.end, begin + cut.begin) if cut and good else None


def dash(plain: str, begin: int) -> Cut | None:
    """The first dash, if no strong separator comes as early; a long one rather than 中国—东盟 before it."""
    return _before_strong(_LONG_DASH, plain, begin) or _before_strong(_DASH, plain, begin)


def gap(plain: str, begin: int) -> Cut | None:
    """The first white space after two characters at least, if no strong separator comes as early.

    Between Latin words it must be wide, so that the string is one with its wide spaces as printed.

    >>> gap("LPR　Loan Prime Rate", 0), gap("LPR Loan Prime Rate", 0)
    (Cut(end=3, begin=4), None)
    >>> gap("AEO 认证　某种认证。", 0), gap("AEO 某种认证。", 0)
    (Cut(end=6, begin=7), Cut(end=3, begin=4))
    """
    cut = _before_strong(_GAP, plain, begin)
    is_thin = cut is not None and _THIN.match(plain, cut.end - 1)
    return (is_thin and _before_strong(_WIDE_GAP, plain, begin)) or cut


def stop(plain: str, begin: int) -> Cut | None:
    """The first full stop, if neither a strong separator nor a dash comes before it."""
    return None if dash(plain, begin) else _before_strong(_STOP, plain, begin)


def short_stop(plain: str, begin: int) -> Cut | None:
    """The first full stop, if what stands before it is as short as most terms and has no comma."""
    cut = stop(plain, begin)
    is_usual = cut is not None and is_short(plain[begin : cut.end], _USUAL)
    return cut if cut and is_usual and is_bare_term(plain[begin : cut.end]) else None


def quoted_stop(plain: str, begin: int) -> Cut | None:
    """The first full stop, if what stands before it is as short as most terms and has a word in quotes.

    >>> quoted_stop("“三变”改革。做好三件事。", 0), quoted_stop("做好三件事。", 0)
    (Cut(end=6, begin=7), None)
    """
    cut = short_stop(plain, begin)
    return cut if cut and "“" in plain[begin : cut.end] else None


def weak(plain: str, begin: int) -> Cut | None:
    """The first 指, 即 or 反映, if no strong separator but another such word comes before it."""
    cut = _doubtful(_WEAK_LEAD, plain, begin)
    other = strong(plain, begin) if cut else None
    return cut if cut and (other is None or (other.begin == other.end and cut.end <= other.end)) else None


def led(plain: str, begin: int) -> Cut | None:
    """The first 指, 即 or 反映 if no other separator comes before it, and though one comes behind it.

    >>> led("专班指工作专班:由领导任组长", 0), led("专班:指工作专班", 0)
    (Cut(end=2, begin=2), None)
    """
    cut = _before_strong(_WEAK_LEAD, plain, begin)
    others = (dash(plain, begin), gap(plain, begin)) if cut else ()
    is_later = cut and any(other and other.begin < cut.end for other in others)
    return None if is_later else cut


def being(plain: str, begin: int) -> Cut | None:
    """The first 是, if a short term without a clause stands before it, and no other separator as early.

    >>> being("双碳是碳达峰和碳中和", 0), being("双碳:是碳达峰", 0), being("深入推进,这是关键", 0)
    (Cut(end=2, begin=2), None, None)
    """
    cut = _before_strong(_BEING, plain, begin)
    others = (dash(plain, begin), gap(plain, begin)) if cut else ()
    is_later = cut and any(other and other.end < cut.end for other in others)
    return cut if cut and not is_later and is_bare_term(plain[begin : cut.end]) else None


def found(plain: str, begin: int, *finders: Finder) -> bool:
    """Whether one of some separators stands behind the words that begin there."""
    return any(find(plain, begin) for find in finders)


def _before_strong(pattern: re.Pattern[str], plain: str, begin: int) -> Cut | None:
    cut = _doubtful(pattern, plain, begin)
    other = strong(plain, begin) if cut else None
    return cut if cut and (other is None or cut.end <= other.end) else None


def _doubtful(pattern: re.Pattern[str], plain: str, begin: int) -> Cut | None:
    window = plain[begin : begin + _WINDOW]
    cut = _at(pattern, window)
    return Cut(begin + cut.end, begin + cut.begin) if cut and is_term(window[: cut.end]) else None


def _in_lenticular(window: str) -> Cut | None:
    """【term】 or [term] at the beginning; the brackets are no part of the term."""
    if not window.startswith(("【", "[")):
        return None
    close = window.find("】" if window[0] == "【" else "]", 2)
    if close < 0 or not is_term(window[1:close]):
        return None
    return Cut(close + 1, _after(window, close + 1))


def _before_part(window: str) -> Cut | None:
    """The comma behind a term of which the first part is explained at once.

    >>> _before_part("一主三副,“一主”指主城区"), _before_part("“双创”,“三通”指通水等")
    (Cut(end=4, begin=5), None)
    >>> _before_part("“一核两翼”中“一核”是指主城区"), _before_part("一核两翼中,一核指主城区")
    (Cut(end=6, begin=7), Cut(end=4, begin=6))
    """
    found = _PART_BEHIND.match(window)
    part = (found["part"] or found["bare"]) if found else ""
    is_part = found and part in found["term"].replace("“", "").replace("”", "")
    return Cut(found.end("term"), found.start("behind")) if found and is_part else None


def _behind_page(window: str) -> Cut | None:
    """The page in brackets behind a term, which stays with the term: what takes it off says so.

    >>> _behind_page("“两重”(第2页)国家战略"), _behind_page("两重(第2页)。")
    (Cut(end=9, begin=9), None)
    """
    found = _PAGE_BEHIND.search(window, 2)
    return Cut(found.end(), found.end()) if found else None


def _code(plain: str) -> Cut | None:
    """A term of digits alone and its brackets or colon: 【2351】, 2351:."""
    found = _CODE.match(plain)
    is_taken_apart = found and is_code(found[2] or found[3], plain[found.end() :])
    return Cut(found.end("term"), found.end()) if found and is_taken_apart else None


def _colon(window: str) -> Cut | None:
    """The first colon outside quotes and brackets; in damaged quotes, the first one."""
    depth = 0
    inside = None
    for i, character in enumerate(window):
        if character in _OPEN:
            depth += 1
        elif character in _CLOSE:
            depth = max(0, depth - 1)
            inside = inside if depth else None
        elif character == ":" and i and not _is_ratio(window, i):
            if not depth:
                lead = _LEAD_BEFORE_COLON.search(window, 2, i)
                return Cut(lead.start(), lead.start()) if lead else Cut(i, _after(window, i + 1))
            inside = inside if inside is not None else i
    return None if inside is None else Cut(inside, _after(window, inside + 1))


def _is_ratio(window: str, i: int) -> bool:
    """Whether a colon stands in 5:3 or http://, and not in G20:20国集团, 三个1000:1000个 or 5个1:1个方案."""
    after = window[i + 1 : i + 2]
    is_figure = bool(_RATIO.search(window, 0, i)) and not _FIGURES.fullmatch(window, 0, i)
    return (after.isdecimal() and is_figure) or after == "/"


def _after(window: str, i: int) -> int:
    """Where the explanation begins behind a separator: behind more colons, white space, a dash, a comma."""
    i = len(window) - len(window[i:].lstrip(": "))
    comma = _COMMA.match(window, i)
    return comma.end() if comma else i + 2 if window.startswith("——", i) else i


def _at(pattern: re.Pattern[str], window: str, least: int = 2) -> Cut | None:
    """The first place of a pattern behind so many characters at least, outside quotes and brackets."""
    for found in pattern.finditer(window):
        before = window[: found.start()]
        paired = all(before.count(left) == before.count(right) for left, right in _PAIRS)
        if found.start() >= least and paired:
            return Cut(found.start(), found.end())
    return None
