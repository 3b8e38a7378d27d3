"""Headline, standfirst and kicker."""
