"""Enumerations of words, as ``enum.StrEnum`` makes them, at a tenth of its price.

EnumType takes a millisecond for the six of them that a look-up needs, as much as opening the store.
Type checkers see the real thing, and what they promise of it holds: a member by its attribute, its name
or its word, each exists once, also after a round trip through pickle or copy, and the class is the list of
them in their order. Only ``isinstance(member, enum.Enum)`` is false.
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
            made.__members__ = {}
            for key, word in words.items():
                member = made.__members__[key] = str.__new__(made, word)
                member.name = key
                setattr(made, key, member)
            made._known = {str(member): member for member in made.__members__.values()}
            return made

        def __call__(cls, word):  # noqa: ANN001, ANN204
            if word in cls._known:
                return cls._known[word]
            raise ValueError(f"{word!r} is not a {cls.__name__}")

        def __getitem__(cls, name):  # noqa: ANN001, ANN204
            return cls.__members__[name]

        def __contains__(cls, word):  # noqa: ANN001, ANN204
            return word in cls._known

        def __iter__(cls):  # noqa: ANN204
            return iter(cls._known.values())

        def __reversed__(cls):  # noqa: ANN204
            return reversed(cls._known.values())

        def __len__(cls):  # noqa: ANN204
            return len(cls._known)

    class Enumeration(str, metaclass=_Enumerated):
        """A word of a fixed list; equal to the string, and the only one of its kind."""

        __slots__ = ("name",)
        value = property(str.__str__, doc="The word as a plain string.")

        def __reduce__(self):  # noqa: ANN204, D105
            return type(self), (self.value,)
