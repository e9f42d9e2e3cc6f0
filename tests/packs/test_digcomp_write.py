"""The local pack the supplement becomes: whole or not at all, the same bytes each time, and never over other things."""

import tomllib
from pathlib import Path

import pytest

from skillramp.core.errors import PackError, UsageError
from skillramp.packs.digcomp import import_supplement, read_supplement, write_pack
from skillramp.packs.shapes import Pack
from skillramp.packs.translate import PSEUDO, translator
from tests.packs.digcomp_files import write_jsonld
from tests.packs.digcomp_samples import EXPECTED, TEA_AND_BREAD, nodes

WORDS = translator("en")
TABLES = {
    "areas.csv": "id,title,text\n1,Tea,Making tea.\n2,Bread,Baking bread.\n",
    "competences.csv": (
        "id,area,title,text\n1.1,1,Water,Boiling it.\n1.2,1,Leaves,Picking them.\n2.1,2,Dough,Kneading it.\n"
    ),
    "glossary.csv": "term,explanation\nKettle,A pot.\nOven / stove,A hot box.\n",
    "levels.csv": (
        "number,band,six_levels,text,band_text,purpose\n"
        "1,Basic,A1,One spoon.,Spoons.,To stir.\n"
        "2,Basic,A2,Two spoons.,Spoons.,To stir.\n"
        "7,Highly advanced,C2,Seven spoons.,Spoons.,To stir.\n"
    ),
    "outcomes.csv": (
        "id,competence,band,kind,ai,text\n"
        "LO1.1.01,1.1,Basic,Skill,AI-Implicit,Fills it.\n"
        "LO2.1.01,2.1,Basic,Attitude,AI-Explicit,Trusts it.\n"
    ),
    "statements.csv": (
        "id,competence,band,ai,text\n"
        "CS1.1.01,1.1,Basic,AI-Implicit,Fill the kettle.\n"
        'CS1.2.01,1.2,Basic,AI not Implicit or Explicit,"Dry, then “store”."\n'
        "CS2.1.01,2.1,Highly advanced,AI-Explicit,Ask the oven.\n"
    ),
}


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under a folder with its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_it_works(tmp_path: Path) -> None:
    write_pack(TEA_AND_BREAD, tmp_path / "packs" / "digcomp", words=WORDS)
    written = tree(tmp_path)
    pack = Pack.model_validate(tomllib.loads(written.pop("packs/digcomp/pack.toml").decode("utf-8")))
    assert (pack.id, pack.licence) == ("digcomp-3.0-official", "CC-BY-4.0")
    assert [(source.title, str(source.date)) for source in pack.sources] == [
        ("DigComp 3.0 data supplement, European Commission JRC (JRC144121)", "2025-11-24")
    ]
    room = "packs/digcomp/reference/digcomp-3.0"
    assert written == {f"{room}/{name}": table.encode("utf-8") for name, table in TABLES.items()}


def test_twice_the_same_bytes(tmp_path: Path) -> None:
    write_pack(TEA_AND_BREAD, tmp_path / "one", words=WORDS)
    write_pack(TEA_AND_BREAD, tmp_path / "two", words=WORDS)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_an_existing_folder_stays_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=f"^{tmp_path.name}: This is there already"):
        write_pack(TEA_AND_BREAD, tmp_path, words=WORDS)
    assert tree(tmp_path) == {}


def test_force_replaces_an_earlier_import_whole(tmp_path: Path) -> None:
    write_pack(TEA_AND_BREAD, tmp_path / "pack", words=WORDS)
    room = tmp_path / "pack" / "reference" / "digcomp-3.0"
    (room / "left-over.csv").touch()
    write_pack(TEA_AND_BREAD, tmp_path / "pack", words=WORDS, force=True)
    assert sorted(path.name for path in room.iterdir()) == sorted(TABLES)
    assert [path.name for path in tmp_path.iterdir()] == ["pack"]


def test_force_never_replaces_what_somebody_put_beside_it(tmp_path: Path) -> None:
    write_pack(TEA_AND_BREAD, tmp_path / "pack", words=WORDS)
    (tmp_path / "pack" / "notes.txt").touch()
    with pytest.raises(UsageError, match=r"“notes\.txt” is in this folder"):
        write_pack(TEA_AND_BREAD, tmp_path / "pack", words=WORDS, force=True)


def test_force_never_replaces_the_file_that_is_read(tmp_path: Path) -> None:
    write_pack(TEA_AND_BREAD, tmp_path / "pack", words=WORDS)
    file = write_jsonld(tmp_path / "pack" / "reference" / "tea.jsonld", nodes())
    before = tree(tmp_path)
    with pytest.raises(UsageError, match=r"“tea\.jsonld” is read and lies here"):
        import_supplement(file, tmp_path / "pack", force=True, words=WORDS, expected=EXPECTED)
    assert tree(tmp_path) == before


def test_force_fills_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    write_pack(TEA_AND_BREAD, tmp_path / "pack", words=WORDS, force=True)
    assert "pack.toml" in tree(tmp_path / "pack")


@pytest.mark.parametrize(
    ("name", "content"),
    [("letter.txt", b"Dear all"), ("pack.toml", b'id = "another"'), ("pack.toml", b"\xff"), ("pack.toml", b"id =")],
)
def test_force_never_replaces_anything_else(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageError, match="is no import of DigComp"):
        write_pack(TEA_AND_BREAD, tmp_path, words=WORDS, force=True)
    assert tree(tmp_path) == {name: content}


def test_force_never_replaces_a_file(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all", encoding="utf-8")
    with pytest.raises(UsageError, match="is no import of DigComp"):
        write_pack(TEA_AND_BREAD, tmp_path / "letter.txt", words=WORDS, force=True)


@pytest.mark.parametrize("name", ["letter.txt/pack", "nul\0"])
def test_a_place_that_cannot_be_written_is_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").touch()
    with pytest.raises(UsageError, match="This cannot be written here"):
        write_pack(TEA_AND_BREAD, tmp_path / name, words=WORDS)


def test_import_reads_and_writes(tmp_path: Path) -> None:
    file = write_jsonld(tmp_path / "tea.jsonld", nodes())
    supplement = import_supplement(file, tmp_path / "pack", force=False, words=WORDS, expected=EXPECTED)
    assert supplement == read_supplement(file, expected=EXPECTED) == TEA_AND_BREAD
    assert "pack.toml" in tree(tmp_path / "pack")


def test_import_refuses_in_the_reader_s_language_and_writes_nothing(tmp_path: Path) -> None:
    file = write_jsonld(tmp_path / "tea.jsonld", nodes())
    with pytest.raises(PackError) as refused:
        import_supplement(file, tmp_path / "pack", force=False, words=translator(PSEUDO))
    assert str(refused.value).startswith("[tea.jsonld: [Thîš îš ñöt thé whölé")
    assert [path.name for path in tmp_path.iterdir()] == ["tea.jsonld"]
