internal import Foundation
internal import Subprocess
internal import Tables

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

/// A program that LossLab uses when it is installed.
package struct Program: Sendable {
  /// Its name on the PATH.
  package let name: String
  /// What it is for: the objects of "reads".
  package let purpose: String
  /// How it is installed, an imperative clause.
  package let installation: String
  /// The environment variable that names it when it is not on the PATH.
  package var variable: String?

  /// DuckDB's command line.
  package static let duckDB = Program(
    name: "duckdb", purpose: "Parquet, JSON, Excel, remote files and --sql",
    installation: "install it with 'pip install duckdb-cli' or as duckdb.org says",
    variable: "LOSSLAB_DUCKDB")

  /// The program zstd.
  package static let zstandard = Program(
    name: "zstd", purpose: "files packed by zstd",
    installation: "install the package zstd, or unpack the file")

  /// Where it is, or `nil`.
  package var path: String? {
    let environment = ProcessInfo.processInfo.environment
    if let variable, let named = environment[variable], !named.isEmpty {
      return isExecutable(named) ? named : nil
    }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first(where: isExecutable)
  }

  /// Its version, such as `v1.5.4`, or `nil` when it does not run.
  package func version() async -> String? {
    guard let path, let result = try? await run(at: path, ["--version"]), result.succeeded else {
      return nil
    }
    let said = result.output.beginning()
    return said.firstMatch(of: /v?\d+\.\d+(\.\d+)*/).map { String($0.0) }
  }

  /// Runs the program to its end; its standard output goes to a file that has no name.
  ///
  /// - Throws: ``DataError`` when it is not installed or cannot be started.
  func run(
    _ arguments: [String], with variables: [String: String] = [:], input: SpoolFile? = nil,
    for file: String
  ) async throws(DataError) -> Result {
    guard let path else {
      throw DataError(
        file: file, problem: "the program \(name), which reads \(purpose), is not \(absence)",
        remedy: installation)
    }
    do {
      return try await run(at: path, arguments, with: variables, input: input)
    } catch let error as DataError {
      throw error
    } catch {
      throw DataError(
        file: file, problem: "\(path) cannot be started (\(error))", remedy: installation)
    }
  }

  /// How a program ended.
  struct Result {
    var succeeded: Bool
    var output: SpoolFile
    /// What it said on standard error, at most 64 KiB.
    var errors: String
  }

  private func run(
    at path: String, _ arguments: [String], with variables: [String: String] = [:],
    input: SpoolFile? = nil
  ) async throws -> Result {
    let (source, output, errors) = (try input ?? SpoolFile(), try SpoolFile(), try SpoolFile())
    var environment = Environment.inherit
    for (name, value) in variables.sorted(by: { $0.key < $1.key }) {
      environment = environment.updating([Environment.Key(stringLiteral: name): value])
    }
    let ended = try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments), environment: environment,
      input: .fileDescriptor(source.end, closeAfterSpawningProcess: false),
      output: .fileDescriptor(output.end, closeAfterSpawningProcess: false),
      error: .fileDescriptor(errors.end, closeAfterSpawningProcess: false))
    try output.rewind()
    return Result(
      succeeded: ended.terminationStatus.isSuccess, output: output, errors: errors.beginning())
  }

  /// Where it is not.
  private var absence: String {
    let named = variable.flatMap { ProcessInfo.processInfo.environment[$0] } ?? ""
    return named.isEmpty ? "installed" : "at \(named), as \(variable ?? "") says"
  }

  private func isExecutable(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: path)
  }
}
