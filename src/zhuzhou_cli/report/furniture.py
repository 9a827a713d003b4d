"""Lines that belong to the page and not to the report: numbers, running heads, captions, imprints, links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from zhuzhou_cli.report.codes import is_code
from zhuzhou_cli.report.drafts import is_complete
from zhuzhou_cli.report.layouts.rows import is_sure_head
from zhuzhou_cli.report.lines import Line

_PAGE = re.compile(
    r"[-—·.\s|]*(?:第\s*)?[0-9]{1,4}(?:\s*页)?(?:\s*[/,，|]?\s*共?\s*[0-9]{1,4}\s*页?)?[-—·.\s|]*"
    r"|-{0,3}\s?page\s?\d{1,4}(?:\s?of\s?\d{1,4})?\s?-{0,3}",
    re.IGNORECASE,
)
_WORDED = re.compile(
    r"(?P<open>[【\[(]?)(?:见|按)?(?:报告|正文|原文|全文|文本|材料)?(?:第\s?)?(?:"
    r"(?P<first>[0-9]{1,3})(?:\s?[-—、]\s?[0-9]{1,3})?\s?页|P\.?\s?(?P<second>[0-9]{1,3})(?:\s?[-—]\s?P?[0-9]{1,3})?)"
    r"[】\])]?:?",
    re.IGNORECASE,
)
"""The page of the report that has the terms below: 报告第4页, （第4页）, P4：."""

_TURN = re.compile(
    r"[◀▶<>《》\s(]*(?:上接|下转|转|接)\s?(?:第?\s?[0-9A-Z一二三四五六七八]{1,3}\s?版?.{0,6}|"
    r".{0,4}版)[◀▶<>\s)]*"
)
_CAPTION = re.compile(r"附?[图表]\s?[0-9]{1,3}(?:[-—.][0-9]{1,3})?[\s:.][^。;]{2,30}(?<![。;:])")
_MASTHEAD = re.compile(r"工作报告|公报|日报|晚报|时报|人民政府|代表大会|会议文件|名词|附件|政报")
_TITLE = re.compile(
    r"(?:第?\s?[0-9]{1,3}\s?页?\s+)?[-—]*(?:20[0-9]{2}年?)?.{0,14}工作报告(?:\(?20[0-9]{2}年?\)?)?[-—]*(?:\s+第?\s?[0-9]{1,3}\s?页?)?"
)
_AFTER = re.compile(
    r"\[?【?\(?(?:责任编辑|责编|编辑[:/ ]|编辑$|审核[:/ ]|校对[:/ ]|监制[:/ ]|来源[:/ ]|"
    r"信息来源|稿件来源|文章来源|上一篇|下一篇|上一条|下一条|版权(?:所有|声明|归)|copyright|©|"
    r"附件\s?[0-9一二三四五六七八九十]{0,2}(?:$|[:.、\s])|附[:表录]|各位代表|抄送(?:$|[:\s])|"
    r".{0,30}[0-9]{1,2}日印发$|本报讯|本报记者|新华社[^:,。]{0,12}(?:电|讯)|"
    r".{0,12}日报讯|记者\s?[/|]|图/|文/|\(完\)|完$|"
    r"(?:编者按|(?:推荐|延伸)阅读|免责声明|公开方式|新闻热线)(?:$|[:\s]))",
    re.IGNORECASE,
)
_ACTIONS = "打印|关闭|返回|分享|扫一扫"
"""What the links of a page offer to do."""
# Words that begin terms and sentences too: 分享经济：利用互联网…。 What they say then ends with a full stop.
_MAYBE = re.compile(
    rf"\[?【?\(?(?:{_ACTIONS}|版权|主办|承办|友情链接|网站地图|备案号|政府网站标识码|联系我们|阅读全文|"
    r"相关(?:附件|链接|报道|新闻|阅读|文章|解读|稿件|推荐|信息)|点击(?:查看|下载|进入)|字号[:：]|字体[:：]|新华社|"
    r"[^\W\d]{0,10}全媒体记者|[^\W\d]{0,4}ICP备)",
    re.IGNORECASE,
)
# Words that may begin a broken line of an entry too; alone on a short line they are links of the page.
_LINK_WORDS = (
    "更多|热点|推荐|评论|网友|声明|二维码|微信|微博|注册|登录|首页|收藏|字号|字体|制图|"
    "制表|摄影|版式|美编|值班|统筹|策划|出品|广告"
)
_LINK = re.compile(rf"(?:{_LINK_WORDS}|直播|视频|图文|专题|栏目|标签)[^、。，,]{{0,8}}")
_BARE_LINK = re.compile(
    rf"\W*(?:{_LINK_WORDS}|{_ACTIONS})(?:新闻|内容|评论|阅读|推荐|排行|本页|窗口|顶部|首页|列表|公众号)?\W*"
)
_LINK_ROW = re.compile(
    rf"(?:\s*[【\[(](?:{_LINK_WORDS}|{_ACTIONS}|我要|纠错|大|中|小|默认|上一篇|下一篇|顶部|举报|下载)"
    r"[^【】\[\]()。]{0,8}[】\])]\s*[|/]?){2,}"
)
"""【我要纠错】【打印】【关闭】: nothing but links, each in brackets."""

_VISITS = "(?:浏览|点击|阅读|访问)(?:次数|人数|量|数)?"
_COUNTER = re.compile(
    rf"[\s\[【(|]*(?:本[文页站]|累计|总)*{_VISITS}\s?(?::\s?)?(?:[\d,.]+\s?[万亿]?\+?|:)\s?(?:人?次|人)?[\s\]】)|]*"
)
"""How often a page was opened: 浏览量：1234; nothing but the count, which a term of that name has not."""

_IMPRINT = re.compile(
    r"[\[【(]?(?:(?:发布|发稿|更新|成文|印发)?(?:日期|时间)?\s?:?\s?20\d\d\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}日?[\s\d:]{0,10}[\])】]?(?:$|来源|字|浏览|作者|信息)|"
    r"(?:信息|稿件|文章)?来源\s?[:/]|(?:发布|更新|成文)(?:日期|时间|机构|单位)\s?:|(?:作者|编辑|责任编辑|发布人|供稿)\s?[:/]|"
    r"编者按|■?(?:本报|.{0,8}(?:日报|晚报|晨报|早报|时报|网|社|频道|客户端))?\s?(?:全媒体)?(?:首席)?记者[^。,]{0,40}(?:报道|整理|文)?$|"
    r".{2,8}(?:日报|晚报|晨报|早报|时报)\s.{0,12}(?:年|版)|第\s?[0-9A-Z一二三四五六七八]{1,3}\s?版|"
    rf"{_VISITS}\s?(?::?\s?\d|:\s?(?:次|$))|字[号体](?:大小)?\s?:|(?:分享到?|打印)(?:本页|[到:\]】\s]|$)|\[?大\s中\s小\]?$)"
)
_HASH = re.compile(r"[0-9a-f-]{16,}:?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_HEAD_LIMIT, _IMPRINT_LIMIT = 40, 80
"""Characters of a running head, and of a line with dates and sources."""

_FEWEST = 2
"""Pages over terms; one is told from no term."""

_CHANCE = 3
"""Characters of a line that recurs by chance; so does a word that a link has put on its own line: 揭榜."""


def ends_section(line: Line) -> bool:
    """Whether a line shows that the glossary is over: an imprint, the next annex, links of the page."""
    is_over = _AFTER.match(line.plain) or _HASH.fullmatch(line.plain) or _LINK_ROW.fullmatch(line.plain)
    return bool(is_over) or _begins_as_link(line)


def may_be_term(line: Line) -> bool:
    """Whether a line that seems to end a glossary has more than a link, and may be a term: 注册制."""
    is_sure = _AFTER.match(line.plain) or _BARE_LINK.fullmatch(line.plain) or _LINK_ROW.fullmatch(line.plain)
    return not is_sure and _begins_as_link(line)


def _begins_as_link(line: Line) -> bool:
    """Whether a line begins as links of the page do, and is no sentence."""
    is_link = _LINK.fullmatch(line.plain) or _MAYBE.match(line.plain)
    return bool(is_link) and not is_complete(line.plain)


def is_page(line: Line) -> bool:
    """Whether a line is the page of the report that has the terms below it: 报告第4页, P4：."""
    return bool(_WORDED.fullmatch(line.plain))


def is_caption(line: Line) -> bool:
    """Whether a line is what stands at a picture or a table: 图1 灯塔工厂分布图."""
    return bool(_CAPTION.fullmatch(line.plain))


def is_imprint(line: Line) -> bool:
    """Whether a line is of the kind that a page puts under a headline: date, source, size of letters."""
    is_short = len(line.plain) < _IMPRINT_LIMIT and not line.plain.endswith("?")
    return is_short and bool(_IMPRINT.match(line.plain))


def running(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that are page numbers or running heads."""
    short = [line for line in lines if len(line.plain) < _HEAD_LIMIT]
    explained = {line.number for line, below in pairwise(lines) if _is_explained(line, below)}
    pages = {line.number for line in [*filter(_is_page, short), *_worded(short)]} - explained
    pages -= _over_lists(lines)
    shapes = Counter(_shape(line) for line in short)
    repeated = Counter(line.plain for line in short)
    found = pages | {line.number for line in short if _TITLE.fullmatch(line.plain)}
    for i, line in enumerate(lines):
        is_entry = is_sure_head(line) or (line.mark is not None and line.mark.kind == "note")
        if shapes[_shape(line)] <= 1 or line.plain.endswith("。") or is_entry:
            continue
        is_beside_page = any(
            other.number in pages for other in (*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2])
        )
        recurs = repeated[line.plain] > 1 and len(line.plain) > _CHANCE
        if _MASTHEAD.search(line.plain) or (is_beside_page and recurs):
            found.add(line.number)
    return found


