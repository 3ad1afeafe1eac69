public import Predictions

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
    /// Two or more quantiles a row.
    case quantiles
    /// The whole law of each row.
    case distributions
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
  /// The values that it can take over all its tasks, infinite ends allowed.
  public var range: ClosedRange<Double>
  /// What it reads of a prediction.
  public var reads: Reads
  /// What an optimal prediction states; `nil` for metrics that no functional optimises.
  public var functional: Functional?
  /// A step function of the predictions, or rests on few rows: unfit for early stopping.
  public var isStepFunction: Bool
  /// The best value rests on the rows (their share of a class, their entropy) and need not be the
  /// end of the range.
  public var bestDependsOnRows: Bool
  /// The score is in units of the target to this power (1 for rmse, 0 for r2).
  public var targetPower: Int
  /// Where it comes from (author, year).
  public var reference: String

  /// Creates a card.
  public init(
    name: String, aliases: [String] = [], summary: String, formula: String, tasks: [Task],
    direction: Direction, range: ClosedRange<Double>, reads: Reads, functional: Functional?,
    isStepFunction: Bool = false, bestDependsOnRows: Bool = false, targetPower: Int = 0,
    reference: String
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
    self.bestDependsOnRows = bestDependsOnRows
    self.targetPower = targetPower
    self.reference = reference
  }
}
