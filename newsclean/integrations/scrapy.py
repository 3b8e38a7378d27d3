"""newsclean in Scrapy: an item pipeline that cleans the page in each item. Needs the extra `newsclean[scrapy]`.

ITEM_PIPELINES = {"newsclean.integrations.scrapy.CleanPipeline": 300}
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from itemadapter import ItemAdapter
from scrapy.crawler import Crawler
from twisted.internet.threads import deferToThread

from newsclean.cleaner import Cleaner
from newsclean.integrations.rows import clean_row
from newsclean.options import Options

_LOG = logging.getLogger(__name__)


class CleanPipeline:
    """Puts the article of an item's page into the item.

    Settings: NEWSCLEAN_FIELD, the field with the page ('html'); NEWSCLEAN_URL_FIELD, the one with its address ('url');
    NEWSCLEAN_INTO, the one to put the article in, as `Article.to_dict` gives it and its `text` ('article');
    NEWSCLEAN_KEEP_PAGE, whether the page stays in the item (False); NEWSCLEAN_OPTIONS, a dict of `newsclean.Options`.

    An item without a page passes as it is. A page that cannot be cleaned gives None, a warning, and counts as
    `newsclean/failed` in the crawl's statistics, where `newsclean/cleaned` counts the others.
    """

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self._field = settings.get("NEWSCLEAN_FIELD", "html")
        self._url_field = settings.get("NEWSCLEAN_URL_FIELD", "url")
        self._into = settings.get("NEWSCLEAN_INTO", "article")
        self._keep_page = settings.getbool("NEWSCLEAN_KEEP_PAGE")
        self._cleaner = Cleaner(Options(**settings.getdict("NEWSCLEAN_OPTIONS")))
        self._stats = crawler.stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> CleanPipeline:
        return cls(crawler)

    async def process_item(self, item: Any, spider: object = None) -> Any:  # noqa: ARG002 - Scrapy before 2.14 gives it
        """The item with its article. Cleaned in a thread, so that the crawl goes on meanwhile."""
        values = ItemAdapter(item)
        page = values.get(self._field)
        if page is not None:
            url = values.get(self._url_field)
            row, error = await _in_thread(clean_row, self._cleaner, page, url)
            values[self._into] = self._counted(row, error, url)
            if not self._keep_page and self._field != self._into:
                del values[self._field]
        return item

    def _counted(self, row: dict[str, Any] | None, error: str | None, url: object) -> dict[str, Any] | None:
        self._stats.inc_value("newsclean/cleaned" if row is not None else "newsclean/failed")
        if row is None:
            _LOG.warning("cannot clean %s: %s", url or "a page", error)
        return row


async def _in_thread(function: Callable[..., Any], *arguments: object) -> Any:
    """What the function gives, awaited as the reactor wants it."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:  # Twisted's own reactor
        return await deferToThread(function, *arguments)
    return await asyncio.to_thread(function, *arguments)
