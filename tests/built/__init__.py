"""The whole built site, page by page, without a browser."""
