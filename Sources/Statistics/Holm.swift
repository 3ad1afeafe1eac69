/// Correction for many tests at once (Holm 1979).
package enum Holm {
  /// Returns the p-values, in the order given, raised for the number of tests.
  ///
  /// Rejecting where the result is below alpha keeps the chance of any false rejection at alpha.
  package static func adjusted(_ p: [Double]) -> [Double] {
    let order = p.indices.sorted { (p[$0], $0) < (p[$1], $1) }
    var adjusted = p
    var largest = 0.0
    for (position, index) in order.enumerated() {
      largest = max(largest, min(1, p[index] * Double(p.count - position)))
      adjusted[index] = largest
    }
    return adjusted
  }
}
