"""What of an office's style may come through: listed properties, each value judged by its shape.

Nothing is copied. A property is built anew from its name and its judged values, so that no
name, comment, revision id or foreign attribute of the office's file reaches a statement.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Judge = Callable[[str], str]
"""The value to print for a value as found; empty where it is refused."""

FONTS: Mapping[str, str] = {
    name.casefold(): name
    for name in (
        "Aptos", "Aptos Display", "Arial", "Arial Narrow", "Atkinson Hyperlegible",
        "Book Antiqua", "Bookman Old Style", "Calibri", "Calibri Light", "Cambria", "Candara",
        "Carlito", "Century Gothic", "Century Schoolbook", "Constantia", "Corbel", "Courier New",
        "Franklin Gothic Book", "Garamond", "Georgia", "Gill Sans MT", "Helvetica", "Lato",
        "Liberation Sans", "Liberation Serif", "Lucida Sans", "Montserrat", "Noto Sans",
        "Noto Serif", "Nunito Sans", "Open Sans", "OpenDyslexic", "Palatino Linotype",
        "Public Sans", "Roboto", "Segoe UI", "Source Sans Pro", "Tahoma", "Times New Roman",
        "Trebuchet MS", "Verdana",
    )
}  # fmt: skip
"""Well-known typefaces. Any other name is refused: it could be a person's, put there on purpose."""

_WHOLE = re.compile(r"-?[0-9]{1,5}")
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_PALE = 150
"""A colour lighter than this (of 255) can't be read on white paper, and could hide words."""


def _number(least: int, most: int) -> Judge:
    """A whole number within bounds."""

    def judged(found: str) -> str:
        if not _WHOLE.fullmatch(found) or not least <= int(found) <= most:
            return ""
        return str(int(found))

    return judged


def _one_of(*words: str) -> Judge:
    """A word out of a short list."""
    return lambda found: found if found in words else ""


def _colour(found: str) -> str:
    """A colour as six hexadecimal digits, or "auto"."""
    return found.upper() if _HEX.fullmatch(found) else _one_of("auto")(found)


def _dark_colour(found: str) -> str:
    """A colour that can be read on white paper."""
    colour = _colour(found)
    if colour in ("", "auto"):
        return colour
    red, green, blue = bytes.fromhex(colour)
    brightness = (299 * red + 587 * green + 114 * blue) // 1000
    return colour if brightness <= _PALE else ""


def _pale_colour(found: str) -> str:
    """A background that dark words can be read on."""
    colour = _colour(found)
    return colour if colour == "auto" or (colour and not _dark_colour(colour)) else ""


def _font(found: str) -> str:
    """A well-known typeface as its makers write it."""
    return FONTS.get(found.casefold(), "")


_ON_OFF = {"val": _one_of("0", "1", "true", "false", "on", "off")}
_LINE = {
    "val": _one_of("single", "double", "thick", "dotted", "dashed", "nil", "none"),
    "sz": _number(2, 96),
    "space": _number(0, 31),
    "color": _colour,
}
_SHADE = {"val": _one_of("clear", "nil"), "color": _one_of("auto"), "fill": _pale_colour}
_SIZE = {"val": _number(16, 96)}
_INDENT = _number(-1000, 4000)

_ADDED_UP = {"rFonts", "spacing", "ind"}
"""Properties of which a style may set one attribute and leave the rest to its base."""
_FIRST_LINE = {"hanging", "firstLine"}


@dataclass(frozen=True, slots=True)
class Shape:
    """A property's attributes and children, in schema order; ``needs`` must be present."""

    attributes: Mapping[str, Judge]
    needs: str = ""
    children: Mapping[str, "Shape"] = field(default_factory=dict)


