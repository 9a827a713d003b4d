"""Enumerations of words, as ``enum.StrEnum`` makes them, at a tenth of its price.

EnumType takes a millisecond for the six of them that a look-up needs, as much as opening the store.
Type checkers see the real thing, and should not be believed in all: there is a word by its attribute or
its value, and all of them in their order; no names, no length, and copies are not the same object.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from enum import StrEnum

    class Enumeration(StrEnum):
        """A word of a fixed list; equal to the string, and the only one of its kind."""

else:

    class _Enumerated(type):
        """Makes members of a class's words; the class gives them in their order, or one by its word."""

        def __new__(cls, name, bases, scope):  # noqa: ANN001, ANN204 - as above
            words = {key: word for key, word in scope.items() if type(word) is str and key[0] != "_"}
            made = super().__new__(cls, name, bases, {"__slots__": (), **scope})
            made._known = {word: str.__new__(made, word) for word in words.values()}
            for key, word in words.items():
                setattr(made, key, made._known[word])
            return made

        def __call__(cls, word):  # noqa: ANN001, ANN204
            if word in cls._known:
                return cls._known[word]
            message = f"{word!r} is not a {cls.__name__}"
            raise ValueError(message)

        def __iter__(cls):  # noqa: ANN204
            return iter(cls._known.values())

    class Enumeration(str, metaclass=_Enumerated):
        """A word of a fixed list; equal to the string, and the only one of its kind."""

        __slots__ = ()
        value = property(str.__str__, doc="The word as a plain string.")
