"""Bytes to text: what is no text refused, the charset told."""
