/// The interval between two quantiles with as much outside on either side.
enum CentralInterval {
  /// Returns the levels of its ends, (1 - coverage) / 2 and (1 + coverage) / 2, to ten digits, so
  /// that 0.9 gives 0.05 and 0.95.
  static func levels(coverage: Double) -> [Double] {
    [(1 - coverage) / 2, (1 + coverage) / 2].map { level in
      let rounded = (level * 1e10).rounded() / 1e10
      return rounded > 0 && rounded < 1 ? rounded : level
    }
  }
}
