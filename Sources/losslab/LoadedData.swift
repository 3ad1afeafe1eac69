internal import Foundation
internal import Predictions
internal import Profiles
internal import Spelling
internal import Tables

/// A table that was read, and what is to be predicted in it.
struct LoadedData {
  /// What reports call the data.
  var name: String
  /// Where a worker finds the file; `-` while the bytes are here only.
  var path: String
  /// What came from standard input, for workers to read again; `nil` for a file.
  var piped: [UInt8]?
  var table: Table
  var request: ProfileRequest

  /// Reads what the options name; columns with a role, such as weights, are no features.
  ///
  /// - Throws: ``DataError`` for bad data; ``Failure`` for a column that is missing or unknown.
  init(_ options: DataOptions, goal: GoalOptions? = nil) throws {
    let bundled = try LossLabData.bundled(options.data)
    path = bundled?.path ?? options.data
    piped = path == "-" ? try LossLabData.standardInput() : nil
    table =
      try piped.map { try TableReader.read(bytes: $0, path: "-", options: ReadOptions()) }
      ?? TableReader.read(path: path, options: ReadOptions())
    table.source.path = options.data
    name = bundled?.name ?? LossLabData.name(ofPath: path)
    guard let target = options.target ?? bundled?.target else {
      throw LossLabData.missingTarget(options.data, table: table)
    }
    let usesManifest = bundled?.target == target
    let dropped = options.droppedColumns + (usesManifest ? bundled?.leakColumns ?? [] : [])
    for column in dropped where table.column(named: column) == nil {
      throw LossLabData.unknownColumn(column, flag: "--drop", table: table)
    }
    let roles = goal?.roleColumns ?? []
    for (flag, column) in roles where table.column(named: column) == nil {
      throw LossLabData.unknownColumn(column, flag: flag, table: table)
    }
    request = ProfileRequest(
      target: target, drop: dropped + roles.map(\.column),
      task: options.task ?? (usesManifest ? bundled?.task : nil),
      positive: options.positive ?? (usesManifest ? bundled?.positiveLabel : nil), rows: nil)
  }
}

/// Names and errors of finding data.
private enum LossLabData {
  static func bundled(_ data: String) throws -> BundledDataset? {
    guard data != "-", !FileManager.default.fileExists(atPath: data) else { return nil }
    if let bundled = try BundledDatasets.named(data) { return bundled }
    guard !data.contains("/"), !data.contains(".") else { return nil }
    let names = try BundledDatasets.all().map(\.name)
    let nearest = NearestNames.of(data, in: names)
    let hint =
      nearest.isEmpty ? "" : " The nearest bundled names are \(nearest.joined(separator: ", "))."
    throw Failure(
      "There is no file and no bundled data set called \"\(data)\".\(hint) Give a path, or a name "
        + "that 'losslab doctor' lists.", .noSuchFile)
  }

  static func standardInput() throws -> [UInt8] {
    [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
  }

  static func name(ofPath path: String) -> String {
    guard path != "-" else { return "stdin" }
    let file = URL(filePath: path).lastPathComponent
    return String(file.prefix { $0 != "." }).isEmpty ? file : String(file.prefix { $0 != "." })
  }

  static func missingTarget(_ data: String, table: Table) -> Failure {
    let likely = TargetValues.likelyTargets(in: table).prefix(3)
    let commands = likely.map { "--target \(ShellWord.of($0))" }.joined(separator: ", or ")
    return Failure(
      "\(data): no target was named; the likely ones, ready to paste: \(commands).", .usage)
  }

  static func unknownColumn(_ column: String, flag: String, table: Table) -> Failure {
    let nearest = NearestNames.of(column, in: table.columns.map(\.name))
    let hint = nearest.isEmpty ? "" : " The nearest names are \(nearest.joined(separator: ", "))."
    return Failure(
      "\(table.source.path): there is no column \"\(column)\" for \(flag).\(hint) "
        + "Correct the name.", .badData)
  }
}
