from dataclasses import replace

import pytest

from factcheck.domain.verdicts import Reason, Verdict
from factcheck.errors import UserError
from factcheck.sheets import Sheet, html, json, stated
from tests.sheets import rich, samples

SHEETS = {
    "golden": rich.golden(),
    "empty": samples.empty().sheet(),
    "hostile": rich.filled_with("<b data-sheet='x'>\n  \u202e\"'&amp;"),
}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())
def test_html_and_json_state_the_same(sheet: Sheet) -> None:
    page, data = stated(html.render(sheet)), stated(json.render(sheet))
    assert page == data
    assert page.dossier == sheet.uid
    assert [each.claim for each in page.verdicts] == [claim.uid for claim in sheet.claims]


def test_what_is_stated_is_what_the_sheet_holds() -> None:
    found = stated(html.render(rich.golden()))
    assert (found.version, found.content_sha256) == (2, "c" * 64)
    assert [(each.verdict, each.reason) for each in found.verdicts] == [
        (Verdict.SUPPORTED, None),
        (Verdict.DISPUTED, None),
        (Verdict.UNVERIFIED, Reason.PREDICTION),
        (Verdict.DISPUTED, None),
    ]
    first, second = found.quotations[:2]
    assert (first.claim, first.finding, first.source) == ("claim-uid-1", "", "source-uid-1")
    assert (first.sha256, first.text_sha256) == ("a" * 64, f"{1:064x}")
    assert second.finding == "finding-uid-3"
    text = samples.ARTICLE
    assert text[first.selector.start : first.selector.end] == first.selector.exact
    assert text[first.selector.end :].startswith(first.selector.suffix)


def test_a_changed_word_shows() -> None:
    page = html.render(rich.golden()).replace(b">Roads are safer<", b">Roads are not safer<")
    assert stated(page).quotations[0].selector.exact == "Roads are not safer"
    sheet = rich.golden()
    claim = replace(sheet.claims[0], verdict=Verdict.DISPUTED)
    changed = stated(html.render(replace(sheet, claims=(claim, *sheet.claims[1:]))))
    assert changed.verdicts[0].verdict is Verdict.DISPUTED


@pytest.mark.parametrize(
    "data",
    [b"", b"   ", b"<html></html>", b"<p>Hello</p>", b"%PDF-1.7", b"{}", b"\x00\xff" * 99,
     b"<html data-sheet='x'></html>",
     b"<html data-sheet='x' data-version='two' data-made='' data-content-sha256=''></html>"],
)  # fmt: skip
def test_other_files_are_refused_in_a_line(data: bytes) -> None:
    with pytest.raises(UserError) as error:
        stated(data)
    assert "\n" not in str(error.value)


def test_a_sheet_that_was_spoilt_is_refused() -> None:
    page = html.render(rich.golden())
    for old, new in ((b'data-verdict="supported"', b'data-verdict="true"'),
                     (b'data-start="0"', b'data-start="zero"'),
                     (b"data-prefix=", b"data-praefix=")):  # fmt: skip
        assert old in page
        with pytest.raises(UserError, match="was changed"):
            stated(page.replace(old, new))
