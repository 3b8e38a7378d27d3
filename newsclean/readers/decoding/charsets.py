"""Which charset bytes are in: as the page declares it, else by what they look like."""

from __future__ import annotations

import codecs
import re

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MARKS = tuple(mark for mark, _ in BOMS)
# https://encoding.spec.whatwg.org/#names-and-labels: the supersets that browsers take for these names.
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# What Python can decode, but no page is written in.
_NO_CHARSETS = frozenset(("idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7"))
# Which bytes of each four are zero in Latin text, and in UTF-32 of any script.
_ZERO_PATTERNS = {
    "x000": "utf-32-le",
    "xx00": "utf-32-le",
    "000x": "utf-32-be",
    "00xx": "utf-32-be",
    "x0x0": "utf-16-le",
    "0x0x": "utf-16-be",
}
_LEAST_SPACES = 0.01  # spaces and line ends for each byte of UTF-16 in other scripts; 0.07 where words are parted
_TAG_OPENS = {b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}  # a '<', whatever the script of the text
HEAD_BYTES = 2048  # where a declaration has to stand; the HTML standard says 1,024
_SAMPLE_BYTES = 50_000  # enough to guess a charset by
ESCAPED = re.compile("[\udc80-\udcff]")  # a byte that is no UTF-8, decoded as "surrogateescape" does
_MIN_SOUND = 4  # valid UTF-8 sequences for each stray byte, for a text to be UTF-8 with strays
_KANA = "".join(map(chr, (*range(0x3041, 0x3094), *range(0x30A1, 0x30F5))))
# What the bytes of each charset look like when decoded rightly: letters of its script, most frequent ones.
_GUESSES = (
    ("cp932", _KANA),
    ("euc_jp", _KANA),
    (
        "gb18030",
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事"
        "成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力与长把机十民第公此已",
    ),
    (
        "big5hkscs",
        "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事"
        "成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力與長把機十民第公此已",
    ),
    ("cp949", "이다의는에을가고한를은하로도지사기대자인해정서일시나그국리어부수장전상제원아스보과만공주구라들면관경"),
    ("cp1251", "оеаинтсрвлкмдпуя"),
    ("koi8_u", "оеаинтсрвлкмдпуя"),  # which has all letters of koi8_r
    ("iso8859_5", "оеаинтсрвлкмдпуя"),
    ("cp866", "оеаинтсрвлкмдпуя"),
    ("cp1253", "αοιετσνηυρπκμλς"),
    ("cp1256", "اليمونرتبةعدسفهك"),
    ("iso8859_6", "اليمونرتبةعدسفهك"),
    ("cp1255", "יוהלאתרבמשנדםכח"),
    ("cp874", "นราอกเงมยวสทลด"),
)
_HIGH = re.compile(rb"[\x80-\xff]")
_FOREIGN = re.compile(rb"(?:[A-Za-z]?[\x80-\xff]){4,}")  # four of a word's bytes; of a letter one may be ASCII
_MIN_FOREIGN_SHARE = 0.5  # of the bytes beyond ASCII that stand so: words in Latin script have fewer, quotes are alone
_MIN_FREQUENT_SHARE = 0.25  # of the decoded characters beyond ASCII that are among the script's frequent ones
_PROSE = re.compile(rb"[^<>]{60,}")  # between tags
_LEAST_PROSE = 200  # bytes
_LEAST_HIGH_SHARE = 0.02  # bytes beyond ASCII among those of such a language; running text has 5 % and more
_HIGH_TEXT = re.compile("[\x00-\x7f]+")
_CENTRAL, _BALTIC = ("cp1250", "iso8859_2"), ("cp1257",)
_LATIN = {
    **dict.fromkeys(("cs", "hr", "hu", "pl", "ro", "sk", "sl"), _CENTRAL),
    **dict.fromkeys(("lt", "lv"), _BALTIC),
    **dict.fromkeys(("az", "tr"), ("cp1254",)),
}


def declared_charset(raw: bytes) -> str | None:
    """Python's name of the charset that an XML declaration or a <meta> names; None for none that exists."""
    head = raw[:HEAD_BYTES]
    if b"charset" not in head.lower() and b"encoding" not in head.lower():
        return None
    from bs4.dammit import EncodingDetector

    return charset_of(EncodingDetector.find_declared_encoding(head, is_html=True) or "")


