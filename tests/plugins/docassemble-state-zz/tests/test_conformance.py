from docassemble_core.testing import StateConformance


class TestWestmark(StateConformance):
    code = "ZZ"
