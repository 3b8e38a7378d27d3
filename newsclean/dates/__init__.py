"""When a story was published and updated: dates in lines, in metadata values and in addresses."""
