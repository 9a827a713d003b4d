"""Commands, their options and arguments, to read lines. Written by scripts/make_commands.py.

COMMANDS   for the words of each command: what it does, its options, what its arguments may be
an option  its names, what its value may be, whether it may be repeated, what it does
a value    a|b is one of these, a,b a list of these, <file> and the like what commands/complete.py knows,
           <text> any text, <year> a whole number, <count> one from 1 on, nothing if the option takes no
           value; … after it: any number of them; [] around it: or none
TOPICS     the topics of zz help, each with its title
"""

COMMANDS = {
    "": (
        "zz：在终端里查政府工作报告的名词解释",
        [
            ("--glossary -g", "<file>", True, "只用这个词表；可以写几次（也可设 ZZ_GLOSSARY）"),
            ("--version -V", "", False, "显示版本"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "",
    ),
    "lookup": (
        "查词：给出解释它的条目",
        [
            (
                "--format -f",
                "card|plain|json|jsonl|csv|tsv|markdown",
                False,
                "card、plain、json、jsonl、csv、tsv、markdown",
            ),
            (
                "--fields",
                "number,term,reading,text,aliases,parts,members,place,report,date,source,query,field,matched,by,score",
                False,
                "csv、tsv 的列，如 number,term,text",
            ),
            ("--glossary -g", "<file>", True, "只用这个词表；可以写几次（也可设 ZZ_GLOSSARY）"),
            ("--place", "<place>", False, "只查这个地方的报告"),
            ("--year", "<year>", False, "只查这一年的报告"),
            ("--color", "auto|always|never", False, "卡片用色：auto（默认）、always、never"),
            ("--limit -n", "<count>", False, "每个词最多给几条"),
            ("--exact", "", False, "只按字面查：不猜拼音、同音和错字"),
            ("--missing", "", False, "只打印没有查到的词"),
            ("--cite", "", False, "只打印出处，GB/T 7714 格式，可直接粘贴"),
            ("--copy", "", False, "另把释义复制到剪贴板；加 --cite 则复制出处"),
            ("--no-pager", "", False, "超过一屏也不分页（分页程序由 PAGER 定）"),
            ("--full", "", False, "卡片上另给释义原文，出处写全"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "<term>…",
    ),
    "list": (
        "列出全部条目，或写着某些词的",
        [
            (
                "--format -f",
                "card|plain|json|jsonl|csv|tsv|markdown",
                False,
                "card、plain、json、jsonl、csv、tsv、markdown",
            ),
            (
                "--fields",
                "number,term,reading,text,aliases,parts,members,place,report,date,source",
                False,
                "csv、tsv 的列，如 number,term,text",
            ),
            ("--glossary -g", "<file>", True, "只用这个词表；可以写几次（也可设 ZZ_GLOSSARY）"),
            ("--place", "<place>", False, "只查这个地方的报告"),
            ("--year", "<year>", False, "只查这一年的报告"),
            ("--color", "auto|always|never", False, "卡片用色：auto（默认）、always、never"),
            ("--no-pager", "", False, "超过一屏也不分页（分页程序由 PAGER 定）"),
            ("--full", "", False, "卡片上另给释义原文，出处写全"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "[<term>…]",
    ),
    "show": (
        "按序号显示整条",
        [
            (
                "--format -f",
                "card|plain|json|jsonl|csv|tsv|markdown",
                False,
                "card、plain、json、jsonl、csv、tsv、markdown",
            ),
            (
                "--fields",
                "number,term,reading,text,aliases,parts,members,place,report,date,source",
                False,
                "csv、tsv 的列，如 number,term,text",
            ),
            ("--glossary -g", "<file>", True, "只用这个词表；可以写几次（也可设 ZZ_GLOSSARY）"),
            ("--place", "<place>", False, "只查这个地方的报告"),
            ("--year", "<year>", False, "只查这一年的报告"),
            ("--color", "auto|always|never", False, "卡片用色：auto（默认）、always、never"),
            ("--no-pager", "", False, "超过一屏也不分页（分页程序由 PAGER 定）"),
            ("--full", "", False, "卡片上另给释义原文，出处写全"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "<number>…",
    ),
    "random": (
        "随便看一条",
        [
            (
                "--format -f",
                "card|plain|json|jsonl|csv|tsv|markdown",
                False,
                "card、plain、json、jsonl、csv、tsv、markdown",
            ),
            (
                "--fields",
                "number,term,reading,text,aliases,parts,members,place,report,date,source",
                False,
                "csv、tsv 的列，如 number,term,text",
            ),
            ("--glossary -g", "<file>", True, "只用这个词表；可以写几次（也可设 ZZ_GLOSSARY）"),
            ("--place", "<place>", False, "只查这个地方的报告"),
            ("--year", "<year>", False, "只查这一年的报告"),
            ("--color", "auto|always|never", False, "卡片用色：auto（默认）、always、never"),
            ("--no-pager", "", False, "超过一屏也不分页（分页程序由 PAGER 定）"),
            ("--full", "", False, "卡片上另给释义原文，出处写全"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "",
    ),
    "annotate": (
        "注释一份文件：找出正文里词表有的名称，附上解释",
        [
            (
                "--format -f",
                "card|plain|notes|markdown|html|docx|json|jsonl",
                False,
                "card、plain、notes、markdown、html、docx、json、jsonl",
            ),
            ("--output -o", "<file>", False, "写到这里，格式看名字；几份 md、html、docx 写到文件夹"),
            ("--glossary -g", "<file>", True, "只用这个词表；可以写几次（也可设 ZZ_GLOSSARY）"),
            ("--place", "<place>", False, "只查这个地方的报告"),
            ("--year", "<year>", False, "只查这一年的报告"),
            ("--color", "auto|always|never", False, "卡片用色：auto（默认）、always、never"),
            ("--jobs -j", "<count>", False, "几份文件同时做；结果仍按文件的次序"),
            ("--all", "", False, "每次出现都注；默认每个名称只注第一次"),
            ("--own", "", False, "用文件自己的名词解释来注，不用词表"),
            ("--force", "", False, "覆盖已有的文件；原文从不覆盖"),
            ("--no-pager", "", False, "超过一屏也不分页（分页程序由 PAGER 定）"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "<file>…",
    ),
    "audit": (
        "付印之前核对一份报告：用了没有解释的、解释了没有用的、数目不合的",
        [
            ("--glossary -g", "<file>", True, "只用这个词表；可以写几次（也可设 ZZ_GLOSSARY）"),
            ("--known", "<file>", True, "人人都懂、不必解释的词，一行一个；可以写几次"),
            (
                "--format -f",
                "card|plain|json|jsonl|csv|tsv|markdown",
                False,
                "card、plain、json、jsonl、csv、tsv、markdown",
            ),
            (
                "--fields",
                "path,line,column,code,message,text,why",
                False,
                "csv、tsv 的列，如 path,line,code,why",
            ),
            ("--color", "auto|always|never", False, "卡片用色：auto（默认）、always、never"),
            ("--jobs -j", "<count>", False, "几份文件同时做；结果仍按文件的次序"),
            ("--own-only", "", False, "只看报告自己的名词解释，不看已载入的词表"),
            ("--all", "", False, "连拿不准的提示也列出（A105、A106、A401）"),
            ("--no-pager", "", False, "超过一屏也不分页（分页程序由 PAGER 定）"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "<file>…",
    ),
    "diff": (
        "比较两份词表：新增的、不再有的、数字或成员变了的、改了说法的",
        [
            (
                "--format -f",
                "card|plain|json|jsonl|csv|tsv|markdown",
                False,
                "card、plain、json、jsonl、csv、tsv、markdown",
            ),
            ("--color", "auto|always|never", False, "卡片用色：auto（默认）、always、never"),
            ("--all", "", False, "没有变的也列出"),
            ("--no-pager", "", False, "超过一屏也不分页（分页程序由 PAGER 定）"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "<text> <text>",
    ),
    "check": (
        "检查词表文件：字段、序号、数词与成员、读音",
        [
            (
                "--format -f",
                "card|plain|json|jsonl|csv|tsv|markdown",
                False,
                "card、plain、json、jsonl、csv、tsv、markdown",
            ),
            ("--fields", "path,line,column,code,message", False, "csv、tsv 的列，如 path,line,code"),
            ("--color", "auto|always|never", False, "卡片用色：auto（默认）、always、never"),
            ("--no-pager", "", False, "超过一屏也不分页（分页程序由 PAGER 定）"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "[<file>…]",
    ),
    "import": (
        "从报告里取出名词解释，写成词表",
        [
            ("--output -o", "<file>", False, "写到这个文件；几份报告时，写进这个文件夹"),
            ("--place", "<text>", False, "哪里的报告；默认取自正文"),
            ("--date", "<text>", False, "如 2024-12-25 或 2024；默认取自正文"),
            ("--title", "<text>", False, "词表的名称"),
            ("--url", "<text>", False, "报告在哪里可以读到"),
            ("--format -f", "yaml|json", False, "yaml 或 json；默认 yaml"),
            ("--force", "", False, "覆盖已有的文件"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "<file>…",
    ),
    "export": (
        "把词表写成别的程序能用的文件",
        [
            ("--output -o", "<file>", False, "写到这个文件，stardict 写进这个文件夹"),
            ("--glossary -g", "<file>", True, "只用这个词表；可以写几次（也可设 ZZ_GLOSSARY）"),
            ("--place", "<place>", False, "只查这个地方的报告"),
            ("--year", "<year>", False, "只查这一年的报告"),
            ("--force", "", False, "覆盖已有的文件"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "page|anki|stardict|mdx|jieba|rime|excel|csv|docx|omegat",
    ),
    "completion": (
        "按 Tab 补全：命令、选项，还有词目，汉字、拼音、首字母都行",
        [
            ("--install", "", False, "装好，不打印；不写 shell 则给正在用的"),
            ("--uninstall", "", False, "去掉装好的"),
            ("--all", "", False, "和 --uninstall 一起用：每一种 shell 的都去掉"),
            ("--tab", "", False, "fish：按 Tab 把拼音换成汉字，要占用 Tab 键"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "[bash|zsh|fish|powershell]",
    ),
    "paths": (
        "各样东西在哪里：名称、制表符、路径；还没有的注明",
        [
            ("--format -f", "plain|json", False, "plain 或 json"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "",
    ),
    "help": (
        "看一个命令或一个主题的说明",
        [
            ("-h --help", "", False, "显示这段说明"),
        ],
        "[<topic>…]",
    ),
    "glossary": (
        "管理自己的词表：加进来以后，每个命令都查得到",
        [
            ("-h --help", "", False, "显示这段说明"),
        ],
        "",
    ),
    "glossary new": (
        "写一份词表的样子，有注释和例子，照着填；已有的文件不动",
        [
            ("--place", "<text>", False, "哪里的报告"),
            ("--date", "<text>", False, "如 2024-12-25 或 2024；默认今年"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "<file>",
    ),
    "glossary add": (
        "加入词表：检查以后抄进自己的词表文件夹",
        [
            ("--force", "", False, "代替已有的同名词表"),
            ("-h --help", "", False, "显示这段说明"),
        ],
        "<file>…",
    ),
    "glossary update": (
        "更新词表：用新的文件代替编号相同的那份，说明变了什么；没有这一份就不动",
        [
            ("-h --help", "", False, "显示这段说明"),
        ],
        "<file>…",
    ),
    "glossary list": (
        "列出全部词表：编号、地方、日期、条数、文件，制表符分开；在终端里是表格",
        [
            ("-h --help", "", False, "显示这段说明"),
        ],
        "",
    ),
    "glossary remove": (
        "去掉自己的词表；内置的去不掉",
        [
            ("-h --help", "", False, "显示这段说明"),
        ],
        "<glossary>…",
    ),
    "glossary path": (
        "自己的词表放在哪个文件夹",
        [
            ("-h --help", "", False, "显示这段说明"),
        ],
        "",
    ),
}
TOPICS: dict[str, str] = {
    "annotating": "注释：一份文件里的名称，附上解释",
    "auditing": "付印之前：核对报告和它的名词解释",
    "environment": "环境变量：词表、颜色、文件夹",
    "exit-codes": "退出码：脚本怎样知道查到没有",
    "exports": "导出：带走一份词表，给网页、Anki、词典、输入法、Word、Excel",
    "formats": "格式：给人看的卡片，给程序读的 json、csv",
    "glossaries": "词表：内置的、自己的、只用一次的",
    "glossary-format": "词表格式：一份词表文件怎样写，每个字段的意思",
    "queries": "怎么查：汉字、数字、拼音、简拼、错字、问句",
    "tab": "补全：按 Tab 把拼音变成词",
}
