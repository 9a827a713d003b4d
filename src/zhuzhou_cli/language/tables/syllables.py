"""The syllables of Mandarin by their initials, and the pairs that are confused; copied from their sources."""

# 普通话声韵配合表 (黄伯荣、廖序东《现代汉语》), spelled by the 汉语拼音方案, ü as v. yo, ei and the
# syllables of interjections (hng, m, ng, ê) are left out, since no label has them.
FINALS_AFTER = {
    "": "a ai an ang ao e en er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}

# The pairs that input methods offer under 模糊音 (fcitx5 libime's fuzzy flags; Rime's 模糊音 template).
# libime's u/ou is left out: nothing shows that our users need it, and every pair costs precision.
FUZZY_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("r", "l"))
FUZZY_FINALS = (
    *(("an", "ang"), ("en", "eng"), ("in", "ing"), ("ian", "iang"), ("uan", "uang")),
    # No confusion of sounds: 绿 lǜ and 女 nǚ are typed lu and nu on keyboards without ü.
    *(("v", "u"), ("ve", "ue")),
)
# Southern h/f, as whole syllables in Rime's template, because h becomes f only before u.
FUZZY_SYLLABLES = (
    *(("hu", "fu"), ("hua", "fa"), ("huan", "fan"), ("huang", "fang")),
    *(("hui", "fei"), ("hun", "fen"), ("hong", "feng"), ("huo", "fo")),
)
