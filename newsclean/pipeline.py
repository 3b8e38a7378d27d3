"""The pipeline: which extractors run, in which order, and the loop that runs them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newsclean.extractors.advertisement import find_advertisement
from newsclean.extractors.author_bio import find_author_bio
from newsclean.extractors.byline import find_byline
from newsclean.extractors.caption import find_caption
from newsclean.extractors.comments import find_comments
from newsclean.extractors.consent import find_consent
from newsclean.extractors.dateline import find_dateline
from newsclean.extractors.deck import find_deck
from newsclean.extractors.donation import find_donation
from newsclean.extractors.featured_author import find_featured_author
from newsclean.extractors.footer import find_footer
from newsclean.extractors.headline import find_headline
from newsclean.extractors.kicker import find_kicker
from newsclean.extractors.latest import find_latest
from newsclean.extractors.media import find_media
from newsclean.extractors.most_read import find_most_read
from newsclean.extractors.navigation import find_navigation
from newsclean.extractors.newsletter import find_newsletter
from newsclean.extractors.opinion import find_opinion
from newsclean.extractors.promo import find_promo
from newsclean.extractors.related import find_related
from newsclean.extractors.social import find_social
from newsclean.extractors.subheading import find_subheading
from newsclean.extractors.subscription import find_subscription
from newsclean.extractors.tags import find_tags
from newsclean.extractors.widget import find_widget
from newsclean.own.claims import checked_claims
from newsclean.page import Claim, Page

Extractor = Callable[[Page], Iterator[Claim]]

EXTRACTORS: tuple[Extractor, ...] = (
    find_headline,
    find_kicker,
    find_deck,
    find_byline,
    find_dateline,
    find_subheading,
    find_caption,
    find_author_bio,
    find_most_read,
    find_related,
    find_latest,
    find_opinion,
    find_featured_author,
    find_donation,
    find_subscription,
    find_newsletter,
    find_social,
    find_navigation,
    find_advertisement,
    find_consent,
    find_comments,
    find_tags,
    find_media,
    find_widget,
    find_promo,
    find_footer,
)


_BUILT_IN = frozenset(map(id, EXTRACTORS))


def extract(page: Page, extractors: Sequence[Extractor] = EXTRACTORS) -> tuple[Claim, ...]:
    """All claims on a page, in the order of the extractors; those of a user's own are checked."""
    return tuple(claim for find in extractors for claim in _claims(find, page))


def _claims(find: Extractor, page: Page) -> Iterator[Claim]:
    return find(page) if id(find) in _BUILT_IN else checked_claims(find, page)
