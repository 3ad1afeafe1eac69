import Predictions
import Profiles
import Statistics
import Tables
import Testing

/// Targets that mislead: codes, units, percent signs, odd spellings and scales.
@Suite struct TaskTrapTests {
  private static func draw(_ labels: [String], _ rows: Int = 300) -> Column {
    var random = RandomSource(seed: 11)
    return Columns.labels((0..<rows).map { _ in labels[random.integer(below: labels.count)] })
  }

  private static func numbers(
    _ rows: Int = 300, _ value: (inout RandomSource) -> Double
  ) -> Column {
    var random = RandomSource(seed: 12)
    return Columns.numbers((0..<rows).map { _ in value(&random) })
  }

  @Test(arguments: [
    (["1.0", "2.0", "3.0"], Task.multiclass), (["-1", "+1"], .binary), (["-1.0", "1.0"], .binary),
    (["02134", "10001", "94105", "60601", "00501"], .multiclass),
    (["caf\u{e9}", "cafe\u{301}", "th\u{e9}"], .binary), ([" yes", "yes", "no", "no "], .binary),
    (["I", "II", "III", "IV"], .ordinal), (["too little", "about right", "too much"], .ordinal),
    (["< 5", "5", "6", "7+"], .ordinal), (["a", "b", "c"], .multiclass),
  ])
  func `labels are taken for what they are`(labels: [String], task: Task) {
    let verdict = TaskInference.infer(column: Self.draw(labels), name: "y")
    #expect(verdict.task == task, "\(verdict.probabilities)")
  }

  @Test func `postal codes are no amounts`() {
    let zips = Self.numbers { Double(10_001 + $0.integer(below: 89_000)) }
    #expect(TaskInference.infer(column: zips, name: "zip_code").task == .multiclass)
    let texts = Self.draw((0..<200).map { ($0 < 20 ? "0" : "") + "\(2_000 + 401 * $0)" })
    #expect(TaskInference.infer(column: texts, name: "y").task == .multiclass)
  }

  @Test func `years are numbers`() {
    let years = Self.numbers { Double(1950 + $0.integer(below: 70)) }
    let verdict = TaskInference.infer(column: years, name: "y")
    #expect(verdict.task == .regression && verdict.question == nil)
  }

  @Test func `numbers with a unit raise a question`() {
    let verdict = TaskInference.infer(
      column: Self.draw((3..<60).map { "\($0) min" }), name: "y")
    #expect(verdict.question?.contains("--task regression") == true)
    let codes = TaskInference.infer(column: Self.draw((3..<60).map { "c\($0)" }), name: "y")
    #expect(codes.question == nil && codes.task == .multiclass)
  }

  @Test func `percent signs make a proportion`() {
    let column = Self.numbers { Double($0.integer(below: 101)) }
    #expect(
      TaskInference.infer(column: column, name: "y", isPercent: true).task == .proportion)
    #expect(TaskInference.infer(column: column, name: "y").task != .proportion)
  }

  @Test(arguments: [1e-300, 1e-9, 1e9, 1e302])
  func `scale does not make a class`(scale: Double) {
    let verdict = TaskInference.infer(
      column: Self.numbers { scale * (5 + $0.gaussian()) }, name: "y")
    #expect(verdict.task == .regression && verdict.question == nil)
  }

  @Test func `one class with one row stays a class`() {
    let labels = (0..<200).map { ["a", "b"][$0 % 2] } + ["c"]
    #expect(TaskInference.infer(column: Columns.labels(labels), name: "y").task == .multiclass)
  }

  @Test(arguments: ["y", "target", "class", "rating"])
  func `probabilities sum to 1 whatever the name`(name: String) {
    for column in [Self.draw(["x", "y", "z"]), Self.numbers { Double($0.poisson(mean: 3)) }] {
      let verdict = TaskInference.infer(column: column, name: name)
      #expect(abs(verdict.probabilities.values.reduce(0, +) - 1) < 1e-12)
      #expect(verdict.ranked.count == Task.allCases.count && !verdict.evidence.isEmpty)
    }
  }

  @Test func `ages and scores are numbers without a name`() {
    let ages = Self.numbers(2000) { (17 + 12 * $0.gamma(shape: 2)).rounded() }
    #expect(TaskInference.infer(column: ages, name: "target").task == .regression)
    let scores = Self.numbers(2000) { min(100, max(0, (62 + 15 * $0.gaussian()).rounded())) }
    #expect(!TaskInference.infer(column: scores, name: "target").task.isClassification)
  }

  @Test func `moments of many values are those of few`() {
    var random = RandomSource(seed: 13)
    let values = (0..<50_003).map { _ in 1e3 + random.gamma(shape: 2) }
    let (lanes, plain) = (Moments.ofMany(values), Moments(values))
    #expect(abs(lanes.mean - plain.mean) < 1e-12 * plain.mean)
    #expect(abs(lanes.sd - plain.sd) < 1e-11)
    #expect(abs(lanes.skewness - plain.skewness) < 1e-9)
    #expect(abs(lanes.kurtosis - plain.kurtosis) < 1e-8)
  }
}
