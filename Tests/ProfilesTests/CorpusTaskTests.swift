import Foundation
import Predictions
import Profiles
import Tables
import Testing

/// The labelled sets of the development corpus, where it lies beside the repository.
@Suite struct CorpusTaskTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpus/open").standardized.path
  static let isPresent = FileManager.default.fileExists(atPath: folder + "/manifest.csv")

  /// Files above this size are left to `make check`, to keep `make test` short.
  static let mostBytes =
    ProcessInfo.processInfo.environment["LOSSLAB_CHECK"] == nil ? 400_000 : Int.max

  private static func group(_ task: Task) -> Int {
    switch task {
    case .regression, .count, .proportion: 0
    case .binary: 1
    case .multiclass, .ordinal: 2
    }
  }

  @Test(.enabled(if: isPresent))
  func `tasks of the corpus are found or asked`() throws {
    let manifest = try TableReader.read(
      path: Self.folder + "/manifest.csv", options: ReadOptions())
    let text = { (name: String, row: Int) -> String in
      guard case .codes(let codes, let labels)? = manifest.column(named: name)?.values,
        codes[row] >= 0
      else { return "" }
      return labels[Int(codes[row])]
    }
    var (inGroup, exact, silent, total) = (0, 0, 0, 0)
    var misses: [String] = []
    for row in 0..<manifest.rowCount {
      let path = Self.folder + "/" + text("file", row)
      let bytes = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      guard bytes <= Self.mostBytes else { continue }
      let name = text("task", row) == "positive" ? "regression" : text("task", row)
      let truth = try #require(Task(rawValue: name))
      guard let table = try? TableReader.read(path: path, options: ReadOptions()),
        let column = table.column(named: text("target", row))
      else {
        misses.append("\(text("file", row)): not readable")
        continue
      }
      let verdict = TaskInference.infer(column: column, name: column.name)
      total += 1
      let isInGroup = Self.group(verdict.task) == Self.group(truth)
      inGroup += isInGroup ? 1 : 0
      exact += verdict.task == truth ? 1 : 0
      silent += !isInGroup && verdict.question == nil ? 1 : 0
      if verdict.task != truth { misses.append("\(text("file", row)): \(verdict.task)") }
    }
    print("tasks: \(total) sets, \(inGroup) in group, \(exact) exact; misses: \(misses)")
    #expect(total > 40)
    #expect(Double(inGroup) >= 0.95 * Double(total), "\(misses)")
    #expect(Double(exact) >= 0.90 * Double(total), "\(misses)")
    #expect(silent == 0, "\(misses)")
  }
}
