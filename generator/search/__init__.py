"""What goes into the search index: a document for each searchable page, and the words that typing is corrected by.

Pure. The last step of a build makes the index itself from the documents (`generator.index`).
"""

from generator.search.documents import Document, build_documents, render_document
from generator.search.spelling import build_spellings, split_spellings

__all__ = ["Document", "build_documents", "build_spellings", "render_document", "split_spellings"]
