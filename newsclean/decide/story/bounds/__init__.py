"""Where in a dump the story begins and ends: what stands over it and under it and was taken for text."""
