/// A statistic with its doubt, and what it says in words.
package struct StatedFact: Sendable, Hashable {
  package var name: String
  /// The number with ± one standard error or a 95 % interval.
  package var value: String
  /// What the number says, a clause; may be empty.
  package var reading: String
  /// Whether a loss is chosen by it; the others are for pages, not for screens.
  package var decides: Bool

  /// Creates a fact.
  package init(_ name: String, _ value: String, _ reading: String = "", decides: Bool = true) {
    self.name = name
    self.value = value
    self.reading = reading
    self.decides = decides
  }
}

/// How an estimate stands to a reference, seen through its error.
enum Standpoint {
  case below
  case level
  case above

  /// Compares with two standard errors to spare; without an error, bare numbers are compared.
  init(_ value: Double, to reference: Double, error: Double?) {
    let room = 2 * max(error ?? 0, 0)
    self = value > reference + room ? .above : value < reference - room ? .below : .level
  }

  /// Compares an interval; without one the verdict is open.
  init(interval: [Double]?, to reference: Double) {
    guard let interval, interval.count == 2 else {
      self = .level
      return
    }
    self = interval[0] > reference ? .above : interval[1] < reference ? .below : .level
  }

  /// Returns the words for below, level and above.
  func words(_ below: String, _ level: String, _ above: String) -> String {
    switch self {
    case .below: below
    case .level: level
    case .above: above
    }
  }
}
