internal import Statistics

/// Times work by a clock: once to warm up, then again and again.
package struct Stopwatch<Time: Clock<Duration>> {
  let clock: Time
  /// How often work is timed, unless that takes long.
  let repeats: Int
  /// The time after which three timings must do.
  let patience: Duration

  /// Creates a stopwatch.
  ///
  /// - Parameters:
  ///   - repeats: how often work is timed, at least once.
  ///   - patience: after so long, three timings must do.
  package init(clock: Time, repeats: Int, patience: Duration = .seconds(1)) {
    precondition(repeats > 0)
    self.clock = clock
    self.repeats = repeats
    self.patience = patience
  }

  /// Returns how long each repeat took, in nanoseconds.
  func nanoseconds(_ work: () -> Void) -> [Double] {
    work()
    var times: [Double] = []
    var total = Duration.zero
    while times.count < repeats && (times.count < 3 || total < patience) {
      let time = clock.measure(work)
      times.append(
        Double(time.components.seconds) * 1e9 + Double(time.components.attoseconds) / 1e9)
      total += time
    }
    return times
  }
}

/// Nanoseconds per element: the best and the median of all repeats.
package struct ElementTime: Sendable, Codable, Hashable {
  /// The smallest.
  package var best: Double
  /// The middle one.
  package var median: Double

  /// Sums up the nanoseconds of repeats over `elements` elements each; `nil` without repeats.
  init?(_ nanoseconds: [Double], elements: Int) {
    guard let best = nanoseconds.min(), elements > 0 else { return nil }
    self.best = best / Double(elements)
    median = Quantile.median(nanoseconds) / Double(elements)
  }

  /// Creates a time that was measured elsewhere.
  package init(best: Double, median: Double) {
    self.best = best
    self.median = median
  }
}
