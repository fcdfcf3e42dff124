"""The rules of conformance: each looks at a state and yields what is wrong, and what to do."""
