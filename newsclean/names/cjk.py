"""Names and bylines in Chinese, Japanese and Korean, where no space and no capital marks a name.

記者王小明／台北報導 → 王小明        文・山田花子 → 山田花子        홍길동·김민수 기자 → 홍길동, 김민수

The patterns take as long to compile as a page to clean: ask for lines that `has_cjk`.
"""

from __future__ import annotations

import re

from newsclean.lexicon.word_lists import word_list
from newsclean.names.words import letters
from newsclean.text.cjk import HAN, HANGUL, KANA, REPORTERS
from newsclean.text.patterns import lazily

_SEPARATORS = lazily(r"[、,，/／和与與及&＆\s|｜]+|[・·](?=\S)")
_MARKS = lazily(r"[、,，/／和与與及&＆|｜]+|[・·](?=\S)")  # but for spaces, which may stand within a name
_NAME = lazily(  # without kana none has six letters
    rf"(?:[{HAN}]{{2,5}}|(?=[{HAN}]*[{KANA}])[{HAN}{KANA}]{{2,8}}|[{HANGUL}]{{2,4}})(?:記者|记者|기자)?"
)
_HAN_NAME = lazily(rf"[{HAN}]{{2,4}}|[{HAN}]{{1,4}}[{KANA}]{{1,5}}|[{KANA}]{{1,6}}[{HAN}]{{1,4}}")


_HAN_CREDIT = lazily(
    r"(?:^|[\s(（【〔\[｜|])(?:"
    r"(?:聞き手・(?:文|構成)|聞き手|取材・(?:文|構成)|文・写真|文と写真|文・構成|構成・文"
    r"|(?:採訪撰文|采访撰文)(?=\s*[:：/／|｜])|撰文|文字|採訪|采访|采写|採寫|作者|撰稿人?|執筆者?|筆者|編譯|编译|著者|ライター|文)"
    r"(?:\s*(?P<mark>[:：/／|｜・=＝丨])\s*|\s+)"
    r"|(?:[\u4e00-\u9fff]{2,8}(?:[社報报網网刊]|新闻|新聞|周末))?(?:特約|特约|見習|见习|實習|实习|本報|本报|本社)?(?:記者|记者|通讯员|特派員)"
    r"\s*(?P<sign>[:：/／|｜・=＝丨]?)\s*)"
    r"(?P<names>(?!\W*全?\s*\d)[^:：。！？!?「」『』]{2,60})"  # none of "残り 812 文字 / 全 1,204 文字"
)
_OPENER = lazily(r"(?:取材・文|撰文|作者|撰稿|執筆者?|筆者|編譯|编译|著者|文|글|글쓴이)\s*[:：/／|｜]")
_OTHER_CREDIT = lazily(  # the colon is none of the names, which end before it
    r"(?:(?<!\s)\s+)?(?:[圖图]|[攝摄]影|照片|写真|撮影|(?:責任|责任|執行|执行)?(?:编辑|編輯)|[責责][編编]|校[對对]|[審审]核|实习生)"
    r"(?:\s*[:：/／|｜・]|\s|$)"
)
_OTHER_LABEL = lazily(
    r"(?:[圖图]|[攝摄]影|照片|(?:責任|责任|執行|执行|本文|文字)?(?:编辑|編輯)|責編|责编|校對|校对|審核|审核|編集|写真|撮影|사진|편집|그래픽|영상)"
    r"(?:\s*[:：/／|｜]|\s)"
)
_TITLE = lazily(  # none of 記者会見
    r"^(?:本報|本报|本社|特約|特约)?(?:記者|记者|編集委員|論説委員|论说委员|特派員|特派员|通讯员|通訊員)(?=.{3}|$)"
)
_IN_BRACKETS = lazily(r"(?<=[^\s(（【\[])\s?[(（【\[][^()（）【】\[\]]{1,30}[)）】\]]$")
_HAN_AFTER = lazily(
    rf"^[(（【\[]?([{HAN}{KANA}]{{2,6}}(?:\s[{HAN}{KANA}]{{1,4}})?)\s?(?:記者|论说委员|論説委員|編集委員|特派員)[)）】\]]?$"
)
_POST_BEFORE = lazily(  # 編集委員・山田太郎, （ワシントン＝山田太郎）
    rf"^(?:(?:編集|論説|解説)委員[・\s]|[{HAN}]{{2,3}}部[・\s]|[(（【][{HAN}{KANA}・]{{2,12}}＝)"
    rf"([{HAN}{KANA}]{{2,8}}(?:[、・]\s?[{HAN}{KANA}]{{2,8}})*)[)）】]?$"
)
_SIGNED = lazily(rf"^[(（]([{HAN}{KANA}]{{4,6}})[)）]$")  # （山田太郎）
_BRACKETS = lazily(rf"^【([{HAN}{KANA}]{{2,8}}(?:[、・]\s?[{HAN}{KANA}]{{2,8}})*)】$")
_PLACE_GLUED = lazily(rf"([{HAN}]{{4,7}})(?:報導|报道)")  # 王小明台北報導
_PLACE_TAIL = lazily(
    r"(?:(?<!\s)\s+)?(?:[／/]\s*)?[^／/、,\s]{0,8}(?:報導|报道|報道|電|电|攝影?|摄影?|專訪|专访|整理)$|[)）】\]](?s:.*)"
)
_KOREAN_CREDIT = lazily(
    rf"(?P<names>[{HANGUL}]{{2,4}}(?:\s?[·,、ㆍ]\s?[{HANGUL}]{{2,4}}){{0,6}})\s?"
    rf"(?:[{HANGUL}]{{1,4}}부\s|인턴|수습|선임|전문|의학전문)?\s?(?:기자|특파원|논설위원|칼럼니스트|에디터|객원기자)(?![{HANGUL}])"
)
_KOREAN_LABEL = lazily(
    rf"^(?:글|글쓴이|글·사진|글\s?/\s?사진|취재|작성자|기고)\s?[:：=|/]?\s(?P<names>[{HANGUL}]{{2,4}}(?:[·,、\s]+[{HANGUL}]{{2,4}}){{0,6}})(?:\s[|/]|$)"
)
_KOREAN_PICTURES = lazily(r"\s(?:사진|영상|그래픽)(?=\s)")
_LONGEST_LINE = 80  # characters; a byline in these scripts is far shorter, a sentence is not


