/// The part of an axis that a chart shows.
package enum AxisRange {
  /// Returns a range that holds all finite values with room at both ends; 0...1 without values.
  package static func around(_ values: [Double], margin: Double = 0.06) -> ClosedRange<Double> {
    let finite = values.filter { $0.isFinite && abs($0) < 1e300 }
    guard let low = finite.min(), let high = finite.max() else { return 0...1 }
    let width = high - low
    if width <= abs(high) * 1e-12 {
      let room = abs(high) > 0 ? abs(high) * 0.1 : 1
      return (low - room)...(high + room)
    }
    return (low - width * margin)...(high + width * margin)
  }

  /// Returns the largest distance from the best that is worth drawing, so that one hopeless row
  /// does not squash the others: four times the upper quartile of the distances.
  package static func limit(ofDistances distances: [Double]) -> Double {
    let sorted = distances.filter { $0.isFinite && $0 > 0 }.sorted()
    guard let largest = sorted.last else { return 1 }
    let quartile = sorted[(sorted.count - 1) * 3 / 4]
    return largest > 4 * quartile ? 2.5 * quartile : largest
  }
}
