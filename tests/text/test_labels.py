import pytest

from newsclean.text.labels import LONGEST_LABEL, is_module_name


@pytest.mark.parametrize("line", ["", "_", "_News", "News_", "Global News", "top_10", "global-news", "a_" * 31])
def test_other_lines_name_no_box(line: str) -> None:
    assert not is_module_name(line)


@pytest.mark.parametrize(
    "line", ["Global_News", "a_b", "Latest_Harbour_News", "港_湾", "a" * (LONGEST_LABEL - 2) + "_b"]
)
def test_words_joined_by_low_lines_name_a_box(line: str) -> None:
    assert is_module_name(line)
