"""The report of a calibration: for whoever writes questions. It speaks of questions and never of a person."""
