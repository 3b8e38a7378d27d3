"""The language of a text: none where nothing tells, and one of two that share most of their words."""

import pytest

from newsclean.text.language import detect_language, script_of, stop_words

SENTENCES = {
    "en": "The harbour was closed by fog for a third day, and the ships that wait outside have to stay there.",
    "de": "Der Hafen ist am Montag den dritten Tag in Folge geschlossen, und elf Schiffe warten vor der Bucht.",
    "nl": "De haven is op maandag voor de derde dag dicht en elf schepen wachten, maar niet voor het eerst.",
    "fr": "Le port est fermé pour le troisième jour et onze navires attendent dans la baie, qui n'est pas sûre.",
    "es": "El puerto está cerrado por la niebla y once barcos esperan en la bahía, pero no se sabe hasta cuándo.",
    "pt": "O porto está fechado pela neblina e onze navios esperam na baía, mas não se sabe até quando.",
    "it": "Il porto è chiuso per la nebbia e undici navi aspettano nella baia, ma non si sa per quanto.",
    "pl": "Mgła zamknęła port i jedenaście statków czeka na morzu, ale nie jest to po raz pierwszy w tym roku.",
    "cs": "Mlha zavřela přístav a jedenáct lodí čeká na moři, ale není to poprvé, co se to stalo.",
    "sk": "Hmla zavrela prístav a jedenásť lodí čaká na mori, ale nie je to po prvýkrát, čo sa to stalo.",
    "sv": "Hamnen är stängd av dimma och elva fartyg väntar på att det ska bli bättre, men det är inte första gången.",
    "tr": "Liman sis nedeniyle kapalı ve on bir gemi bekliyor, ancak bu ilk kez olan bir şey değil.",
    "ru": "Порт закрыт из-за тумана, и одиннадцать судов ждут в заливе, но это не в первый раз.",
    "uk": "Порт закрито через туман, і одинадцять суден чекають у затоці, але це не вперше за рік.",
    "bg": "Пристанището е затворено и единадесет кораба чакат в залива, но това не е за първи път.",
    "ar": "أغلق الضباب الميناء من يوم الاثنين، وقال مدير الميناء إن السفن التي تنتظر لن تدخل.",
    "fa": "بندر به دلیل مه بسته شد و یازده کشتی در خلیج منتظر هستند که این را نمی‌دانند.",
    "hi": "कोहरे के कारण बंदरगाह बंद है और ग्यारह जहाज खाड़ी में इंतजार कर रहे हैं।",
    "ha": "Gwamnatin jihar ta bayyana cewa za ta rufe tashar da ke kusa da birnin daga ranar Litinin.",
    "so": "Madaxweynaha ayaa sheegay in dowladdu ay dhisi doonto waddo cusub oo isku xirta labada magaalo.",
    "uz": "Tuman sababli port yopildi va bu birinchi marta emas, lekin kemalar bilan yuklar kutmoqda.",
    "ky": "Тумандан улам порт жабылды жана бул биринчи жолу эмес, бирок кемелер күтүп турат.",
    "mn": "Манангийн улмаас боомт хаагдсан бөгөөд энэ нь анх удаа биш юм.",
    "tg": "Бандар аз туман баста шуд ва ин бори аввал нест, аммо киштиҳо дар халиҷ интизоранд.",
    "ku": "بەندەرەکە بە هۆی تەمەوە داخرا و ئەم جارە یەکەم جار نییە، بەڵام کەشتییەکان لە کەنداو چاوەڕێن.",
    "ug": "تۇمان سەۋەبىدىن پورت تاقالدى ۋە بۇ بىرىنچى قېتىم ئەمەس.",
    "ja": "濃い霧のため港は月曜日で三日目の閉鎖となった。",
    "zh": "由于大雾，港口周一连续第三天关闭。",
    "ko": "짙은 안개로 항구가 사흘째 폐쇄되었다.",
    "el": "Η ομίχλη έκλεισε το λιμάνι για τρίτη ημέρα.",
    "he": "ערפל סגר את הנמל זה היום השלישי.",
    "th": "หมอกหนาทำให้ท่าเรือต้องปิด",
    "ka": "ნისლმა პორტი დახურა.",
    "am": "ጭጋግ ወደቡን ዘጋ።",
}


@pytest.mark.parametrize("text", ["", " ", "5 — 7", "😀", "ᚠᚢᚦᚨᚱᚲ", "Ellmouth Herald", "Ana Lima, Odd Vik"])
def test_what_says_nothing_has_no_language(text: str) -> None:
    assert detect_language(text) is None


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_has_its_language(language: str) -> None:
    assert detect_language(SENTENCES[language]) == language
    assert detect_language(SENTENCES[language].upper()) == language


def test_one_small_word_of_one_language_tells_and_one_of_several_does_not() -> None:
    only = next(word for word, languages in stop_words().items() if languages == ("en",))
    shared = next(word for word, languages in stop_words().items() if len(languages) == 2 and word.isascii())
    assert detect_language(f"Ellmouth {only} harbour") == "en"
    assert detect_language(f"Ellmouth {shared} harbour") is None
    assert detect_language(f"Ellmouth {shared} {shared} harbour") in stop_words()[shared]


def test_small_words_have_to_be_more_than_a_few() -> None:
    """A name such as "The Who" among 60 words of another language is none of the text's."""
    only = next(word for word, languages in stop_words().items() if languages == ("en",))
    assert detect_language(f"{only} " + "xylo " * 49) == "en"
    assert detect_language(f"{only} " + "xylo " * 50) is None


def test_a_word_said_without_end_counts_as_twenty() -> None:
    english, german = (
        [word for word, languages in stop_words().items() if languages == (language,)] for language in ("en", "de")
    )
    assert detect_language(f"{english[0]} " * 30 + " ".join(german[:19])) == "en"
    assert detect_language(f"{english[0]} " * 30 + " ".join(german[:21])) == "de"


def test_what_stands_far_below_counts_for_nothing() -> None:
    assert detect_language("5 " * 750 + SENTENCES["en"]) is None


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("fog", "latin"),
        ("é", "latin"),
        ("5", None),
        ("—", None),
        ("туман fog", "cyrillic"),
        ("туман harbour", "latin"),
        ("霧" * 18 + "の" * 2, "kana"),  # a tenth
        ("霧" * 19 + "の", "han"),
        ("fog " * 9 + "の", "latin"),
    ],
)
def test_the_script_is_that_of_most_letters(text: str, script: str | None) -> None:
    assert script_of(text) == script
