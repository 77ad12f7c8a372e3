"""Where documents and media are kept, and the unit of work: one cause, one transaction, one effect."""

from shared.store.documents import Document, Documents, DuplicateError, Sort, Work
from shared.store.media import MediaFile, MediaStore
from shared.store.mongo import Index, MongoStore, connect
from shared.store.steps import Steps, Store

__all__ = [
    "Document",
    "Documents",
    "DuplicateError",
    "Index",
    "MediaFile",
    "MediaStore",
    "MongoStore",
    "Sort",
    "Steps",
    "Store",
    "Work",
    "connect",
]
