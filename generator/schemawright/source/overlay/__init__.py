"""Overlays (OpenAPI Overlay 1.0 and 1.1): documents that say what is to be changed in other documents.

`reading` makes an `Overlay` of a document, `applying` changes a value as it says, `overlays` knows which overlay is for
which document of a run. They know JSON values, and nothing of what these mean.
"""
