import pytest

from newsclean.text.mojibake import is_suspect, mend


@pytest.mark.parametrize(
    "text", ["Plain ASCII text", "À “Montbrun”, l’été", "Ça va – très bien…", "ÂGE DE PIERRE", "Привет, мир", "“It’s”"]
)
def test_sound_text_stays(text: str) -> None:
    assert mend(text) == text


@pytest.mark.parametrize(
    ("broken", "sound"),
    [
        ("CafÃ© Ölberg Ã¼ber", "Café Ölberg über"),
        ("The mayorâ€™s plan", "The mayor’s plan"),
        ("Мэр города".encode().decode("latin-1"), "Мэр города"),
        ("It\x92s late", "It’s late"),
    ],
)
def test_broken_text_is_mended(broken: str, sound: str) -> None:
    assert is_suspect(broken)
    assert mend(broken) == sound


def test_nothing_but_the_encoding_is_mended() -> None:
    assert mend("“ﬁneâ€™s ＡＢＣ” &amp; é") == "“ﬁne’s ＡＢＣ” &amp; é"


def test_long_text_is_mended_in_parts() -> None:
    assert mend("cafÃ© " * 10_000) == "café " * 10_000
