"""Whether two explanations differ in words that stand for other things: 蓝色桶, 绿色桶."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from zhuzhou_cli.search.merge import said

Span = tuple[int, int]

_GROUPS = (
    "公里/千米 上/超/逾/过 支撑/引领/驱动/主导/导向 传承/赓续/延续 龙头/带头/示范/引领 "
    "夯实/筑牢/巩固/打牢 形成/营造/创造 汇聚/整合/集聚/凝聚 负责/承担/担任/主管 畅通/打通/疏通 "
    "落实/兑现/执行 便捷/优质/便利/高效/快捷 管理/服务/治理/运营 "
    "推进/推动/深化/促进/加快/加速/助推/助力/带动/拉动/引领/引导 "
    "建设/打造/构建/建立/建成/创建/构筑/建起/兴建/修建/营造/塑造/建/搭建 "
    "提升/提高/增强/加强/强化/增进/加大/提振/加深 完善/健全/优化/改善/改进/完备 "
    "加强/抓好/做好/搞好/强化/狠抓 "
    "实施/开展/实行/推行/施行/执行/落实/进行/推广/推出/启动/采取/采用/组织/推进 贯彻/践行/履行/落实 "
    "举办/举行/召开 确保/保证/保障/力保/守住/守好/筑牢/守牢/维护/保护/守护 "
    "发展/壮大/培育/培植/做强/做大/做优/培养/繁荣/扶持 围绕/聚焦/针对/紧扣/瞄准/着眼/立足 "
    "达到/实现/完成/达成/做到/取得/获得/形成/超过 "
    "依托/依靠/凭借/利用/运用/使用/通过/借助/应用/采用/按照/根据/依据/依照 "
    "支持/扶持/帮助/帮扶/援助/资助/补助/补贴 解决/破解/化解/消除/处理/处置/应对/克服 "
    "整治/治理/整顿/清理/清除/管理/管控 主要/重点/关键/核心/重要/首要 "
    "全面/全部/整体/全方位/系统/全力/大力/深入/扎实/积极/着力/切实/有力/有效/稳步/有序/进一步/加快/充分 "
    "持续/不断/继续/一直/始终/坚持/保持/长期 方面/领域/行业/环节 "
    "措施/举措/办法/政策/做法/手段/行动/工作/任务/工程/项目/活动/计划/方案 "
    "方式/方法/模式/途径/渠道/形式/路径/机制/制度/体系/系统/体制/格局/架构/网络/框架 "
    "群众/居民/百姓/人民/民众/公众/市民/大众/村民 提供/给予/给与/发放/供给/送上 "
    "包括/包含/涵盖/囊括/涉及/分为/含有 具有/具备/拥有/含有/带有 成为/作为/变成/打造 我市/全市/本市 "
    "我县/全县/本县 我省/全省/本省 我国/全国/中国 目标/目的/宗旨/指标 作用/功能/效用/功效 "
    "能力/水平/实力/本领/质量 需要/需求/要求/必须/应当/应该 问题/难题/困难/矛盾/短板/堵点/难点 "
    "成果/成效/成绩/效果/效益/结果 融合/结合/衔接/协同/联动/配合/整合 公布/公开/发布/公示/披露 建议/意见 "
    "称为/叫做/称作/简称/统称/称之为 形成/产生/构成/组成/造就 减少/降低/减轻/压减/削减/缩减/下降 "
    "增加/扩大/增长/提高/上升/拓展/增多/扩充 取消/废除/废止/撤销 限制/控制/约束/管控/严控 "
    "集中/汇集/汇聚/聚集/集聚/集合 吸引/招引/引进/引入 办理/办好/受理/处理 "
    "检查/督查/巡查/监督/督导/核查/排查/检验/检测/监测/监管 研究/研发/开发/探索/钻研 "
    "转变/转换/转化/转型/改变/变革/改造/更新 创新/革新/改革 提出/制定/出台/印发/确定/明确/制订/拟定/颁布 "
    "计划/规划/方案/打算 简便/方便/便捷/便利/快捷 迅速/快速/高速/尽快 今后/未来/以后 "
    "目前/当前/现在/如今/现阶段 以及/和/与/及/并/跟/同/且 将/把 使/让/令/使得 在/于 "
    "对/向/给/为/针对/对于 是/为/即/指/就是 的/地/之/得/所 等/等等 其/该/此/这/它/他们/它们 "
    "个/项/种/类/家/名/位/大/条/方面 已/已经/曾 能/可/可以/能够 从/自/由/以/按/经/用/凭 到/至/达 "
    "做/干/办/搞/抓 学生/学子 教师/老师 医生/医师/大夫 企业/公司/厂商 单位/机构/部门/组织 "
    "人员/人士/员工/职工/工作者 场所/场地/地点/地方/处所 区域/地区/片区/地带/地域 基础/根基/底座 "
    "优秀/优良/优质/良好/先进/出色 美丽/优美/秀美 幸福/美好 清洁/干净/洁净/整洁 安全/平安 核心/中心/关键 "
    "旨在/为了/致力/以求 老人/老年人/长者 儿童/孩子/小孩 幼儿/婴幼儿 汽车/车辆 道路/公路/马路 "
    "房屋/住房/住宅/房子 资金/经费/资本/款项 费用/开支 收集/搜集/采集/征集 沟通/交流/联系 标准/规范/准则 "
    "责任/职责 权利/权益 利益/权益 范围/范畴 时间/时限/期限 数量/数目 种类/类别/类型 主体/主角 "
    "现代化/现代 精准/准确/精确/精细 统筹/协调/兼顾 参与/参加/加入 覆盖/遍及 拓宽/拓展/扩大/延伸 "
    "激发/激活/调动/释放 监管/管理 缓解/减轻/纾解 每年/年年 传承/继承/延续 弘扬/发扬 挖掘/发掘/开掘 "
    "先进/前沿 畅通/通畅/顺畅 严格/从严/严密 便民/惠民/利民 惠及/造福/受益 "
    "评价/评估/考核/考评/评定/评判/评审 选拔/选出/遴选/评选/挑选 农户/农民/农家 产品/商品 信息/资讯/消息 "
    "依法/依规 全程/全过程 定期/经常 首先/率先/最先 大量/许多/众多/很多/不少 比较/较/相对 特别/尤其 "
    "一些/部分/若干/有些/某些 符合/满足/具备 鼓励/支持/提倡/倡导 "
    "不少于/不低于/不小于 高于/超过/多于/大于 不超过/不高于/不多于/不大于 低于/少于/小于/不足/不到 "
    "逐步/分步/渐次/陆续 当天/当日 每天/每日 立即/立刻/即时/即刻/马上 累计/共计/总计/合计/总共/一共 "
    "额外/另外/另行 暂时/临时 酌情/视情 "
    "外来/外地 返乡/回乡 户籍/户口 乡村/农村 余/多 因为/由于 所以/因此/从而/进而 "
    "所有/一切/全体/全部/各/各个/任何 于一体/为一体/一体 因地制宜/结合实际/立足实际 "
    "即可/便可/就可/就能/即能/便能 "
    "网上/线上 全过程/全流程/全程 贯通/连通/联通 突破/超过/超/逾 旨在/目的是 "
    "主要领导/主要负责同志/主要负责人 "
    "不/避免 不/未 未/没有 不/免/免除 不/拒/拒绝 停/停止/不再 受/被 于/予 免于/免予/不予/免受 "
    "免收/不收/不收取/免除/免交/免缴/免征/不征/不征收 停征/停收/停止征收/停止收取/不再征收/不再收取 "
    "不得/不准/不许/严禁/禁止 无需/无须/不需/不必 无论/不论/不管 按期/按时/如期 当场/即时/当即 免除/豁免 "
    "不收费/免费 缴纳/交纳/缴/交 共/共计/合计/总计 "
    "抓手/载体/平台 加强/推进/推动/深化/促进/抓好 固定/固化 优美/良好/优良/宜人 设立/开办/成立/创办 "
    "鼓励/支持/引导 应届/当年毕业 并行/同时/同步 关心/关爱/关怀 最高/新高 没有/无 起/开始 公里/千米 "
    "务工/农民工 治理/处理 实行/做到/落实 至少/不少 至多/不多/不超/不高 最高/不超过/不高于"
)
_SAME = [frozenset(group.split("/")) for group in _GROUPS.split()]
"""Words of reports that say the same in each other's place, or so nearly that none else is meant."""
_LONGEST = 3
"""Hanzi about what differs that may belong to the word it is part of: 提升 and 提高."""
_CHANCE = 4
"""Signs that came and went about one that stays, at least, to be other words; 青年 and 年轻 share it."""
FILLERS = re.compile(
    "以及|并且|而且|为了|关于|对于|其中|通过|各[类项种级地]|一[批些系]列?|有[关些]|相关|[诸]?如|"
    "进一步|更加|更好|不断|持续|着力|大力|全力|努力|积极|深入|扎实|切实|充分|有效|有序|稳步|全面|加快|坚持|统筹|"
    "广泛|认真|严格|科学|合理|较为|十分|非常|特别|尤其|共同|相互|互相|同步|予以|加以|进行|实现|工作|方面|方式|情况|"
    "[的地之得了着在于对向给为由以将把使让令从自到至和与及并且而是即指就也还都均等其该此这所可能会要个项种类家名位处次上里内性]|中(?![小央])"
)
"""Words that say nothing of their own where another one stands: particles, and adverbs of manner."""
_PARTICLES = re.compile("[的地之了着对向按为把将与及和]")
"""Of these, what is one even alone in place of another sign; 就 and 失 may be parts of 就业 and 失业."""
_FIGURE = re.compile("[0-9〇零一二三四五六七八九十百千万亿两]+")
_UNITS = re.compile("[年月日天周半]|小时|季度?|工作日|百分之")


