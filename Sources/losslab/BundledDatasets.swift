internal import Foundation
internal import Predictions
internal import Tables

/// A data set that comes with LossLab, as its manifest describes it.
struct BundledDataset {
  var name: String
  var path: String
  var target: String
  /// The task of the manifest; `positive` there means regression.
  var task: Task
  var positiveLabel: String?
  var leakColumns: [String]
}

/// The data sets that come with LossLab.
enum BundledDatasets {
  /// Returns the data set of that name, or `nil`.
  static func named(_ name: String) throws -> BundledDataset? {
    try all().first { $0.name == name }
  }

  /// Returns all data sets of the manifest; none when there is no manifest.
  static func all() throws -> [BundledDataset] {
    guard let folder else { return [] }
    var options = ReadOptions()
    for column in ["name", "file", "target", "task", "positive_label", "leak_columns"] {
      options.types[column] = .category
    }
    let manifest = try TableReader.read(
      path: folder.appending(path: "manifest.csv").path, options: options)
    return (0..<manifest.rowCount).compactMap { dataset(row: $0, of: manifest, in: folder) }
  }

  /// The folder: named by LOSSLAB_DATASETS, installed beside the binary, or of the checkout that
  /// the binary was built in.
  static let folder: URL? = {
    let binary = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
    var candidates: [URL] = []
    if let named = ProcessInfo.processInfo.environment["LOSSLAB_DATASETS"] {
      candidates.append(URL(filePath: named))
    }
    let executable = Bundle.main.executableURL?.resolvingSymlinksInPath() ?? binary
    var parent = executable.deletingLastPathComponent()
    candidates.append(parent.appending(path: "../share/losslab/Datasets").standardized)
    for _ in 0..<5 {
      candidates.append(parent.appending(path: "Datasets"))
      parent = parent.deletingLastPathComponent()
    }
    return candidates.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "manifest.csv").path)
    }
  }()

  private static func dataset(row: Int, of manifest: Table, in folder: URL) -> BundledDataset? {
    func cell(_ column: String) -> String {
      guard case .codes(let codes, let labels) = manifest.column(named: column)?.values,
        labels.indices.contains(Int(codes[row]))
      else { return "" }
      return labels[Int(codes[row])]
    }
    let name = cell("name")
    guard !name.isEmpty else { return nil }
    let task = Task(rawValue: cell("task")) ?? .regression
    let positive = cell("positive_label")
    return BundledDataset(
      name: name, path: folder.appending(path: cell("file")).path, target: cell("target"),
      task: task, positiveLabel: positive.isEmpty ? nil : positive,
      leakColumns: cell("leak_columns").split(separator: "|").map(String.init))
  }
}
