"""Where the story begins and ends: by its element, by the page's JSON-LD, in a dump by what stands over and under."""
