public import Losses

/// What only the user can say.
public struct Goal: Sendable, Codable, Hashable {
  /// What the model is for.
  public enum Purpose: Sendable, Hashable {
    /// The average, which adds up to totals.
    case mean
    /// The typical value.
    case median
    /// The value below which this share of outcomes lies.
    case quantile(Double)
    /// The asymmetric mean at this level.
    case expectile(Double)
    /// A probability for each class.
    case probability
    /// A decision for each row.
    case decision
    /// The order of the rows.
    case ranking
    /// A range that holds the outcome.
    case interval
  }

  /// Whether extreme target values are mistakes.
  public enum Outliers: String, Sendable, Codable, Hashable, CaseIterable {
    /// Mistakes of measurement or entry, not to be learnt.
    case errors
    /// Rare but true values.
    case real
    /// Nobody said.
    case unknown
  }

  /// The number wanted; `nil` when the user did not say.
  public var purpose: Purpose?
  /// The metric to be judged by, its catalogue name; `nil` when the user did not say.
  public var metric: String?
  /// The cost of a miss (fn), in any unit that the cost of a false alarm shares.
  public var missCost: Double?
  /// The cost of a false alarm (fp).
  public var falseAlarmCost: Double?
  /// The cost of predicting too much by one unit.
  public var overCost: Double?
  /// The cost of predicting too little by one unit.
  public var underCost: Double?
  /// Whether extreme target values are mistakes.
  public var outliers: Outliers = .unknown
  /// The label that counts as positive.
  public var positive: String?
  /// The share of positives where the model will be used.
  public var deployedPrevalence: Double?
  /// Whether ratios rather than differences matter.
  public var prefersRelativeErrors = false
  /// The framework to spell the loss for; `nil` for all.
  public var framework: Framework?
  /// The learner that will be trained.
  public var learner: String?
  /// The column that holds row weights.
  public var weightColumn: String?
  /// The column whose values keep rows together in one fold.
  public var groupColumn: String?
  /// The column that orders rows in time.
  public var timeColumn: String?

  enum CodingKeys: String, CodingKey {
    case purpose, metric, outliers, positive, framework, learner
    case missCost = "miss_cost"
    case falseAlarmCost = "false_alarm_cost"
    case overCost = "over_cost"
    case underCost = "under_cost"
    case deployedPrevalence = "deployed_prevalence"
    case prefersRelativeErrors = "prefers_relative_errors"
    case weightColumn = "weight_column"
    case groupColumn = "group_column"
    case timeColumn = "time_column"
  }

  /// Creates a silent goal.
  public init() {}
}
