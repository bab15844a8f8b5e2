"""How well an order of consultants agrees with what people judged: nDCG, precision, calibration."""
