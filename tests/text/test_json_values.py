import pytest

from newsclean.text.json_values import json_value


@pytest.mark.parametrize(
    ("text", "value"), [('{"a": [1, "b"]}', {"a": [1, "b"]}), ('"two\nlines"', "two\nlines"), ("[]", [])]
)
def test_json_gives_its_value(text: str, value: object) -> None:
    assert json_value(text) == value


@pytest.mark.parametrize("text", ["", "Fog closes harbour", '{"a": 1} and more', "[1,]", "[" * 100_000])
def test_other_text_gives_none(text: str) -> None:
    assert json_value(text) is None
