"""What a label line looks like by its letters alone."""

LONGEST_LABEL = 60  # characters; the longest label of the annotated dumps has 54


def is_module_name(text: str) -> bool:
    """Whether a line is what a site's editor called a box, words joined by low lines: "Global_News"."""
    return len(text) <= LONGEST_LABEL and "_" in text[1:-1] and text.replace("_", "").isalpha()
