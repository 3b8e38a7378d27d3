"""What stands among the story's text and is a thing of its own, told by what it says and how it stands there."""
