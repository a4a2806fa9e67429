"""Schemas to definitions and shapes."""
