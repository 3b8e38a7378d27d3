import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Options, clean
from newsclean.readers.decoding.decode import decode, decode_utf8

RUSSIAN = "Мэр города Верхнеозёрска открыл новый мост. Жители ждали этого события много лет, сообщает газета."
SCRIPTS = {
    "cp1251": RUSSIAN,
    "koi8-r": RUSSIAN,
    "iso8859-5": RUSSIAN,
    "cp866": RUSSIAN,
    "koi8-u": "Мер міста відкрив новий міст. Жителі чекали на цю подію багато років, повідомляє газета.",
    "cp1256": "قال رئيس البلدية إن الجسر الجديد سيفتح يوم الاثنين بعد انتظار طويل",
    "iso8859-6": "قال رئيس البلدية إن الجسر الجديد سيفتح يوم الاثنين بعد انتظار طويل",
    "cp932": "市長は新しい橋を開いた。住民はこの日を何年も待っていた。",
    "euc_jp": "市長は新しい橋を開いた。住民はこの日を何年も待っていた。",
    "gb18030": "市长昨天为新桥剪彩，居民们等了很多年的这一天终于来了，他说这是中国的一个大的进步。",
    "big5": "市長昨天為新橋剪綵，居民們等了很多年的這一天終於來了，他說這是一個大的進步。",
    "cp949": "시장은 새로운 다리를 열었다. 주민들은 이 날을 여러 해 동안 기다렸다.",
    "cp1253": "Ο δήμαρχος άνοιξε τη νέα γέφυρα και οι κάτοικοι περίμεναν",
    "cp1252": "Der Bürgermeister eröffnete die Brücke, „endlich“, sagte er.",
}


def test_utf8_is_read_without_a_problem_whatever_is_declared() -> None:
    assert decode("<meta charset=iso-8859-1>Müller".encode()) == ("<meta charset=iso-8859-1>Müller", ())


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
)
def test_unicode_with_and_without_bom(encoding: str) -> None:
    assert decode("<p>Überraschung".encode(encoding)) == ("<p>Überraschung", ())


def test_plain_utf8_is_told_from_all_else() -> None:
    """What is plain is passed on as the bytes that it was: they have to be the text encoded, and nothing else."""
    assert decode_utf8("<p>Überraschung".encode()) == "<p>Überraschung"
    for raw in ("<p>Überraschung".encode("cp1252"), "\ufeffOne".encode(), "<p>One".encode("utf-16-le"), b"\x1b$B"):
        assert decode_utf8(raw) is None


def test_a_text_with_one_nul_is_not_utf16() -> None:
    assert decode(b"One\x00 line of plain text") == ("One\x00 line of plain text", ())


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b'<?xml version="1.0" encoding="windows-1251"?>', "cp1251"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "cp1251"),
        (b"<meta charset=koi8-r>", "koi8-r"),
    ],
)
def test_declared_charset(head: bytes, encoding: str) -> None:
    assert decode(head + RUSSIAN.encode(encoding)) == (head.decode() + RUSSIAN, ())


def test_latin1_is_windows_1252_as_in_browsers() -> None:
    assert decode(b"<meta charset=iso-8859-1>It\x92s \x80 5")[0].endswith("It’s € 5")


@pytest.mark.parametrize("declared", ["no-such-charset", "utf-8", "hex", ""])
def test_a_wrong_declaration_is_a_problem_not_an_error(declared: str) -> None:
    text, problems = decode(f"<meta charset={declared}>".encode() + "Bürgermeister eröffnet".encode("cp1252"))
    assert text.endswith("Bürgermeister eröffnet")
    assert [problem.kind for problem in problems] == ["encoding"]


PROSE = {
    "cp1250": (
        "Rada miasta zdecydowała we wtorek, że stara zajezdnia tramwajowa zostanie zamknięta, co kończy wielomiesięczny"
        " spór o jej koszty. Mieszkańcy pobliskich ulic prosili, żeby powstał tam park, a około czterystu z nich"
        " podpisało w marcu petycję.",
        "Zastupitelé města v úterý rozhodli, že stará tramvajová vozovna bude uzavřena, a ukončili tak měsíce sporů"
        " o její náklady. Obyvatelé okolních ulic tam chtěli park a asi čtyři sta z nich podepsalo v březnu petici,"
        " která však radnici nepřesvědčila.",
        "A városi tanács kedden úgy döntött, hogy bezárja a régi villamosremízt, és ezzel véget vetett a költségeiről"
        " szóló több hónapos vitának. A környező utcák lakói parkot kértek oda, és közülük mintegy négyszázan írták"
        " alá márciusban a petíciót, hogy őket is meghallgassák.",
    ),
    "iso8859_2": (
        "Rada miasta zdecydowała we wtorek, że stara zajezdnia tramwajowa zostanie zamknięta, co kończy wielomiesięczny"
        " spór o jej koszty. Mieszkańcy pobliskich ulic prosili, żeby powstał tam park, a około czterystu z nich"
        " podpisało w marcu petycję, którą ąż złożyli.",
    ),
    "cp1254": (
        "Belediye meclisi salı günü eski tramvay deposunun kapatılması yönünde oy kullanarak aylardır süren maliyet"
        " tartışmasına son verdi. Çevredeki sokakların sakinleri oraya bir park istemiş ve yaklaşık dört yüzü mart"
        " ayında bu dilekçeyi imzalamıştı.",
    ),
    "cp1257": (
        "Miesto taryba antradienį nusprendė, kad senasis tramvajų depas bus uždarytas, ir taip užbaigė mėnesius"
        " trukusius ginčus dėl jo išlaidų. Aplinkinių gatvių gyventojai prašė ten įrengti parką, o apie keturis šimtus"
        " iš jų kovo mėnesį pasirašė peticiją.",
    ),
    "cp1252": (
        "Le conseil municipal a voté mardi la fermeture de l’ancien dépôt de tramway, mettant fin à des mois de débats"
        " sur son coût. Les habitants des rues voisines avaient demandé un parc, et quelque quatre cents d’entre eux"
        " avaient signé une pétition en mars, restée sans réponse.",
        "Bæjarstjórnin samþykkti á þriðjudag að loka gömlu sporvagnastöðinni og batt þar með enda á margra mánaða"
        " deilur um kostnaðinn. Íbúar í nágrenninu höfðu beðið um garð þar og um fjögur hundruð þeirra skrifuðu undir"
        " áskorun í mars, en það breytti engu.",
        "158 W 21st St • Mail Stop B3500 • Town Hall 2.126 • Ellmouth — “Fog, soup and more fog” " * 4,
    ),
}


