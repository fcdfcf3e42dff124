"""What an expression of a template may be, worked out from the annotations of the context.

A `Shape` is a set of possible types. Unknown and not-asked facts (`Unknown`, `None`) are left
out of it: whether a fact is there is the business of the case, not of the template's wording.
"""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import cached_property

import attrs
from attrs import frozen

from docassemble_core.values import Unknown

_ABSENT = (type(None), Unknown)
_UNIONS = (typing.Union, types.UnionType)
_GROUP = ("grouper", "list")
_OPAQUE = (typing.Any, object)


@frozen
class Method:
    """Something that can be called, and what it returns."""

    returns: Shape


@frozen
class Items:
    """Something that can be looped over.

    Args:
        each: The shape of one item, whichever it is.
        parts: The shapes of its items in order, where it is a tuple of one length.
    """

    each: Shape
    parts: tuple[Shape, ...] = ()


@frozen
class Shape:
    """The types that a value may have; no options mean that nothing is known of it.

    Args:
        options: Classes, methods and collections.
    """

    options: tuple[object, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether nothing is known, so that nothing can be wrong."""
        return not self.options

    def joined(self, *others: Shape) -> Shape:
        """Return the shape of a value that has this shape or one of the others."""
        shapes = (self, *others)
        if any(one.is_open for one in shapes):
            return ANY
        return Shape(tuple(dict.fromkeys(option for one in shapes for option in one.options)))


ANY = Shape()


def shape_of(annotation: object) -> Shape:
    """Return the shape that a type annotation describes."""
    if annotation in _OPAQUE or isinstance(annotation, (str, typing.TypeVar)):
        return ANY
    if isinstance(annotation, typing.NewType):
        return shape_of(annotation.__supertype__)
    origin = typing.get_origin(annotation)
    if origin is not None:
        return _generic(origin, typing.get_args(annotation))
    return Shape((annotation,)) if isinstance(annotation, type) else ANY


def _generic(origin: object, arguments: tuple[object, ...]) -> Shape:
    if origin in _UNIONS:
        present = [one for one in arguments if one not in _ABSENT]
        return shape_of(present[0]).joined(*map(shape_of, present[1:])) if present else ANY
    if origin is typing.Literal:
        return Shape(tuple(dict.fromkeys(type(one) for one in arguments)))
    if origin in (typing.Annotated, typing.ClassVar, typing.Final):
        return shape_of(arguments[0])
    return _collection(origin, arguments)


def _collection(origin: object, arguments: tuple[object, ...]) -> Shape:
    if origin is Callable:
        return Shape((Method(shape_of(arguments[-1])),))
    if origin is tuple:
        return Shape((_tuple_items(arguments),))
    if not isinstance(origin, type):
        return ANY
    if issubclass(origin, Mapping):
        return ANY
    if issubclass(origin, Iterable):
        return Shape((Items(shape_of(arguments[0])),))
    return Shape((origin,))


def _tuple_items(arguments: tuple[object, ...]) -> Items:
    if arguments[1:] == (...,):
        return Items(shape_of(arguments[0]))
    shapes = tuple(shape_of(one) for one in arguments)
    return Items(shapes[0].joined(*shapes[1:]) if shapes else ANY, shapes)


def item_shape(shape: Shape) -> Shape:
    """Return what comes out of a loop over a value."""
    return _of_options(shape, _item_of)


def _item_of(option: object) -> Shape:
    if isinstance(option, Items):
        return option.each
    if isinstance(option, type) and attrs.has(option):
        iterated = attribute(Shape((option,)), "__iter__")
        return item_shape(call_shape(iterated)) if iterated is not None else ANY
    return ANY


def call_shape(shape: Shape) -> Shape:
    """Return what calling a value returns."""
    return _of_options(shape, lambda one: one.returns if isinstance(one, Method) else ANY)


def _of_options(shape: Shape, derive: Callable[[object], Shape]) -> Shape:
    derived = [derive(option) for option in shape.options]
    return derived[0].joined(*derived[1:]) if derived else ANY


def attribute(shape: Shape, name: str) -> Shape | None:
    """Return the shape of an attribute, or None where no possible type has it."""
    if shape.is_open:
        return ANY
    found = [one for option in shape.options if (one := _attribute_of(option, name)) is not None]
    return found[0].joined(*found[1:]) if found else None


def _attribute_of(option: object, name: str) -> Shape | None:
    if isinstance(option, Items):
        return _attribute_of_items(option, name)
    if not isinstance(option, type):
        return None
    hints = _hints(option)
    if name in hints and not isinstance(option, type(Enum)):
        return shape_of(hints[name])
    static = inspect.getattr_static(option, name, None)
    if static is None:
        return None
    return _returned(static)


def _attribute_of_items(items: Items, name: str) -> Shape | None:
    """Return what a collection offers; a group of `groupby` has a key and its members."""
    if len(items.parts) == len(_GROUP) and name in _GROUP:
        return items.parts[_GROUP.index(name)]
    return ANY if hasattr(tuple, name) else None


def _returned(static: object) -> Shape:
    """Return the shape of a property's value or of a method."""
    if isinstance(static, property) and static.fget is not None:
        return shape_of(_hints(static.fget).get("return", typing.Any))
    if isinstance(static, cached_property):
        return shape_of(_hints(static.func).get("return", typing.Any))
    function = getattr(static, "__func__", static)
    if inspect.isfunction(function):
        return Shape((Method(shape_of(_hints(function).get("return", typing.Any))),))
    return ANY


def _hints(owner: object) -> dict[str, object]:
    try:
        return typing.get_type_hints(owner)
    except (NameError, TypeError, AttributeError):
        return dict(getattr(owner, "__annotations__", {}))  # not importable here: no shapes known


def attribute_names(shape: Shape) -> tuple[str, ...]:
    """Return the attributes that a template may use, for a message."""
    names = {name for option in shape.options for name in _names_of(option)}
    return tuple(sorted(name for name in names if not name.startswith("_")))


def _names_of(option: object) -> set[str]:
    if not isinstance(option, type):
        return set()
    return {*(_hints(option) if attrs.has(option) else ()), *dir(option)}


def type_names(shape: Shape) -> str:
    """Return the names of the possible types, for a message."""
    names = [one.__name__ if isinstance(one, type) else "collection" for one in shape.options]
    return " or ".join(dict.fromkeys(names))
