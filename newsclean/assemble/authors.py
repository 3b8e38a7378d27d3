"""The authors of an article: what its byline says, and what its metadata says."""

from __future__ import annotations

from newsclean.decide.decide import Decision
from newsclean.extractors.byline import metadata_authors
from newsclean.model import Role
from newsclean.page import Page
from newsclean.text.names import clean_authors, parse_byline


def authors_of(page: Page, decision: Decision) -> tuple[str, ...]:
    """People and agencies in page order: the metadata's where it names any, else the bylines'."""
    stated = metadata_authors(page.metadata)
    if stated:
        return stated
    parsed = {claim.index: claim.value for claim in decision.claims if claim.role is Role.BYLINE and claim.value}
    names: list[str] = []
    for index, role in enumerate(decision.roles):
        if role is Role.BYLINE:
            names += parsed.get(index) or parse_byline(page.texts[index], marked=True)
    return clean_authors(names)
