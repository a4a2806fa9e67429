"""Escapes and entities, undone once."""

from __future__ import annotations

import pytest

from schemawright.frontends.markdown.escapes import description, plain, without_entities, without_escapes


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a_b", "a_b"),
        (r"a\_b", "a_b"),
        (r"\\*", "\\*"),
        (r"\\\*", "\\*"),
        (r"\a \1 \\u00e9", r"\a \1 \u00e9"),
        ("\\", "\\"),
        (r"a\|b\`c\~\!\@", "a|b`c~!@"),
        ("&lt;x&gt; &amp; &quot;", '<x> & "'),
        ("&#39;&#x27;&#X3d;&#0960;", "''=\u03c0"),
        ("&amp;lt; &amp;amp;lt; &amp;#39;", "&lt; &amp;lt; &#39;"),
        (r"\&lt; &#92;_ &#38;lt;", r"&lt; \_ &lt;"),
        ("&#0; &#xD800; &#x110000;", "\ufffd \ufffd \ufffd"),
        ("&#12345678; &#x1234567; &#; &#x; &copy; &LT; &lt", "&#12345678; &#x1234567; &#; &#x; &copy; &LT; &lt"),
    ],
)
def test_names_are_plain_text(text: str, meant: str) -> None:
    assert plain(text) == meant


def test_layers_are_undone_one_by_one() -> None:
    assert without_entities(r"\&quot; &amp;amp; \_") == r"\" &amp; \_"
    assert without_escapes(r"\" &amp; \_ \\_ \d") == r'" &amp; _ \_ \d'


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (r"say \"hi\"", 'say "hi"'),
        (r"a \| b", "a | b"),
        (r"C:\\temp\\|", "C:\\temp\\|"),
        (r"\_kept\_ &lt;kept&gt; <b>", r"\_kept\_ &lt;kept&gt; <b>"),
    ],
)
def test_descriptions_keep_what_the_generator_does_not_write(text: str, meant: str) -> None:
    assert description(text) == meant
