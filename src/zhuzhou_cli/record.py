"""Frozen records, as ``dataclasses.dataclass(frozen=True)`` makes them, at a tenth of its price.

Importing ``dataclasses`` loads ``inspect``, and every class made by it compiles source text: more than
a whole look-up may cost. Here only a class of which many records are made has its constructor compiled,
which saves a third of it. Type checkers see the real thing. Pickle and copy carry the fields and nothing
else, with ``__slots__`` or without; what was computed from them stays behind.
"""

from __future__ import annotations

from itertools import repeat

_MANY = 1_000
"""Records of a class that are made before its constructor is compiled, which takes as long as 100 of them."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn, TypeVar, dataclass_transform

    T = TypeVar("T")

    @dataclass_transform(frozen_default=True)
    def record(cls: type[T], /) -> type[T]:
        """Give a class with annotated fields what a frozen dataclass has."""
        ...

else:

    def record(cls):  # noqa: ANN001, ANN201 - as above
        """Give a class with annotated fields what a frozen dataclass has."""
        names = tuple(cls.__annotations__)
        defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
        cls.__match_args__ = names
        cls.__init__ = _constructor(cls, names, defaults)
        cls.__eq__ = _equality(names)
        cls.__hash__ = lambda self: hash(_values(self, names))
        cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(_shown(self, names))})"
        cls.__setattr__ = cls.__delattr__ = _refuse
        cls.__reduce__ = lambda self: (self.__class__, _values(self, names))
        cls.__replace__ = replaced  # what copy.replace asks for, from Python 3.13 on
        return cls


def replaced(original: T, **fields: object) -> T:
    """A copy of a record that differs from it in some fields."""
    return type(original)(**{**plain(original), **fields})


def plain(instance: object) -> dict[str, Any]:
    """The fields of a record by name."""
    return {name: getattr(instance, name) for name in instance.__match_args__}  # type: ignore[attr-defined]  # a record has it


# Not by way of __dict__: an instance that nobody asks for one takes a fifth of the memory.
_put = object.__setattr__


def _constructor(cls: Any, names: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    made = 0

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807 - it becomes one
        nonlocal made
        made += 1
        if made == _MANY:
            cls.__init__ = _compiled(names, defaults)
        if len(values) != len(names) or named:
            fields = {**defaults, **dict(zip(names, values, strict=False)), **named}
            if len(values) > len(names) or len(fields) != len(names) or named.keys() & names[: len(values)]:
                raise TypeError(f"{cls.__name__} takes {', '.join(names)}")
            values = tuple([fields[name] for name in names])
        any(map(_put, repeat(self), names, values))  # a loop in C, as it gives None

    return __init__


def _compiled(names: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    """A constructor with these parameters, of which the last have defaults."""
    made: dict[str, Any] = {}
    body = "".join([f"\n    put(self, {name!r}, {name})" for name in names])
    exec(f"def __init__(self, {', '.join(names)}):{body}", {"put": _put}, made)  # noqa: S102 - of names in our classes
    constructor = made["__init__"]
    constructor.__defaults__ = tuple(defaults.values())
    return constructor


def _equality(names: tuple[str, ...]) -> Any:
    def __eq__(self: Any, other: object) -> bool:  # noqa: N807 - it becomes one
        if self.__class__ is not other.__class__:
            return NotImplemented
        return _values(self, names) == _values(other, names)

    return __eq__


def _values(self: Any, names: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in names])


def _shown(self: Any, names: tuple[str, ...]) -> list[str]:
    return [f"{name}={getattr(self, name)!r}" for name in names]


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")
