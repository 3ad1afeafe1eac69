internal import Profiles
internal import Spelling
internal import Tables

/// A table that was read, and what is to be predicted in it.
struct LoadedData {
  /// What reports call the data.
  var name: String
  /// What the user named.
  var source: SourceData
  /// The digest of the text that the table was read from, by which a worker knows it.
  var textDigest: String
  var table: Table
  var request: ProfileRequest

  /// Reads what the options name; columns with a role, such as weights, are no features.
  ///
  /// - Throws: ``DataError`` for bad data; ``Failure`` for a column that is missing or unknown.
  init(_ options: DataOptions, goal: GoalOptions? = nil) async throws {
    try self.init(options, source: await SourceData(options.sourceOptions), goal: goal)
  }

  /// Reads what is opened already.
  ///
  /// - Throws: ``DataError`` for bad data; ``Failure`` for a column that is missing or unknown.
  init(_ options: DataOptions, source: SourceData, goal: GoalOptions? = nil) throws {
    self.source = source
    name = source.name
    (table, textDigest) = try source.read()
    let bundled = source.bundled
    guard let target = options.target ?? bundled?.target else {
      throw ColumnRefusal.missingTarget(in: table)
    }
    let usesManifest = bundled?.target == target
    let dropped = options.droppedColumns + (usesManifest ? bundled?.leakColumns ?? [] : [])
    for column in dropped where table.column(named: column) == nil {
      throw ColumnRefusal.unknownColumn(column, flag: "--drop", table: table)
    }
    let roles = goal?.roleColumns ?? []
    for (flag, column) in roles where table.column(named: column) == nil {
      throw ColumnRefusal.unknownColumn(column, flag: flag, table: table)
    }
    request = ProfileRequest(
      target: target, drop: dropped + roles.map(\.column),
      task: options.task ?? (usesManifest ? bundled?.task : nil),
      positive: options.positive ?? (usesManifest ? bundled?.positiveLabel : nil), rows: nil)
  }
}

/// What is said about columns that were not named, or are not there.
enum ColumnRefusal {
  static func missingTarget(in table: Table) -> Failure {
    let likely = TargetValues.likelyTargets(in: table).prefix(3)
    let commands = likely.map { "--target \(ShellWord.of($0))" }.joined(separator: ", or ")
    return Failure(
      "\(table.source.path): no target was named; the likely ones, ready to paste: \(commands).",
      .usage)
  }

  static func unknownColumn(_ column: String, flag: String, table: Table) -> Failure {
    let nearest = NearestNames.of(column, in: table.columns.map(\.name))
    let hint = nearest.isEmpty ? "" : " The nearest names are \(nearest.joined(separator: ", "))."
    return Failure(
      "\(table.source.path): there is no column \"\(column)\" for \(flag).\(hint) "
        + "Correct the name.", .badData)
  }
}
