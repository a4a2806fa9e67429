"""Models of one direction: what they are called, and what they refer to."""

from __future__ import annotations

from dataclasses import replace

from schemawright.ir.definitions import Access
from schemawright.ir.shapes import STRING, ListOf, nullable
from schemawright.passes.read_write import with_directions
from tests.passes.made import catalog, definition, optional, record, ref

SECRET = replace(optional("secret", STRING), access=Access.WRITE)


def test_a_model_of_a_direction_has_a_path_below_that_of_the_whole() -> None:
    person = replace(definition("Person", record(optional("name"), SECRET)), reference=nullable(ref("Person")))
    found = with_directions(catalog(person, definition("Team", record(optional("of", ListOf(ref("Person")))))))
    assert [found.path_of(id) for id in found.types] == ["Person", "Team", "Person/:response", "Team/:response"]
    person_id, team_id = found.by_path("Person/:response"), found.by_path("Team/:response")
    assert person_id is not None
    assert team_id is not None
    assert found[person_id].reference == nullable(replace(ref("Person"), id=person_id))
    assert found.members(team_id).keys() == {"Team/:response/of", "Team/:response/{}"}
    assert found.properties(replace(ref("Team"), id=team_id)) == {
        "of": optional("of", ListOf(replace(ref("Person"), id=person_id)))
    }
