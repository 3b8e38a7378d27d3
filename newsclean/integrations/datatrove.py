"""newsclean as the extractor of a datatrove pipeline. Needs the extra `newsclean[datatrove]`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from datatrove.data import Document, DocumentsPipeline
from datatrove.pipeline.extractors.base import BaseExtractor

from newsclean.cleaner import Cleaner
from newsclean.integrations.rows import FIELDS, clean_row
from newsclean.options import Options

_TIMEOUT = 30.0  # seconds; datatrove counts the start of its process in, which loads newsclean


class NewscleanExtractor(BaseExtractor):
    """Replaces a document's HTML by its article's text, where a pipeline has `Trafilatura()`.

    `fields` of the article (headline, authors, dateline, blocks, …) are put into the document's metadata. Documents
    without a story are dropped, as extractors of datatrove do; so are those that take longer than `timeout` seconds.
    """

    name = "newsclean"
    _requires_dependencies = ("newsclean",)

    def __init__(
        self, fields: Sequence[str] = FIELDS[1:], options: Options | None = None, timeout: float = _TIMEOUT
    ) -> None:
        super().__init__(timeout)
        self.fields = tuple(fields)
        self.options = options
        self._cleaner: Cleaner | None = None

    def extract(self, text: str) -> str:
        """The text of the article on a page. Runs in a process of datatrove's, so the rest travels with the text."""
        self._cleaner = self._cleaner or Cleaner(self.options)
        row, error = clean_row(self._cleaner, text)
        if row is None:
            raise ValueError(error)
        return _Text(row["text"], {name: row[name] for name in self.fields})

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """Clean the documents, and move what travelled with their texts into their metadata."""
        for document in super().run(data, rank, world_size):
            if isinstance(document.text, _Text):
                document.metadata.update(document.text.article)
                document.text = str.__str__(document.text)
            yield document


class _Text(str):
    """A text that takes its article's fields along."""

    __slots__ = ("article",)
    article: dict[str, Any]

    def __new__(cls, text: str, article: dict[str, Any]) -> _Text:
        made = super().__new__(cls, text)
        made.article = article
        return made

    def __getnewargs__(self) -> tuple[str, dict[str, Any]]:  # type: ignore[override]
        return str.__str__(self), self.article
