"""The reading order of a page's rows: column by column, tables row by row.

The order in which a producer wrote the page is kept where it makes sense on paper: going down, and
up only to a column further right. Else columns are found by the empty strips between them.
"""

from itertools import accumulate, pairwise
from statistics import median

from factcheck.reading.pdf.lines import Line
from factcheck.reading.pdf.rows import Row

_BUCKET = 2.0  # points; how finely the width of a page is looked at
_NARROWEST = 3  # buckets that a gutter spans at least
_CROSSED = 0.15  # of the lines may run over a gutter: titles, wide tables
_LEAST = 4  # lines on each side of a gutter
_FULL = 0.6  # of its column's width is what a line of prose fills, on the whole
_PROSE = 18  # characters in a usual line of a column of prose; fewer is a table's cell
_MOST_GUTTERS = 5
_MOST_STRETCHES = 40  # of lines written one below the other; with more there is no order at all
_JUMP = 2.2  # times its height that a line is below the one before: others may stand between
_WIDEST = 20_000  # points looked at; PDF allows 14,400

Block = list[Line]  # lines that stand below one another in one column


def ordered(rows: list[Row], usual: list[float] | None = None) -> list[Block]:
    """The page's lines as blocks in reading order.

    `usual` are the gutters of pages before: a last page may have too few lines to show its own.
    """
    fused = max(map(len, rows), default=1) > 1
    lines = [cell for row in rows for cell in row] if fused else [row[0] for row in rows]
    if not fused and not _goes_up(lines):
        return [lines] if lines else []
    columns = column_gutters(rows, usual) if fused else []
    if columns:
        return _by_columns(lines, columns)
    lines = [tabbed(row) for row in rows]
    gutters = _gutters(lines)
    if _makes_no_sense(lines):
        stretches = _stretches(lines)
        if len(stretches) > _MOST_STRETCHES:
            return _by_columns(lines, gutters)
        lines = [line for stretch in _from_above(stretches) for line in stretch]
    return _by_stream(lines, gutters)


def column_gutters(rows: list[Row], usual: list[float] | None = None) -> list[float]:
    """The gutters of a page on which lines of several columns stand in one row; else none."""
    if all(len(row) == 1 for row in rows):
        return []
    lines = [cell for row in rows for cell in row]
    for gutters in (_gutters(lines), usual):
        if gutters and _are_columns(rows, gutters):
            return gutters
    return []


def tabbed(row: Row) -> Line:
    """A row's cells as one line."""
    if len(row) == 1:
        return row[0]
    return Line(
        "\t".join(cell.text for cell in row), row[0].first, row[-1].end,
        row[0].x0, min(cell.y0 for cell in row), row[-1].x1, max(cell.y1 for cell in row),
        all(cell.is_bold for cell in row), tuple(note for cell in row for note in cell.notes),
    )  # fmt: skip


def _rises(before: Line, line: Line) -> bool:
    return line.y0 > before.y0 + 0.5 * before.height


def _goes_up(lines: list[Line]) -> bool:
    return any(b.y0 > a.y0 + 0.5 * (a.y1 - a.y0) for a, b in pairwise(lines))


def _makes_no_sense(lines: list[Line]) -> bool:
    """Whether the page goes up other than to a column further right."""
    return any(_rises(a, b) and b.x0 < a.x1 - a.height for a, b in pairwise(lines))


def _stretches(lines: list[Line]) -> list[Block]:
    """The lines cut where they go up, or jump down over others."""
    found: list[Block] = [[lines[0]]]
    for before, line in pairwise(lines):
        if _rises(before, line) or _jumps(before, line, lines):
            found.append([])
        found[-1].append(line)
    return found


def _jumps(before: Line, line: Line, lines: list[Line]) -> bool:
    if before.y0 - line.y0 < _JUMP * before.height:
        return False
    return any(
        line.y1 < other.y0 + 1 and other.y1 < before.y0 + 1 and _beside(other, line)
        for other in lines
    )


def _beside(one: Line, other: Line) -> bool:
    """Whether two lines share a part of the page's width."""
    return one.x0 < other.x1 and other.x0 < one.x1


def _from_above(stretches: list[Block]) -> list[Block]:
    """The stretches as they were written, but none before one that stands above it."""
    boxes = [_box(stretch) for stretch in stretches]
    left = list(range(len(stretches)))
    ordered_: list[int] = []
    while left:
        free = (n for n in left if not any(_above(boxes[o], boxes[n]) for o in left if o != n))
        chosen = next(free, left[0])
        left.remove(chosen)
        ordered_.append(chosen)
    return [stretches[number] for number in ordered_]


