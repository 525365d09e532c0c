"""The colours of the screen, one place: the accent, stakeholder types, statuses and the scale of a heatmap."""

from __future__ import annotations

ACCENT = {False: "#0F5C6E", True: "#5CC2D6"}
INK = {False: "#1D2B30", True: "#E8EEF0"}
FAINT = {False: "#D5DEE1", True: "#3A474C"}
LAND = {False: "#EDF1F2", True: "#263035"}
SCALE = {
    False: [[0.0, "#DCEBEE"], [0.35, "#86B8C3"], [0.7, "#36828F"], [1.0, "#0A4653"]],
    True: [[0.0, "#1F3A41"], [0.35, "#2F6A78"], [0.7, "#58AFC0"], [1.0, "#B7E6EF"]],
}
TYPES = {
    "committee": "#0072B2",
    "state_delegation": "#E69F00",
    "nhri": "#009E73",
    "ngo": "#CC79A7",
    "un_entity": "#56B4E9",
    "intergovernmental": "#7A7A7A",
    "other": "#B0B0B0",
}
SHAPES = {
    "committee": "●",
    "state_delegation": "■",
    "nhri": "▲",
    "ngo": "◆",
    "un_entity": "★",
    "intergovernmental": "▼",
    "other": "○",
}
STATUSES = {
    "reviewed": ("#0F5C6E", "#5CC2D6", "square"),
    "report_submitted": ("#E69F00", "#F2BE4A", "diamond"),
    "loipr_adopted": ("#56B4E9", "#8ACBF2", "triangle-up"),
    "scheduled": ("#CC79A7", "#E0A6C7", "star"),
    "no_report_found": ("#7A7A7A", "#A8A8A8", "circle-open-dot"),
}
