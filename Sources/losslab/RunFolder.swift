internal import Advice
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
    let benchmark = try keepingPipedData(of: benchmark, in: folder)
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

  /// Writes what came from standard input into the folder, where workers can read it.
  private static func keepingPipedData(
    of benchmark: Benchmark, in folder: String
  ) throws -> Benchmark {
    guard let bytes = benchmark.data.piped else { return benchmark }
    let path = folder + "/stdin.csv"
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Failure(
        "\(path): standard input cannot be kept (\(error.localizedDescription)); "
          + "free space or choose another folder (--out).", .cannotWrite)
    }
    var kept = benchmark
    kept.plan.setting.dataset.path = path
    return kept
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
