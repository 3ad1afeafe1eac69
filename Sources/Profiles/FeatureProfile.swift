/// A column that is not the target.
public struct FeatureProfile: Sendable, Codable, Hashable {
  /// The column's name.
  public var name: String
  /// The column kind by its name.
  public var kind: String
  /// Rows without a value.
  public var missing: Int
  /// How many different values there are.
  public var distinct: Int
  /// Whether ``distinct`` is an estimate with a standard error of 0.8 %.
  public var distinctIsEstimate: Bool
  /// The mean of a numeric column.
  public var mean: Double?
  /// The standard deviation of a numeric column.
  public var sd: Double?
  /// The smallest value of a numeric column.
  public var minimum: Double?
  /// The largest value of a numeric column.
  public var maximum: Double?
  /// Counts over sixteen equal bins from minimum to maximum; empty for labels and constants.
  public var histogram: [Int]
  /// The most common labels with their counts, at most five.
  public var commonLabels: [ClassCount]
  /// The labels from least to most, where their words or digits say an order.
  public var order: [String]?
  /// Why the column is left out of training, or `nil` when it is used.
  public var leftOut: String?

  enum CodingKeys: String, CodingKey {
    case name, kind, missing, distinct, mean, sd, minimum, maximum, histogram, order
    case distinctIsEstimate = "distinct_is_estimate"
    case commonLabels = "common_labels"
    case leftOut = "left_out"
  }

  /// Creates a feature profile.
  public init(
    name: String, kind: String, missing: Int, distinct: Int, distinctIsEstimate: Bool = false,
    mean: Double? = nil, sd: Double? = nil, minimum: Double? = nil, maximum: Double? = nil,
    histogram: [Int] = [], commonLabels: [ClassCount] = [], order: [String]? = nil,
    leftOut: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.missing = missing
    self.distinct = distinct
    self.distinctIsEstimate = distinctIsEstimate
    self.mean = mean
    self.sd = sd
    self.minimum = minimum
    self.maximum = maximum
    self.histogram = histogram
    self.commonLabels = commonLabels
    self.order = order
    self.leftOut = leftOut
  }
}
