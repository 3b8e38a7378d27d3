"""What a page states about itself, and what that says of the article: its JSON-LD, its titles, its site's names."""

from newsclean.metadata.metadata import Metadata, TimeTag

__all__ = ["Metadata", "TimeTag"]
