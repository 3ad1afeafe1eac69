/// Pictures made of characters.
enum Sketch {
  /// Returns one block character a count, as tall as its share of the largest.
  static func bars(_ counts: [Int]) -> String {
    let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let largest = Double(counts.max() ?? 0)
    guard largest > 0 else { return "" }
    return String(
      counts.map { count in
        count <= 0 ? " " : blocks[min(7, Int(Double(count) / largest * 7.999))]
      })
  }

  /// Returns the bars with a low dot in the place of each empty one, which wrapping cannot join.
  static func dotted(_ bars: String) -> String { String(bars.map { $0 == " " ? "·" : $0 }) }

  /// Returns a bar as long as its share of `width`; at least one mark for anything over 0.
  static func bar(_ share: Double, width: Int) -> String {
    guard share.isFinite, share > 0 else { return "" }
    return String(repeating: "█", count: min(width, max(1, Int((share * Double(width)).rounded()))))
  }

  /// Returns `  ├──●──┤`: a point with its interval on a scale; `›` or `‹` where it is outside.
  static func interval(
    _ centre: Double?, _ ends: [Double]?, in range: ClosedRange<Double>, width: Int
  ) -> String {
    var cells = [Character](repeating: " ", count: max(width, 1))
    guard let centre, centre.isFinite else { return String(cells) }
    if centre > range.upperBound {
      cells[cells.count - 1] = "›"
      return String(cells)
    }
    if centre < range.lowerBound {
      cells[0] = "‹"
      return String(cells)
    }
    if let ends, ends.count == 2, ends.allSatisfy(\.isFinite), ends[0] <= ends[1] {
      let low = cell(ends[0], range, width)
      let high = cell(ends[1], range, width)
      for index in low...max(low, high) { cells[index] = "─" }
    }
    cells[cell(centre, range, width)] = "●"
    return String(cells)
  }

  private static func cell(_ value: Double, _ range: ClosedRange<Double>, _ width: Int) -> Int {
    let length = range.upperBound - range.lowerBound
    guard length > 0, length.isFinite else { return 0 }
    let share = min(max((value - range.lowerBound) / length, 0), 1)
    return Int((share * Double(max(width, 1) - 1)).rounded())
  }
}
