"""Writers of the two kinds of file, by hand: the JSON-LD, and the smallest XLSX a reader accepts."""

import json
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from tests.packs.digcomp_samples import Rows


def write_jsonld(path: Path, graph: object) -> Path:
    """A JSON-LD file with this graph."""
    path.write_text(json.dumps({"@context": {}, "@graph": graph}, ensure_ascii=False), encoding="utf-8")
    return path


def write_workbook(path: Path, content: dict[str, Rows]) -> Path:
    """An XLSX file with these sheets."""
    written = {f"xl/worksheets/sheet{n}.xml": sheet_xml(rows) for n, rows in enumerate(content.values())}
    return write_parts(path, list(content), written)


def write_parts(path: Path, names: list[str], parts: dict[str, str]) -> Path:
    """An XLSX file whose sheets are ready-made XML; parts beyond the sheets are carried along."""
    entries = "".join(f'<sheet name="{escape(n)}" sheetId="{i + 1}" r:id="r{i}"/>' for i, n in enumerate(names))
    links = "".join(_link(f"r{i}", "worksheet", f"worksheets/sheet{i}.xml") for i in range(len(names)))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", _links(_link("r0", "officeDocument", "xl/workbook.xml")))
        archive.writestr("xl/_rels/workbook.xml.rels", _links(links))
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}/relationships"><sheets>{entries}</sheets></workbook>',
        )
        for name, part in parts.items():
            archive.writestr(name, part)
    return path


def sheet_xml(rows: Rows) -> str:
    """One sheet; empty cells are left out as Excel does."""
    lines = "".join(
        f'<row r="{n}">{"".join(_cell(f"{chr(65 + i)}{n}", value) for i, value in enumerate(row))}</row>'
        for n, row in enumerate(rows, start=1)
    )
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData></worksheet>'


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"


def _cell(place: str, value: str | float) -> str:
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, float):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>' if value else ""


def _links(links: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'
    )


def _link(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
