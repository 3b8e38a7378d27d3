"""Who wrote the article, whom its page credits, and what is said of them."""
