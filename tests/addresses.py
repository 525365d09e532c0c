"""The pages of the menu by name, each as it stands in an address; that of the overview is empty."""

from tracker.screen.menu import MENU

PATHS = {
    entry.name: "" if entry.path == "app.py" else entry.path.removeprefix("pages/").removesuffix(".py")
    for entry in MENU
}
