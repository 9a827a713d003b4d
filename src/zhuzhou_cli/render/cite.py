"""An entry as a reference by GB/T 7714-2015, which Chinese journals and papers ask for."""

from __future__ import annotations

from zhuzhou_cli.model import Citation


def reference(cited: Citation, today: str) -> str:
    """The line to paste. ``today`` (ISO 8601) is the day of citation, which online sources need.

    A report printed in a newspaper is cited as an article of it (§4.3), one with an address as an
    online document (§4.6), any other as a report.
    """
    source = cited.source
    author = f"{source.place}人民政府" if source.place.endswith(tuple("省市区县州旗盟")) else source.place
    item = f"名词解释第{cited.number}条"
    if source.url:
        return f"{author}. {source.report}[R/OL]. ({source.date})[{today}]. {source.url}: {item}."
    if source.publisher:
        day = source.published or source.date
        return f"{author}. {source.report}[N]. {source.publisher}, {day}: {item}."
    return f"{author}. {source.report}[R]. {source.date}: {item}."
