"""Whose picture a line goes with, by its words: "Photo: Ana Lima/Harbour Press", "（圖／王小明攝）".

takes   The mill at dusk. Credit: Ana Lima
leaves  They got the tax credit: Ana Lima and her brother.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from newsclean.lexicon.word_lists import either, word_list
from newsclean.names.byline import parse_byline
from newsclean.names.words import is_agency
from newsclean.text.cjk import HANGUL, has_cjk
from newsclean.text.patterns import lazily

PICTURES = "photo|foto|fotó|image|bild|imagen|imagem|immagine|zdjęcie|фото|صورة|الصورة|תמונה|צילום|写真|사진"
SOURCES = "AFP|Reuters|AP|Getty Images|dpa|EPA|EFE|ANP|Lusa"
_CREDIT_WORDS = (
    "(?:photo |image |picture |video )?credits?|photograph(?:y|s)?|pictures?|photos|images|fotos|fotografía"
    rf"|crédits? photos?|crédits?|créditos?|bilder|{PICTURES}|fot[.]"
)
_BEFORE = r"[.!?…”\"»)।۔。] ?|[(\[/—–|] ?"  # what ends a sentence, or parts the credit from it
_LONGEST_NAMED = 300  # characters; 200 finds a quarter less


def names_credit(text: str) -> bool:
    """Whether a line opens or ends a sentence with a credit, its colon and a name: "… at dusk. Credit: Ana Lima".

    Of the lines of text on unseen pages none that the truth has is one.
    """
    if len(text) > _LONGEST_NAMED:
        return False
    may_be = ":" in text or "：" in text  # the quick look spares most the pattern
    return (may_be and _named().search(text) is not None) or (has_cjk(text) and _names_cjk_credit(text))


def _names_cjk_credit(text: str) -> bool:
    """Whether a line in an East Asian script says whose picture it goes with: "（圖／王小明攝）", "[사진=항구일보]".

    Or begins with the arrow that points to the picture: "▲橋頭的石獅". Korean lists have that before each item.
    """
    is_pointed = text[0] in _ARROWS and len(text) <= _LONGEST_POINTED and _HANGUL().search(text) is None
    if is_pointed and not any(mark in text[1:] for mark in _ARROWS):
        return True
    return any(word in text for word in _CJK_WORDS) and _CJK_CREDIT().search(text) is not None


_ARROWS = "▲▼△▽"
_LONGEST_POINTED = 120  # characters
_HANGUL = lazily(f"[{HANGUL}]")
_CJK_WORDS = ("攝", "摄", "圖", "图", "照", "写真", "撮影", "사진", "영상", "그래픽")  # what each match of this has
_CJK_CREDIT = lazily(
    r"[(（\[【〔](?:[圖图]片?|照片?|写真|撮影)\s?[/／:：=＝|｜]"  # behind a bracket, with whose it is
    r"|(?:^|[(（\[【〔/／])\s?(?:사진|영상|그래픽)\s?(?:제공)?\s?[=＝]"
    r"|(?:[。.！!?？」”]|[\s(（／/])\s?(?:[^\s。，、()（）／/:：]{0,10}(?:記者|记者|通讯员|特約|特约)\s?)?[^\s。，、()（）／/:：]{2,4}\s?(?<!拍)[攝摄][)）]?$"
    r"|[、＝=][^\s。，、＝=]{2,10}撮影[)）]?$"  # "…灯台＝2022年9月19日、佐久間千尋撮影"
)


def begins_with_credit(text: str) -> bool:
    """Whether a text begins with a credit's words: a credit, or a title such as "Photos: New bridge opens"."""
    return _named().match(text) is not None


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    """A credit with its colon, in any language: "… Снимка: Ana Lima", "(Ảnh: Ana Lima)"."""
    words = rf"{_CREDIT_WORDS}|{either(word_list('picture'))}"
    return re.compile(rf"(?:^|{_BEFORE})(?:{words}) ?[:：] ?[^\W\d_]", re.IGNORECASE)


def find_credit(text: str) -> re.Match[str] | None:
    """The first credit in a caption, with its colon or its mark: "… (Foto: Mia Brandt)", "… / Getty Images"."""
    return _credit().search(text)


@lru_cache(maxsize=1)
def _credit() -> re.Pattern[str]:
    return re.compile(
        rf"[\s(|/–—-](?:{PICTURES}|fot\.) ?[:：]"
        rf"|(?:{_BEFORE})(?:{either(word_list('picture'))}) ?[:：]"
        rf"|[(|/] ?(?:{PICTURES}) (?:by|di|de|von|van|av|af|od)\b"
        r"|\b[Ff]ot\. [^\W\d]"
        r"|[(/] ?(?:Dok\.|Dokumentasi|Istimewa)(?=[ /)\w])"
        rf"|[^\W\d] ?/ ?(?:{SOURCES})\b"
        r"|\bGetty Images\b"
        r"|[^\s\d][.!?] ©\s?[^\W\d][^\d]{3,60}$",
        re.IGNORECASE,
    )


def is_credit_alone(text: str) -> bool:
    """Whether a line with a credit says little else: "Ana Lima / AFP", not "The mill at dusk. Photo: Ana Lima"."""
    found = find_credit(text)
    return found is None or len(text[: found.start()].split()) < _CAPTION_WORDS


_CAPTION_WORDS = 5  # before a credit, from which they are a caption
_CLOSING = ")）"
_SOURCE = 30  # characters of a source with what is before it
_BEHIND = re.compile(r"(?:[.。!?]['\"”’]? |= ?)([^\s.。=][^.。=]*)$")


def ends_with_source(text: str) -> bool:
    """Whether an agency, or in East Asian scripts a reporter, stands alone behind a line's sentence: "…。＝ＡＰ".

    So captions end, and the last paragraphs of stories.
    """
    if len(text) > _LONGEST_NAMED or not (text[-1].isalnum() or text[-1] in _CLOSING):
        return False
    found = _BEHIND.search(unicodedata.normalize("NFKC", text[-_SOURCE:]))
    source = found[1].strip(" )") if found else ""
    return is_agency(source) or (has_cjk(source) and bool(parse_byline(source)))
