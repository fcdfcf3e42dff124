"""What Massachusetts law decides about a case, each answer with its reasons."""
