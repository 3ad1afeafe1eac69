/// A named column of a table.
public struct Column: Sendable {
  /// The values of all rows.
  public enum Values: Sendable {
    /// One number a row, NaN where missing. Dates are days since 1970-01-01.
    case numbers([Double])
    /// One index into `labels` a row, -1 where missing; labels in order of first appearance.
    case codes([Int32], labels: [String])
  }

  /// The name; unique in its table.
  public var name: String
  /// What the values are.
  public var kind: ColumnKind
  /// The values.
  public var values: Values
  /// Rows without a value.
  public var missingCount: Int
  /// The labels from least to most, where their words or digits say an order; `nil` otherwise.
  public var order: [String]?

  /// Creates a column.
  public init(
    name: String, kind: ColumnKind, values: Values, missingCount: Int, order: [String]? = nil
  ) {
    self.name = name
    self.kind = kind
    self.values = values
    self.missingCount = missingCount
    self.order = order
  }

  /// The number of rows.
  public var count: Int {
    switch values {
    case .numbers(let numbers): numbers.count
    case .codes(let codes, _): codes.count
    }
  }
}

/// What the values of a column are.
public enum ColumnKind: String, Sendable, Codable, CaseIterable, Hashable {
  /// Numbers with fractions.
  case number
  /// Whole numbers.
  case integer
  /// Labels out of a limited set.
  case category
  /// Two labels that mean yes and no, or 0 and 1.
  case boolean
  /// Calendar dates or times.
  case date
  /// Nearly all values distinct and without meaning for a model.
  case id
  /// One value only, or none.
  case constant
  /// Free text.
  case text
}
