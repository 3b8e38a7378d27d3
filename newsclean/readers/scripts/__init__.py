"""Scripts, styles and data that a text dump took over from its page: found, and set aside before the dump is read."""
