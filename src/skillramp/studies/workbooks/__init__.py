"""Spreadsheets are read in a child process: what breaks there breaks nothing here.

This file imports nothing, so that the child starts in a moment and within its limits.
"""