PARAGRAPH: Mapping[str, Shape] = {
    "keepNext": Shape(_ON_OFF),
    "keepLines": Shape(_ON_OFF),
    "pageBreakBefore": Shape(_ON_OFF),
    "widowControl": Shape(_ON_OFF),
    "pBdr": Shape(
        {}, children={s: Shape(_LINE, "val") for s in ("top", "left", "bottom", "right")}
    ),
    "shd": Shape(_SHADE, "val"),
    "spacing": Shape(
        {
            "before": _number(0, 2400),
            "after": _number(0, 2400),
            "line": _number(200, 960),
            "lineRule": _one_of("auto", "atLeast"),
        }
    ),
    "ind": Shape(
        {
            "left": _INDENT,
            "right": _INDENT,
            "hanging": _number(0, 2000),
            "firstLine": _number(0, 2000),
        }
    ),
    "jc": Shape({"val": _one_of("left", "start", "center", "right", "end", "both")}, "val"),
}
"""Properties of a paragraph, in the order of the schema (CT_PPrBase).

Not ``contextualSpacing``, which Word gives its own list styles: numbered paragraphs stand apart.
"""

RUN: Mapping[str, Shape] = {
    "rFonts": Shape(dict.fromkeys(("ascii", "eastAsia", "hAnsi", "cs"), _font)),
    "b": Shape(_ON_OFF),
    "bCs": Shape(_ON_OFF),
    "i": Shape(_ON_OFF),
    "iCs": Shape(_ON_OFF),
    "caps": Shape(_ON_OFF),
    "smallCaps": Shape(_ON_OFF),
    "color": Shape({"val": _dark_colour}, "val"),
    "spacing": Shape({"val": _number(-20, 100)}, "val"),
    "sz": Shape(_SIZE, "val"),
    "szCs": Shape(_SIZE, "val"),
    "u": Shape({"val": _one_of("single", "none")}, "val"),
}
"""Properties of a run, in the order of the schema (EG_RPrBase)."""

Properties = dict[str, dict[str, str]]
"""Attributes by property; a border's side is "pBdr/left"."""


def judged(found: Element | None, shapes: Mapping[str, Shape], within: str = "") -> Properties:
    """The listed properties of a ``w:pPr`` or ``w:rPr``, with the values that pass."""
    kept: Properties = {}
    for child in found if found is not None else ():
        name = child.tag.removeprefix(W)
        shape = shapes.get(name)
        if shape is None or not child.tag.startswith(W):
            continue
        if shape.children:
            kept.update(judged(child, shape.children, f"{name}/"))
            continue
        attributes = {
            key: value
            for key, judge in shape.attributes.items()
            if (value := judge(child.get(W + key, "")))
        }
        if attributes or (not child.attrib and not shape.needs):
            kept[within + name] = attributes
    return {name: values for name, values in kept.items() if _is_whole(name, values, shapes)}


def _is_whole(name: str, values: Mapping[str, str], shapes: Mapping[str, Shape]) -> bool:
    """Whether what the schema requires is there; a border's sides were judged already."""
    shape = shapes.get(name.rpartition("/")[2])
    return shape is None or not shape.needs or shape.needs in values


def merged(base: Properties, over: Properties) -> Properties:
    """The properties of a style that is based on another."""
    together = {**base, **over}
    for name in _ADDED_UP & base.keys() & over.keys():
        together[name] = {**base[name], **over[name]}
    if _FIRST_LINE & over.get("ind", {}).keys():  # hanging and first line exclude each other
        before = base.get("ind", {})
        kept = {key: value for key, value in before.items() if key not in _FIRST_LINE}
        together["ind"] = {**kept, **over["ind"]}
    return together


def rebuilt(properties: Properties, shapes: Mapping[str, Shape]) -> str:
    """The properties as XML in the order of the schema."""
    built = ""
    for name, shape in shapes.items():
        if shape.children:
            sides = "".join(
                _element(side, properties[f"{name}/{side}"], within)
                for side, within in shape.children.items()
                if f"{name}/{side}" in properties
            )
            built += f"<w:{name}>{sides}</w:{name}>" if sides else ""
        elif name in properties:
            built += _element(name, properties[name], shape)
    return built


def _element(name: str, values: Mapping[str, str], shape: Shape) -> str:
    """One empty element, its attributes in their listed order."""
    attributes = "".join(f' w:{key}="{values[key]}"' for key in shape.attributes if key in values)
    return f"<w:{name}{attributes}/>"
