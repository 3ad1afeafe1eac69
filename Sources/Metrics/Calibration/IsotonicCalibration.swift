/// The best rising map from forecast to observed share, by pooling adjacent violators.
///
/// Ayer and others 1955. It is the likeliest rising map for every proper score at once.
public struct IsotonicCalibration: Sendable, Hashable {
  /// The probabilities that were forecast, ascending.
  public let forecasts: [Double]
  /// The recalibrated probability of each, not falling.
  public let values: [Double]

  /// Fits the map.
  public init(_ forecasts: Forecasts) {
    self.forecasts = forecasts.levels.map(\.probability)
    values = Self.pooled(forecasts.levels)
  }

  /// Returns the recalibrated probability: between the forecasts on the line between them, beyond
  /// them as at the end.
  public func recalibrated(_ probability: Double) -> Double {
    guard let upper = place(of: probability) else { return values.last ?? probability }
    guard upper > 0, forecasts[upper] > probability else { return values[upper] }
    let (left, right) = (forecasts[upper - 1], forecasts[upper])
    let share = (probability - left) / (right - left)
    return values[upper - 1] + share * (values[upper] - values[upper - 1])
  }

  /// Returns the index of the first forecast that is not smaller, by halving.
  private func place(of probability: Double) -> Int? {
    var (low, high) = (0, forecasts.count)
    while low < high {
      let middle = (low + high) / 2
      if forecasts[middle] < probability { low = middle + 1 } else { high = middle }
    }
    return low < forecasts.count ? low : nil
  }

  private static func pooled(_ levels: [Forecasts.Level]) -> [Double] {
    var blocks: [(events: Double, weight: Double, count: Int)] = []
    for level in levels {
      var block = (events: level.events, weight: level.weight, count: 1)
      while let last = blocks.last, last.events / last.weight >= block.events / block.weight {
        block.events += last.events
        block.weight += last.weight
        block.count += last.count
        blocks.removeLast()
      }
      blocks.append(block)
    }
    return blocks.flatMap { Array(repeating: min(1, $0.events / $0.weight), count: $0.count) }
  }
}
