"""Social: share buttons, networks to follow, print, save, copy.

For example:

    takes   Share on Facebook
    takes   [](https://www.facebook.com/harborcourier) of a Markdown dump, an icon whose text is "facebook.com"
    leaves  They share one kitchen and two stoves.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_labels
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.networks import are_networks, network_of

_ICON = 2.0  # nats for an icon that leads to a network: of 597 lines of such icons 548 are social, 31 an author's


def find_social(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for icons that lead to a social network."""
    yield from claim_labels(page, Role.SOCIAL)
    if page.format == "markdown":
        for index, fragment in enumerate(page.fragments):
            url, text = fragment.url, fragment.text
            if url is not None and (text == "image" or are_networks(text)) and network_of(url):
                yield Claim(index, Role.SOCIAL, _ICON, "social-icon")
