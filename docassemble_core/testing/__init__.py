"""A conformance kit that any state can inherit."""
