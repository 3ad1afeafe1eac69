import DataFiles
import Foundation
import Tables

/// A folder that is removed with the value that made it.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "losslab-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { "\(url.path)/\(name)" }

  /// Writes a file and returns its path.
  @discardableResult
  func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
    return path(name)
  }
}

/// Programs that the tests use when they are installed.
enum Installed {
  static let duckDB = found(.duckDB)
  static let zstandard = found(.zstandard)

  private static func found(_ program: Program) -> Bool {
    if program.path == nil { print("skipped: \(program.name) is not installed") }
    return program.path != nil
  }

  /// Runs a program to its end; what it reads and writes is named by its arguments.
  static func run(_ program: Program, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: program.path ?? "")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Writes the answer to a query to a file; `tail` is what follows its name in COPY.
  static func copy(_ query: String, to path: String, _ tail: String) throws {
    let quoted = path.replacing("'", with: "''")
    try run(.duckDB, ["-init", "/dev/null", "-c", "COPY (\(query)) TO '\(quoted)' (\(tail))"])
  }
}

/// Opens and reads what a user would name.
func table(
  _ paths: [String], sql: String? = nil, named table: String? = nil,
  _ options: ReadOptions = ReadOptions()
) async throws(DataError) -> Table {
  let opened = try await DataFiles.open(DataRequest(paths: paths, sql: sql, table: table))
  return try TableReader.read(parts: opened.parts, options: opened.options(options))
}

/// Returns the error of opening and reading, or `nil`.
func refusal(
  _ paths: [String], sql: String? = nil, named name: String? = nil
) async -> DataError? {
  do {
    _ = try await table(paths, sql: sql, named: name)
    return nil
  } catch {
    return error
  }
}

extension Table {
  /// The values of a column as text, missing ones as `nil`.
  func texts(_ name: String) -> [String?] {
    switch column(named: name)?.values {
    case .numbers(let numbers)?: numbers.map { $0.isNaN ? nil : "\($0)" }
    case .codes(let codes, let labels)?: codes.map { $0 < 0 ? nil : labels[Int($0)] }
    case nil: []
    }
  }
}
