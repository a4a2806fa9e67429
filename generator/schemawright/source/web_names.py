"""Names that are URLs, told by how they begin: all that a run asks of them which reads no document.

In: a name. Out: yes or no. Not done here: whether the URL is a sound one (`urls`).
"""

from __future__ import annotations


def is_url(name: str) -> bool:
    """Whether what the user named, a reference, or the name of a document is an absolute HTTP(S) URL."""
    return name[:8].lower().startswith(("http://", "https://"))
