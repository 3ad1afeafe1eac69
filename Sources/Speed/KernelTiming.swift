package import Losses

/// How long the batch loops of a loss take, one thread, float64.
package struct KernelTiming: Sendable, Codable, Hashable {
  /// The loss's name.
  package var loss: String
  /// Its parameters.
  package var parameters: [String: Double]
  /// Scores a batch, all classes counted.
  package var elements: Int
  /// Slope and surrogate curvature together, ns per element.
  package var slopeAndCurvature: ElementTime
  /// Slope alone, ns per element.
  package var slope: ElementTime
  /// The peer's gradient and hessian, where a peer was asked and has the loss.
  package var peer: PeerTime?

  enum CodingKeys: String, CodingKey {
    case loss, parameters, elements, slope, peer
    case slopeAndCurvature = "slope_and_curvature"
  }

  /// Times a loss on `elements` scores; `nil` if no repeat was timed.
  package init?<Time: Clock<Duration>>(
    _ subject: any Loss, elements: Int, seed: UInt64, stopwatch: Stopwatch<Time>
  ) {
    let rows = KernelRows(for: subject, elements: elements, seed: seed)
    var (slopes, curvatures) = (rows.scores, rows.scores)
    let smoothing = subject.smoothing(
      scores: rows.scores.span, targets: rows.targets.span, weights: nil)
    let both = stopwatch.nanoseconds {
      var slopeSpan = slopes.mutableSpan
      var curvatureSpan = curvatures.mutableSpan
      subject.fillNewtonPairs(
        &slopeSpan, curvatures: &curvatureSpan, scores: rows.scores.span,
        targets: rows.targets.span,
        smoothing: smoothing)
    }
    let alone = stopwatch.nanoseconds {
      var slopeSpan = slopes.mutableSpan
      subject.fillSlopes(&slopeSpan, scores: rows.scores.span, targets: rows.targets.span)
    }
    guard let slopeAndCurvature = ElementTime(both, elements: rows.scores.count),
      let slope = ElementTime(alone, elements: rows.scores.count)
    else { return nil }
    loss = subject.card.name
    parameters = subject.parameters
    self.elements = rows.scores.count
    self.slopeAndCurvature = slopeAndCurvature
    self.slope = slope
  }

  /// How many times as fast as the peer: its best time over ours.
  package var ratio: Double? {
    peer.map { $0.time.best / slopeAndCurvature.best }
  }

  /// Returns the better of two measurements of the same loss, with the mean of their medians.
  package func combined(with other: KernelTiming) -> KernelTiming {
    var both = self
    both.slopeAndCurvature = slopeAndCurvature.combined(with: other.slopeAndCurvature)
    both.slope = slope.combined(with: other.slope)
    both.peer = peer.map { own in other.peer.map(own.combined) ?? own } ?? other.peer
    return both
  }
}

extension ElementTime {
  /// Returns the better best and the mean of the medians.
  func combined(with other: ElementTime) -> ElementTime {
    ElementTime(best: min(best, other.best), median: (median + other.median) / 2)
  }
}
