"""How the scorer's weights are made of annotated pages; needs the extra `newsclean[train]`."""
