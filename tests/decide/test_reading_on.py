"""Links to the rest of a story."""

import pytest

from newsclean.decide.reading_on import reads_on


@pytest.mark.parametrize("line", ["Read more", "Continue reading →", "WEITERLESEN »", "Lire l’article", "続きを読む"])
def test_links_to_the_rest(line: str) -> None:
    assert reads_on(line)


@pytest.mark.parametrize("line", ["Read more about the fog", "Learn more", "Read more: Crane sold for scrap", ""])
def test_what_says_more_or_something_else_reads_on_nowhere(line: str) -> None:
    assert not reads_on(line)
