/// Which columns a model is given, and which are left out and why.
public struct FeatureSelection: Sendable, Hashable {
  /// The names of the columns that are used, in the order of the table.
  public var used: [String]
  /// The columns that are not, in the order of the table.
  public var leftOut: [LeftOutColumn]
  /// Names to drop that no column has.
  public var unknownDrops: [String]

  /// Selects the features of a target.
  ///
  /// Left out are the columns of `drop`, ids, constants, free text and columns without a value;
  /// but where nothing else is left, ids that are numbers are used.
  public init(table: Table, target: String, drop: [String]) {
    used = []
    leftOut = []
    let names = Set(table.columns.map(\.name))
    unknownDrops = drop.filter { !names.contains($0) }
    let dropped = Set(drop)
    let others = table.columns.filter { $0.name != target && !dropped.contains($0.name) }
    let hasOnlyIds = others.allSatisfy { FeatureSelection.reasonToLeaveOut($0) != nil }
    for column in table.columns where column.name != target {
      if dropped.contains(column.name) {
        leftOut.append(LeftOutColumn(name: column.name, reason: "left out on request"))
      } else if hasOnlyIds, column.isNumericId {
        used.append(column.name)
      } else if let reason = FeatureSelection.reasonToLeaveOut(column) {
        leftOut.append(LeftOutColumn(name: column.name, reason: reason))
      } else {
        used.append(column.name)
      }
    }
  }

  private static func reasonToLeaveOut(_ column: Column) -> String? {
    if column.missingCount == column.count { return "no row has a value" }
    return switch column.kind {
    case .id: "looks like an identifier: nearly every row has a value of its own"
    case .constant: "all rows have the same value"
    case .text: "free text"
    case .number, .integer, .category, .boolean, .date: nil
    }
  }
}

extension Column {
  /// Whether the column numbers the rows.
  fileprivate var isNumericId: Bool {
    guard kind == .id, missingCount < count, case .numbers = values else { return false }
    return true
  }
}

/// A column that is not used as a feature.
public struct LeftOutColumn: Sendable, Codable, Hashable {
  /// The column's name.
  public var name: String
  /// Why, a clause without a full stop.
  public var reason: String

  /// Creates an entry.
  public init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }
}
