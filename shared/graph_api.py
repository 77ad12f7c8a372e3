"""Meta's Graph API: where it is and which version of it ingest and notifier speak and the sandbox plays."""

GRAPH_API = "https://graph.facebook.com"
VERSION = "v26.0"
