"""What a user adds of their own: cue words, and extractors, whose claims are checked."""
