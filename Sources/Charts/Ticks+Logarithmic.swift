internal import Foundation

extension Ticks {
  /// Creates ticks at 1, 2 and 5 times powers of ten, fewer where the range is wide; positions are
  /// decimal logarithms.
  ///
  /// - Parameter range: The ends as decimal logarithms.
  package init(logarithmic range: ClosedRange<Double>, atMost count: Int) {
    self.init(in: range, atMost: count)
    let low = Int(max(range.lowerBound, -320).rounded(.down))
    let powers = low...max(low, Int(min(range.upperBound, 320).rounded(.up)))
    // Linear steps stay where the range is narrower than two round ones, or too wide for all powers.
    let found = [[1.0, 2, 5], [1, 3], [1]].map { Ticks.logarithms(powers, $0, within: range) }
    positions = found.first { (2...max(count, 2)).contains($0.count) } ?? positions
    labels = positions.map(Ticks.powerLabel)
  }

  private static func logarithms(
    _ powers: ClosedRange<Int>, _ factors: [Double], within range: ClosedRange<Double>
  ) -> [Double] {
    powers.flatMap { power in factors.map { Double(power) + Foundation.log10($0) } }
      .filter(range.contains)
  }

  private static func powerLabel(_ logarithm: Double) -> String {
    NumberText.trimmed(Foundation.pow(10, logarithm).roundedToDigits)
  }
}

extension Double {
  /// The value without the last digits, in which powers are inexact.
  fileprivate var roundedToDigits: Double {
    guard isFinite, self != 0 else { return self }
    return Double(String(format: "%.6g", self)) ?? self
  }
}
