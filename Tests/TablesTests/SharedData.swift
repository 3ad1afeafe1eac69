import Foundation
import Tables

/// The data sets that lie beside the repository, where they are.
enum SharedData {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/corpus")

  /// Whether a folder of the corpus is there; says so when it is not.
  static func has(_ folder: String) -> Bool {
    let isThere = FileManager.default.fileExists(atPath: root.appending(path: folder).path)
    if !isThere { print("skipped: there is no ../shared/corpus/\(folder)") }
    return isThere
  }

  static func path(_ file: String) -> String { root.appending(path: file).path }
}

/// Reads a literal as a file would be read.
func table(_ text: String, _ change: (inout ReadOptions) -> Void = { _ in }) throws(DataError)
  -> Table
{
  var options = ReadOptions()
  change(&options)
  return try TableReader.read(bytes: Array(text.utf8), path: "toy.csv", options: options)
}

extension Table {
  /// The numbers of a column, missing ones as `nil`; empty when it holds labels.
  func numbers(_ name: String) -> [Double?] {
    guard case .numbers(let numbers)? = column(named: name)?.values else { return [] }
    return numbers.map { $0.isNaN ? nil : $0 }
  }

  /// The labels of a column, missing ones as `nil`; empty when it holds numbers.
  func labels(_ name: String) -> [String?] {
    guard case .codes(let codes, let labels)? = column(named: name)?.values else { return [] }
    return codes.map { $0 < 0 ? nil : labels[Int($0)] }
  }

  func noteCodes(_ name: String? = nil) -> Set<String> {
    Set(notes.filter { name == nil || $0.column == name }.map(\.code))
  }
}

/// Returns the error that the work throws, or `nil`.
func refusal(_ work: () throws(DataError) -> Void) -> DataError? {
  do {
    try work()
    return nil
  } catch {
    return error
  }
}
