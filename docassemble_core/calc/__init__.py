"""Arithmetic of the law: arrears, interest, withholding, deadlines, income tests."""
