internal import Advice
internal import DataFiles
internal import Foundation
internal import Ledger
internal import Losses
internal import Predictions
internal import Profiles
internal import Reporting
internal import Spelling
internal import Tables
internal import Trials
internal import Workers

/// The folder of a run: its ledger, and the report that is made from it.
enum RunFolder {
  /// Whether the folder holds the ledger of a run.
  static func isRun(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/ledger.sqlite")
  }

  /// Trains what the folder's ledger does not hold yet.
  ///
  /// - Throws: ``LedgerError``, `WorkerError`, `CancellationError`.
  static func train(
    _ benchmark: Benchmark, into folder: String, workers: Int
  ) async throws -> RunSummary {
    let ledger = try Ledger.open(at: folder)
    let benchmark = try keepingData(of: benchmark, in: folder)
    let environment = RunEnvironment.current(workers: workers)
    try ledger.begin(
      RunRecord(
        plan: benchmark.plan, profileJSON: try json(benchmark.profile),
        adviceJSON: try json(benchmark.advice), foldAdvice: [], environment: environment,
        command: RunCommand.text,
        splitsSHA256: try benchmark.rows.folds(of: benchmark.plan).sha256))
    let reused = try ledger.finishedKeys().count
    if reused > 0 {
      Console.note("\(reused) of \(benchmark.plan.trialCount) trials were already done.")
    }
    if try ledger.contents().foldAdvice.isEmpty {
      try ledger.record(try await benchmark.foldAdvice(width: workers))
    }
    let line = ProgressLine()
    defer { line.finish() }
    return try await RecordedRun.run(
      plan: benchmark.plan, ledger: ledger,
      pool: PoolSettings(
        executable: RunCommand.executable, arguments: ["worker"], workers: workers, limits: .none)
    ) { line.show($0) }
  }

  /// Writes the data that workers cannot read again into the folder: what came from standard input
  /// or another pipe, was unpacked, or was answered by a database.
  private static func keepingData(of benchmark: Benchmark, in folder: String) throws -> Benchmark {
    let parts = benchmark.data.source.opened.parts
    let paths = try parts.enumerated().map { index, part in
      if case .file = part.origin { return part.path }
      let stem = part.path == "-" ? "stdin" : parts.count == 1 ? "data" : "data-\(index + 1)"
      let path = "\(folder)/\(stem).csv"
      try keep(part, at: path)
      return path
    }
    var kept = benchmark
    kept.plan.setting.dataset.path = paths.first ?? ""
    if paths.count > 1 { kept.plan.setting.dataset.further = Array(paths.dropFirst()) }
    return kept
  }

  private static func keep(_ part: DataPart, at path: String) throws {
    do {
      try part.copy(to: path)
    } catch {
      throw Failure(
        "\(path): the data cannot be kept (\(error.localizedDescription)); "
          + "free space or choose another folder (--out).", .cannotWrite)
    }
  }

  /// Returns what the report of a run is made from.
  ///
  /// - Throws: ``LedgerError`` when there is no run in the folder.
  static func report(_ folder: String) throws -> BenchReport {
    let run = try Ledger.openExisting(at: folder).contents()
    let task = run.plan.setting.task
    let rankings = try Ranker.rankings(
      plan: run.plan, results: run.results, foldAdvice: run.foldAdvice,
      defaultLoss: LossReference(name: DefaultChoice.loss(for: task)))
    return BenchReport(
      plan: run.plan, profile: try value(run.profileJSON), advice: try value(run.adviceJSON),
      rankings: rankings, results: run.results, foldAdvice: run.foldAdvice,
      environment: run.environment.facts, command: run.command,
      splitsHash: run.splitsSHA256, planHash: run.plan.sha256)
  }

  private static func json(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(value)
  }

  private static func value<Value: Decodable>(_ json: Data) throws -> Value {
    try JSONDecoder().decode(Value.self, from: json)
  }
}

/// The command that was given, and the program that it ran.
enum RunCommand {
  /// The program, as a path that a worker can be started from.
  static var executable: String {
    Bundle.main.executablePath ?? CommandLine.arguments.first ?? "losslab"
  }

  /// The command without what changes no number: the number of workers and the folder.
  static var text: String {
    var words = ["losslab"]
    var skipsNext = false
    for word in CommandLine.arguments.dropFirst() {
      let isValue = skipsNext
      skipsNext = ["--workers", "--out"].contains(word)
      let isSkipped = skipsNext || word.hasPrefix("--workers=") || word.hasPrefix("--out=")
      if !isValue && !isSkipped { words.append(ShellWord.of(word)) }
    }
    return words.joined(separator: " ")
  }
}
