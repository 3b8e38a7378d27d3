"""Widget: weather, markets, scores, games, polls.

For example:

    takes   Horoscope
    leaves  The weather turned on the second day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.model import Role
from newsclean.page import Claim, Page


_TEMPERATURE = re.compile(r"(?:^| )[-−+]?\d{1,3} ?(?:[°º] ?[CF]?|[℃℉])$")
_ENDS = tuple("°ºCF℃℉")
_LONGEST = 25  # characters: a place and its temperature
_MEASURED = 5.0  # nats: of 42 such lines of the annotated dumps 28 are widgets, the others are the story's text


def find_widget(page: Page) -> Iterator[Claim]:
    """Claims for label lines, for the list under each, and for lines that end in a temperature."""
    yield from claim_list(page, Role.WIDGET)
    for index, text in enumerate(page.texts):
        if text.endswith(_ENDS) and len(text) <= _LONGEST and _TEMPERATURE.search(text):
            yield Claim(index, Role.WIDGET, _MEASURED, "widget-temperature")
