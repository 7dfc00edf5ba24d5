from drafter.render import text
from tests.render.statements import Statement, statement


def test_numbers_and_letters_are_written_out() -> None:
    made = Statement()
    made.heading("What I found")
    made.paragraph("It said:")
    item = made.item("this\nand that.")
    made.paragraph(["See paragraph ", *made.reference(item), "."])
    made.paragraph("Running text.", numbered=False)
    printed = text.write(made.document(watermark="Draft", footer="")).decode()
    assert printed == (
        "Draft\n\nWhat I found\n\n1. It said:\n\n    a) this and that.\n\n"
        "2. See paragraph 1a).\n\nRunning text.\n"
    )


def test_the_foot_is_the_last_line_and_nothing_is_wrapped() -> None:
    lines = text.write(statement()).decode().splitlines()
    assert lines[-1] == "Draft"
    assert max(map(len, lines)) > 150


def test_an_empty_document_is_an_empty_file() -> None:
    assert text.write(Statement().document(footer="")) == b""