def _is_page(line: Line) -> bool:
    return any(one.fullmatch(line.plain) for one in (_PAGE, _TURN, _COUNTER, _CAPTION))


def _worded(short: Sequence[Line]) -> list[Line]:
    r"""The lines that are the pages of the terms below them, if several go up: a single P4 may be a term.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> [line.text for line in _worded(lines_of("P2：\n甲制：某事。\nP4：\n乙制：某事。")[0])]
    ['P2：', 'P4：']
    """
    found = [(line, one) for line in short if (one := _WORDED.fullmatch(line.plain))]
    pages = [int(one["first"] or one["second"]) for _, one in found]
    go_up = all(before <= after for before, after in pairwise(pages))
    return [line for line, _ in found] if len(found) >= _FEWEST and go_up else []


def _over_lists(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines with pages over lists that begin again at 1, whose headings they are.

    Several are, and more than half of all, or the foot of a page stands there by chance.
    """
    worded = [i for i, line in enumerate(lines[:-1]) if _WORDED.fullmatch(line.plain)]
    again = [i for i in worded if (mark := lines[i + 1].mark) and mark.value == 1]
    are_heads = len(again) >= _FEWEST and len(again) * 2 > len(worded)
    return {lines[i].number for i in worded} if are_heads else set()


def _is_explained(line: Line, below: Line) -> bool:
    """Whether the line below is marked as the explanation of a code, which only looks like a page: 369."""
    return below.plain.startswith(":") and is_code(line.plain, below.plain)


def _shape(line: Line) -> str:
    """A line whose numbers may change from page to page."""
    return _DIGITS.sub("0", line.plain).replace(" ", "")
