from docassemble_core.testing import StateConformance


class TestTennessee(StateConformance):
    code = "TN"
