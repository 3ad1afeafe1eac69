import Foundation
import Predictions
import Profiles
import Statistics
import Tables
import Testing

/// The verdict depends neither on which rows are seen, nor on their order, nor on spelling.
@Suite struct TaskStabilityTests {
  private static let seeds = 20
  private static let rows = 500

  /// Rows that have a value.
  private static func present(_ column: Column) -> [Int] {
    switch column.values {
    case .numbers(let numbers): numbers.indices.filter { !numbers[$0].isNaN }
    case .codes(let codes, _): codes.indices.filter { codes[$0] >= 0 }
    }
  }

  private static func taking(_ rows: [Int], of column: Column) -> Column {
    var part = column
    switch column.values {
    case .numbers(let numbers): part.values = .numbers(rows.map { numbers[$0] })
    case .codes(let codes, let labels):
      part.values = .codes(rows.map { codes[$0] }, labels: labels)
    }
    return part
  }

  /// The number as text, with or without a point.
  private static func spelled(_ column: Column, point: Bool) -> Column? {
    guard case .numbers(let numbers) = column.values, column.kind != .date else { return nil }
    let texts = numbers.filter { !$0.isNaN }.map { number in
      let isWhole = number == number.rounded() && abs(number) < 1e15
      return isWhole && !point ? String(Int(number)) : String(number)
    }
    return Columns.labels(texts, name: column.name)
  }

  /// Both lead to the same task, or the question of the second names both.
  private static func agree(_ whole: TaskVerdict, _ part: TaskVerdict) -> Bool {
    if whole.task == part.task { return true }
    let named = { (task: Task) in part.question?.contains("--task \(task.rawValue)") ?? false }
    return named(whole.task) && named(part.task)
  }

  private static func checkParts(of target: LabelledTarget) {
    let column = target.column
    let rows = present(column)
    guard rows.count > Self.rows else { return }
    let whole = TaskInference.infer(column: column, name: column.name)
    var flips: [Task] = []
    for seed in 0..<seeds {
      var random = RandomSource(seed: UInt64(seed))
      let part = random.permutation(rows.count).prefix(Self.rows).map { rows[$0] }
      let verdict = TaskInference.infer(
        column: taking(part, of: column), name: column.name)
      if !agree(whole, verdict) { flips.append(verdict.task) }
    }
    #expect(flips.isEmpty, "\(target.name): \(whole.task) became \(flips)")
  }

  private static func checkForms(of target: LabelledTarget) {
    let column = target.column
    let whole = TaskInference.infer(column: column, name: column.name)
    var random = RandomSource(seed: 1)
    let order = random.permutation(column.count)
    let shuffled = TaskInference.infer(column: taking(order, of: column), name: column.name)
    #expect(shuffled == whole, "\(target.name) shuffled")
    for point in [false, true] {
      guard let text = spelled(column, point: point) else { continue }
      let verdict = TaskInference.infer(column: text, name: column.name)
      #expect(verdict == whole, "\(target.name) as text")
    }
    let fewer = Array(present(column).dropFirst())
    let verdict = TaskInference.infer(column: taking(fewer, of: column), name: column.name)
    #expect(agree(whole, verdict), "\(target.name) with one value less")
  }

  @Test(arguments: LabelledTargets.bundled)
  func `500 rows of a bundled set give its task`(target: LabelledTarget) {
    Self.checkParts(of: target)
  }

  @Test(arguments: LabelledTargets.bundled)
  func `order and spelling of a bundled set change nothing`(target: LabelledTarget) {
    Self.checkForms(of: target)
  }

  @Test(.enabled(if: LabelledTargets.hasCorpus, "the corpus is not here"))
  func `500 rows of a set of the corpus give its task`() {
    for target in LabelledTargets.corpus { Self.checkParts(of: target) }
  }

  @Test(.enabled(if: LabelledTargets.hasCorpus, "the corpus is not here"))
  func `order and spelling of a set of the corpus change nothing`() {
    for target in LabelledTargets.corpus { Self.checkForms(of: target) }
  }
}
