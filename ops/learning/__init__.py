"""A municipality's closed tickets teach its classifier. Nothing here prints or keeps a citizen's words."""
