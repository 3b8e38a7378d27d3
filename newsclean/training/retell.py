"""Pages retold in scripts that the development data hardly has: the same page, its words made up.

Nothing can be read in them, and nothing has to be: they show what pages look like without spaces between words,
without capital letters, under other punctuation. A label that the lexicon knows becomes one of the same role in the
language; dates become its dates; every other word becomes letters of the script, the same ones each time.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from lxml import etree

from newsclean.lexicon.cue_files import whole_cues
from newsclean.text.language import stop_words

_TOKEN = re.compile(
    r"\]\([^\s()]*\)|https?://\S+|[^\s\[\]()]*[@/\\_<>{}=][^\s\[\]()]*|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|\s+|.", re.DOTALL
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT = 60  # characters of a line that may be a date alone
_SKIPPED = frozenset(("script", "style", "noscript", "template", "svg"))
_MARKS = {".": 0, ",": 1, "?": 2, "!": 3, "“": 4, "”": 5, "„": 4, "«": 4, "»": 5, '"': 6, "(": 7, ")": 8, ":": 9}
_WIDE = ("。", "、", "？", "！", "「", "」", "」", "（", "）", "：")
_CHINESE = ("。", "，", "？", "！", "“", "”", "”", "（", "）", "：")
_PLAIN = (".", ",", "?", "!", "“", "”", '"', "(", ")", ":")
_ARABIC = (".", "،", "؟", "!", "«", "»", '"', "(", ")", ":")
_KANJI = (
    "日本国会社長年月人大中学生新聞記者東京市町村県政府首相大臣議員選挙党内外交通信経済産業市場企業株価銀行金融資料理由報告発表会議決定"
    "方針計画予算案件事故警察官署捜査容疑逮捕裁判所医療病院患者感染研究開発技術電力原子核兵器戦争平和協定世界各地域住民生活支援対策強化"
    "問題課題意見評価結果原因影響変化増加減少目標達成実施開始終了予定期間時代社会文化教育学校教師児童女性男性高齢者家族親子供若者労働"
)
_HANZI = (
    "中国政府经济发展社会人民生活工作会议领导部门管理企业市场技术科学教育文化国家地方城市农村建设项目投资金融银行股票价格增长下降问题解决"
    "方案计划实施结果影响重要主要新闻记者报道表示认为指出强调要求支持合作交流国际关系外交安全军事法律法院警方调查事件原因时间地点情况"
)
_HANGUL = (
    "정부대통국회의원장관시민경제기업사회문화교육학생기자신문방송보도발표조사결과문제해결계획지원대책강화증가감소영향변화개발기술연구병원"
    "환자경찰검찰법원재판선거정당후보지역주민생활가족여성남성청년노동시장금융은행주가"
)
_KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニノハヒフヘホマミムメモラリルレロワンー"
_DEVANAGARI = "ककाकिकीखगचजततातितीददीननानीपपाबममामररारीललाववाससासीसहहा"


@dataclass(frozen=True, kw_only=True, eq=False)
class Script:
    """How a language looks: its letters, small words and sentence ends, punctuation in the order of `_MARKS`.

    `names` are the letters of words that have a capital in the original, where they are others.
    """

    language: str
    letters: str
    sizes: tuple[int, int]  # letters of a word, from and to
    small: Sequence[str]
    marks: tuple[str, ...]
    ends: tuple[str, ...] = ("",)
    names: str = ""
    name_sizes: tuple[int, int] = (2, 4)
    is_spaced: bool = True
    date: str = "{y}-{m:02}-{d:02} {h:02}:{n:02}"


SCRIPTS = (
    Script(
        language="ja",
        letters=_KANJI,
        sizes=(2, 2),
        names=_KATAKANA,
        name_sizes=(3, 4),
        small="は が の を に で と も から まで へ や という として".split(),
        ends=("した", "だった", "している", "という", "です", "ます", "された", "ない"),
        marks=_WIDE,
        is_spaced=False,
        date="{y}年{m}月{d}日 {h}時{n:02}分",
    ),
    Script(
        language="zh",
        letters=_HANZI,
        sizes=(2, 2),
        small="的 在 是 了 和 对 将 也 与 为 这 有 从".split(),
        ends=("了", "的", "", "", "中"),
        marks=_CHINESE,
        is_spaced=False,
        date="{y}年{m}月{d}日 {h:02}:{n:02}",
    ),
    Script(
        language="ko",
        letters=_HANGUL,
        sizes=(2, 4),
        small="이 그 은 는 을 를 에서 및 또 한".split(),
        ends=("다", "했다", "이다", "습니다", "됐다"),
        marks=_PLAIN,
        date="{y}.{m:02}.{d:02}. {h:02}:{n:02}",
    ),
    Script(
        language="ar",
        letters="ابتثجحخدذرزسشصضطعغفقكلمنهويةا",
        sizes=(3, 7),
        small="من في على إلى أن عن مع هذا التي كان ما لا".split(),
        marks=_ARABIC,
        date="{d}/{m}/{y} {h:02}:{n:02}",
    ),
    Script(
        language="hi",
        letters=_DEVANAGARI,
        sizes=(4, 8),
        small="के का की में से को पर और है कि ने यह एक".split(),
        ends=("है", "था", "हैं", ""),
        marks=("।", *_PLAIN[1:]),
    ),
    Script(
        language="th",
        letters="กขคงจชซญดตทนบปผพมยรลวสหอาิีุูเแโไ",
        sizes=(5, 9),
        small="ที่ และ ของ ใน ได้ เป็น มี จะ ว่า ให้".split(),
        marks=(" ", " ", *_PLAIN[2:]),
        is_spaced=False,
    ),
)


def retell(text: str, script: Script) -> str:
    """A text (a line of a dump, a node of a tree) in another script; numbers, addresses and marks stay."""
    bare = " ".join(text.split()).strip("*•-–·| #>")
    if not bare or not any(map(str.isalpha, bare)):
        return text
    cues = _targets(script.language).get(_roles_of_cues().get(bare.lower(), ""), ())
    if cues:
        return text.replace(bare, cues[_number(bare) % len(cues)])
    year = _YEAR.search(bare) if len(bare) <= _SHORT else None
    if year:
        return text.replace(bare, _date(bare, int(year[0]), script))
    return _words(text, script)


def _date(text: str, year: int, script: Script) -> str:
    number = _number(text)
    return script.date.format(y=year, m=number % 12 + 1, d=number % 28 + 1, h=number // 28 % 24, n=number // 700 % 60)


def _words(text: str, script: Script) -> str:
    pieces: list[str] = []
    tokens = _TOKEN.findall(text)
    for index, token in enumerate(tokens):
        if token[0].isalpha() and not any(mark in token for mark in "@/\\_<>{}="):
            is_last = index + 1 < len(tokens) and tokens[index + 1] in ".?!"
            pieces.append(_word(token, script) + (script.ends[_number(token) % len(script.ends)] if is_last else ""))
        elif token in _MARKS and not _is_inside(tokens, index):
            pieces.append(script.marks[_MARKS[token]])
        elif token.isspace() and not script.is_spaced and 0 < index < len(tokens) - 1 and "\n" not in token:
            pieces.append(token if len(token) > 1 or tokens[index - 1] in "*•-–·|#>" else "")
        else:
            pieces.append(token)
    return "".join(pieces)


def _is_inside(tokens: list[str], index: int) -> bool:
    """Whether a mark stands between digits, or in a link of Markdown."""
    before = tokens[index - 1] if index else ""
    after = tokens[index + 1] if index + 1 < len(tokens) else ""
    return (before.isdigit() and after.isdigit()) or before == "]" or after.startswith(("http", "/"))


@lru_cache(maxsize=200_000)
def _word(word: str, script: Script) -> str:
    number = _number(word.lower())
    if word.lower() in stop_words():
        return script.small[number % len(script.small)]
    is_name = bool(script.names) and word[0].isupper()
    shuffle = random.Random(number)
    size = shuffle.randint(*(script.name_sizes if is_name else script.sizes))
    return "".join(shuffle.choices(script.names if is_name else script.letters, k=size))


def _number(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=6).digest(), "big")


@lru_cache(maxsize=1)
def _roles_of_cues() -> dict[str, str]:
    """The role of every label of the lexicon that has one role alone."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for _, role, cue in whole_cues():
        found[cue.lower()].add(role.value)
    return {cue: min(roles) for cue, roles in found.items() if len(roles) == 1}


@lru_cache(maxsize=16)
def _targets(language: str) -> dict[str, tuple[str, ...]]:
    """The labels of a language by role."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for code, role, cue in whole_cues():
        if code == language:
            found[role.value].append(cue)
    return {role: tuple(cues) for role, cues in found.items()}


def retell_dump(text: str, script: Script) -> str:
    """A dump line by line."""
    return "\n".join(retell(line, script) for line in text.split("\n"))


def retell_tree(root: etree._Element, script: Script) -> None:
    """A tree in place: its texts, its titles and descriptions; what it states in JSON-LD goes."""
    for element in root.iter(etree.Element):
        if element.tag == "meta" and _is_read(element):
            element.set("content", retell(element.get("content") or "", script))
        elif element.tag == "script":
            element.text = None
        elif element.text and element.tag not in _SKIPPED:
            element.text = _node(element.text, script)
    for element in root.iter():
        if element.tail:
            element.tail = _node(element.tail, script)


def _is_read(meta: etree._Element) -> bool:
    name = f"{meta.get('property')} {meta.get('name')}"
    return "title" in name or "description" in name


def _node(text: str, script: Script) -> str:
    retold = retell(text, script)
    return retold if script.is_spaced or retold.isspace() else retold.strip(" ")
