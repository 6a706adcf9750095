"""Reports as strangers to the parser make them: written before its rules for such texts, and independently of it.

What one says (`saying`), the blocks that it consists of (`blocks`), and how these become a PDF (`printing`) or a text
without its layout (`copying`). `trial` counts how much of them is found.
"""
