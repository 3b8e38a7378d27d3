import gzip
import random

import pytest

from newsclean.errors import InputFormatError
from newsclean.readers.decoding.binary import reject_binary, reject_noise
from newsclean.readers.decoding.decode import decode

TEXTS = {
    "cp1251": "Мэр города Верхнеозёрска открыл новый мост. Жители ждали этого события много лет, сообщает газета.",
    "cp1256": "قال رئيس البلدية إن الجسر الجديد سيفتح يوم الاثنين بعد انتظار طويل",
    "euc_jp": "市長は新しい橋を開いた。住民はこの日を何年も待っていた。",
    "gb18030": "市长昨天为新桥剪彩，居民们等了很多年的这一天终于来了，他说这是中国的一个大的进步。",
    "cp949": "시장은 새로운 다리를 열었다. 주민들은 이 날을 여러 해 동안 기다렸다.",
    "cp1252": "Der Bürgermeister eröffnete die Brücke, „endlich“, sagte er.",
}


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"%PDF-1.7\n%", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\x00", "a PNG image"),
        (b"\xff\xd8\xff\xe0\x00", "a JPEG image"),
        (b"GIF89a\x01\x00", "a GIF image"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "a WebP image"),
        (gzip.compress(b"<html>"), "gzip data"),
        (b"PK\x03\x04\x14\x00word/document.xml", "a Word document"),
        (b"PK\x03\x04\x14\x00mimetypeapplication/epub+zip", "an EPUB book"),
        (b"PK\x03\x04\x14\x00a.txt", "a zip archive"),
        (b"\x28\xb5\x2f\xfd\x00", "zstd data"),
        (b"BZh91AY&SY\x00\x01", "bzip2 data"),
        (b"\xfd7zXZ\x00", "xz data"),
        (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
        (b"\x7fELF\x02", "an ELF program"),
        (b"\x00\x00\x00\x20ftypisom\x00", "an MP4 video"),
    ],
)
def test_binary_is_rejected_by_name(raw: bytes, kind: str) -> None:
    with pytest.raises(InputFormatError, match=kind):
        reject_binary(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"BZh is how bzip2 files begin",
        b"GIF89a is a format",
        b"PK won",
        b"The ftyp box of MP4",
        "Ünïcode".encode("utf-16"),
    ],
)
def test_text_is_not_rejected(raw: bytes) -> None:
    reject_binary(raw)
    assert isinstance(decode(raw)[0], str)


def test_noise_is_rejected_and_no_text_is() -> None:
    noise = random.Random(7).randbytes(4000)
    with pytest.raises(InputFormatError, match="looks like compressed or other binary data"):
        reject_noise(noise)
    reject_noise(noise[:200])  # too short to tell
    reject_noise(b"\x01\x02 a control in every word \x03" * 100)
    for encoding, text in TEXTS.items():
        for each in (encoding, "utf-8", "utf-16", "utf-16-le", "utf-32-be"):
            reject_noise(f"{text} \n\n".encode(each) * 20)
