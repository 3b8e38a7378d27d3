"""Who wrote a story: people and agencies in lines and in metadata values."""
