"""Where an entry comes from: as a line to read, and as a reference for journals and papers."""

from __future__ import annotations

import re

from zhuzhou_cli.model import Citation, Source

_BODY = re.compile("(?:关于)?(.{0,40}?(?:法院|检察院|委员会|公司|大学|学院|医院|中心|局|厅))")
"""The body that a title names as its author: 青禾县人民法院工作报告."""

_OF_PLACE = re.compile("(?:高级|中级)?(?:人民)?(?:法院|检察院)|人大|人民代表大会|政协")
"""A body that has no name without its place."""

_OF_GOVERNMENT = re.compile("政府工作报告|预算|决算|计划|规划")


def whereabouts(cited: Citation) -> str:
    """Where an entry comes from, in one line; what is inferred says so."""
    source = cited.source
    inferred = {inference.field for inference in source.inferred}

    def stated(name: str, value: str) -> str:
        return f"{value}（推定）" if value and name in inferred else value

    said = [
        f"{source.before_title}《{source.report}》名词解释第{cited.number}条",
        stated("date", source.date),
        stated("meeting", source.meeting),
        stated("publisher", source.publisher),
        stated("published", source.published and f"{source.published}见报"),
        source.url,
    ]
    return "，".join(part for part in said if part)


def reference(cited: Citation, today: str) -> str:
    """A reference by GB/T 7714-2015, to paste; ``today`` (ISO 8601) is the day on which it was read.

    A report printed in a newspaper is cited as an article of it (§4.3), one with an address as an
    online document (§4.6), any other as a report. What is not known is left out.
    """
    source = cited.source
    title = f"{author}. {source.report}" if (author := _author(source)) else source.report
    item = f"名词解释第{cited.number}条"
    if source.url:
        day = f" ({source.date})" if source.date else ""
        return f"{title}[R/OL].{day}[{today}]. {source.url}: {item}."
    if source.publisher:
        day = source.published or source.date
        return f"{title}[N]. {source.publisher}{day and f', {day}'}: {item}."
    return f"{title}[R]{source.date and f'. {source.date}'}: {item}."


def guesses(cited: Citation) -> list[str]:
    """What a reader should check before pasting: a line for each thing in the reference that is inferred."""
    line = reference(cited, today="")
    stated = ((getattr(cited.source, one.field, ""), one.why) for one in cited.source.inferred)
    return [f"出处里的“{value}”是推定的：{why}" for value, why in stated if value and value in line]


def _author(source: Source) -> str:
    """Who gave a report: the body that its title names, else a government if it is one of its reports."""
    place = source.place
    if body := _BODY.match(source.report):
        return place + body[1] if _OF_PLACE.match(body[1]) else body[1]
    if not place or not _OF_GOVERNMENT.search(source.report):
        return ""
    if place == "全国":
        return "国务院"
    return f"{place}人民政府" if place.endswith(tuple("省市区县州旗盟乡镇")) else place
