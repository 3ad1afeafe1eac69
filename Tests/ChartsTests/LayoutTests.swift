import Charts
import Testing

@Suite struct LayoutTests {
  @Test func `ticks stand at round numbers with no more digits than they need`() {
    let ticks = Ticks(in: 3.1...4.3, atMost: 6)
    #expect(ticks.labels == ["3.2", "3.4", "3.6", "3.8", "4.0", "4.2"])
    #expect(Ticks(in: -1...1, atMost: 4).labels == ["-1.0", "-0.5", "0", "0.5", "1.0"])
    #expect(Ticks(in: 0...25_000, atMost: 5).labels.last == "25,000")
  }

  @Test func `a logarithmic axis has ticks at round numbers`() {
    let ticks = Ticks(logarithmic: -0.2...2.1, atMost: 8)
    #expect(ticks.labels == ["1", "2", "5", "10", "20", "50", "100"])
    #expect(Ticks(logarithmic: -3...5, atMost: 9).labels.first == "0.001")
    #expect(Ticks(logarithmic: 0.31...0.33, atMost: 5).labels.count > 1)
  }

  @Test(arguments: [0.0...0, -400...400, 1e9...1e10, 5...5.0000001])
  func `a logarithmic axis has ticks for any range`(range: ClosedRange<Double>) {
    let ticks = Ticks(logarithmic: range, atMost: 6)
    #expect(!ticks.labels.isEmpty && ticks.labels.count == ticks.positions.count)
    #expect(ticks.labels.count < 20)
  }

  @Test(arguments: [1e-9...2e-9, 1e12...1e12, -1e300...1e300, 5...5, 1...1.0000000001])
  func `ticks exist for any range`(range: ClosedRange<Double>) {
    let ticks = Ticks(in: range, atMost: 6)
    #expect(!ticks.labels.isEmpty && ticks.labels.count == ticks.positions.count)
    #expect(ticks.labels.count < 20)
    #expect(!ticks.labels.contains { $0.contains("nan") || $0.contains("inf") })
  }

  @Test func `labels are pushed apart in their order`() {
    let places = Spread.apart([10, 11, 50, 12], by: 12, in: 0...100)
    let sorted = [places[0], places[1], places[3], places[2]]
    for (first, second) in zip(sorted, sorted.dropFirst()) { #expect(second - first >= 12 - 1e-9) }
    #expect(places.allSatisfy { (0...100).contains($0) })
    #expect(Spread.apart([10, 50], by: 12, in: 0...100) == [10, 50])
  }

  @Test func `one hopeless row does not squash the others`() {
    #expect(AxisRange.limit(ofDistances: [0, 0.1, 0.2, 0.3, 1000]) < 1)
    #expect(AxisRange.limit(ofDistances: [0, 0.1, 0.2, 0.3]) == 0.3)
  }

  @Test func `a name keeps its colour whatever else is drawn`() {
    let palette = Palette(names: ["a", "b", "c", "d", "e", "f", "g", "h"])
    #expect(palette.colour(of: "a") != palette.colour(of: "b"))
    #expect(palette.colour(of: "h") == palette.colour(of: "a"))
    #expect(palette.dash(of: "h") != palette.dash(of: "a"))
    #expect(palette.colour(of: "unknown") == "#777777")
  }

  @Test func `invisible characters become visible and long names end in an ellipsis`() {
    #expect(PlainText.visible("a\nb\u{202E}c\u{0}d\u{FEFF}") == "a\\nb\\u{202E}c\\u{0}d\\u{FEFF}")
    let name = PlainText.name(String(repeating: "é", count: 3000))
    #expect(name.unicodeScalars.count == 60 && name.hasSuffix("…"))
    #expect(PlainText.name("Größe") == "Größe")
  }
}
