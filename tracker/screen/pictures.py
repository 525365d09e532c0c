"""The way from a chart to a picture of it: drawn and written by the reader's own browser, so that no server needs one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from tracker import export
from tracker.build import current_build
from tracker.pictures import WIDTH, as_picture, credit
from tracker.screen.frame import address
from tracker.selection import Selection
from tracker.sentence import describe, opening
from tracker.words import N_, _, day, language, params, speak

FORMATS = {"png": "PNG", "svg": "SVG"}
# It can take the focus, so that the arrow keys move the figure below it.
SIDEWAYS = N_("Move the figure sideways to see all of it.")
# A picture in print needs more points than a screen has.
SCALE = {"png": 3, "svg": 1}


def frame(key: str, wide: bool = True) -> Any:
    """The place to draw a chart in. It keeps a width at which it can be read and moves sideways: a wide one on a phone, any
    at 320 px."""
    box = st.container(key=f"{'wide' if wide else 'fits'}_{key}")
    box.html(f'<p class="sideways" tabindex="0">{_(SIDEWAYS)}</p>')
    return box


def offer(draw: Callable[[], Any], title: str, counted: str, selection: Selection, key: str) -> None:
    """Draw the button that shows a chart as a picture; `counted` says how many records stand behind it."""
    if st.button(_("Picture"), key=f"picture_{key}", icon=":material/image:", type="tertiary"):
        build = current_build()
        link = address({**selection.to_params(), "build": build.build_id, **params()})
        said = describe(selection) or _("the whole record")
        lines = [
            opening(said),
            counted,
            credit(build.build_id, day(build.manifest["covers_until"])),
            link,
        ]
        _show(as_picture(draw(), title, lines), title, export.file_name(key, selection, build.build_id))


def _show(picture: Any, title: str, name: str) -> None:
    st.dialog(_("Picture of this chart"), width="large", icon=":material/image:")(_picture)(
        language(), picture, title, name
    )


def _picture(spoken: str, picture: Any, title: str, name: str) -> None:
    # Within the dialog the page is not opened again, and it is the page that says which language is spoken.
    speak(spoken)
    form = st.segmented_control(
        _("Format"), list(FORMATS), format_func=FORMATS.__getitem__, default="png", required=True, key="picture_format"
    )
    st.markdown(_("Save it with the camera above the picture. Your browser makes the file."))
    st.plotly_chart(
        picture,
        width=WIDTH,
        theme=None,
        key=f"picture_{form}",
        config={
            "displayModeBar": True,
            "displaylogo": False,
            "modeBarButtons": [["toImage"]],
            "topojsonURL": "/app/static/",
            "toImageButtonOptions": {
                "format": form,
                "filename": name,
                "width": WIDTH,
                "height": picture.layout.height,
                "scale": SCALE[form],
            },
        },
        alt=_("{title} As a picture.", title=title),
    )
