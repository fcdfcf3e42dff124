from docassemble_core.testing import StateConformance


class TestMassachusetts(StateConformance):
    code = "MA"
