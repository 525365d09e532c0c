"""A bare Streamlit page: the elements of a page of ours one after the other, with constant data. The floor of a rerun.

`streamlit run bench/bare_page.py` draws what `CMW_BARE` holds: the messages that a page of ours sent, as a pickled list of
bytes. It asks nothing, counts nothing and works nothing out: what a rerun of it takes, Streamlit takes.
"""

from __future__ import annotations

import json
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa
import streamlit as st
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

Draw = Callable[[Any, str], object]


@st.cache_resource
def _elements() -> list[tuple[tuple[int, ...], Draw]]:
    """Where each element stands, and the call that draws it, made once."""
    kept: list[bytes] = pickle.loads(Path(os.environ["CMW_BARE"]).read_bytes())  # noqa: S301 - the bench wrote it
    messages = [ForwardMsg.FromString(raw) for raw in kept]
    return [(tuple(m.metadata.delta_path), _block(m) if m.delta.HasField("add_block") else _drawn(m)) for m in messages]


def _block(message: ForwardMsg) -> Draw:
    block = message.delta.add_block
    kind = block.WhichOneof("type")
    if kind == "popover":
        return lambda place, key: place.popover(block.popover.label, key=key)
    if kind == "expandable":
        return lambda place, key: place.expander(block.expandable.label or "more", key=key)
    return lambda place, key: place.container()


def _drawn(message: ForwardMsg) -> Draw:
    element = message.delta.new_element
    kind = str(element.WhichOneof("type"))
    made: Draw = _OF_KIND[kind](getattr(element, kind))
    return made


def _chart(held: Any) -> Draw:
    figure, config = go.Figure(json.loads(held.spec)), json.loads(held.config or "{}")
    return lambda place, key: place.plotly_chart(figure, key=key, on_select="rerun", config=config)


def _table(held: Any) -> Draw:
    rows = pa.ipc.open_stream(held.arrow_data.data).read_pandas()
    return lambda place, key: place.dataframe(rows, hide_index=True, key=key)


def _pills(label: str, options: list[str]) -> Draw:
    return lambda place, key: place.pills(label, options, selection_mode="multi", key=key)


def _choice(name: str) -> Callable[[Any], Draw]:
    def made(held: Any) -> Draw:
        options = list(held.options)
        return lambda place, key: getattr(place, name)(held.label, options, key=key, help=held.help or None)

    return made


_OF_KIND: dict[str, Callable[[Any], Draw]] = {
    "html": lambda held: lambda place, key: place.html(held.body),
    "heading": lambda held: lambda place, key: place.header(held.body, anchor=False),
    "markdown": lambda held: lambda place, key: place.markdown(held.body),
    "alert": lambda held: lambda place, key: place.info(held.body),
    "code": lambda held: lambda place, key: place.code(held.code_text, language=None),
    "metric": lambda held: lambda place, key: place.metric(held.label, held.body, help=held.help or None),
    "text_input": lambda held: lambda place, key: place.text_input(held.label, key=key),
    "text_area": lambda held: lambda place, key: place.text_area(held.label, key=key),
    "file_uploader": lambda held: lambda place, key: place.file_uploader(held.label, key=key),
    "checkbox": lambda held: lambda place, key: place.toggle(held.label, key=key, help=held.help or None),
    "button": lambda held: lambda place, key: place.button(held.label, key=key),
    "page_link": lambda held: lambda place, key: place.page_link("https://example.org", label=held.label),
    "pagination": lambda held: lambda place, key: place.pagination(held.num_pages, key=key),
    "download_button": lambda held: lambda place, key: place.download_button(held.label, b"constant", key=key),
    "button_group": lambda held: _pills(held.label, [option.content for option in held.options]),
    "multiselect": _choice("multiselect"),
    "selectbox": _choice("selectbox"),
    "plotly_chart": _chart,
    "dataframe": _table,
}


def draw() -> None:
    """Draw every element in its place."""
    places: dict[tuple[int, ...], Any] = {(0,): st, (1,): st.sidebar}
    for number, (path, made) in enumerate(_elements()):
        parent = path[:-1]
        while parent and parent not in places:
            parent = parent[:-1]
        places[path] = made(places.get(parent, st), f"bare_{number}")


draw()