def _box(block: Block) -> tuple[float, float, float, float]:
    return (
        min(line.x0 for line in block), min(line.y0 for line in block),
        max(line.x1 for line in block), max(line.y1 for line in block),
    )  # fmt: skip


def _above(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether a box stands above another that shares a part of its width."""
    middle = (one[1] + one[3]) / 2
    return middle > other[3] and one[0] < other[2] and other[0] < one[2]


def _gutters(lines: list[Line]) -> list[float]:
    """Where the empty strips between columns stand, from left to right."""
    if len(lines) < 2 * _LEAST:
        return []
    left = min(line.x0 for line in lines)
    right = min(max(line.x1 for line in lines), left + _WIDEST)
    size = int((right - left) / _BUCKET) + 2
    steps = [0] * (size + 1)
    for line in lines:
        steps[min(size, max(0, int((line.x0 - left) / _BUCKET)))] += 1
        steps[min(size, max(0, int((line.x1 - left) / _BUCKET) + 1))] -= 1
    allowed = _CROSSED * len(lines)
    found, begun = [], None
    for bucket, covered in enumerate(accumulate(steps)):
        if covered <= allowed:
            begun = bucket if begun is None else begun
        elif begun is not None:
            if bucket - begun >= _NARROWEST and begun > 0:
                found.append(left + _BUCKET * (begun + bucket) / 2)
            begun = None
    good = [x for x in found if _parts(lines, x, right - left)]
    return good if len(good) <= _MOST_GUTTERS else []


def _parts(lines: list[Line], x: float, width: float) -> bool:
    """Whether there is a column on each side of x, side by side."""
    left = [line for line in lines if _column(line, [x]) == 0]
    right = [line for line in lines if _column(line, [x]) == 1]
    if min(len(left), len(right)) < _LEAST:
        return False
    if min(_breadth(left), _breadth(right)) < 0.12 * width:
        return False
    low = max(min(line.y0 for line in side) for side in (left, right))
    high = min(max(line.y1 for line in side) for side in (left, right))
    heights = [max(s.y1 for s in side) - min(s.y0 for s in side) for side in (left, right)]
    return high - low > 0.3 * min(heights)


def _breadth(lines: list[Line]) -> float:
    return max(line.x1 for line in lines) - min(line.x0 for line in lines)


def _column(line: Line, gutters: list[float]) -> int:
    """The number of the column a line stands in; -1 when it runs over a gutter.

    Ragged lines end at all places, so that a gutter is not known to the point.
    """
    slack = line.y1 - line.y0
    if any(line.x0 < x - slack and line.x1 > x + slack for x in gutters):
        return -1
    middle = (line.x0 + line.x1) / 2
    return sum(x < middle for x in gutters)


def _are_columns(rows: list[Row], gutters: list[float]) -> bool:
    """Whether rows that run over the gutters are columns of prose, not rows of a table."""
    edges: dict[int, list[Line]] = {}
    for row in rows:
        for cell in row:
            edges.setdefault(_column(cell, gutters), []).append(cell)
    across = edges.pop(-1, [])
    return (
        len(across) <= max(1, _CROSSED * len(rows))
        and len(edges) > 1
        and all(
            median(len(line.text) for line in lines) >= _PROSE
            and median(line.x1 - line.x0 for line in lines) > _FULL * _breadth(lines)
            for lines in edges.values()
        )
    )


def _by_columns(lines: list[Line], gutters: list[float]) -> list[Block]:
    """Blocks from the top down: what runs over a gutter, else the columns from left to right."""
    blocks: list[Block] = []
    band: list[list[Line]] = [[] for _ in range(len(gutters) + 1)]
    wide: Block = []

    def close() -> None:
        blocks.extend(column for column in band if column)
        band[:] = [[] for _ in band]

    for line in sorted(lines, key=lambda line: (-round(line.y0), line.x0)):
        column = _column(line, gutters)
        if column < 0:
            close()
            wide.append(line)
        else:
            if wide:
                blocks.append(wide)
                wide = []
            band[column].append(line)
    close()
    return [*blocks, wide] if wide else blocks


def _by_stream(lines: list[Line], gutters: list[float]) -> list[Block]:
    """Blocks in the order given, cut where it goes up or to another column."""
    blocks: list[Block] = []
    before, column = None, -2
    for line in lines:
        own = _column(line, gutters) if gutters else 0
        if before is None or own != column or _rises(before, line):
            blocks.append([])
        blocks[-1].append(line)
        before, column = line, own
    return blocks
