"""Look-alike pages of the sites, all invented."""

import io
import zipfile
from pathlib import Path

from etl.fetch.un_geneva import LISTS
from tests.etl.fetch.look_alike import FOOT, Reply

SUMMARIES, OTHER_LISTS = LISTS[0], LISTS[1:]
EXAMPLES = Path(__file__).parent.parent.parent / "examples"
RELEASE = (EXAMPLES / "stakeholders-2021-peru.html").read_text()


def html(body):
    return f"<!doctype html><html><head><title>Look-alike</title></head><body><main>{body}</main>{FOOT}</body></html>"


def release(words="The Committee on Migrant Workers today met with Anna Example of Freedonia. "):
    return html(f"<h1>Committee on Migrant Workers Meets Freedonia</h1><p>{words * 5}</p>")


LONG_AGO = ("/en/news-media/press-release/2003/09/committee-on-the-sea", "Committee on the Sea")


def listing(*entries, following=None):
    """A page of a list: entries are (path, title); `following` is the address of the next page, else it is the last."""
    entries = entries if following else (*entries, LONG_AGO)
    rows = "".join(f'<div class="views-row"><a href="{path}">{title}</a></div>' for path, title in entries)
    pager = f'<li class="pager__item pager__item--next"><a href="{following}">Next</a></li>' if following else ""
    return html(f'<div class="view-content">{rows}</div><ul class="pager">{pager}</ul>')


def word_file(text="Invented for the tests of the fetcher."):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document>{text}</w:document>")
    return Reply(content.getvalue(), headers={"Content-Type": "application/octet-stream"})


def table(*rows, css="rgMasterTable"):
    cells = "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows)
    return html(f'<div id="DeltaPlaceHolderMain"><table class="{css}">{cells}</table></div>')


TREATIES = """<?xml version="1.0"?><Treaty><!-- [Test document: invented for the tests of the fetcher] -->
<Participants><Table><TGroup><Tbody><Rows><Row><Entry>Freedonia</Entry><Entry>5 Jun 2007 a</Entry></Row></Rows></Tbody>
</TGroup></Table></Participants></Treaty>"""
