# Eight words: setup test lint types docs build wheels check

export UV_NO_PROGRESS := "1"

# Install the four distributions, editable, with everything a developer needs
setup:
    uv venv --allow-existing --python 3.11 .venv
    uv pip install -p .venv -c constraints.txt -e '.[dev,speed]' -e states/ca -e states/ma -e states/tn

# Run the tests
test *ARGS:
    .venv/bin/pytest {{ARGS}}

# Check format, lint and import contracts
lint:
    .venv/bin/ruff format --check .
    .venv/bin/ruff check .
    .venv/bin/lint-imports

# Check types
types:
    .venv/bin/mypy

# Check that generated documentation is current, and build the pages, warnings as errors
docs:
    .venv/bin/docassemble-core schema --check docs/case.schema.json
    .venv/bin/python scripts/reference_pages.py --check
    .venv/bin/sphinx-build -W --keep-going -q docs docs/_build

# Build the templates and the wheels
build:
    .venv/bin/docassemble-core templates build
    for project in . states/ca states/ma states/tn; do uv build -q --out-dir dist "$project"; done

# Build the wheels, and try a new state with nothing but them
wheels:
    scripts/try_wheels

# Everything that CI checks
check: lint types test
    .venv/bin/docassemble-core templates check
