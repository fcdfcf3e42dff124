from docassemble_core.testing import StateConformance


class TestCalifornia(StateConformance):
    code = "CA"
