public import Predictions

/// What the data says: the value that rules read and reports print.
public struct Profile: Sendable, Codable, Hashable {
  /// The version of the JSON form.
  public var schema = "losslab.profile/1"
  public var dataset: DatasetFacts
  public var target: TargetProfile
  /// Out-of-fold residuals of the pilots; `nil` when no pilot ran or the target is a class.
  public var residuals: ResidualProfile?
  /// Out-of-fold probabilities of the pilot; `nil` when the target is a number.
  public var classes: ClassProfile?
  public var features: [FeatureProfile]
  public var warnings: [ProfileWarning]

  /// Creates a profile.
  public init(
    dataset: DatasetFacts, target: TargetProfile, residuals: ResidualProfile?,
    classes: ClassProfile?, features: [FeatureProfile], warnings: [ProfileWarning]
  ) {
    self.dataset = dataset
    self.target = target
    self.residuals = residuals
    self.classes = classes
    self.features = features
    self.warnings = warnings
  }
}

/// Which data a profile is of.
public struct DatasetFacts: Sendable, Codable, Hashable {
  public var path: String
  /// SHA-256 of the file's bytes.
  public var sha256: String
  /// `csv` or `csv.gz`.
  public var format: String
  public var rows: Int
  public var columns: Int
  public var bytes: Int

  /// Creates the facts.
  public init(
    path: String, sha256: String, format: String, rows: Int, columns: Int, bytes: Int
  ) {
    self.path = path
    self.sha256 = sha256
    self.format = format
    self.rows = rows
    self.columns = columns
    self.bytes = bytes
  }
}

/// The target's own shape and what kind of task it makes.
public struct TargetProfile: Sendable, Codable, Hashable {
  public var name: String
  /// The most probable task, or the one that the user named.
  public var task: Task
  /// The values that a numeric target can take; `nil` for classes.
  public var support: Support?
  /// A probability for each task, by its name; they sum to 1.
  public var taskProbabilities: [String: Double]
  /// What speaks for the task, in words.
  public var taskEvidence: [String]
  /// The question to ask when the task is in doubt.
  public var question: String?
  /// Rows with a target.
  public var count: Int
  /// Rows without a target, left out.
  public var missing: Int
  public var distinct: Int
  /// Shape of a numeric target; `nil` for classes.
  public var shape: NumericShape?
  /// Rows of each class, in order of class index; empty for numbers.
  public var classCounts: [ClassCount]
  /// The label that counts as positive in a binary task.
  public var positiveLabel: String?

  enum CodingKeys: String, CodingKey {
    case name, task, support, question, count, missing, distinct, shape
    case taskProbabilities = "task_probabilities"
    case taskEvidence = "task_evidence"
    case classCounts = "class_counts"
    case positiveLabel = "positive_label"
  }

  /// Creates a target profile.
  public init(
    name: String, task: Task, support: Support?, taskProbabilities: [String: Double],
    taskEvidence: [String], question: String?, count: Int, missing: Int, distinct: Int,
    shape: NumericShape?, classCounts: [ClassCount], positiveLabel: String?
  ) {
    self.name = name
    self.task = task
    self.support = support
    self.taskProbabilities = taskProbabilities
    self.taskEvidence = taskEvidence
    self.question = question
    self.count = count
    self.missing = missing
    self.distinct = distinct
    self.shape = shape
    self.classCounts = classCounts
    self.positiveLabel = positiveLabel
  }
}

/// A class and its number of rows.
public struct ClassCount: Sendable, Codable, Hashable {
  public var label: String
  public var count: Int

  /// Creates a count.
  public init(label: String, count: Int) {
    self.label = label
    self.count = count
  }
}

/// The marginal shape of a numeric target.
public struct NumericShape: Sendable, Codable, Hashable {
  public var minimum: Double
  public var maximum: Double
  public var mean: Double
  public var sd: Double
  public var skewness: Double
  /// Excess kurtosis.
  public var kurtosis: Double
  /// Quantiles 0.05, 0.25, 0.5, 0.75, 0.95.
  public var quantiles: [Double]
  /// All values are whole numbers.
  public var isIntegral: Bool
  /// Share of rows that are exactly 0.
  public var zeroShare: Double
  /// Share of rows at the most common value.
  public var modeShare: Double
  /// Share of rows at the minimum, and at the maximum.
  public var minimumShare: Double
  public var maximumShare: Double
  /// Twenty counts over equal bins from minimum to maximum.
  public var histogram: [Int]

  enum CodingKeys: String, CodingKey {
    case minimum, maximum, mean, sd, skewness, kurtosis, quantiles, histogram
    case isIntegral = "is_integral"
    case zeroShare = "zero_share"
    case modeShare = "mode_share"
    case minimumShare = "minimum_share"
    case maximumShare = "maximum_share"
  }

  /// Creates a shape.
  public init(
    minimum: Double, maximum: Double, mean: Double, sd: Double, skewness: Double,
    kurtosis: Double, quantiles: [Double], isIntegral: Bool, zeroShare: Double,
    modeShare: Double, minimumShare: Double, maximumShare: Double, histogram: [Int]
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.mean = mean
    self.sd = sd
    self.skewness = skewness
    self.kurtosis = kurtosis
    self.quantiles = quantiles
    self.isIntegral = isIntegral
    self.zeroShare = zeroShare
    self.modeShare = modeShare
    self.minimumShare = minimumShare
    self.maximumShare = maximumShare
    self.histogram = histogram
  }
}

/// A column that is not the target.
public struct FeatureProfile: Sendable, Codable, Hashable {
  public var name: String
  /// The column kind by its name.
  public var kind: String
  public var missing: Int
  public var distinct: Int
  /// Mean, sd, minimum, maximum of a numeric column.
  public var mean: Double?
  public var sd: Double?
  public var minimum: Double?
  public var maximum: Double?
  /// The most common labels with their counts, at most five.
  public var commonLabels: [ClassCount]
  /// Why the column is left out of training, or `nil` when it is used.
  public var leftOut: String?

  enum CodingKeys: String, CodingKey {
    case name, kind, missing, distinct, mean, sd, minimum, maximum
    case commonLabels = "common_labels"
    case leftOut = "left_out"
  }

  /// Creates a feature profile.
  public init(
    name: String, kind: String, missing: Int, distinct: Int, mean: Double? = nil,
    sd: Double? = nil, minimum: Double? = nil, maximum: Double? = nil,
    commonLabels: [ClassCount] = [], leftOut: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.missing = missing
    self.distinct = distinct
    self.mean = mean
    self.sd = sd
    self.minimum = minimum
    self.maximum = maximum
    self.commonLabels = commonLabels
    self.leftOut = leftOut
  }
}

/// Something about the data that the user should know.
public struct ProfileWarning: Sendable, Codable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Codable, Hashable {
    case note
    case warning
    case severe
  }

  /// A stable short word.
  public var code: String
  public var severity: Severity
  /// One sentence.
  public var message: String
  public var column: String?
  public var line: Int?

  /// Creates a warning.
  public init(
    code: String, severity: Severity, message: String, column: String? = nil, line: Int? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.column = column
    self.line = line
  }
}
