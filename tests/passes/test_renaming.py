"""Names by hand: what keys lead to, and what is wrong with entries."""

from __future__ import annotations

import pytest

from schemawright.diagnostics import Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.given_names import Given, NameKind
from schemawright.passes.naming import named
from schemawright.passes.renaming import Renamed, renamed
from schemawright.settings import DEFAULTS
from schemawright.targets.target import target_of
from tests.passes.made import catalog, definition, enum, optional, record, ref

RULES = target_of(DEFAULTS).names(DEFAULTS)
FOUND = catalog(
    definition("user", record(optional("e_mail"), optional("e-mail"), optional("state", ref("inline")))),
    definition("inline", enum("on", "off"), owner="user", text="state"),
    definition("Color", enum("red", "RED!")),
    definition("AzureChatRole", record()),
    definition("AzureChat", record()),
    definition("Azure.Core.Error", record(optional("a.b"))),
    definition("Base", record(optional("kind"))),
    definition("Sub", record(optional("own"), base="Base")),
)


def resolved(found: Catalog, asked: dict[str, str]) -> Renamed:
    present = named(found, RULES, Sink())
    return renamed(found, present, lambda: present, asked, RULES)


def names(asked: dict[str, str]) -> dict[str, str]:
    result = resolved(FOUND, asked)
    assert result.problems == ()
    return {f"{kind} {path}": str(name) for (kind, path), name in result.names.items()}


@pytest.mark.parametrize(
    ("key", "name", "thing"),
    [
        ("user", "Account", "class user"),
        ("User", "Account", "class user"),
        ("#/user", "Account", "class user"),
        ("spec.json#/user", "Account", "class user"),
        ("User.e-mail", "mail", "field user/e-mail"),
        ("User.e_mail_2", "mail", "field user/e-mail"),
        ("user/e-mail", "mail", "field user/e-mail"),
        ("#/e-mail", "mail", "field user/e-mail"),
        ("UserState", "State", "class inline"),
        ("UserState.ON", "YES", "member inline/=on"),
        ("UserState.on", "YES", "member inline/=on"),
        ("inline/=on", "YES", "member inline/=on"),
        ("Azure.Core.Error", "Fault", "class Azure.Core.Error"),
        ("Azure.Core.Error.a.b", "ab", "field Azure.Core.Error/a.b"),
        ("AzureCoreError.a_b", "ab", "field Azure.Core.Error/a.b"),
    ],
)
def test_keys_are_paths_pointers_and_names(key: str, name: str, thing: str) -> None:
    assert names({key: name}) == {thing: name}


def test_a_star_takes_what_it_stands_for_and_gives_way_to_a_key_of_its_own() -> None:
    assert names({"AzureCh*": "Ch*"}) == {"class AzureChat": "Chat", "class AzureChatRole": "ChatRole"}
    asked = {"AzureCh*": "Ch*", "AzureChatRole": "Role"}
    assert names(asked) == {"class AzureChat": "Chat", "class AzureChatRole": "Role"}
    assert names({"Azure*Role": "*Part"}) == {"class AzureChatRole": "ChatPart"}


def test_names_can_be_exchanged() -> None:
    assert names({"Base": "Sub", "Sub": "Base"}) == {"class Base": "Sub", "class Sub": "Base"}


def test_a_key_goes_on_leading_to_what_it_led_to_before_its_name_was_kept() -> None:
    made = named(FOUND, RULES, Sink())
    present = named(FOUND, RULES, Sink(), given=_kept("user", "Account"))
    found = renamed(FOUND, present, lambda: made, {"User": "Account", "Us*": "Acc*"}, RULES)
    assert found.names[NameKind.CLASS, "user"] == "Account"


def _kept(path: str, name: str) -> Given:
    return Given(kept={(NameKind.CLASS, path): RULES.given(NameKind.CLASS, name)})


@pytest.mark.parametrize(
    ("asked", "message", "help"),
    [
        ({"Usr": "A"}, "`Usr` is no path and no name here", "did you mean `User`?"),
        ({"User.mail": "a"}, "`User.mail` is no path and no name here", "did you mean `User.e_mail`?"),
        ({"Sub.kind": "a"}, "`Sub.kind` is no path and no name here", "did you mean"),
        ({"Zz*": "*"}, "no class has a name like `Zz*`", ""),
        ({"Azure*": "A"}, "`Azure*` and its new name need one star each", "as in"),
        ({"AzureChat*": "*"}, "``, for class of AzureChat, is no name in Python", ""),
        ({"User": "None"}, "`None`, for class of user, is no name in Python", ""),
        ({"User": "a b"}, "`a b`, for class of user, is no name in Python", ""),
        ({"User": "Model"}, "`Model`, for class of user, is a name that generated code, or Python there, uses", ""),
        ({"User": "str"}, "`str`, for class of user, has no capital letter", ""),
        ({"User": "value"}, "`value`, for class of user, has no capital letter", ""),
        ({"#/usr": "A"}, "`#/usr` is no path and no name here", "did you mean `#/user`?"),
        ({"User": "_User"}, "`_User`, for class of user, starts with an underscore", ""),
        ({"User.e_mail": "to_dict"}, "`to_dict`, for property user/e_mail, is a name that generated code", ""),
        ({"Color.red": "name"}, "`name`, for value Color/=red, is a name that generated code", ""),
        ({"User": "A" * 500}, f"`{'A' * 500}`, for class of user, has more than", ""),
        ({"User": "\ufb01"}, "`\ufb01`, for class of user, is no name in Python", ""),
        ({"User": "Color"}, "Color is the name of class of Color already", "rename that as well"),
        ({"User": "COLOR"}, "COLOR is the name of class of Color already", "rename that as well"),
        ({"User": "X", "Base": "X"}, "X is the name of class of ", "rename that as well"),
        ({"User.e_mail": "state"}, "state is the name of property user/state already", ""),
        ({"Sub.own": "kind"}, "kind is the name of property Base/kind already", ""),
        ({"Base.kind": "own"}, "own is the name of property Sub/own already", ""),
        ({"User.e_mail": "Color"}, "Color is the name of a class", ""),
        ({"Color.red": "RED_2"}, "RED_2 is the name of value Color/=RED! already", ""),
        ({"User": "A", "user": "B"}, "`user` and `User` rename the same class of user", ""),
    ],
)
def test_what_is_wrong_is_said(asked: dict[str, str], message: str, help: str) -> None:
    (problem,) = resolved(FOUND, asked).problems
    assert problem.message.startswith(message)
    assert problem.help.startswith(help)
    assert problem.key in asked


def test_a_name_that_means_several_things_names_them() -> None:
    found = catalog(definition("User", record()), definition("user", record()))
    taken = {NameKind.CLASS: {"user": "User", "User": "UserObject"}}
    kept = {(kind, path): RULES.given(kind, name) for kind, names in taken.items() for path, name in names.items()}
    present = named(found, RULES, Sink(), Given(kept=kept))
    (problem,) = renamed(found, present, lambda: present, {"User": "X"}, RULES).problems
    assert problem.message == "`User` can mean 2 things"
    assert problem.help == "name one of them: `#/User` (class of User), `user` (class of user)"
