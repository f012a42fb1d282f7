"""Narrow float formats in numpy: values as f32, codes as integers. Round to nearest, ties to even."""
import numpy as np


def to_bf16(x):
    bits = np.asarray(x, np.float32).view(np.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(np.uint16)


def from_bf16(codes):
    return (np.asarray(codes, np.uint16).astype(np.uint32) << 16).view(np.float32)


def bf16(x):
    """Rounded to bf16, as f32."""
    return from_bf16(to_bf16(x))


def _e4m3_values():
    codes = np.arange(256)
    sign = np.where(codes & 0x80, -1.0, 1.0)
    exponent, mantissa = (codes >> 3) & 15, codes & 7
    value = np.where(exponent == 0, mantissa / 8 * 2.0**-6, (1 + mantissa / 8) * 2.0 ** (exponent - 7.0))
    value[(codes & 0x7F) == 0x7F] = np.nan
    return (sign * value).astype(np.float32)


E4M3 = _e4m3_values()


def to_e4m3(x):
    """Codes of the nearest e4m3 values, saturating at 448."""
    x = np.clip(np.asarray(x, np.float64), -448, 448)
    positive = E4M3[:127].astype(np.float64)
    magnitude = np.abs(x)
    above = np.clip(np.searchsorted(positive, magnitude), 0, 126)
    below = np.maximum(above - 1, 0)
    down, up = magnitude - positive[below], positive[above] - magnitude
    pick = np.where((down < up) | ((down == up) & (below % 2 == 0)), below, above)
    return (pick + np.where(np.signbit(x), 128, 0)).astype(np.uint8)


def from_e4m3(codes):
    return E4M3[np.asarray(codes, np.uint8)]
