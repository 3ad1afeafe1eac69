public import Predictions

/// The target's own shape and what kind of task it makes.
public struct TargetProfile: Sendable, Codable, Hashable {
  /// The column's name.
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
  /// How many different values there are.
  public var distinct: Int
  /// Shape of a numeric target; `nil` for classes.
  public var shape: NumericShape?
  /// Rows of each class, in order of class index; empty for numbers.
  public var classCounts: [ClassCount]
  /// The label that counts as positive in a binary task.
  public var positiveLabel: String?
  /// How the rows spread over the classes; `nil` for numbers.
  public var classShape: ClassShape?
  /// Whether the target depends on where a row stands in the file.
  public var order: OrderFacts?
  /// Rows with equal features and whether they agree on the target; `nil` without features.
  public var repeats: RepeatFacts?

  enum CodingKeys: String, CodingKey {
    case name, task, support, question, count, missing, distinct, shape, order, repeats
    case taskProbabilities = "task_probabilities"
    case taskEvidence = "task_evidence"
    case classCounts = "class_counts"
    case positiveLabel = "positive_label"
    case classShape = "class_shape"
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
  /// The label as it stands in the file.
  public var label: String
  /// The rows that have it.
  public var count: Int

  /// Creates a count.
  public init(label: String, count: Int) {
    self.label = label
    self.count = count
  }
}
