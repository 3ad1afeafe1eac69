import Foundation
import Learners
import Ledger
import Losses
import Metrics
import Predictions
import Trials
import Workers

/// A run whose results are written down beforehand, and a worker in shell that recites them.
final class WrittenRun {
  let folder: String
  let plan: Plan

  /// Creates a run of `folds` folds in a new temporary folder; the last loss is `huber`.
  init(folds: Int = 4) throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "losslab-ledger-\(UUID().uuidString)").path
    let setting = TrialSetting(
      dataset: DatasetReference(
        name: "toy", path: "toy.csv", sha256: "toy", target: "y", drop: [], weight: nil),
      task: .regression, classLabels: [], budget: FitBudget(), metric: "rmse", panel: ["mae"],
      stop: .metric, seed: 1, rope: 0.01, missCostRatio: nil)
    plan = Plan(
      setting: setting, learners: ["linear"],
      losses: ["squared_error", "absolute_error", "huber"].map { LossReference(name: $0) },
      scheme: Scheme(name: "test", repeats: 1, folds: folds))
    try write()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var record: RunRecord {
    RunRecord(
      plan: plan, profileJSON: Data("{\"p\":1}".utf8), adviceJSON: Data("{\"a\":2}".utf8),
      foldAdvice: [FoldAdvice(repeat: 0, fold: 1, loss: plan.losses[2])],
      environment: .current(workers: 1), command: "losslab bench toy.csv", splitsSHA256: "abc")
  }

  /// The result of one trial.
  func result(_ job: Job, _ loss: LossReference) -> TrialResult {
    var result = TrialResult(of: job, loss: loss, failure: .failed, reason: "")
    let score = Double(job.fold) / 8 + Double(loss.name.count) / 3
    result.status = .ok
    result.reason = nil
    result.variants = [VariantScores(variant: .raw, scores: ["rmse": .value(score)])]
    result.constant = ["rmse": .value(20)]
    result.seconds = 0.25
    return result
  }

  /// All results in the order of the plan.
  var results: [TrialResult] {
    plan.jobs.flatMap { job in job.losses.map { result(job, $0) } }
  }

  /// The words "`fold` `loss`" of every loss that a worker was asked for, in order.
  var asked: [String] {
    let text = (try? String(contentsOfFile: folder + "/asked", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  /// Workers in shell; `mischief` is a case of the form `pattern) command;;`.
  func pool(workers: Int = 1, mischief: String = "", seconds: Double? = nil) throws -> PoolSettings
  {
    let path = folder + "/worker.sh"
    let script = WrittenRun.script
      .replacing("FOLDER", with: folder).replacing("MISCHIEF", with: mischief)
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    return PoolSettings(
      executable: "/bin/sh", arguments: [path], workers: workers,
      limits: WorkerLimits(secondsPerJob: seconds, residentBytes: nil))
  }

  private func write() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for job in plan.jobs {
      for loss in job.losses {
        var line = try JSONLine.encode(result(job, loss))
        line.append(UInt8(ascii: "\n"))
        try line.write(to: URL(filePath: "\(folder)/\(job.fold)-\(loss.name)"))
      }
    }
  }

  /// `$fold` is the job's fold and `$losses` its losses, each between blanks.
  private static let script = """
    cd 'FOLDER'
    while read -r line; do
      fold=$(printf '%s' "$line" | sed 's/.*"fold":\\([0-9]*\\).*/\\1/')
      losses=" "
      for loss in squared_error absolute_error huber; do
        case "$line" in *"\\"name\\":\\"$loss\\""*) losses="$losses$loss ";; esac
      done
      for loss in $losses; do echo "$fold $loss" >> asked; done
      case "$fold$losses" in
        MISCHIEF
      esac
      count=0
      for loss in $losses; do cat "$fold-$loss"; count=$((count+1)); done
      printf '{"done":%d}\\n' $count
    done
    """
}
