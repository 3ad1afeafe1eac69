/// Why data cannot be used: one sentence with file, line and column, and what to do.
public struct DataError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is, which decides the exit code.
  public enum Kind: Sendable, Hashable {
    /// Bad data (exit 65).
    case badData
    /// No such file (exit 66).
    case noSuchFile
  }

  /// What kind of failure it is.
  public var kind: Kind
  /// The file, as the user named it; empty when the data came from none.
  public var file: String
  /// The physical line, counted from 1.
  public var line: Int?
  /// The column's name or number.
  public var column: String?
  /// What is wrong, a clause without a full stop.
  public var problem: String
  /// What to do, an imperative clause without a full stop.
  public var remedy: String

  /// Creates an error.
  public init(
    kind: Kind = .badData, file: String, line: Int? = nil, column: String? = nil, problem: String,
    remedy: String
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.remedy = remedy
  }

  /// The sentence.
  public var description: String {
    let place = [
      file.isEmpty ? nil : file, line.map { "line \($0)" }, column.map { "column \"\($0)\"" },
    ].compactMap(\.self).joined(separator: ", ")
    return (place.isEmpty ? "" : place + ": ") + "\(problem); \(remedy)."
  }
}
