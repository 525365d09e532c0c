"""When a share may be shown, and in which words: counts alone, per cent in brackets, or with its interval. Pure."""

from __future__ import annotations

from math import sqrt

from tracker.words import _, percent

MIN_FOR_SHARE = 5
MIN_FOR_PERCENT = 20


def wilson(n: float, base: float) -> tuple[float, float]:
    """The 95 % Wilson interval of a share, as two numbers from 0 to 1."""
    z = 1.959964
    share, spread = n / base, z * sqrt((n / base) * (1 - n / base) / base + z * z / (4 * base * base))
    middle, scale = share + z * z / (2 * base), 1 + z * z / base
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


def share_text(n: float, base: float) -> str:
    """A share as the reader may quote it: counts alone under 5, per cent in brackets under 20, else with its interval."""
    if base < MIN_FOR_SHARE:
        return _("{n} of {base}", n=n, base=base)
    if base < MIN_FOR_PERCENT:
        return _("{n} of {base} ({share})", n=n, base=base, share=percent(n / base))
    low, high = wilson(n, base)
    return _(
        "{share} ({n} of {base}; {low} to {high})",
        share=percent(n / base),
        n=n,
        base=base,
        low=percent(low),
        high=percent(high),
    )
