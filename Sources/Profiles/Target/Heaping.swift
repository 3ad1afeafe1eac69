internal import Foundation
internal import Statistics

/// How many more rows lie at round numbers than at their neighbours.
public struct Heaping: Sendable, Codable, Hashable {
  /// The round numbers are the multiples of this: 5, 10, 100 or 1000 steps of the grid.
  public var base: Double
  /// Share of the rows at multiples of the base that are neither near the smallest nor the
  /// largest value.
  public var share: Double
  /// The share there, were they no more common than the values around them.
  public var expected: Double
  /// Probability of so large a share by chance (normal approximation, times the four bases tried).
  public var pValue: Double

  enum CodingKeys: String, CodingKey {
    case base, share, expected
    case pValue = "p_value"
  }

  /// Creates a statement on heaping.
  public init(base: Double, share: Double, expected: Double, pValue: Double) {
    self.base = base
    self.share = share
    self.expected = expected
    self.pValue = pValue
  }

  /// The share beyond what is expected.
  public var excess: Double { share - expected }

  /// The excess holds at least a twentieth of the rows and is no chance.
  public var isClear: Bool { excess >= 0.05 && pValue < 0.001 }
}

extension Heaping {
  private static let bases = [5, 10, 100, 1000]

  /// Finds the base with the largest excess; `nil` where the values span fewer than four
  /// multiples of five steps, or lie on no grid.
  ///
  /// The counts around a multiple tile the line as in Whipple's index (United Nations 1955), but
  /// only multiples with whole surroundings count, so that a steep end is no heap.
  init?(_ runs: RunLengths, grid: Double?) {
    guard let grid, runs.total > 0 else { return nil }
    let places = runs.values.map { ($0 / grid).rounded() }
    var best: Heaping?
    for base in Heaping.bases {
      guard let found = Heaping.at(base, places: places, counts: runs.counts, rows: runs.total)
      else { continue }
      if found.excess > (best?.excess ?? -1) { best = found }
    }
    guard var best else { return nil }
    best.base *= grid
    self = best
  }

  private static func at(_ base: Int, places: [Double], counts: [Int], rows: Int) -> Heaping? {
    let width = Double(base)
    guard let first = places.first, let last = places.last, last - first >= 4 * width else {
      return nil
    }
    // The first and the last multiple with whole surroundings.
    let low = ((first + width / 2) / width).rounded(.up) * width
    let high = ((last - width / 2) / width).rounded(.down) * width
    var (at, around) = (0.0, 0.0)
    for (place, count) in zip(places, counts) {
      let distance = remainder(place, width)
      if distance == 0, place >= low, place <= high { at += Double(count) }
      if place > low - width / 2, place < high + width / 2 { around += Double(count) }
    }
    guard around > 0 else { return nil }
    let expected = around / width
    let z = (at - expected) / (expected * (1 - 1 / width)).squareRoot()
    return Heaping(
      base: width, share: at / Double(rows), expected: expected / Double(rows),
      pValue: min(1, Normal.upperTail(z) * Double(bases.count)))
  }
}
