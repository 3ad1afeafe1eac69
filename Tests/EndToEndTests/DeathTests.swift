import Foundation
import Testing

/// What a run leaves behind when it, or a worker of it, is ended from outside.
@Suite(.enabled(if: Processes.canBeListed, "there is no /proc to list processes"))
struct `A run that is ended` {
  private static let command = [
    "bench", "quine_days", "--losses", "squared_error,huber,poisson", "--learners", "mlp",
    "--hidden", "64", "--epochs", "40", "--folds", "5", "--repeats", "4", "--stop", "none",
  ]

  @Test func `its workers end when it is killed`() throws {
    let folder = try TemporaryFolder()
    let run = try start(into: folder, workers: 2)
    let workers = try Processes.children(of: run, atLeast: 2)
    kill(run.processIdentifier, SIGKILL)
    run.waitUntilExit()
    #expect(Processes.allEnd(workers, within: 10))
    let ledger = folder.path("run/ledger.sqlite")
    #expect(FileManager.default.fileExists(atPath: ledger))
  }

  @Test func `Ctrl-C leaves no worker and says how to go on`() throws {
    let folder = try TemporaryFolder()
    let run = try start(into: folder, workers: 2)
    let workers = try Processes.children(of: run, atLeast: 2)
    kill(run.processIdentifier, SIGINT)
    run.waitUntilExit()
    #expect(run.terminationStatus == 130 && run.terminationReason == .exit)
    #expect(Processes.allEnd(workers, within: 10))
    let errors = try String(contentsOf: folder.url.appending(path: "errors"), encoding: .utf8)
    #expect(errors.contains("give the same command to go on"), "\(errors)")
  }

  @Test func `a worker that is killed costs no trial`() throws {
    let folder = try TemporaryFolder()
    let run = try start(into: folder, workers: 1)
    let worker = try #require(try Processes.children(of: run, atLeast: 1).first)
    kill(worker, SIGKILL)
    run.waitUntilExit()
    #expect(run.terminationStatus == 0)
    let whole = folder.path("whole")
    #expect(try Binary.run(Self.command + ["--out", whole, "--workers", "2"]).status == 0)
    let results = try ["run", "whole"].map {
      try Data(contentsOf: folder.url.appending(path: "\($0)/results.json"))
    }
    #expect(results[0] == results[1])
  }

  /// Starts the command, its errors in a file of the folder.
  private func start(into folder: TemporaryFolder, workers: Int) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Binary.path)
    process.arguments =
      Self.command + ["--out", folder.path("run"), "--workers", "\(workers)"]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["LOSSLAB_DATASETS": Binary.datasets]) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: folder.file("errors"))
    try process.run()
    return process
  }
}

/// Processes of this machine, as far as `/proc` lists them.
enum Processes {
  static let canBeListed = FileManager.default.fileExists(atPath: "/proc/self/stat")

  /// Returns the children of a process as soon as there are enough; at most a minute later.
  static func children(of process: Process, atLeast count: Int) throws -> [Int32] {
    var found: [Int32] = []
    for _ in 0..<1200 where found.count < count && process.isRunning {
      usleep(50_000)
      found = try FileManager.default.contentsOfDirectory(atPath: "/proc")
        .compactMap { Int32($0) }
        .filter { state(of: $0)?.parent == process.processIdentifier }
    }
    try #require(found.count >= count, "the run ended before its workers were seen")
    return found
  }

  /// Whether all processes end in time; a dead one that nobody asked about has ended.
  static func allEnd(_ processes: [Int32], within seconds: Int) -> Bool {
    for _ in 0..<(seconds * 20) {
      if processes.allSatisfy({ hasEnded($0) }) { return true }
      usleep(50_000)
    }
    return false
  }

  private static func hasEnded(_ process: Int32) -> Bool {
    guard let state = state(of: process) else { return true }
    return state.letter == "Z" || state.letter == "X"
  }

  private static func state(of process: Int32) -> (letter: Substring, parent: Int32)? {
    // pid (name) state parent ...; the name may hold spaces.
    guard let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = line.lastIndex(of: ")")
    else { return nil }
    let fields = line[line.index(after: end)...].split(separator: " ")
    guard fields.count > 1, let parent = Int32(fields[1]) else { return nil }
    return (fields[0], parent)
  }
}
