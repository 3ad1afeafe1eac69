/// What becomes of rows that have more or fewer fields than the header.
public enum RaggedRows: String, Sendable, Codable, CaseIterable, Hashable {
  /// They stop the reading.
  case error
  /// Short rows are filled with missing values and long ones cut; both are counted and said.
  case pad
  /// Short rows are filled with missing values; the surplus fields of long ones make columns.
  case keep
}
