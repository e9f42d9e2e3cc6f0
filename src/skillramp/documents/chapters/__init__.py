"""The chapters of the report, one file each, in the order a reader meets them."""