def is_cjk_opener(text: str) -> bool:
    """Whether the text is a byline word and nothing else: 文/ or 作者："""
    return bool(_OPENER().fullmatch(text.strip()))


def is_cjk_name(text: str) -> bool:
    """Whether the text looks like a person's name in Han, kana or Hangul, perhaps with 記者 or 기자 behind it."""
    folded = text.replace(" ", "").replace("\u3000", "")
    return (
        bool(_NAME().fullmatch(folded))
        and without_post(folded) not in word_list("no_cjk_name")
        and not _is_office(folded)
    )


def cjk_byline(line: str, *, marked: bool) -> tuple[str, ...]:
    """The authors that a line in these scripts names; a bare name counts only if `marked`."""
    if len(line) > _LONGEST_LINE:
        return ()
    names = _korean(line) or _han(line)
    if not names and marked and not is_cjk_uncredited(line):
        names = _bare_names(line)
    return tuple(dict.fromkeys(names))


def is_japanese_name(text: str) -> bool:
    """Whether a text is a Japanese name and nothing else: a frequent family name, and one to three letters behind it.

    "山口県庁" and "石川知事" are none.
    """
    sizes = (size for size in _FAMILY_SIZES if text[:size] in word_list("japanese_family"))
    size = next(sizes, 0)
    return bool(size) and bool(_GIVEN().fullmatch(text, size)) and not text.endswith(_NO_GIVEN) and is_cjk_name(text)


_FAMILY_SIZES = (3, 2)
_GIVEN = lazily(rf"[{HAN}{KANA}]{{1,3}}")
_NO_GIVEN = (  # how words end that begin as a name does: those of places, posts and houses
    *"県市区町村駅氏相長者警校社局省庁会部課所員事面版欄記店線港島園館城川山署",
    "さん", "第一", "監督", "撮影", "提供", "写真", "教授", "大臣", "手",
)  # fmt: skip


def japanese_names(line: str) -> list[str]:
    """The Japanese names among the words of a line: "2024年3月14日 8時35分 山田花子", "山田花子2024年3月14日"."""
    words = (word for part in _SEPARATORS().split(line) for word in _BEFORE_DIGIT().split(part))
    return [word for word in words if is_japanese_name(word)]


_BEFORE_DIGIT = lazily(r"(?<=\D)(?=\d)")


def is_cjk_uncredited(line: str) -> bool:
    """Whether a line names who edited or took the pictures, and so no author: 责任编辑：李娜"""
    return _OTHER_LABEL().match(line.strip(" (（【[")) is not None


def _bare_names(line: str) -> list[str]:
    """The names of a line that is nothing else but a title or an outlet beside them: 編集委員 山田太郎（朝日新聞）"""
    bare = _IN_BRACKETS().sub("", line.strip()) or line
    bare = _POST_BEHIND().sub(r"\1", bare.strip("()（）【】[] "))
    names = [name for part in _MARKS().split(bare) for name in _of_part(part)]
    may_be = len(names) <= _MOST_BARE and not is_button_row(bare)
    return names if may_be and all(map(is_cjk_name, names)) else []


