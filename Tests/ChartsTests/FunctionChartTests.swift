import Charts
import Testing

/// How much of a curve is shown.
struct FunctionChartTests {
  private func range(_ values: [Double]) -> ClosedRange<Double> {
    let points = values.enumerated().map { [Double($0), $1] }
    return FunctionChart.shownRange(
      CurveChart.Multiple(
        name: "", lines: [.init(name: "", points: points, colour: "", isDashed: false)], kept: nil))
  }

  @Test func `an end that towers above the rest is cut off`() {
    let values = (0..<100).map { 1.0 + ($0 > 95 ? 1e6 : 0) }
    #expect(range(values).upperBound < 10)
  }

  @Test func `a peak that a curve comes back from is shown`() {
    let values = (0..<100).map { abs($0 - 50) < 5 ? 8.0 : 0.1 }
    #expect(range(values).contains(8))
  }

  @Test func `zero is always shown`() { #expect(range([5, 6, 7]).contains(0)) }
}
