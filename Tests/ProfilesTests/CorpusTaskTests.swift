import Predictions
import Profiles
import Tables
import Testing

/// The labelled sets of the development corpus, where it lies beside the repository, and the
/// bundled ones always.
@Suite struct CorpusTaskTests {
  struct Tally {
    var (total, inGroup, exact, silent, asked) = (0, 0, 0, 0, 0)
    var misses: [String] = []

    init(_ targets: [LabelledTarget], name: (LabelledTarget) -> String) {
      for target in targets {
        let verdict = TaskInference.infer(column: target.column, name: name(target))
        let isInGroup =
          LabelledTarget.group(verdict.task) == LabelledTarget.group(target.task)
        total += 1
        inGroup += isInGroup ? 1 : 0
        exact += verdict.task == target.task ? 1 : 0
        asked += verdict.question == nil ? 0 : 1
        silent += !isInGroup && verdict.question == nil ? 1 : 0
        if verdict.task != target.task {
          let mark = verdict.question == nil ? "!" : "?"
          misses.append("\(target.name): \(verdict.task)\(mark)")
        }
      }
    }
  }

  @Test(.enabled(if: LabelledTargets.hasCorpus, "the corpus is not here"))
  func `tasks of the corpus are found or asked`() {
    let tally = Tally(LabelledTargets.corpus) { $0.column.name }
    print("tasks by name:", tally)
    #expect(tally.total > 40)
    #expect(tally.inGroup >= tally.total - 1, "\(tally.misses)")
    #expect(Double(tally.exact) >= 0.95 * Double(tally.total), "\(tally.misses)")
    #expect(tally.silent == 0, "\(tally.misses)")
  }

  @Test(.enabled(if: LabelledTargets.hasCorpus, "the corpus is not here"))
  func `tasks of the corpus are found or asked without their names`() {
    let tally = Tally(LabelledTargets.corpus) { _ in "target" }
    print("tasks without names:", tally)
    #expect(Double(tally.inGroup) >= 0.95 * Double(tally.total), "\(tally.misses)")
    #expect(Double(tally.exact) >= 0.85 * Double(tally.total), "\(tally.misses)")
    #expect(tally.silent == 0, "\(tally.misses)")
  }

  @Test func `tasks of the bundled sets are found`() {
    let tally = Tally(LabelledTargets.bundled) { $0.column.name }
    #expect(tally.total >= 17)
    #expect(tally.exact == tally.total && tally.silent == 0, "\(tally.misses)")
  }
}
