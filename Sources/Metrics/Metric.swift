public import Predictions

/// What predictions are judged by.
///
/// A metric of numbers conforms to ``PointMetric`` and one of classes to ``ClassMetric``, which
/// check the rows first; both leave a single function to write.
public protocol Metric: Sendable {
  /// Name, direction, range, functional, formula and source, at the default parameters.
  static var card: MetricCard { get }
  /// The card at the parameters of this instance, which are part of its name: `name(key=value)`.
  var card: MetricCard { get }
  /// Creates the metric at its default parameters.
  init()
  /// Creates the metric at the given parameters; those left out keep their defaults.
  ///
  /// - Throws: `MetricError` for a parameter that it does not have or a value out of range.
  init(parameters: [String: Double]) throws(MetricError)
  /// Returns the score of a prediction against the truth, or why it is not defined.
  ///
  /// Never traps and never gives NaN: what cannot be computed is `undefined` with a reason.
  /// Weighted rows count as that many equal rows, and the order of the rows does not matter.
  func score(_ prediction: Prediction, against truth: Truth) -> MetricScore
  /// Returns what a reader of the score should know: rows that were clipped, classes that were left
  /// out, a value that a convention gave; a clause each, none where there is nothing to say.
  func notes(on prediction: Prediction, against truth: Truth) -> [String]
}

extension Metric {
  /// Nothing to say.
  public func notes(on prediction: Prediction, against truth: Truth) -> [String] { [] }

  /// The card at the default parameters.
  public var card: MetricCard { Self.card }

  /// Creates a metric that has no parameters.
  public init(parameters: [String: Double]) throws(MetricError) {
    if let unknown = parameters.keys.min() {
      throw MetricError(
        .unknownParameter(metric: Self.card.name, parameter: unknown, known: []))
    }
    self.init()
  }
}

/// The outcome of a metric.
public enum MetricScore: Sendable, Hashable, Codable {
  /// A finite number.
  case value(Double)
  /// Not defined for these rows; the reason, a clause such as "only one class is present".
  case undefined(String)

  /// The number, or `nil` when undefined.
  public var value: Double? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Returns `value` when it is finite, else `undefined` for the given reason.
  public static func finite(_ value: Double, otherwise reason: String) -> MetricScore {
    value.isFinite ? .value(value) : .undefined(reason)
  }
}

/// What really happened in the rows that were predicted.
public struct Truth: Sendable, Hashable {
  /// Numbers, or class indices 0 ..< K as numbers.
  public var targets: [Double]
  /// One positive weight a row, or `nil` for equal weights.
  public var weights: [Double]?
  /// The number of classes K, 0 for numbers.
  public var classCount: Int
  /// The targets that the model was trained on, where they are known: the constant predictor that
  /// skills and shares of explained variance compare with then never saw these rows.
  public var training: TrainingTargets?

  /// Creates the truth.
  public init(targets: [Double], weights: [Double]? = nil, classCount: Int) {
    self.targets = targets
    self.weights = weights
    self.classCount = classCount
  }
}

/// The targets that a model was trained on.
public struct TrainingTargets: Sendable, Hashable {
  /// Numbers, or class indices 0 ..< K as numbers.
  public var targets: [Double]
  /// One positive weight a row, or `nil` for equal weights.
  public var weights: [Double]?
  /// The rows are in order of time.
  public var areInTimeOrder: Bool

  /// Creates training targets.
  public init(targets: [Double], weights: [Double]? = nil, areInTimeOrder: Bool = false) {
    self.targets = targets
    self.weights = weights
    self.areInTimeOrder = areInTimeOrder
  }
}
