"""Seeing what newsclean made of a page: `render` gives one self-contained HTML page."""

from newsclean.report.render import render

__all__ = ["render"]
