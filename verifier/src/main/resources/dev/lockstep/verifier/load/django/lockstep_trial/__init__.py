"""Tries generated Django models."""
