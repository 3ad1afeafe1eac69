internal import Charts
internal import Learners
internal import Losses
internal import Trials

extension BenchReport {
  var commandSection: [Block] {
    guard !command.isEmpty else { return [] }
    return [.heading(level: 2, "Do it again"), .code(command, language: "sh")]
  }

  var hashSection: [Block] {
    let hashes = [
      ("Data (SHA-256)", plan.setting.dataset.sha256), ("Plan", planHash),
      ("Splits", splitsHash), ("Numerics version", String(plan.setting.numericsVersion)),
    ]
    let facts = hashes.filter { !$0.1.isEmpty }.map { ($0.0, "\(code: longHash($0.1))" as Text) }
    return [
      .table(TableBlock(facts: facts)),
      .paragraph(
        "The same numbers for machines: \(link: "results.json", to: "results.json"), times apart in "
          + "\(link: "timing.json", to: "timing.json")."),
    ]
  }

  /// A hash has 64 digits, four more than a name may have; its first 32 are enough to compare.
  private func longHash(_ hash: String) -> String {
    hash.count > 32 ? String(hash.prefix(32)) + "…" : hash
  }

  /// The only section that may differ between two runs of the same plan.
  var timingSection: [Block] {
    let facts = environment.map { ($0.0, "\(name: $0.1)" as Text) }
    var blocks: [Block] = [.heading(level: 2, "Timings and environment"), .table(timeTable)]
    if !facts.isEmpty { blocks.append(.table(TableBlock(facts: facts))) }
    return blocks
  }

  private var timeTable: TableBlock {
    let rows = plan.learners.flatMap { learner in
      plan.losses.compactMap { loss -> [Text]? in
        let fits = results.filter { $0.learner == learner && $0.loss == loss }
        guard !fits.isEmpty else { return nil }
        let total = fits.map(\.seconds).reduce(0, +)
        return [
          "\(code: learner)", "\(code: loss.description)", "\(fits.count)",
          "\(NumberText.seconds(total / Double(fits.count)))", "\(NumberText.seconds(total))",
        ]
      }
    }
    return TableBlock(
      columns: [
        .words("Learner"), .words("Loss"), .numbers("Fits"), .numbers("Mean of a fit"),
        .numbers("All fits"),
      ], rows: rows)
  }
}
