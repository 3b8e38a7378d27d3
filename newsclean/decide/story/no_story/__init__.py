"""Pages that have no story of their own: refusals of servers, lists of stories."""
