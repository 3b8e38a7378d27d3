"""What the commands of the command line share, how it shows an article, and the command that completes them."""
