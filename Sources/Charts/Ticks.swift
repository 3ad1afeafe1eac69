internal import Foundation

/// Round places on an axis, with their labels.
package struct Ticks: Sendable, Hashable {
  package var positions: [Double]
  package var labels: [String]

  /// Creates ticks at multiples of 1, 2 or 5 times a power of ten within the range.
  ///
  /// - Parameter leastStep: 1 on an axis that counts, so that no tick stands between two counts.
  package init(in range: ClosedRange<Double>, atMost count: Int, leastStep: Double = 0) {
    let width = range.upperBound - range.lowerBound
    let step = max(Ticks.step(for: width, atMost: max(count, 2)), leastStep)
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    // A range too narrow for the precision of its ends has no ticks but its ends.
    guard last >= first, last - first < 100, abs(last) < 1e12, abs(first) < 1e12 else {
      positions = [range.lowerBound]
      labels = [NumberText.significant(range.lowerBound)]
      return
    }
    positions = (0...Int(last - first)).map { (first + Double($0)) * step }
    labels = positions.map { Ticks.label($0, step: step) }
  }

  private static func step(for width: Double, atMost count: Int) -> Double {
    guard width.isFinite, width > 0 else { return 1 }
    let rough = width / Double(count)
    let power = Foundation.pow(10, Foundation.floor(Foundation.log10(rough)))
    guard power > 0, power.isFinite else { return max(rough, .leastNormalMagnitude) }
    let factor = [1, 2, 5].first { $0 * power >= rough * (1 - 1e-9) } ?? 10
    return factor * power
  }

  private static func label(_ value: Double, step: Double) -> String {
    let power = NumberText.exponent(of: step)
    if value == 0 || abs(value) < step / 2 { return "0" }
    guard abs(value) < 1e7, power >= -6 else {
      return NumberText.significant(
        value, digits: 1 + max(0, NumberText.exponent(of: value) - power))
    }
    return NumberText.fixed(value, decimals: max(0, -power))
  }
}
