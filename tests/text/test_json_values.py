import pytest

from newsclean.text.json_values import json_value, json_value_at


@pytest.mark.parametrize(
    ("text", "value"), [('{"a": [1, "b"]}', {"a": [1, "b"]}), ('"two\nlines"', "two\nlines"), ("[]", [])]
)
def test_json_gives_its_value(text: str, value: object) -> None:
    assert json_value(text) == value


@pytest.mark.parametrize("text", ["", "Fog closes harbour", '{"a": 1} and more', "[1,]", "[" * 100_000])
def test_other_text_gives_none(text: str) -> None:
    assert json_value(text) is None


def test_json_within_a_text_gives_its_value_and_its_end() -> None:
    text = 'add({"a": [1, "b"]});'
    assert json_value_at(text, 4) == ({"a": [1, "b"]}, text.index(")"))


@pytest.mark.parametrize("begin", [0, 3, 21])
def test_where_no_json_begins_there_is_none(begin: int) -> None:
    assert json_value_at('add({"a": [1, "b"]});', begin) is None
