"""A caption: what stands under the story's own pictures, and who took them.

For example:

    takes   Photo: Ana Lima/Harbour Press
    leaves  The photo that she took that day hangs in the hall.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from newsclean.arrays import Mask
from newsclean.extractors._labels import claim_labels
from newsclean.lexicon.word_lists import either, word_list
from newsclean.model import Role
from newsclean.names.byline import parse_byline
from newsclean.names.words import is_agency
from newsclean.page import Claim, Page
from newsclean.text.characters import Class
from newsclean.text.cjk import HANGUL, has_cjk
from newsclean.text.patterns import lazily
from newsclean.text.word_tables import Table, first_hashes, is_in, table_of, texts_with

CREDITED = "caption-credit"
_CREDITED = 4.0  # nats: of 51 lines of the annotated dumps that show one of these, 44 are captions, and none is text
_LONGEST = 250  # characters
_PICTURES = "photo|foto|fotó|image|bild|imagen|imagem|immagine|zdjęcie|фото|صورة|الصورة|תמונה|צילום|写真|사진"
_SOURCES = "AFP|Reuters|AP|Getty Images|dpa|EPA|EFE|ANP|Lusa"
_CREDIT_WORDS = (
    "(?:photo |image |picture |video )?credits?|photograph(?:y|s)?|pictures?|photos|images|fotos|fotografía"
    rf"|crédits? photos?|crédits?|créditos?|bilder|{_PICTURES}|fot[.]"
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


def is_credit_alone(text: str) -> bool:
    """Whether a line with a credit says little else: "Ana Lima / AFP", not "The mill at dusk. Photo: Ana Lima"."""
    found = _credit().search(text)
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


def find_caption(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for lines that say whose picture they stand under."""
    yield from claim_labels(page, Role.CAPTION)
    for index in _may_credit(page).nonzero()[0].tolist():
        if _credit().search(page.texts[index]):
            yield Claim(index, Role.CAPTION, _CREDITED, CREDITED)


def _may_credit(page: Page) -> Mask:
    """Lines with a word or the mark without which none is a credit: it spares most lines the pattern."""
    tokens = page.tokens
    found = texts_with(tokens, is_in(tokens.hashes, _words()).nonzero()[0])
    marked = tokens.classes[:, Class.OTHER].nonzero()[0].tolist()
    found[[index for index in marked if "©" in page.texts[index]]] = True
    return found & (tokens.lengths <= _LONGEST)


@lru_cache(maxsize=1)
def _credit() -> re.Pattern[str]:
    return re.compile(
        rf"[\s(|/–—-](?:{_PICTURES}|fot\.) ?[:：]"
        rf"|(?:{_BEFORE})(?:{either(word_list('picture'))}) ?[:：]"
        rf"|[(|/] ?(?:{_PICTURES}) (?:by|di|de|von|van|av|af|od)\b"
        r"|\b[Ff]ot\. [^\W\d]"
        r"|[(/] ?(?:Dok\.|Dokumentasi|Istimewa)(?=[ /)\w])"
        rf"|[^\W\d] ?/ ?(?:{_SOURCES})\b"
        r"|\bGetty Images\b"
        r"|[^\s\d][.!?] ©\s?[^\W\d][^\d]{3,60}$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _words() -> Table:
    fixed = [*_PICTURES.split("|"), *_SOURCES.split("|"), "fot", "dok", "dokumentasi", "istimewa"]
    return table_of(first_hashes([*fixed, *word_list("picture")]))
