internal import ArgumentParser
internal import Charts
internal import DataFiles
internal import Foundation
internal import Learners
internal import Statistics

/// `losslab doctor`: what this installation stands on.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say which libraries answer, what is missing, and where the data sets are.",
    discussion: "Example: losslab doctor")

  @OptionGroup var formatOptions: FormatOptions

  func run() async throws {
    let findings = try await Self.findings()
    switch formatOptions.format {
    case .json: Console.print(try JSONText.of(Diagnosis(findings: findings)))
    case .text, .markdown:
      Console.print(
        findings.map {
          "\($0.isFine ? "ok     " : "missing")  \($0.part.padding(to: 12)) \($0.what)"
        }
        .joined(separator: "\n"))
    }
    if findings.contains(where: { !$0.isFine && $0.isNeeded }) { throw ExitCode.failure }
  }

  /// What was found.
  struct Diagnosis: Encodable {
    var schema = "losslab.doctor/1"
    var findings: [Finding]
  }

  /// One part that LossLab stands on.
  struct Finding: Encodable {
    var part: String
    var isFine: Bool
    var isNeeded: Bool
    var what: String
  }

  private static func findings() async throws -> [Finding] {
    let libraries = LibraryVersions.current
    let blas = libraries.blasLibrary ?? "an unknown library"
    let blasIsOpen = blas.contains("openblas")
    return [
      Finding(part: "losslab", isFine: true, isNeeded: true, what: Version.text),
      Finding(part: "GSL", isFine: true, isNeeded: true, what: GSL.version),
      Finding(part: "XGBoost", isFine: true, isNeeded: true, what: libraries.xgboost),
      Finding(
        part: "OpenBLAS", isFine: blasIsOpen, isNeeded: true,
        what: blasIsOpen
          ? "\(libraries.openBLAS); cblas_sgemm is answered by \(blas)"
          : "cblas_sgemm is answered by \(blas), which is slow; install libopenblas-dev"),
      program(
        "gnuplot", for: "charts", install: "install gnuplot-nox (Debian) or gnuplot (Mac)",
        isNeeded: true),
      await program(.duckDB), await program(.zstandard),
      try datasets(),
    ]
  }

  private static func program(
    _ name: String, for purpose: String, install: String, isNeeded: Bool
  ) -> Finding {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found = folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    return Finding(
      part: name, isFine: found != nil, isNeeded: isNeeded,
      what: found ?? "not found; needed for \(purpose): \(install)")
  }

  /// Returns what is known of a program that reads further kinds of files.
  private static func program(_ program: Program) async -> Finding {
    let version = await program.version()
    let found = program.path.flatMap { path in version.map { "\($0) (\(path))" } }
    let absence = program.path.map { "\($0) does not run" } ?? "not found"
    return Finding(
      part: program.name, isFine: found != nil, isNeeded: false,
      what: found ?? "\(absence); it reads \(program.purpose): \(program.installation)")
  }

  private static func datasets() throws -> Finding {
    let names = try BundledDatasets.all().map(\.name)
    return Finding(
      part: "data sets", isFine: !names.isEmpty, isNeeded: false,
      what: names.isEmpty
        ? "not found; set LOSSLAB_DATASETS to the folder with manifest.csv"
        : names.joined(separator: " "))
  }
}
