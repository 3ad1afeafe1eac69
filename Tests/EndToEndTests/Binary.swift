import Foundation
import Testing

/// The built `losslab`, run as a user would.
struct Binary {
  /// What a run left behind.
  struct Outcome {
    var status: Int32
    /// Whether a signal ended it: a crash.
    var wasKilled: Bool
    var output: String
    var errors: String
  }

  /// The path of the binary, beside the test bundle.
  static let path: String = {
    let arguments = CommandLine.arguments
    let bundle =
      arguments.firstIndex(of: "--test-bundle-path").map { arguments[$0 + 1] } ?? arguments[0]
    let folder = URL(filePath: bundle).deletingLastPathComponent()
    let candidates = [folder, URL(filePath: bundle), folder.deletingLastPathComponent()]
    return candidates.map { $0.appending(path: "losslab").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "losslab"
  }()

  /// Runs losslab with arguments and standard input.
  static func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(arguments, input: input)
  }

  /// Runs losslab with arguments, standard input, and changes of the environment.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      environment.merging(["LOSSLAB_DATASETS": datasets]) { own, _ in own }
    ) { _, new in new }
    let folder = try TemporaryFolder()
    let files = try ["in", "out", "err"].map { try folder.file($0) }
    try Data(input.utf8).write(to: files[0])
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      wasKilled: process.terminationReason == .uncaughtSignal,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The bundled data sets of this checkout.
  static let datasets = root.appending(path: "Datasets").path
}

/// A folder that is removed with the value that made it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "losslab-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Creates an empty file in the folder.
  func file(_ name: String, _ text: String = "") throws -> URL {
    let file = url.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file
  }

  /// A path in the folder.
  func path(_ name: String) -> String { url.appending(path: name).path }
}
