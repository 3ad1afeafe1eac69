internal import Statistics

extension CensoredBound {
  private static let fewestRows = 20
  private static let smallestShare = 0.005
  /// The rows at the end must be so many times those at the next value in.
  private static let excess = 5
  private static let mostlyInside = 0.95

  /// Returns the ends of the targets that look cut off, the minimum first.
  static func all(in series: ResidualSeries) -> [CensoredBound] {
    guard let low = series.targets.min(), let high = series.targets.max(), low < high else {
      return []
    }
    return [
      CensoredBound(series, side: .minimum, value: low),
      CensoredBound(series, side: .maximum, value: high),
    ].compactMap(\.self)
  }

  private init?(_ series: ResidualSeries, side: Side, value: Double) {
    let places = series.targets.indices.filter { series.targets[$0] == value }
    let share = Double(places.count) / Double(series.count)
    guard places.count >= CensoredBound.fewestRows, share >= CensoredBound.smallestShare,
      places.count >= CensoredBound.excess * CensoredBound.neighbours(series, side, value)
    else { return nil }
    let inside = places.count {
      side == .minimum ? series.residuals[$0] < 0 : series.residuals[$0] > 0
    }
    let oneSided = Double(inside) / Double(places.count)
    guard oneSided >= CensoredBound.mostlyInside else { return nil }
    self.init(
      side: side, value: value, rows: places.count, share: share,
      interval: ResidualProfile.interval(places.count, of: series.count), oneSided: oneSided)
  }

  /// Returns how many rows share the value next to an end.
  private static func neighbours(
    _ series: ResidualSeries, _ side: Side, _ value: Double
  ) -> Int {
    let others = series.targets.filter { $0 != value }
    guard let next = side == .minimum ? others.min() : others.max() else { return 0 }
    return others.count { $0 == next }
  }
}
