"""A figure that was made before, kept as the text it is sent as: a hundredth of the objects of a figure of plotly. Pure."""

from __future__ import annotations

import json
from typing import Any

import plotly.graph_objects as go
from plotly.basedatatypes import BaseFigure


class Ready(BaseFigure):  # type: ignore[misc]
    """Stands for a figure where one is drawn. It can be drawn as often as wanted, and nothing else can be done with it."""

    def __init__(self, figure: go.Figure) -> None:
        """Keep what the figure is drawn from."""
        # Not that of plotly, which would make a whole figure again.
        self._text = str(figure.to_json())

    def to_dict(self) -> Any:
        """The figure as plotly writes it down, a new one each time."""
        return json.loads(self._text)
