"""What the search index holds: one document for each page that can be found, and the long words to correct typing by.

Pure; the index itself is made from the documents as the last step of a build (`generator.index`).
"""

from generator.search.documents import Document, build_documents, render_document
from generator.search.spelling import build_spellings

__all__ = ["Document", "build_documents", "build_spellings", "render_document"]
