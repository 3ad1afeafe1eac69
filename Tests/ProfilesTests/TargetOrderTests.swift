import Foundation
import Predictions
import Profiles
import Tables
import Testing

/// Order in the file, repeated rows and classes, against values of SciPy and statsmodels.
@Suite struct TargetOrderTests {
  private static let near = TargetShapeTests.near
  private static let uniform = TargetShapeTests.uniform(400)

  @Test func `autocorrelation of a walk and of noise`() {
    var sum = 0.0
    let walk = Self.uniform.map { value -> Double in
      sum += value - 0.5
      return sum
    }
    let walking = OrderFacts(numbers: walk)
    #expect(Self.near(walking.autocorrelation, 0.9811107570200508, 1e-10))
    #expect((walking.autocorrelationP ?? 1) < 1e-12)
    let noise = OrderFacts(numbers: Self.uniform)
    #expect(Self.near(noise.autocorrelation, -0.018760808009817494, 1e-10))
    #expect((noise.autocorrelationP ?? 0) > 0.5)
  }

  @Test func `drift of a slow rise`() {
    let rising = Self.uniform.enumerated().map { $1 + 0.0005 * Double($0) }
    let facts = OrderFacts(numbers: rising)
    #expect(facts.blocks == 10)
    #expect(Self.near(facts.drift, 0.731469936928307, 1e-10))
    #expect(Self.near(facts.driftP, 0.00040406941496674967, 1e-9))
  }

  @Test func `order of classes`() {
    let classes = Self.uniform.enumerated().map { index, value in
      value < 0.2 + 0.3 * Double(index) / 399 ? 1 : 0
    }
    let facts = OrderFacts(classes: classes, count: 2)
    #expect(Self.near(facts.autocorrelation, -0.04045938646592877, 1e-10))
    #expect(Self.near(facts.drift, 0.1909004367887305, 1e-10))
    #expect(Self.near(facts.driftP, 0.10322392391602316, 1e-9))
    #expect(!facts.isSorted)
  }

  @Test func `sorted rows are seen`() {
    #expect(OrderFacts(numbers: [1, 2, 2, 5]).isSorted)
    #expect(OrderFacts(numbers: [5, 3, 3, 1]).isSorted)
    #expect(!OrderFacts(numbers: [1, 3, 2]).isSorted)
    #expect(OrderFacts(classes: [2, 2, 0, 0, 1], count: 3).isSorted)
    #expect(!OrderFacts(classes: [2, 0, 2, 0, 1], count: 3).isSorted)
  }

  @Test func `class shape of four classes`() throws {
    let labels = [("a", 50), ("b", 30), ("c", 15), ("d", 5)].map { (label: $0.0, count: $0.1) }
    let shape = try #require(ClassShape(labels: labels, name: "y"))
    #expect(Self.near(shape.effectiveClasses, 3.1334042802620585, 1e-10))
    #expect(Self.near(shape.imbalance, 0.17613453894041953, 1e-10))
    #expect(shape.smallestCount == 5 && shape.largestShare == 0.5 && shape.orderEvidence.isEmpty)
  }

  @Test(arguments: [
    (["low", "mid", "high"], 1), (["1", "2", "3"], 1), (["10-20", "20-30", "30+"], 1),
    (["stage I", "stage II", "stage III"], 1), (["cat", "dog", "cow"], 0),
  ])
  func `order evidence of labels`(labels: [String], count: Int) throws {
    let shape = try #require(
      ClassShape(labels: labels.map { (label: $0, count: 9) }, name: "y"))
    #expect(shape.orderEvidence.count == count)
  }

  private static func profile(_ columns: [Column], task: Task) throws -> TargetProfile {
    try Profiler.profile(
      table: Columns.table(columns), request: ProfileRequest(target: "y", task: task), pilot: nil
    ).target
  }

  @Test func `repeated rows with other targets are counted`() throws {
    // Groups by (a, b): {x, x, o}, {x, o}, and single rows.
    let columns = [
      Columns.numbers([1, 1, 1, 2, 2, 3, 4, 5], name: "a"),
      Columns.labels(["p", "p", "p", "q", "q", "q", "q", "q"], name: "b"),
      Columns.labels(["x", "x", "o", "x", "o", "x", "o", "x"]),
    ]
    let repeats = try #require(try Self.profile(columns, task: .binary).repeats)
    #expect(repeats.rows == 8 && !repeats.isSample)
    #expect(repeats.repeatedShare == 5.0 / 8 && repeats.conflictingShare == 5.0 / 8)
    #expect(repeats.inconsistentShare == 2.0 / 5 && repeats.pureErrorShare == nil)
  }

  @Test func `pure error is the spread among equal rows`() throws {
    let columns = [
      Columns.numbers([1, 1, 2, 2, 3, 4], name: "a"), Columns.numbers([1, 3, 5, 9, 2, 4.5]),
    ]
    let repeats = try #require(try Self.profile(columns, task: .regression).repeats)
    // Within: 2 + 8 over 2 degrees of freedom; all: variance of the six.
    let mean = 24.5 / 6
    let all = [1, 3, 5, 9, 2, 4.5].reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 5
    #expect(Self.near(repeats.pureErrorShare, 5 / all, 1e-10))
  }

  @Test func `many rows are sampled with all their equals`() throws {
    let count = 120_000
    // Every row has one twin with the same features; a quarter of the pairs disagree.
    let features = (0..<count).map { Double($0 / 2) * 1.37 }
    let targets = (0..<count).map { $0 % 8 == 0 ? "no" : "yes" }
    let columns = [Columns.numbers(features, name: "a"), Columns.labels(targets)]
    let repeats = try #require(try Self.profile(columns, task: .binary).repeats)
    #expect(repeats.isSample && repeats.rows > 20_000)
    #expect(repeats.repeatedShare == 1)
    #expect(abs(repeats.conflictingShare - 0.25) < 0.02)
  }

  @Test func `facts of the target need no pilot`() throws {
    let columns = [
      Columns.numbers((0..<50).map { Double($0) }, name: "a"),
      Columns.labels((0..<50).map { ["x", "y", "z"][$0 % 3] }),
    ]
    let target = try Self.profile(columns, task: .multiclass)
    #expect(target.classShape?.smallestCount == 16 && target.order != nil && target.shape == nil)
  }
}