def is_button_row(text: str) -> bool:
    """Whether spaces part a word in kana alone from others, as in a row of buttons: "シェア ポスト 後で読む"."""
    words = text.split()
    may_be = len(words) > 1 and words[0] not in word_list("japanese_family")  # 山田 はなこ
    return may_be and any(map(_KANA_ALONE().fullmatch, words))


_KANA_ALONE = lazily(rf"[{KANA}]+")


_POST_BEHIND = lazily(  # 山田 花子 : 評論家
    rf"^([{HAN}{KANA}]{{1,3}}[ \u3000][{HAN}{KANA}]{{1,3}})\s?[:：]\s?[^:：\s]{{2,20}}$"
)


def _of_part(part: str) -> list[str]:
    """The names of a part between marks; a Japanese family name and the word behind it are one."""
    words = [_TITLE().sub("", without_post(word), count=1) for word in part.split()]
    words = [word for word in words if word]
    return [" ".join(words)] if _is_family_and_given(words) else _joined(words) or words


def _is_family_and_given(words: list[str]) -> bool:
    """Whether two words are a frequent Japanese family name and a given one: 小野寺 澄子."""
    return len(words) == 2 and words[0] in word_list("japanese_family") and _GIVEN().fullmatch(words[1]) is not None


def _has_kana_given(parts: list[str]) -> bool:
    """Whether a family name in Han has a given one in kana behind it: 西条 あかね, which no one's name is alone."""
    return len(parts) == 2 and bool(_FAMILY().fullmatch(parts[0])) and bool(_KANA_GIVEN().fullmatch(parts[1]))


_FAMILY, _KANA_GIVEN = lazily(rf"[{HAN}]{{1,3}}"), lazily(rf"[{KANA}]{{2,4}}")


_MOST_BARE = 4  # names: more words that nothing marks are a row of buttons


def without_post(name: str) -> str:
    """A name without the post behind it; a post alone stays."""
    return _POST().sub("", name).strip() or name


_POST = lazily(rf"\s?(?:{'|'.join(REPORTERS)})$")


def _is_office(text: str) -> bool:
    return text.endswith(tuple(word_list("cjk_office")))


def _korean(line: str) -> list[str]:
    found = _KOREAN_LABEL().search(line)
    groups = [found] if found else list(_KOREAN_CREDIT().finditer(line))
    texts = [_KOREAN_PICTURES().split(group["names"])[0] for group in groups]
    names = [name for text in texts for name in re.split(r"[·,、ㆍ\s]+", text)]
    return [
        name
        for name in names
        if len(name) > 1 and name[0] in letters("korean_family") and name not in word_list("no_cjk_name")
    ]


def _han(line: str) -> list[str]:
    alone = _HAN_AFTER().match(line) or _BRACKETS().match(line)
    if alone:
        names = re.split(r"[、・]", alone[1]) if "【" in line else [alone[1]]
        return [name.strip() for name in names if is_cjk_name(name)]
    if told := _POST_BEFORE().match(line) or _SIGNED().match(line):
        return [name for name in map(str.strip, re.split(r"[、・]", told[1])) if is_japanese_name(name)]
    found = _HAN_CREDIT().search(line)
    return _credited(found) if found else []


def _credited(found: re.Match[str]) -> list[str]:
    text = _OTHER_CREDIT().split(found["names"])[0]
    if (glued := _PLACE_GLUED().fullmatch(text.strip())) and _is_chinese_name(name := _before_place(glued[1])):
        return [name]
    bare = _PLACE_TAIL().sub("", text)
    parts = [
        name for part in _SEPARATORS().split(bare) if part and (name := _TITLE().sub("", without_post(part), count=1))
    ]
    names = [part for part in parts if _HAN_NAME().fullmatch(part) and is_cjk_name(part)]
    is_one = _is_family_and_given(parts) or _has_kana_given(parts)
    names = ([" ".join(parts)] if is_one else _joined(parts)) or names
    if found["mark"] or found["sign"] or bare != text or len(parts) > len(names) > 0:
        return names
    return [name for name in names if _is_chinese_name(name) or is_japanese_name(name)]


def _before_place(text: str) -> str:
    """The name that a place of two letters or more is glued to: of three letters, if so many are left."""
    return text[: max(2, min(3, len(text) - 2))]


def _is_chinese_name(name: str) -> bool:
    return name[0] in letters("chinese_family") and 2 <= len(name) <= 3


def _joined(parts: list[str]) -> list[str]:
    """山田 太郎: a family name and a given name with a space between them are one name."""
    short = len(parts) == 2 and all(len(part) <= 2 for part in parts)
    return (
        [" ".join(parts)]
        if short and parts[0][0] not in letters("chinese_family") and is_cjk_name("".join(parts))
        else []
    )
