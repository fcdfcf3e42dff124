"""Judgements of Tennessee law about a case, each a function that answers with its reasons."""
