"""Type-checks what the generator writes: mypy and pyright, both strict, and ruff, over packages of many specs.

In: specs, and index files that list specs (a JSON array of objects with `name`, `file` and, where a spec needs them,
`args`; paths are relative to the index and `{corpus}` in an argument is its folder). Out: the findings of each spec on
stdout and `N packages, M findings` as last line; exit code 1 when there are findings or a spec gave no package.
Not here: importing the packages and passing values through them.

    python tests/corpus/typecheck.py SPEC_OR_INDEX... [--keep FOLDER]
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, cast

ROOT = Path(__file__).resolve().parents[2]
FILES_AT_ONCE = 3_000
"""One run of a checker takes whole packages up to that many files: pyright needs some 300 MiB for each thousand."""
_PYRIGHT = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "include": ["."]}
# pyright's wrapper would else look for newer versions of itself (as in the Makefile).
_NO_UPDATE = {
    "PYRIGHT_PYTHON_FORCE_VERSION": "",
    "PYRIGHT_PYTHON_PYLANCE_VERSION": "",
    "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1",
}
_MYPY_LINE = re.compile(r"(?P<file>.+?):(?P<line>\d+)(?::\d+)?: error: (?P<text>.*?)(?:  \[(?P<rule>[\w-]+)\])?")
_MOST_SHOWN = 20


class Spec(NamedTuple):
    """A spec to generate from, the name of its package, and further arguments of the command."""

    package: str
    path: Path
    arguments: tuple[str, ...] = ()


class Finding(NamedTuple):
    """What a checker says about a line of a package."""

    package: str
    place: str
    tool: str
    rule: str
    text: str

    def __str__(self) -> str:
        return f"  {self.place}: {self.tool}[{self.rule}]: {self.text}"


def specs_of(paths: Iterable[Path]) -> list[Spec]:
    """The specs that the paths name, each with a package name of its own."""
    found: dict[str, Spec] = {}
    for spec in (spec for path in paths for spec in _named(path)):
        stem = "p_" + re.sub(r"\W", "_", spec.package, flags=re.ASCII)
        name = next(n for n in (stem, *(f"{stem}_{i}" for i in range(2, 10_000))) if n not in found)
        found[name] = spec._replace(package=name)
    return list(found.values())


def _named(path: Path) -> Iterator[Spec]:
    data: Any = json.loads(path.read_bytes()) if path.suffix == ".json" else None
    if not isinstance(data, list):
        yield Spec(path.stem, path)
        return
    for entry in cast("list[dict[str, Any]]", data):
        arguments = tuple(str(a).replace("{corpus}", str(path.parent)) for a in entry.get("args", ()))
        yield Spec(entry["name"], path.parent / entry["file"], arguments)


def generated(specs: Iterable[Spec], folder: Path) -> list[Finding]:
    """Write the package of each spec into the folder; the finding of a spec is that it gave none."""
    failures: list[Finding] = []
    for spec in specs:
        command = ["-m", "schemawright", "generate", str(spec.path.resolve()), "-o", str(folder / spec.package)]
        done = _run([sys.executable, *command, *spec.arguments], ROOT)
        if done.returncode:
            errors = [line for line in done.stderr.splitlines() if " error[" in line] or done.stderr.splitlines()
            failures.append(Finding(spec.package, str(spec.path), "schemawright", "failed", " ".join(errors[:3])))
    return failures


def findings(folder: Path) -> list[Finding]:
    """What mypy, pyright and ruff say about all packages in a folder."""
    packages = sorted(path.name for path in folder.iterdir() if (path / "__init__.py").is_file())
    found: list[Finding] = []
    for batch in _batches({name: sum(1 for _ in (folder / name).glob("*.py")) for name in packages}):
        found += [*_mypy(folder, batch), *_pyright(folder, batch)]
    return [*found, *_ruff(folder, packages)]


def _batches(sizes: Mapping[str, int]) -> list[list[str]]:
    """The packages in order, in groups of at most `FILES_AT_ONCE` files or of one package."""
    batches: list[list[str]] = []
    room = 0
    for name, size in sizes.items():
        if size > room:
            batches.append([])
            room = FILES_AT_ONCE
        batches[-1].append(name)
        room -= size
    return batches


def _mypy(folder: Path, packages: Sequence[str]) -> Iterator[Finding]:
    options = ["--strict", "--python-version", "3.11", "--no-error-summary", "--hide-error-context", "--no-pretty"]
    cache = ["--config-file=", "--cache-dir", os.devnull]
    done = _run([sys.executable, "-m", "mypy", *options, *cache, *packages], folder)
    if done.returncode > 1 or done.stderr:
        yield Finding(packages[0], "", "mypy", "crashed", f"{done.stdout}{done.stderr}"[-400:])
    for line in done.stdout.splitlines():
        match = _MYPY_LINE.fullmatch(line)
        if match:
            place = f"{match['file']}:{match['line']}"
            yield Finding(Path(match["file"]).parts[0], place, "mypy", match["rule"] or "", match["text"])


def _pyright(folder: Path, packages: Sequence[str]) -> Iterator[Finding]:
    config = folder / "pyrightconfig.json"
    config.write_text(json.dumps(_PYRIGHT | {"include": list(packages)}), "utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "-p", str(config), "--pythonpath", sys.executable]
    done = _run(command, folder, os.environ | _NO_UPDATE)
    config.unlink()
    if done.returncode > 1 or not done.stdout.startswith("{"):
        yield Finding(packages[0], "", "pyright", "crashed", f"{done.stdout}{done.stderr}"[-400:])
        return
    for item in json.loads(done.stdout)["generalDiagnostics"]:
        file = Path(item["file"]).relative_to(folder.resolve())
        place = f"{file.as_posix()}:{item['range']['start']['line'] + 1}" if "range" in item else file.as_posix()
        yield Finding(file.parts[0], place, "pyright", item.get("rule", item["severity"]), _one_line(item["message"]))


def _one_line(message: str) -> str:
    return " ".join(message.split())


def _ruff(folder: Path, packages: Sequence[str]) -> Iterator[Finding]:
    """Findings of ruff's default rules, and files that are not as `ruff format` writes them."""
    for command in (["check"], ["format", "--check"]):
        options = ["--isolated", "--no-cache", "--output-format", "json"]
        done = _run([sys.executable, "-m", "ruff", *command, *options, *packages], folder)
        if done.returncode > 1:
            yield Finding(packages[0], "", "ruff", "crashed", done.stderr[-400:])
            continue
        for item in json.loads(done.stdout):
            file = Path(item["filename"]).relative_to(folder.resolve())
            place = f"{file.as_posix()}:{item['location']['row']}"
            yield Finding(file.parts[0], place, "ruff", item["code"] or "syntax", item["message"])


def _run(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def print_findings(found: Sequence[Finding]) -> None:
    """Print findings by package: each rule with its number, and the first of them."""
    for package in sorted({finding.package for finding in found}):
        own = [finding for finding in found if finding.package == package]
        rules = Counter(f"{finding.tool}[{finding.rule}]" for finding in own)
        print(f"{package}: {', '.join(f'{number} {rule}' for rule, number in rules.most_common())}")
        for finding in own[:_MOST_SHOWN]:
            print(finding)
        if len(own) > _MOST_SHOWN:
            print(f"  and {len(own) - _MOST_SHOWN} more")


def main(arguments: Sequence[str] | None = None) -> int:
    """Generate, check and print; the exit code."""
    parser = argparse.ArgumentParser(description="Type-check the packages generated from specs.")
    parser.add_argument("specs", nargs="+", type=Path, metavar="SPEC_OR_INDEX")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="write the packages here and leave them")
    options = parser.parse_args(arguments)
    specs = specs_of(options.specs)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(options.keep or scratch).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        failures = generated(specs, folder)
        found = [*failures, *findings(folder)]
    print_findings(found)
    print(f"{len(specs) - len(failures)} packages, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
