internal import Foundation

/// Numbers as they are written in sentences.
package enum Figure {
  /// Returns a number with three significant digits, such as `0.123`, `12.3`, `1,230` as `1230`.
  package static func text(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e6 { return String(Int(value)) }
    return String(format: "%.3g", value)
  }

  /// Returns a number that is of the order of 1, with three decimals at most.
  package static func scales(_ value: Double) -> String {
    abs(value) < 0.0005 ? "0" : text(value)
  }

  /// Returns a share as a percentage, such as `2.5 %`.
  package static func percent(_ share: Double) -> String { "\(text(100 * share)) %" }
}
