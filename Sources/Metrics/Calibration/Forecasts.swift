public import Predictions

/// Probabilities of events and how often they came true, as calibration looks at them.
///
/// With two classes the event is class 1; with more it is that the most probable class is the
/// true one, and its probability is the confidence (Guo et al. 2017).
public struct Forecasts: Sendable, Hashable {
  /// All rows of one probability; rows of weight 0 are left out.
  public struct Level: Sendable, Hashable {
    /// The probability of the event.
    public let probability: Double
    /// The number of rows.
    public internal(set) var rows = 0
    /// The weight of the rows.
    public internal(set) var weight = 0.0
    /// The weight of the rows in which the event came true.
    public internal(set) var events = 0.0
    /// The sum of the squared weights, each as a share of the weight of all rows.
    public internal(set) var squaredShare = 0.0
  }

  /// The rows, in order of rising probability, none twice.
  public let levels: [Level]
  /// The number of rows, those of weight 0 too.
  public let rows: Int
  /// The weight of all rows, positive.
  public let weight: Double

  /// Reads the probabilities of a prediction.
  ///
  /// - Throws: `Undefined` where there are none, or they do not go with the truth.
  public init(_ prediction: Prediction, against truth: Truth) throws(Undefined) {
    try self.init(ClassRows(prediction, truth, metric: "calibration"))
  }

  /// Reads the probabilities of checked rows.
  init(_ rows: ClassRows) throws(Undefined) {
    let (probabilities, width) = (try rows.probabilities(), rows.classCount)
    let events = rows.labels.indices.map { row -> (probability: Double, cameTrue: Bool) in
      let start = row * width
      if width == 2 { return (probabilities[start + 1], rows.labels[row] == 1) }
      var best = 0
      for k in 1..<width where probabilities[start + k] > probabilities[start + best] { best = k }
      return (probabilities[start + best], rows.labels[row] == best)
    }
    self.rows = rows.labels.count
    weight = rows.weights.total
    levels = Forecasts.levels(events, rows.weights)
  }

  /// The weight of the events.
  public var events: Double { levels.reduce(0) { $0 + $1.events } }
  /// The share of the weight in which the event came true.
  public var share: Double { min(1, events / weight) }

  private static func levels(
    _ events: [(probability: Double, cameTrue: Bool)], _ weights: RowWeights
  ) -> [Level] {
    let order = events.indices.filter { weights[$0] > 0 }
      .sorted { events[$0].probability < events[$1].probability }
    return order.reduce(into: [Level]()) { levels, row in
      if levels.last?.probability != events[row].probability {
        levels.append(Level(probability: events[row].probability))
      }
      let last = levels.count - 1
      levels[last].rows += 1
      levels[last].weight += weights[row]
      levels[last].events += events[row].cameTrue ? weights[row] : 0
      let share = weights[row] / weights.total
      levels[last].squaredShare += share * share
    }
  }
}
