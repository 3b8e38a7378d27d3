"""When the article was published and updated, and where it was written."""
