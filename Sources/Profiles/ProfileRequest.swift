public import Predictions

/// What is to be profiled.
public struct ProfileRequest: Sendable, Hashable {
  /// The target column.
  public var target: String
  /// Columns that are left out.
  public var drop: [String]
  /// The task, when the user named it; `nil` to infer it.
  public var task: Task?
  /// The label that counts as positive; `nil` for the rarer class.
  public var positive: String?
  /// The table rows to look at, such as an outer training part; `nil` for all.
  public var rows: [Int]?

  /// Creates a request.
  public init(
    target: String, drop: [String] = [], task: Task? = nil, positive: String? = nil,
    rows: [Int]? = nil
  ) {
    self.target = target
    self.drop = drop
    self.task = task
    self.positive = positive
    self.rows = rows
  }
}
