public import Predictions

/// What predictions are judged by.
public protocol Metric: Sendable {
  /// Name, direction, range, functional, formula and source.
  static var card: MetricCard { get }
  /// Creates the metric at its default parameters.
  init()
  /// Returns the score of a prediction against the truth, or why it is not defined.
  ///
  /// Never traps and never gives NaN: what cannot be computed is `undefined` with a reason.
  func score(_ prediction: Prediction, against truth: Truth) -> MetricScore
}

extension Metric {
  /// Name, direction, range, functional, formula and source.
  public var card: MetricCard { Self.card }
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

  /// Creates the truth.
  public init(targets: [Double], weights: [Double]? = nil, classCount: Int) {
    self.targets = targets
    self.weights = weights
    self.classCount = classCount
  }
}

/// What is known of a metric before any data.
public struct MetricCard: Sendable, Hashable {
  /// What a metric reads of a prediction.
  public enum Reads: String, Sendable, Codable, Hashable {
    /// A number a row.
    case points
    /// Probabilities of classes.
    case probabilities
    /// The order of the scores.
    case scores
    /// The classes that were decided for, so that a threshold matters.
    case decisions
  }

  /// The name, spelled as scikit-learn does where it has the metric.
  public var name: String
  /// Other spellings, lower case.
  public var aliases: [String]
  /// One sentence in plain words.
  public var summary: String
  /// The metric as a formula.
  public var formula: String
  /// The tasks that it can judge.
  public var tasks: [Task]
  /// Which way it improves.
  public var direction: Direction
  /// The values that it can take, infinite ends allowed.
  public var range: ClosedRange<Double>
  /// What it reads of a prediction.
  public var reads: Reads
  /// What an optimal prediction states; `nil` for metrics that no functional optimises.
  public var functional: Functional?
  /// A step function of the predictions, or rests on few rows: unfit for early stopping.
  public var isStepFunction: Bool
  /// The score is in units of the target to this power (1 for rmse, 0 for r2).
  public var targetPower: Int
  /// Where it comes from (author, year).
  public var reference: String

  /// Creates a card.
  public init(
    name: String, aliases: [String] = [], summary: String, formula: String, tasks: [Task],
    direction: Direction, range: ClosedRange<Double>, reads: Reads, functional: Functional?,
    isStepFunction: Bool = false, targetPower: Int = 0, reference: String
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.formula = formula
    self.tasks = tasks
    self.direction = direction
    self.range = range
    self.reads = reads
    self.functional = functional
    self.isStepFunction = isStepFunction
    self.targetPower = targetPower
    self.reference = reference
  }
}
