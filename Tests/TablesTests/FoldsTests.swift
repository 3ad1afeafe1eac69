import Predictions
import Statistics
import Tables
import TestKit
import Testing

@Suite struct FoldsTests {
  private func numbers(_ count: Int) -> [Double] {
    var random = RandomSource(seed: 5)
    return (0..<count).map { _ in random.gaussian() }
  }

  @Test(arguments: [Task.regression, .multiclass], [(2, 23), (5, 200), (10, 23)])
  func `folds are disjoint, cover and differ by one row at most`(
    task: Task, size: (folds: Int, rows: Int)
  ) throws {
    let (folds, rows) = size
    let targets = task == .regression ? numbers(rows) : (0..<rows).map { Double($0 % 3) }
    let split = try Folds(targets: targets, task: task, folds: folds, repeats: 3, seed: 1)
    for number in 0..<3 {
      let tests = (0..<folds).map { split.testRows(repeat: number, fold: $0) }
      #expect(tests.joined().sorted() == Array(0..<rows))
      let sizes = tests.map(\.count)
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
      for fold in 0..<folds {
        let training = split.trainingRows(repeat: number, fold: fold)
        #expect((training + tests[fold]).sorted() == Array(0..<rows))
      }
    }
  }

  @Test func `classes spread evenly over folds`() throws {
    let targets = (0..<100).map { $0 < 10 ? 1.0 : 0 }
    let split = try Folds(targets: targets, task: .binary, folds: 5, repeats: 2, seed: 9)
    for number in 0..<2 {
      for fold in 0..<5 {
        #expect(split.testRows(repeat: number, fold: fold).count { targets[$0] == 1 } == 2)
      }
    }
  }

  @Test func `every fold has its share of every tenth of the numbers`() throws {
    let targets = numbers(200)
    let low = Set(targets.indices.sorted { targets[$0] < targets[$1] }.prefix(20))
    let split = try Folds(targets: targets, task: .regression, folds: 5, repeats: 1, seed: 2)
    for fold in 0..<5 {
      #expect(split.testRows(repeat: 0, fold: fold).count { low.contains($0) } == 4)
    }
  }

  @Test func `the same seed gives the same folds, another seed or repeat others`() throws {
    let targets = numbers(50)
    let first = try Folds(targets: targets, task: .regression, folds: 5, repeats: 2, seed: 1)
    let again = try Folds(targets: targets, task: .regression, folds: 5, repeats: 2, seed: 1)
    let other = try Folds(targets: targets, task: .regression, folds: 5, repeats: 2, seed: 2)
    #expect(first.sha256 == again.sha256)
    #expect(first.sha256 != other.sha256)
    #expect(first.testRows(repeat: 0, fold: 0) != first.testRows(repeat: 1, fold: 0))
  }

  @Test func `fewer rows than folds are refused`() {
    let error = refusal { () throws(DataError) in
      _ = try Folds(targets: [1, 2, 3], task: .regression, folds: 5, repeats: 1, seed: 1)
    }
    #expect(
      error?.description
        == "3 rows with a target are too few for 5 folds; take more rows or fewer folds.")
  }

  @Test func `the inner split is stratified, covers and keeps single rows in training`() {
    let targets = (0..<101).map { $0 == 100 ? 2.0 : $0 < 20 ? 1 : 0 }
    let split = InnerSplit.holdout(targets: targets, task: .multiclass, share: 0.2, seed: 4)
    #expect((split.training + split.validation).sorted() == Array(0..<101))
    #expect(split.validation.count { targets[$0] == 0 } == 16)
    #expect(split.validation.count { targets[$0] == 1 } == 4)
    #expect(split.training.contains(100))
    let again = InnerSplit.holdout(targets: targets, task: .multiclass, share: 0.2, seed: 4)
    #expect(again.validation == split.validation)
    let few = InnerSplit.holdout(targets: [1, 2, 3], task: .regression, share: 0.2, seed: 1)
    #expect(few.validation.count == 1)
  }
}
