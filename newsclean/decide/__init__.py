"""Claims and a learned scorer → one role a fragment."""