def charset_of(name: str) -> str | None:
    """Python's name of the charset that browsers read pages of this name with; None for none that exists."""
    try:
        found = codecs.lookup(name).name
        b"a".decode(found)
    except (LookupError, ValueError):
        return None
    return None if found in _NO_CHARSETS else _SUPERSETS.get(found, found)


def is_nearly_utf8(raw: bytes) -> bool:
    """Whether bytes are UTF-8 but for a few stray ones, which have many sound letters each."""
    text = raw.decode("utf-8", "surrogateescape")
    strays = len(ESCAPED.findall(text))
    beyond = len(text) - len(text.encode("ascii", "ignore")) - strays
    return beyond >= _MIN_SOUND * strays


def unmarked_unicode(head: bytes) -> str | None:
    """UTF-32; UTF-16 of mostly Latin text, of any markup, or with spaces and line ends; None of anything else."""
    opening = head[:4]
    if opening[:2] in _TAG_OPENS and opening[2:] != b"\x00\x00":
        return _TAG_OPENS[opening[:2]]
    if b"\x00" not in head:
        return None
    least = len(head) // 4 * 0.7  # a page in another script still has Latin markup and spaces
    pattern = "".join("0" if head[place::4].count(0) > least else "x" for place in range(4))
    return (_ZERO_PATTERNS.get(pattern) if len(head) >= 8 else None) or _spaced_unicode(head)


def _spaced_unicode(head: bytes) -> str | None:
    """UTF-16 of a script whose characters have no zero byte, told by its spaces and line ends, which have one each."""
    rest = head.replace(b"\x00", b"")
    if not has_control(rest) and is_nearly_utf8(rest):  # words with a zero between them
        return None
    even, odd = head[0::2], head[1::2]
    little, big = (
        sum(not high and low in b" \t\r\n" for low, high in zip(lows, highs, strict=False))
        for lows, highs in ((even, odd), (odd, even))
    )
    if max(little, big) < max(4, len(head) * _LEAST_SPACES):
        return None
    encoding = "utf-16-le" if little > big else "utf-16-be"
    try:
        head[: len(head) // 4 * 4].decode(encoding)
    except UnicodeDecodeError:
        return None
    return encoding


def has_control(head: bytes) -> bool:
    """Whether a byte stands in it that text never has: 0 to 7."""
    return len(head.translate(None, bytes(range(8)))) < len(head)


def guess_charset(raw: bytes) -> str:
    """The charset whose script the bytes spell most plausibly; windows-1252 where they are of Latin script."""
    high = _HIGH.search(raw)
    begin = high.start() if high else 0
    sample = raw[begin : begin + _SAMPLE_BYTES]
    foreign = sum(map(high_bytes, _FOREIGN.findall(sample)))
    if foreign < high_bytes(sample) * _MIN_FOREIGN_SHARE:
        return _latin_charset(sample)
    best, encoding = max((_plausibility(sample, name, letters), name) for name, letters in _GUESSES)
    return encoding if best >= _MIN_FREQUENT_SHARE else "cp1252"


def _latin_charset(sample: bytes) -> str:
    """The charset of bytes of Latin script: by their language, which small words tell, whose letters are ASCII."""
    from newsclean.text.language import detect_language

    pieces = _PROSE.findall(sample)
    prose = b" ".join(piece for piece in pieces if high_bytes(piece) >= _LEAST_HIGH_SHARE * len(piece))
    language = detect_language(prose.decode("latin-1")) if len(prose) >= _LEAST_PROSE else None
    charsets = _LATIN.get(language or "", ("cp1252",))
    return max(charsets, key=lambda name: sum(map(str.isalpha, _HIGH_TEXT.sub("", prose.decode(name, "replace")))))


def high_bytes(sample: bytes) -> int:
    """How many bytes are beyond ASCII."""
    return len(sample.translate(None, bytes(range(0x80))))


def _plausibility(sample: bytes, encoding: str, frequent: str) -> float:
    """Share of the characters beyond ASCII that are among the script's most frequent; less for each of none."""
    text = sample.decode(encoding, "replace")
    beyond = [character for character in text if character > "\x7f"]
    if not beyond:
        return 0.0
    letters = frozenset(frequent)
    good = sum(character in letters for character in beyond)
    bad = sum(character == "\ufffd" or "\u2500" <= character <= "\u259f" for character in beyond)  # boxes of DOS
    return (good - 4 * bad) / len(beyond)
