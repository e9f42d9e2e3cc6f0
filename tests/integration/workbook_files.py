"""Small spreadsheets, made part by part, so that a test can put a fault into any of them."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

__all__ = ["ods", "ods_cell", "ods_parts", "xlsx", "xlsx_parts", "xlsx_rows", "zipped"]

Cell = str | float | bool
Rows = Sequence[Sequence[Cell]]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODF_NAMES = (
    f'xmlns:office="{ODF}:office:1.0" xmlns:table="{ODF}:table:1.0" xmlns:text="{ODF}:text:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


def xlsx(rows: Rows, sheet: str = "Answers") -> bytes:
    """An XLSX file of one sheet."""
    return zipped(xlsx_parts({sheet: xlsx_rows(rows)}))


def xlsx_rows(rows: Rows) -> str:
    """Rows of an XLSX sheet as XML. A cell that begins with “<” is XML already."""
    return "".join(f"<row>{''.join(_xlsx_cell(cell) for cell in row)}</row>" for row in rows)


def xlsx_parts(sheets: Mapping[str, str]) -> dict[str, bytes]:
    """The parts of an XLSX file whose sheets hold these rows, as XML."""
    links = "".join(_link(f"r{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(len(sheets)))
    entries = "".join(f'<sheet name="{escape(name)}" sheetId="{n + 1}" r:id="r{n}"/>' for n, name in enumerate(sheets))
    root = _link("w", "officeDocument", "xl/workbook.xml")
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">{root}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{entries}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>',
    }
    for n, rows in enumerate(sheets.values()):
        parts[f"xl/worksheets/sheet{n}.xml"] = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    return {name: part.encode() for name, part in parts.items()}


def _link(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def _xlsx_cell(cell: Cell) -> str:
    if isinstance(cell, bool):
        return f'<c t="b"><v>{int(cell)}</v></c>'
    if isinstance(cell, float | int):
        return f"<c><v>{cell}</v></c>"
    if cell.startswith("<"):
        return cell
    return f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' if cell else "<c/>"


def ods(rows: Rows, sheet: str = "Answers") -> bytes:
    """An ODS file of one table."""
    told = "".join(f"<table:table-row>{''.join(ods_cell(cell) for cell in row)}</table:table-row>" for row in rows)
    return zipped(ods_parts({sheet: told}))


def ods_cell(cell: Cell, more: str = "") -> str:
    """One cell of an ODS table; ``more`` are further attributes."""
    match cell:
        case float() | int():
            return f'<table:table-cell office:value-type="float" office:value="{cell}" {more}/>'
        case "":
            return f"<table:table-cell {more}/>"
        case _:
            kind = f'office:value-type="string" {more}'
            return f"<table:table-cell {kind}><text:p>{escape(str(cell))}</text:p></table:table-cell>"


def ods_parts(sheets: Mapping[str, str]) -> dict[str, bytes]:
    """The parts of an ODS file whose tables hold these rows, as XML."""
    tables = "".join(f'<table:table table:name="{escape(n)}">{rows}</table:table>' for n, rows in sheets.items())
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    content = f"<office:document-content {ODF_NAMES}>{body}</office:document-content>"
    return {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{ODF}:manifest:1.0"/>'.encode(),
        "content.xml": content.encode(),
    }


def zipped(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of these parts."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()
