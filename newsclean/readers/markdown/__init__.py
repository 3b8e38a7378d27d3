"""The reader of Markdown, above all of what html2text writes."""
