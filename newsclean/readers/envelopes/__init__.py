"""What a page comes in, undone before it is read: answers of APIs, archives, feeds, XML, lists, values of code."""
