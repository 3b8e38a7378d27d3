"""What a dump holds that is no part of its page, set aside: scripts, a print's running lines, a record's fields."""
