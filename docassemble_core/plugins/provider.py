"""Who provides something: the distribution behind a plugin."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True, order=True)
class Provider:
    """A plugin and the distribution it came in.

    Args:
        plugin: Name under which it was registered.
        distribution: Name of its distribution, empty for one registered in a program.
        version: The distribution's version.
    """

    plugin: str
    distribution: str = ""
    version: str = ""

    def __str__(self) -> str:
        if not self.distribution:
            return f"plugin {self.plugin}"
        return f"{self.distribution} {self.version} (plugin {self.plugin})"
