"""California's papers: each with its condition, its needs and its authority."""
