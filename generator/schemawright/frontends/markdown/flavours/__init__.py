"""The flavours of model pages: one module for each language whose pages are known."""
