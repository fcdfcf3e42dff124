"""Compiled templates kept by content, so that a process compiles each of them once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")
LIMIT = 256


class BoundedCache(Generic[T]):
    """Values by key, of which the least recently used are given up.

    Args:
        limit: How many are kept.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        self.limit = limit
        self._kept: OrderedDict[Hashable, T] = OrderedDict()
        self._lock = Lock()
        self._making: dict[Hashable, Lock] = {}

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the value for `key`; one thread makes it while others that want it wait."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            making = self._making.setdefault(key, Lock())
        with making:
            return self._made(key, make)

    def _made(self, key: Hashable, make: Callable[[], T]) -> T:
        with self._lock:
            known = self._kept.get(key)
        value = make() if known is None else known
        with self._lock:
            self._kept[key] = value
            self._kept.move_to_end(key)
            self._making.pop(key, None)
            while len(self._kept) > self.limit:
                self._kept.popitem(last=False)
        return value

    def __len__(self) -> int:
        return len(self._kept)
