/// Where the panels of small multiples stand: three in a row, four in a square, or one alone.
struct MultipleGrid {
  let count: Int
  let style: ChartStyle

  private var columns: Int { count == 4 ? 2 : min(count, 3) }
  private var rows: Int { count == 0 ? 1 : (count + columns - 1) / columns }
  private var cellHeight: Double { count == 1 ? 260 : 158 }

  var height: Double { 44 + Double(rows) * cellHeight + 26 }

  func panel(at index: Int, x: ClosedRange<Double>, y: ClosedRange<Double>) -> Panel {
    let cellWidth = (style.width - 16) / Double(max(columns, 1))
    let left = 8 + Double(index % max(columns, 1)) * cellWidth
    let top = 44 + Double(index / max(columns, 1)) * cellHeight
    let isSingle = count == 1
    return Panel(
      left: left + (isSingle ? 66 : 52), top: top + (isSingle ? 0 : 20),
      right: left + cellWidth - (isSingle ? 160 : 58), bottom: top + cellHeight - 24,
      xRange: x, yRange: y)
  }

  /// Whether no panel stands below.
  func isInLastRow(_ index: Int) -> Bool { index + columns >= count }
}
