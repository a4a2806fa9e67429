"""The lock of names: what it keeps, what changes in it, how it is told, and what git leaves of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli
from schemawright.project.git_attributes import git_attributes
from schemawright.publish.publish import Staged

LOCK = Path("schemawright.lock")
OBJECT = {"type": "object"}
STATUS = {"type": "string", "enum": ["new", "paid", "sent"]}


def obj(*names: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {**{name: {"type": "string"} for name in names}, **properties}}


def write(schemas: dict[str, Any], *more: str, targets: Sequence[str] = ("pets",)) -> None:
    """The spec, and a configuration with a table of new names."""
    document = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": schemas}}
    Path("spec.json").write_text(json.dumps(document))
    head = "".join(f'[[targets]]\nspec = "spec.json"\noutput = "out/{name}"\n' for name in targets)
    Path("schemawright.toml").write_text(head + "".join(f"{line}\n" for line in more))


def run(*words: str) -> Result:
    result = CliRunner().invoke(cli, words)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result


def names(kind: str = "class", target: str = "out/pets") -> dict[str, str]:
    start = f"{target} {kind} "
    lines = (line.removeprefix(start) for line in LOCK.read_text().splitlines() if line.startswith(start))
    return {path: name for path, _, name in (line.rpartition(" = ") for line in lines)}


def locked(schemas: dict[str, Any], *more: str) -> None:
    """A project with a lock and its package."""
    write(schemas, *more)
    assert run("lock").exit_code == 0
    assert run("generate").exit_code == 0


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_there_is_none_until_it_is_asked_for() -> None:
    write({"Pet": obj("name")})
    assert run("generate").exit_code == 0
    assert not LOCK.exists()
    result = run("lock")
    assert (result.exit_code, result.stderr) == (0, "schemawright.lock: out/pets: 3 added\n")
    assert LOCK.read_text().splitlines()[1:] == [
        "out/pets class Pet = Pet",
        "out/pets field Pet/name = name",
        "out/pets module Pet = pet",
    ]
    run("generate", "spec.json", "-o", "elsewhere")
    assert run("check").exit_code == 0
    LOCK.unlink()
    for words in ((), ("spec.json", "-o", "elsewhere")):
        result = run("generate", "--locked", *words)
        assert result.exit_code == 2
        assert "error[lock-out-of-date]: there is no schemawright.lock that keeps these names" in result.stderr


def test_a_new_schema_never_renames_what_was_there() -> None:
    locked({"user": obj("name")})
    assert names() == {"user": "User"}
    write({"user": obj("name", "NAME"), "User": obj("other")})
    result = run("generate")
    assert "schemawright.lock: out/pets: 4 added\n" in result.stderr
    assert names() == {"user": "User", "User": "UserObject"}
    assert names("field") == {"User/other": "other", "user/NAME": "name_2", "user/name": "name"}
    assert run("check").exit_code == 0
    assert run("generate", "--locked").exit_code == 0


def test_where_it_would_change_nothing_is_written_when_locked_and_check_fails() -> None:
    locked({"Pet": obj("name")})
    write({"Pet": obj("name"), "Dog": obj("name")})
    before = LOCK.read_bytes()
    result = run("generate", "--locked")
    assert result.exit_code == 2
    assert "error[lock-out-of-date]: schemawright.lock is not what out/pets gives: 3 added" in result.stderr
    assert (LOCK.read_bytes(), Path("out/pets/dog.py").exists()) == (before, False)
    result = run("check", "--stat")
    assert result.exit_code == 1
    assert "schemawright.lock is not what out/pets gives: 3 added; `schemawright generate`" in result.stderr
    codes = {each["code"] for each in json.loads(run("check", "--json").stdout)["diagnostics"]}
    assert codes == {"lock-out-of-date", "out-of-date"}


def test_a_type_that_moved_takes_its_names_along() -> None:
    locked({"Order": obj("a", "b", status=STATUS), "user": obj("x", "X", "y")})
    write({"Order": obj("a", "b", state=STATUS), "shop.user": obj("x", "X", "y")})
    result = run("generate")
    assert "  Order/status has moved to Order/state, and keeps its names\n" in result.stderr
    assert "  user has moved to shop.user, and keeps its names\n" in result.stderr
    assert names() == {"Order": "Order", "Order/state": "OrderStatus", "shop.user": "User"}
    assert names("field")["shop.user/X"] == "x_2"
    assert names("field")["Order/state"] == "state"
    assert names("module") == {"Order": "order", "shop.user": "user"}


@pytest.mark.parametrize(
    ("old", "new", "moves"),
    [
        (obj("a", "b"), obj("a", "b"), True),
        (obj("a", "b", "c", "d"), obj("a", "b", "c"), True),
        (obj("a", "b", "c"), obj("a", "b"), False),
        (obj("a"), obj("a"), False),
        (obj("a", "b"), obj("c", "d"), False),
        (STATUS, STATUS, True),
        (obj(), obj(), False),
    ],
)
def test_what_is_equal_or_nearly_so_has_moved(old: Any, new: Any, moves: bool) -> None:
    locked({"Before": old})
    write({"After": new})
    assert run("generate").exit_code == 0
    assert names() == {"After": "Before" if moves else "After"}


def test_where_several_could_have_moved_none_has() -> None:
    locked({"Before": obj("a", "b")})
    write({"One": obj("a", "b"), "Two": obj("a", "b")})
    run("generate")
    assert names() == {"One": "One", "Two": "Two"}


def test_what_resembles_one_that_stays_as_much_has_not_moved() -> None:
    """Some schemas have the same members by nature, such as answers of one service."""
    rule = ("id", "name", "kind", "trigger")
    locked({"SpamRule": obj(*rule), "WordRule": obj(*rule)})
    write({"LinkRule": obj(*rule), "WordRule": obj(*rule)})
    run("generate")
    assert names() == {"LinkRule": "LinkRule", "WordRule": "WordRule"}


def test_a_name_of_the_same_schema_elsewhere_is_no_other() -> None:
    locked({"Order": obj("x", status=obj("state"))})
    write({"Order": obj("x"), "order_status": obj("state")})
    result = run("generate")
    assert "[name-reused]" not in result.stderr
    assert names()["order_status"] == "OrderStatus"


def test_a_name_that_comes_to_mean_another_schema_is_reported() -> None:
    locked({"user": obj("a", "b")})
    write({"User": obj("c", "d")})
    result = run("generate")
    assert "warning[name-reused]: User was the name of user, which is gone, and is now that of User" in result.stderr
    assert names() == {"User": "User"}


def test_names_by_hand_count_for_more_and_stay_when_their_entry_goes() -> None:
    locked({"Order": obj("e-mail", status=STATUS)})
    rename = ("[targets.rename]", 'Order = "Purchase"', '"Order.e-mail" = "mail"')
    write({"Order": obj("e-mail", status=STATUS)}, *rename)
    result = run("generate")
    assert "  class Order was Order, and is Purchase\n" in result.stderr
    assert names() == {"Order": "Purchase", "Order/status": "PurchaseStatus"}
    assert (names("module"), names("field")["Order/e-mail"]) == ({"Order": "purchase"}, "mail")
    assert run("generate", "--locked").exit_code == 0
    assert run("check").exit_code == 0
    write({"Order": obj("e-mail", status=STATUS)})
    assert run("generate", "--locked").exit_code == 0
    assert names() == {"Order": "Purchase", "Order/status": "PurchaseStatus"}


def test_settings_that_names_depend_on_change_names() -> None:
    locked({"user": obj("eMail"), "User": obj("x")})
    assert names() == {"User": "User", "user": "UserObject"}
    LOCK.write_text(LOCK.read_text().replace(" User = User", " User = Account"))
    write({"user": obj("eMail"), "User": obj("x")}, 'class-prefix = "Api"', 'names = "wire"')
    assert run("generate").exit_code == 0
    assert names() == {"User": "ApiAccount", "user": "ApiUserObject"}
    assert names("setting") == {"class-prefix": "Api", "names": "wire"}
    assert names("field")["user/eMail"] == "eMail"
    write({"user": obj("eMail"), "User": obj("x")}, 'class-suffix = "Dto"')
    assert run("generate").exit_code == 0
    assert names() == {"User": "AccountDto", "user": "UserObjectDto"}
    assert names("field")["user/eMail"] == "e_mail"


def test_a_line_that_is_edited_is_a_rename() -> None:
    locked({"user": obj("name")})
    LOCK.write_text(LOCK.read_text().replace("class user = User", "class user = Account"))
    assert run("generate").exit_code == 0
    assert (names(), names("module")) == ({"user": "Account"}, {"user": "user"})
    assert "class Account" in Path("out/pets/user.py").read_text()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("out/pets class Pet = 1Pet", "2:1: warning[name-lock]: `1Pet` is no name in Python, so that class Pet gets"),
        ("out/pets class Pet = Model", "2:1: warning[name-lock]: `Model` is a name that generated code"),
        ("out/pets class Pet = class", "2:1: warning[name-lock]: `class` is no name in Python"),
        ("out/pets field Pet/name = to_dict", "3:1: warning[name-lock]: `to_dict` is a name that"),
        ("out/pets module Pet = con", "4:1: warning[name-lock]: `con` is a name that"),
        ("out/pets module Pet = Päckchen", "4:1: warning[name-lock]: `Päckchen` is no name of a module"),
    ],
)
def test_a_name_that_cannot_be_kept_is_told_and_made_anew(line: str, message: str) -> None:
    locked({"Pet": obj("name")})
    before = LOCK.read_text()
    start = line.partition(" = ")[0]
    LOCK.write_text("".join(f"{line}\n" if each.startswith(start) else f"{each}\n" for each in before.splitlines()))
    result = run("generate")
    assert (result.exit_code, f"schemawright.lock:{message}" in result.stderr) == (0, True), result.stderr
    assert LOCK.read_text() == before


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("out/pets class Pet\n", "1:1: error[name-lock]: this is no line of a lock of names"),
        ("out/pets klass Pet = Pet\n", "1:1: error[name-lock]: this is no line"),
        ("\nimport os; os.system('x')\n", "2:1: error[name-lock]: this is no line"),
        ("# Form 2.\n", "1:1: error[name-lock]: the lock has form 2, and this version knows form 1"),
        ("\x00\n", "1:1: error[name-lock]: this is no line"),
        (b"\xff\n", " error[encoding]: is not UTF-8 text"),
    ],
)
def test_what_is_no_lock_is_an_error(text: str | bytes, message: str) -> None:
    write({"Pet": obj("name")})
    LOCK.write_bytes(text if isinstance(text, bytes) else text.encode())
    result = run("generate")
    assert result.exit_code == 2
    assert f"schemawright.lock:{message}" in result.stderr
    assert not Path("out").exists()


def test_what_a_merge_leaves_is_put_right() -> None:
    locked({"a": obj("x"), "b": obj("y")})
    whole = LOCK.read_text()
    first, *lines = whole.splitlines()
    conflict = [
        "<<<<<<< ours",
        lines[0],
        "||||||| base",
        "out/pets class gone = Gone",
        "=======",
        lines[1],
        ">>>>>>> x",
    ]
    LOCK.write_text("\n".join((first, first, *lines[:1:-1], *lines[2:], *conflict)))
    assert run("check").exit_code == 1
    result = run("generate")
    assert (result.exit_code, LOCK.read_text()) == (0, whole)
    assert "schemawright.lock: out/pets: order of lines\n" in result.stderr


def test_of_two_names_of_one_thing_the_first_is_kept() -> None:
    locked({"a": obj("x")})
    LOCK.write_text(LOCK.read_text() + "out/pets class a = Other\n")
    result = run("generate")
    assert "schemawright.lock:5:1: warning[name-lock]: the class a has two names here; A is kept" in result.stderr
    assert names() == {"a": "A"}


def test_of_two_things_of_one_name_the_first_keeps_it() -> None:
    locked({"a": obj("x"), "b": obj("x")})
    LOCK.write_text(LOCK.read_text().replace("class b = B", "class b = A"))
    result = run("generate")
    assert "  class b was A, and is B\n" in result.stderr
    assert names() == {"a": "A", "b": "B"}


def test_targets_have_their_own_lines() -> None:
    write({"a": obj("x")}, targets=["pets", "two words%/pets"])
    assert run("lock").exit_code == 0
    assert names(target="out/two%20words%25/pets") == {"a": "A"}
    write({"a": obj("x"), "b": obj("x")}, targets=["pets", "more"])
    assert run("generate", "--target", "more").exit_code == 0
    assert names(target="out/two%20words%25/pets") == {"a": "A"}
    assert (names(target="out/more"), names()) == ({"a": "A", "b": "B"}, {"a": "A"})
    assert run("generate").exit_code == 0
    assert names(target="out/two%20words%25/pets") == {}
    assert names() == {"a": "A", "b": "B"}


def test_odd_names_of_a_spec_are_lines_of_their_own() -> None:
    odd = ["a = B", "x\ny", "\u202egpj.exe", "per%20cent", " blank ", "#", "<<<<<<< a", "tab\t", "é"]
    schemas = {name: obj(*odd) for name in odd}
    write(schemas)
    assert run("lock").exit_code == 0
    assert all(line.isprintable() for line in LOCK.read_text().split("\n"))
    before = LOCK.read_text()
    assert run("generate", "--locked").exit_code == 0
    assert run("check").exit_code == 0
    assert LOCK.read_text() == before


def test_a_run_that_would_do_the_same_ends_at_once_and_knows_the_lock() -> None:
    locked({"user": obj("name")})
    assert "unchanged" in run("generate").stdout
    LOCK.write_text(LOCK.read_text().replace("class user = User", "class user = Account"))
    assert "files written" in run("generate").stdout
    assert run("generate").stdout == "out/pets: 1 model, unchanged\n"


def test_programs_get_what_changed() -> None:
    locked({"user": obj("x", "y")})
    write({"shop": obj("x", "y"), "new": obj("n")})
    (change,) = json.loads(run("generate", "--json").stdout)["names"]
    assert change["target"] == "out/pets"
    assert change["moved"] == [{"old": "user", "new": "shop"}]
    assert change["added"][0] == {"kind": "class", "path": "new", "name": "New"}
    assert (change["removed"], change["changed"]) == ([], [])


@pytest.mark.skipif(os.name == "nt", reason="needs rights of POSIX")
def test_where_the_lock_cannot_be_written_no_package_is(monkeypatch: pytest.MonkeyPatch) -> None:
    locked({"a": obj("x")})
    write({"a": obj("x"), "b": obj("x")})

    def refuse(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    result = run("generate")
    assert (result.exit_code, Path("out/pets/b.py").exists()) == (2, False)
    assert "the lock of names cannot be written: No space left on device" in result.stderr


def test_a_run_that_is_killed_between_lock_and_package_is_mended(monkeypatch: pytest.MonkeyPatch) -> None:
    """The newcomers of the killed run keep the names that it gave them, whatever the spec is by then."""
    locked({"user": obj("a")})
    write({"user": obj("a"), "User": obj("b")})

    def killed(self: Staged) -> None:
        raise SystemExit(9)

    with monkeypatch.context() as patch:
        patch.setattr(Staged, "put_in_place", killed)
        assert CliRunner().invoke(cli, ["generate"]).exit_code == 9
    assert names() == {"user": "User", "User": "UserObject"}
    assert not Path("out/pets/user_object.py").exists()
    write({"USER": obj("c"), "User": obj("b"), "user": obj("a")})
    assert run("generate").exit_code == 0
    assert names() == {"user": "User", "User": "UserObject", "USER": "USERObject2"}
    assert run("check").exit_code == 0


def test_a_build_knows_the_lock() -> None:
    locked({"user": obj("a")})
    assert run("generate", "--depfile", "x.d").exit_code == 0
    assert " schemawright.lock" in Path("x.d").read_text()
    LOCK.chmod(0o444)
    assert run("generate", "--locked", "--no-record").exit_code == 0


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_branches_that_both_add_schemas_merge_without_a_hand(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neighbours on both sides, at the same place, in one type, and one schema on both branches."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(here))

    def git(*words: str) -> None:
        command = ("git", "-c", "user.name=a", "-c", "user.email=a@example.com", *words)
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, done.stdout + done.stderr

    common = {"User": obj("name", "size")}
    ours = {"user": obj("ours", "both"), "A": obj("x"), "Both": obj("b"), "User": obj("name", "size", "o")}
    theirs = {"USER": obj("theirs", "other"), "B": obj("x"), "Both": obj("b"), "User": obj("name", "size", "t")}
    locked(common)
    Path(".gitattributes").write_text(git_attributes(["out/pets"]))
    Path(".gitignore").write_text("out\nspec.json\n")
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "begin")
    for branch, schemas in (("ours", ours), ("theirs", theirs)):
        git("checkout", "-q", "-b", branch, "main")
        write({**common, **schemas})
        assert run("generate").exit_code == 0
        git("commit", "-q", "-a", "-m", branch)
    git("checkout", "-q", "ours")
    git("merge", "-q", "theirs", "-m", "merge")
    write({**common, **ours, **theirs, "User": obj("name", "size", "o", "t")})
    assert run("generate").exit_code == 0
    merged = names()
    assert (merged["User"], merged["A"], merged["B"], merged["Both"]) == ("User", "A", "B", "Both")
    assert sorted((merged["user"], merged["USER"])) == ["USERObject", "UserObject"] or len(set(merged.values())) == 6
    assert run("check").exit_code == 0
    assert run("generate", "--locked").exit_code == 0


def test_the_first_time_classes_keep_the_names_that_they_have_on_disk() -> None:
    write({"user": obj("a")})
    run("generate")
    write({"user": obj("a"), "User": obj("b"), "Kind": STATUS, "list": {"type": "array", "items": STATUS}})
    assert run("lock").exit_code == 0
    assert names()["user"] == "User"
    assert names()["User"] == "UserObject"
    run("generate")
    LOCK.unlink()
    run("lock")
    assert (names()["user"], names()["User"]) == ("User", "UserObject")


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (
            ["user"],
            ["user", "User"],
            "User was the class of 'user', which is now UserObject, and becomes that of 'User'",
        ),
        (["User"], ["user", "User"], ""),
        (["user"], ["User"], ""),
        (["user", "User"], ["user"], "User was the class of 'User', which is gone, and becomes that of 'user'"),
        (["user"], ["user", "other"], ""),
        ([], ["user"], ""),
    ],
)
def test_without_a_lock_a_name_that_comes_to_mean_another_schema_is_told(
    before: list[str], after: list[str], message: str
) -> None:
    bodies = {"user": obj("a"), "User": obj("b") if "user" in after else obj("a"), "other": obj("c"), "Z": STATUS}
    write({name: bodies[name] for name in [*before, "Z"]})
    run("generate")
    write({name: bodies[name] for name in [*after, "Z"]})
    for verb, code in (("check", 1), ("generate", 0)):
        result = run(verb)
        assert (result.exit_code, "[name-reused]" in result.stderr) == (code, bool(message)), result.stderr
        assert message in result.stderr
    assert "[name-reused]" not in run("check").stderr


@pytest.mark.parametrize(
    "text", ["", "SERIALIZERS = 1", "SERIALIZERS = f(1, {1: 2, 'a': ('m',), 'b': (1, 2, 3)})", "((("]
)
def test_what_is_on_disk_may_be_anything(text: str) -> None:
    write({"user": obj("a")})
    run("generate")
    header = "# Generated by schemawright. Do not edit.\n"
    Path("out/pets/_serializers.py").write_text(header + text)
    result = run("generate", "--force")
    assert (result.exit_code, result.stderr) == (0, "")
