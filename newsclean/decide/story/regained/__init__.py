"""What is the story's besides: fragments that the scorer lost, told by the text around them."""