@pytest.mark.parametrize(("encoding", "text"), [(encoding, text) for encoding in PROSE for text in PROSE[encoding]])
@pytest.mark.parametrize("form", ["{}", "<html><body><ul><li>Menü</li></ul><p>{}</p></body></html>"])
def test_undeclared_latin_charsets_are_told_by_the_language(encoding: str, text: str, form: str) -> None:
    page = form.format(text) if encoding != "cp1257" else form.replace("ü", "u").format(text)
    decoded, problems = decode(page.encode(encoding))
    assert decoded == page
    assert [problem.kind for problem in problems] == ["encoding"]


@pytest.mark.parametrize("encoding", SCRIPTS)
def test_undeclared_charsets_are_guessed(encoding: str) -> None:
    text, problems = decode(SCRIPTS[encoding].encode(encoding))
    assert text == SCRIPTS[encoding]
    assert problems[0].kind == "encoding"


@pytest.mark.parametrize("encoding", SCRIPTS)
def test_markup_and_quotes_hide_no_charset(encoding: str) -> None:
    """Most of a page is markup in ASCII, and its first words are labels."""
    page = "<div class='menu menu-wide'><a href='/fog'>Fog</a></div>\n" * 50 + f"<p>{SCRIPTS[encoding]}</p>"
    assert decode(page.encode(encoding))[0] == page


@pytest.mark.parametrize(
    "text",
    [
        "“Fog,” she said – “it’s the harbour’s…” " * 20,
        "Le maire a été à l'école où l'on répète déjà « à côté » ; là-bas, ça a créé des émeutes.",
        "É à noite que o mês é mais difícil; não há pão, avó à avô não dá.",
    ],
)
def test_quotes_and_accents_are_no_other_script(text: str) -> None:
    assert decode(text.encode("cp1252"))[0] == text


@pytest.mark.parametrize("encoding", ["iso2022_jp", "iso2022_kr"])
def test_shifts_between_scripts_need_no_declaration(encoding: str) -> None:
    text = SCRIPTS["cp949" if encoding == "iso2022_kr" else "cp932"]
    assert decode(text.encode(encoding)) == (text, ())
    assert decode(f"{text}\x1b$B".encode())[0] == f"{text}\x1b$B"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("name", SCRIPTS)
def test_unicode_of_any_script_needs_no_mark(name: str, encoding: str) -> None:
    text = "一" * 9 + "\n\n" + f"{SCRIPTS[name]}\n\n" * 2  # whose other byte is zero
    assert decode(text.encode(encoding)) == (text, ())


@pytest.mark.parametrize(
    "raw",
    [
        b"one \x00two \x00six \x00ten \x00fog \x00",
        "zwölf \x00 und \x00 fünf \x00 auf \x00".encode(),
    ],
)
def test_words_with_a_nul_between_them_are_not_utf16(raw: bytes) -> None:
    assert decode(raw)[0] == raw.decode()


def test_stray_bytes_in_utf8_are_read_as_windows_1252() -> None:
    text, problems = decode("Größe, Maße, Öl, Fähre\nund ".encode() + b"Caf\xe9 dazu")
    assert text == "Größe, Maße, Öl, Fähre\nund Café dazu"
    assert problems[0].line == 2


def test_a_sequence_cut_off_at_the_end() -> None:
    text, problems = decode("Maße und €".encode()[:-1])
    assert text == "Maße und "
    assert problems[0].message == "The text ends within a UTF-8 sequence."


@given(st.binary(max_size=300))
def test_any_bytes_give_text(raw: bytes) -> None:
    text, problems = decode(raw)
    assert isinstance(text, str)
    assert (text, problems) == decode(raw)


def test_an_encoding_that_is_told_is_believed() -> None:
    text = "霧" * 600
    assert clean(text.encode("utf-16-le"), Options(encoding="utf-16-le")).segments[0].text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_markup_tells_utf_16_of_any_script(encoding: str) -> None:
    text = "<p>市議会は火曜日の夜、老朽化した港の橋を九年ぶりに開通させることを決めた。</p>"
    assert decode(text.encode(encoding)) == (text, ())
