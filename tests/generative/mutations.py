"""Small files, changed a little at random places: bytes, pieces, parts of a zip file, signs that matter to a format."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from random import Random

__all__ = ["CSV_SIGNS", "TOML_SIGNS", "XML_SIGNS", "mutated", "mutated_zip"]

ENCODED = (
    b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xc5\x81", b"\xa3", b"\x81", b"\xff", b"\xe2\x80\xae", b"\0",
    b"\x1b[31m",
)  # fmt: skip
LONG = (b"x" * 11_000, b"9" * 5_000, b"1e999", b"nan", b"inf", b"=1+1")

CSV_SIGNS = (
    *ENCODED, *LONG, b'"', b'""', b",", b";", b"\t", b"|", b"\n", b"\r", b"\r\n", b"sep=;\n", b"1,5", b"1.234",
    b"#N/A", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b",,,,,,,,", b"code", b"a1",
)  # fmt: skip
XML_SIGNS = (
    *ENCODED, *LONG, b"<", b">", b"/>", b"&", b"&amp;", b"&#0;", b"&x;", b"<!--", b"-->", b"<![CDATA[", b"]]>",
    b"<!DOCTYPE a>", b"<?xml?>", b'r="A1"', b'r="XFD1048576"', b'r="ZZZZ9"', b't="e"', b't="s"', b't="d"', b"<f>",
    b"<v/>", b"<v>99999999999999999999</v>", b"<row>", b"<c>", b"</row>", b'<sheet name="" r:id="r0"/>',
    b'table:number-columns-repeated="16384"', b'table:number-rows-repeated="1048576"', b'="-1"', b'="0"', b'="1e9"',
    b'office:value-type="date"', b'office:date-value="9999-99-99"', b'office:value="nan"', b"../../../../etc/passwd",
)  # fmt: skip
TOML_SIGNS = (
    *ENCODED, *LONG, b'"', b"'", b'"""', b"[", b"]", b"[[", b"]]", b"{", b"}", b"=", b",", b".", b"#", b"\n", b"\r",
    b"\\u0000", b"\\ud800", b"\\U00110000", b"-0", b"1e400", b"true", b"1979-05-27", b"TODO", b"../" * 40, b"a." * 40,
    b"[" * 300, b"{a=" * 60, b"#9", b"#99999999999999999999", b"round", b"columns",
)  # fmt: skip
ZIP_SIGNS = (b"PK\x03\x04", b"PK\x01\x02", b"\0\0\0\0", b"\xff\xff\xff\xff")
"""What means something in each format, or breaks it."""


def mutated(seed: bytes, signs: Sequence[bytes], random: Random) -> bytes:
    """The seed with one to four changes."""
    data = bytearray(seed)
    for _ in range(random.choice((1, 1, 2, 4))):
        start = random.randrange(len(data) + 1)
        end = min(len(data), start + random.choice((0, 1, 1, 2, 8, 40)))
        match random.randrange(6):
            case 0 if data:
                data[start % len(data)] ^= 1 << random.randrange(8)
            case 1:
                del data[start:end]
            case 2:
                data[start:start] = data[start:end] * random.choice((1, 2, 20))
            case 3:
                data[start:end] = bytes(random.randrange(256) for _ in range(random.randint(1, 4)))
            case 4 if random.random() < 0.1:
                del data[start:]
            case _:
                data[start:end] = random.choice(signs)
    return bytes(data)


def mutated_zip(parts: Mapping[str, bytes], random: Random) -> bytes:
    """A zip file in which a part is changed, missing, doubled or renamed; one in five is changed itself."""
    changed = dict(parts)
    for _ in range(random.randint(1, 2)):
        name = random.choice(list(changed))
        match random.randrange(8):
            case 0 if len(changed) > 1:
                del changed[name]
            case 1:
                changed[random.choice(("../x", "xl/a.bin", name + "\\", name.upper(), "x" * 300))] = changed[name]
            case 2:
                changed[name] = random.choice(list(parts.values()))
            case 3:
                changed[name] = changed[name] * 2
            case _:
                changed[name] = mutated(changed[name], XML_SIGNS, random)
    file = BytesIO()
    with zipfile.ZipFile(file, "w", random.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
        for name, part in changed.items():
            archive.writestr(name, part)
    made = file.getvalue()
    return mutated(made, ZIP_SIGNS, random) if random.random() < 0.2 else made
