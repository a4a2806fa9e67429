"""`schemawright_models`: a Python package of models as the output of an action. `schemawright_tool`: what it runs.

The action reads its declared inputs alone and needs no network. What it writes is the same, byte by byte, on every
machine, so that it can be run remotely and its output be taken from a cache.
"""

_TOOL = """#!/bin/sh
exec {python} -I -B -c '
import sys
sys.path.insert(0, sys.argv.pop(1))
from schemawright.cli import main
main()
' "$0.runfiles/{site}" "$@"
"""

def _tool(ctx):
    script = ctx.actions.declare_file(ctx.label.name)
    site = "/".join([part for part in [ctx.workspace_name, ctx.label.package, ctx.attr.site] if part])
    ctx.actions.write(script, _TOOL.format(python = ctx.attr.python, site = site), is_executable = True)
    return [DefaultInfo(executable = script, runfiles = ctx.runfiles(ctx.files.srcs))]

schemawright_tool = rule(
    implementation = _tool,
    doc = "Runs schemawright from a folder that `pip install --target` has filled, with the Python of the machine.",
    attrs = {
        "srcs": attr.label_list(doc = "All files of that folder.", allow_files = True, mandatory = True),
        "site": attr.string(doc = "That folder, from the one of the BUILD file.", mandatory = True),
        "python": attr.string(doc = "The command that is Python 3.11 or newer.", default = "python3"),
    },
    executable = True,
)

def _models(ctx):
    package = ctx.actions.declare_directory(ctx.label.name)
    arguments = ctx.actions.args()
    arguments.add("generate")
    arguments.add_all(ctx.files.specs)
    arguments.add_all([package], before_each = "--output", expand_directories = False)
    arguments.add_all(ctx.files.overlays, before_each = "--overlay")
    arguments.add("--no-record")
    arguments.add_all(ctx.attr.options)
    ctx.actions.run(
        outputs = [package],
        inputs = ctx.files.specs + ctx.files.overlays + ctx.files.deps,
        executable = ctx.executable.tool,
        arguments = [arguments],
        mnemonic = "Schemawright",
        progress_message = "Making models %s" % ctx.label,
        execution_requirements = {"block-network": "1"},
    )
    folder = "/".join([part for part in [ctx.workspace_name, ctx.label.package] if part])
    return [
        DefaultInfo(files = depset([package]), runfiles = ctx.runfiles([package])),
        PyInfo(transitive_sources = depset([package]), imports = depset([folder])),
    ]

schemawright_models = rule(
    implementation = _models,
    doc = "Makes the package NAME of models, which `import NAME` finds in whatever has it among its deps.",
    attrs = {
        "specs": attr.label_list(
            doc = "The OpenAPI documents, or Markdown model pages, that the package is made from.",
            allow_files = True,
            mandatory = True,
        ),
        "deps": attr.label_list(
            doc = "The files that they refer to; `schemawright inspect SPEC --json` lists them as inputs.",
            allow_files = True,
        ),
        "overlays": attr.label_list(
            doc = "The overlays that change the specs before they are read, in order.",
            allow_files = True,
        ),
        "options": attr.string_list(
            doc = "Options of `schemawright generate`, such as `--root=Order` or `--strict`.",
        ),
        "tool": attr.label(
            doc = "The schemawright that is run, with all of its files.",
            executable = True,
            cfg = "exec",
            mandatory = True,
        ),
    },
)