def is_another_thing(before: str, after: str) -> bool:
    """Whether words stand in place of others that no list has as the same: by default they say another thing.

    The texts have no marks within. What only came or went is no other thing, nor what stands
    elsewhere in the other text, nor a particle.

    >>> [is_another_thing("投放到蓝色桶。", f"投放到{bin}。") for bin in ("绿色桶", "蓝色的桶")]
    [True, False]
    >>> is_another_thing("提升治理能力。", "提高治理能力。"), is_another_thing("推进工作。", "推动工作。")
    (False, False)
    >>> is_another_thing("以煤为燃料的炉。", "以天然气作为燃料的炉。")
    True
    >>> is_another_thing("免费向老人开放场馆。", "场馆向老人有偿开放。")
    True
    """
    lost: list[str] = []
    gained: list[str] = []
    for place, other in _changes(before, after):
        one, two = _left(before, after, place, other)
        if not one or not two:
            lost += [one] * (len(one) > 1)
            gained += [two] * (len(two) > 1)
        elif one.isascii() == two.isascii() and not _is_reworded(before, after, place, other):
            return True
    return _has_no_like(lost, gained) and _has_no_like(gained, lost)


def has_other_things(before: str, after: str) -> bool:
    """Whether two explanations say other things, whatever they begin with: 指, 是指."""
    return is_another_thing(said(before), said(after))


