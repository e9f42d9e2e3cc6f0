"""Which occupation of ESCO somebody means: by its address, by a label, or by some words of one."""

from difflib import get_close_matches

from skillramp.packs.esco.classification import Esco, Occupation

__all__ = ["find", "is_address", "nearest"]

NEAR = 0.5
"""Labels less alike than this are no help; with at least one letter in two in common a slip is found."""
MOST_NEAR = 5

Words = tuple[str, ...]


def is_address(wanted: str) -> bool:
    """Whether somebody gave an address instead of words."""
    return wanted.strip().casefold().startswith(("http:", "https:"))


def find(esco: Esco, wanted: str) -> tuple[Occupation, ...]:
    """The occupations that fit best, best first; more than one where somebody has to choose.

    A label said whole is meant. An alternative label said whole is meant where no label has its words: “clerk” is also
    a name of the lottery cashier, and hardly anybody means that.
    """
    by_key = [each for each in esco.occupations if _address(each.key) == _address(wanted)]
    if by_key or is_address(wanted):
        return tuple(by_key)
    words = _words(wanted)
    fitting = [each for each in esco.occupations if any(_has(_words(name), words) for name in _names(each))]
    whole = [each for each in fitting if _words(each.label) == words]
    if not any(_has(_words(each.label), words) for each in fitting):
        whole = [each for each in fitting if any(_words(name) == words for name in each.others)]
    return tuple(sorted(whole or fitting, key=lambda each: _rank(each, words)))


def _rank(occupation: Occupation, words: Words) -> tuple[bool, int, str, str]:
    label = _words(occupation.label)
    return not _has(label, words), len(label), occupation.label.casefold(), occupation.key


def nearest(esco: Esco, wanted: str) -> tuple[str, ...]:
    """Labels that look like what somebody typed, most alike first; none where nothing does."""
    labels = {name.casefold(): name for each in esco.occupations for name in reversed(_names(each))}
    return tuple(labels[name] for name in get_close_matches(" ".join(_words(wanted)), labels, n=MOST_NEAR, cutoff=NEAR))


def _names(occupation: Occupation) -> tuple[str, ...]:
    return occupation.label, *occupation.others


def _words(name: str) -> Words:
    return tuple(name.casefold().split())


def _has(name: Words, words: Words) -> bool:
    """Whether each word begins a word of the label."""
    return bool(words) and all(any(each.startswith(word) for each in name) for word in words)


def _address(given: str) -> str:
    """ESCO's addresses begin with http; browsers show https, and some copy a slash along."""
    return given.strip().casefold().replace("https:", "http:", 1).rstrip("/")
