import Foundation
import Predictions
import Profiles
import Tables
import Testing

/// A target whose task is known.
struct LabelledTarget: Sendable, CustomTestStringConvertible {
  var name: String
  var task: Task
  var column: Column

  var testDescription: String { name }

  /// The same side of: a number, one of two classes, one of more.
  static func group(_ task: Task) -> Int {
    switch task {
    case .regression, .count, .proportion: 0
    case .binary: 1
    case .multiclass, .ordinal: 2
    }
  }
}

/// Targets read from a folder of data sets with a manifest.
enum LabelledTargets {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized.path
  private static let corpusFolder = root + "/../shared/corpus/open"
  static let hasCorpus = FileManager.default.fileExists(atPath: corpusFolder + "/manifest.csv")
  static let runsAll = ProcessInfo.processInfo.environment["LOSSLAB_CHECK"] != nil

  /// The bundled sets.
  static let bundled = read(folder: root + "/Datasets", mostBytes: .max)
  /// The development corpus; its large files are left to `make check`, to keep `make test` short.
  static let corpus = read(folder: corpusFolder, mostBytes: runsAll ? .max : 400_000)

  private static func read(folder: String, mostBytes: Int) -> [LabelledTarget] {
    guard
      let manifest = try? TableReader.read(
        path: folder + "/manifest.csv", options: ReadOptions())
    else { return [] }
    return (0..<manifest.rowCount).compactMap { row in
      let path = folder + "/" + text("file", row, in: manifest)
      let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      guard let size, size <= mostBytes,
        let table = try? TableReader.read(path: path, options: ReadOptions()),
        let column = table.column(named: text("target", row, in: manifest))
      else { return nil }
      let task = text("task", row, in: manifest)
      return LabelledTarget(
        name: text("name", row, in: manifest),
        task: Task(rawValue: task == "positive" ? "regression" : task) ?? .regression,
        column: column)
    }
  }

  private static func text(_ name: String, _ row: Int, in manifest: Table) -> String {
    guard case .codes(let codes, let labels)? = manifest.column(named: name)?.values,
      codes[row] >= 0
    else { return "" }
    return labels[Int(codes[row])]
  }
}
