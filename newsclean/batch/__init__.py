"""Clean many stored pages into one file: `newsclean.batch.run(["crawl.warc.gz"], "articles.parquet")`.

Inputs are pages, folders, globs, JSONL, Parquet and WARC or ARC files; the output is JSONL or Parquet. A run may be
stopped at any time and resumed; its output appears, whole, when it is done.
"""

from newsclean.batch.run import run
from newsclean.batch.settings import BatchError, Settings
from newsclean.batch.summary import Summary

__all__ = ["BatchError", "Settings", "Summary", "run"]
