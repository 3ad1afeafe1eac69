import Predictions
import Profiles
import Statistics
import Tables
import Testing

/// The failure patterns of other tools (research 1.3) and the invariances of the verdict.
@Suite struct TaskInferenceTests {
  private static func draw(
    _ rows: Int, seed: UInt64 = 7, _ value: (inout RandomSource) -> Double
  ) -> [Double] {
    var random = RandomSource(seed: seed)
    return (0..<rows).map { _ in value(&random) }
  }

  /// Ratings 1 to 5 with a hump at 4.
  private static func ratings(_ rows: Int) -> [Double] {
    draw(rows) { random in
      let u = random.uniform()
      return u < 0.06 ? 1 : u < 0.18 ? 2 : u < 0.45 ? 3 : u < 0.8 ? 4 : 5
    }
  }

  private static func counts(_ rows: Int) -> [Double] {
    draw(rows) { Double($0.poisson(mean: 6 * $0.gamma(shape: 2))) }
  }

  struct Fixture: CustomTestStringConvertible, Sendable {
    var name: String
    var values: [Double]
    var task: Task
    var testDescription: String { "\(name) -> \(task.rawValue)" }
  }

  static let fixtures = [
    Fixture(name: "rating", values: ratings(5_000), task: .ordinal),
    Fixture(name: "stars", values: ratings(800), task: .ordinal),
    Fixture(name: "visits", values: counts(2_000), task: .count),
    Fixture(name: "y", values: draw(3_000) { Double($0.poisson(mean: 4)) }, task: .count),
    Fixture(name: "y", values: draw(1_000) { $0.gaussian() }, task: .regression),
    Fixture(
      name: "price", values: draw(1_000) { (1_000 * (1 + $0.gamma(shape: 3))).rounded() },
      task: .regression),
    Fixture(
      name: "age", values: draw(2_000) { (17 + 12 * $0.gamma(shape: 2)).rounded() },
      task: .regression),
    Fixture(
      name: "size", values: draw(600) { 12.5 + 0.5 * Double($0.integer(below: 15)) },
      task: .regression),
    Fixture(name: "share", values: draw(500) { $0.uniform() }, task: .proportion),
    Fixture(
      name: "digit", values: draw(4_000) { Double($0.integer(below: 10)) }, task: .multiclass),
    Fixture(name: "y", values: draw(400) { Double($0.bernoulli(0.2)) }, task: .binary),
    Fixture(
      name: "y", values: draw(3_000) { $0.uniform() < 0.97 ? 0 : $0.gamma(shape: 2) },
      task: .regression),
  ]

  @Test(arguments: fixtures)
  func `a known target gets its task`(fixture: Fixture) {
    let verdict = TaskInference.infer(
      column: Columns.numbers(fixture.values), name: fixture.name)
    #expect(verdict.task == fixture.task, "\(verdict.probabilities) \(verdict.evidence)")
  }

  @Test(arguments: fixtures)
  func `probabilities sum to 1`(fixture: Fixture) {
    let verdict = TaskInference.infer(column: Columns.numbers(fixture.values), name: fixture.name)
    #expect(abs(verdict.probabilities.values.reduce(0, +) - 1) < 1e-12)
  }

  @Test(arguments: fixtures)
  func `digits in strings are the same numbers`(fixture: Fixture) {
    let texts = fixture.values.map { $0 == $0.rounded() ? String(Int($0)) : String($0) }
    let asText = TaskInference.infer(column: Columns.labels(texts), name: fixture.name)
    let asNumbers = TaskInference.infer(
      column: Columns.numbers(fixture.values), name: fixture.name)
    #expect(asText == asNumbers)
  }

  @Test(arguments: fixtures)
  func `the order of rows does not matter`(fixture: Fixture) {
    let sorted = TaskInference.infer(
      column: Columns.numbers(fixture.values.sorted()), name: fixture.name)
    let given = TaskInference.infer(column: Columns.numbers(fixture.values), name: fixture.name)
    #expect(sorted == given)
  }

  @Test(arguments: fixtures.filter { $0.values.count > 500 })
  func `500 rows of many give the same task`(fixture: Fixture) {
    var random = RandomSource(seed: 3)
    for _ in 0..<5 {
      let part = random.permutation(fixture.values.count).prefix(500).map { fixture.values[$0] }
      let verdict = TaskInference.infer(column: Columns.numbers(part), name: fixture.name)
      #expect(verdict.task == fixture.task, "\(verdict.probabilities)")
    }
  }

  @Test func `whole numbers written with a point are whole numbers`() {
    let texts = Self.counts(500).map { String($0) }
    let plain = Self.counts(500).map { String(Int($0)) }
    #expect(
      TaskInference.infer(column: Columns.labels(texts), name: "visits")
        == TaskInference.infer(column: Columns.labels(plain), name: "visits"))
  }

  @Test func `missing values do not change the task`() {
    let values = Self.ratings(900)
    let gaps = values.flatMap { [$0, Double.nan] }
    #expect(
      TaskInference.infer(column: Columns.numbers(gaps), name: "rating")
        == TaskInference.infer(column: Columns.numbers(values), name: "rating"))
  }

  @Test(arguments: [
    (["none", "low", "average", "good", "best"], Task.ordinal),
    (["no", "perhaps", "yes"], .ordinal),
    (["No, not at all rude", "Yes, somewhat rude", "Yes, very rude"], .ordinal),
    (["0-10", "10-20", "20-30", "30+"], .ordinal),
    (["army", "navy", "air force"], .multiclass), (["Han", "Greedo", "I don't know"], .multiclass),
    (["yes", "no"], .binary),
  ])
  func `labels say their task`(labels: [String], task: Task) {
    let column = Columns.labels((0..<300).map { labels[($0 * 7) % labels.count] })
    let verdict = TaskInference.infer(column: column, name: "y")
    #expect(verdict.task == task, "\(verdict.probabilities)")
  }

  @Test func `two odd numbers raise a question`() {
    let values = (0..<100).map { $0 % 3 == 0 ? 19.99 : 29.99 }
    #expect(TaskInference.infer(column: Columns.numbers(values), name: "y").question != nil)
  }

  @Test func `support follows the sign of the smallest value`() {
    let infer = { (values: [Double]) in
      TaskInference.infer(column: Columns.numbers(values), name: "y").support
    }
    let base = Self.draw(100) { $0.gamma(shape: 2) + 0.01 }
    #expect(infer(base) == .positive)
    #expect(infer(base + [0]) == .nonnegative)
    #expect(infer(base + [-0.1]) == .real)
  }
}