def _changes(before: str, after: str) -> list[tuple[Span, Span]]:
    """The places at which two texts differ; a sign between longer words that went and came is kept by chance.

    >>> _changes("小型微利企业", "中小企业")
    [((0, 4), (0, 2))]
    """
    changes: list[tuple[str, Span, Span]] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, begin, end, other_begin, other_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        last, place, other = changes[-1] if changes else ("", (0, 0), (0, 0))
        sizes = {place[1] - place[0] + other[1] - other[0], end - begin + other_end - other_begin}
        is_by_chance = {last, tag} == {"insert", "delete"} and begin - place[1] == 1
        if is_by_chance and len(sizes) > 1 and sum(sizes) >= _CHANCE:
            changes[-1] = "replace", (place[0], end), (other[0], other_end)
        else:
            changes.append((tag, (begin, end), (other_begin, other_end)))
    return [(place, other) for _, place, other in changes]


def _left(before: str, after: str, place: Span, other: Span) -> tuple[str, str]:
    """What is said at two places, each without fillers, and nothing if the other text says it elsewhere."""
    lost, gained = before[slice(*place)], after[slice(*other)]
    is_figure = bool(_FIGURE.search(before[max(0, place[0] - 1) : place[1]] + gained))
    fillers = _PARTICLES if len(lost) == len(gained) == 1 else FILLERS
    one, two = (_content(piece, fillers, is_figure=is_figure) for piece in (lost, gained))
    return (
        "" if is_kept(one, before, after) else one,
        "" if is_kept(two, after, before) else two,
    )


def _is_reworded(before: str, after: str, place: Span, other: Span) -> bool:
    """Whether what stands at two places, or a word that it is part of, is known to say the same."""
    words = list(_words(before, after, place, other))
    plain = [tuple(FILLERS.sub("", word) for word in pair) for pair in words]
    return any(_are_same(*pair) for pair in (*words, *plain))


def _has_no_like(words: list[str], others: list[str]) -> bool:
    """Whether one of some words says the same as none of the others: it stood at another place.

    >>> _has_no_like(["免费"], ["有偿"]), _has_no_like(["取消"], ["废除", "办法"]), _has_no_like([], ["办法"])
    (True, False, False)
    """
    return any(not any(_are_same(word, other) for other in others) for word in words)


def is_kept(word: str, text: str, other: str) -> bool:
    """Whether a word of one text stands in the other as often, and only elsewhere."""
    return word in other and other.count(word) >= text.count(word)


def _content(piece: str, fillers: re.Pattern[str], *, is_figure: bool) -> str:
    """The words of a piece without fillers, nor figures with their units.

    >>> _content("着力破解", FILLERS, is_figure=False), _content("每12个月", FILLERS, is_figure=True)
    ('破解', '每')
    """
    words = fillers.sub("", _FIGURE.sub("", piece))
    return _UNITS.sub("", words) if is_figure else words


def _words(before: str, after: str, place: Span, other: Span) -> Iterator[tuple[str, str]]:
    """Stretches about two places that may be the words there, with the same signs around both."""
    (begin, end), (other_begin, other_end) = place, other
    for left in range(_LONGEST + 1):
        head = before[max(0, begin - left) : begin]
        if len(head) < left or not after[:other_begin].endswith(head):
            break
        for right in range(_LONGEST + 1):
            tail = before[end : end + right]
            if len(tail) < right or not after[other_end:].startswith(tail):
                break
            yield head + before[begin:end] + tail, head + after[other_begin:other_end] + tail


def _are_same(one: str, other: str) -> bool:
    """Whether two stretches are the same, or words of one group, or such words side by side.

    >>> _are_same("推进", "推动"), _are_same("帮助群众", "支持居民"), _are_same("帮助企业", "帮助农户")
    (True, True, False)
    """
    if one == other or any(one in group and other in group for group in _SAME):
        return True
    return any(
        _are_same(one[:at], other[:place]) and _are_same(one[at:], other[place:])
        for at in range(1, len(one))
        for place in range(1, len(other))
        if any({one[:at], other[:place]} <= group for group in _SAME) or one[:at] == other[:place]
    )
