"""How the documentation is built: `sphinx-build -W --keep-going docs docs/_build`."""

from importlib.metadata import version as version_of

project = "docassemble_core"
copyright = "the docassemble_core authors"  # noqa: A001 - the name is Sphinx's
version = release = version_of("docassemble-core")
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
html_theme = "alabaster"
html_copy_source = False
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
nitpicky = True
