internal import Charts

/// Curves drawn with Braille dots, two by four to a character.
struct TextPlot {
  /// A title, rows of dots with the ends of the vertical axis, and the ends of the horizontal one.
  let lines: [String]

  /// Draws curves over the same ascending places.
  init(title: String, places: [Double], curves: [[Double]], width: Int, height: Int = 9) {
    let panel = CurveChart.Multiple(
      name: title,
      lines: curves.map { values in
        CurveChart.Line(
          name: "", points: zip(places, values).map { [$0, $1] }, colour: "", isDashed: false)
      }, kept: nil)
    let range = FunctionChart.shownRange(panel)
    let high = NumberText.significant(range.upperBound, digits: 2)
    let low = NumberText.significant(range.lowerBound, digits: 2)
    let margin = max(high.count, low.count, 1) + 1
    var canvas = BrailleCanvas(columns: max(width - margin, 4), rows: height)
    canvas.drawLevel(0, in: range)
    for curve in curves { canvas.draw(curve, in: range) }
    let rows = canvas.rows.enumerated().map { index, row in
      let label = index == 0 ? high : index == height - 1 ? low : ""
      return TextScreen.padded(label, to: margin - 1, right: true) + " " + row
    }
    let first = NumberText.significant(places.first ?? 0, digits: 2)
    let last = NumberText.significant(places.last ?? 0, digits: 2)
    let gap = max(width - margin - first.count - last.count, 1)
    let foot = String(repeating: " ", count: margin) + first
    lines =
      [String(repeating: " ", count: margin) + title] + rows
      + [foot + String(repeating: " ", count: gap) + last]
  }
}

/// A grid of dots that Braille characters show.
private struct BrailleCanvas {
  private let columns: Int
  private let height: Int
  private var cells: [UInt32]

  init(columns: Int, rows: Int) {
    self.columns = columns
    height = rows
    cells = Array(repeating: 0, count: columns * rows)
  }

  var rows: [String] {
    (0..<height).map { row in
      String(
        String.UnicodeScalarView(
          cells[row * columns..<(row + 1) * columns].compactMap { Unicode.Scalar(0x2800 + $0) }))
    }
  }

  /// Draws evenly spaced values, joined by vertical strokes; what lies outside is left out.
  mutating func draw(_ values: [Double], in range: ClosedRange<Double>) {
    guard values.count > 1 else { return }
    var previous: Int?
    for x in 0..<columns * 2 {
      let place = Double(x) / Double(columns * 2 - 1) * Double(values.count - 1)
      let value = values[Int(place.rounded())]
      guard value.isFinite, range.contains(value) else {
        previous = nil
        continue
      }
      let y = dot(of: value, in: range)
      let from = previous ?? y
      for step in min(from, y)...max(from, y) { set(x, step) }
      previous = y
    }
  }

  /// Draws a dotted horizontal line.
  mutating func drawLevel(_ value: Double, in range: ClosedRange<Double>) {
    guard range.contains(value) else { return }
    let y = dot(of: value, in: range)
    for x in stride(from: 0, to: columns * 2, by: 4) { set(x, y) }
  }

  private func dot(of value: Double, in range: ClosedRange<Double>) -> Int {
    let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return Int(((1 - share) * Double(height * 4 - 1)).rounded())
  }

  /// Dots of a character: 1 2 3 7 down the left, 4 5 6 8 down the right.
  private mutating func set(_ x: Int, _ y: Int) {
    let left: [UInt32] = [0x01, 0x02, 0x04, 0x40]
    let right: [UInt32] = [0x08, 0x10, 0x20, 0x80]
    guard x >= 0, y >= 0, x < columns * 2, y < height * 4 else { return }
    cells[y / 4 * columns + x / 2] |= x.isMultiple(of: 2) ? left[y % 4] : right[y % 4]
  }
}
