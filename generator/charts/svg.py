"""Vega's SVG -> ours: small, Swedish, and with a class for each ink; the same data gives the same bytes."""

import re
import xml.etree.ElementTree as ET

import vl_convert

from generator.charts.theme import INKS, WIDTH

SVG = "http://www.w3.org/2000/svg"
LONG_NAME = 42
"""Names with more letters are fitted to the width of the chart, since a reader's font may be wide."""
FITTED = {"textLength": str(WIDTH), "lengthAdjust": "spacingAndGlyphs"}
_NUMBER = re.compile(r"-?\d+\.\d+")
_KEPT = frozenset(
    {"d", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "transform", "fill", "stroke", "stroke-width"}
    | {"stroke-dasharray", "stroke-opacity", "opacity", "fill-opacity", "text-anchor", "font-size", "font-weight"}
)
DEFAULTS = frozenset(
    {("opacity", "1"), ("transform", "translate(0,0)"), ("x2", "0"), ("y2", "0"), ("stroke-width", "1")}
)
"""Attributes that are left out, since these values are the defaults."""


def render_svg(spec: str, title: str) -> tuple[bytes, int, int]:
    """Return a Vega-Lite spec as a small SVG document that names itself `title`, with its width and height in pixels.

    Vega's English roles and labels are removed, as are ids, classes and elements that draw nothing. Colours become
    classes, and the font is that of what is around the drawing.
    """
    return clean_svg(draw_svg(spec), title)


def draw_svg(spec: str) -> str:
    """Return Vega's own drawing of a Vega-Lite spec; raises ValueError for a spec that Vega can't draw."""
    return vl_convert.vegalite_to_svg(spec)


def clean_svg(drawn: str, title: str, *, exact: bool = False) -> tuple[bytes, int, int]:
    """Return Vega's drawing as `render_svg` does; if `exact`, with unrounded numbers and without fitting long names."""
    root = ET.fromstring(drawn)  # noqa: S314 - Vega draws it from our own spec
    clean = ET.Element("svg", {"xmlns": SVG, "viewBox": root.get("viewBox", ""), "role": "img"})
    ET.SubElement(clean, "title").text = title
    for child in root:
        _copy(child, clean, exact=exact)
    _, _, width, height = (round(float(part)) for part in clean.get("viewBox", "0 0 0 0").split())
    return ET.tostring(clean, encoding="unicode").encode() + b"\n", width, height


def _copy(element: ET.Element, parent: ET.Element, *, exact: bool) -> None:
    """Copy an element into `parent`, without the parts that draw nothing."""
    tag = element.tag.removeprefix(f"{{{SVG}}}")
    if tag == "defs" or (len(element) == 0 and not _draws(element, tag)):
        return
    attributes = {
        key: value if exact else round_numbers(value)
        for key, value in element.attrib.items()
        if key in _KEPT and (key, value) not in DEFAULTS and not _is_ink(key, value)
    }
    if inks := [f"{key}-{INKS[value]}" for key, value in element.attrib.items() if _is_ink(key, value)]:
        attributes["class"] = " ".join(inks)
    if tag == "g":
        target = parent if not attributes else ET.SubElement(parent, "g", attributes)
    else:
        target = ET.SubElement(parent, tag, attributes)
        target.text = element.text
        if tag == "text" and len(element.text or "") > LONG_NAME and not exact:
            target.attrib.update(FITTED)
    for child in element:
        _copy(child, target, exact=exact)
    if tag == "g" and target is not parent and len(target) == 0:
        parent.remove(target)


def _draws(element: ET.Element, tag: str) -> bool:
    if tag == "text":
        return bool(element.text)
    seen = {element.get("fill", "none"), element.get("stroke", "none")} - {"none", "transparent"}
    return tag != "g" and bool(seen)


def _is_ink(key: str, value: str) -> bool:
    return key in {"fill", "stroke"} and value in INKS


def round_numbers(value: str) -> str:
    """Return a text whose numbers have at most two decimals."""
    return _NUMBER.sub(lambda match: show_number(float(match.group())), value)


def show_number(value: float) -> str:
    """Return a number with at most two decimals, without zeros at its end."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
