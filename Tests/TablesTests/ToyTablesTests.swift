import Predictions
import Tables
import TestKit
import Testing

@Suite struct ToyTablesTests {
  @Test(arguments: [
    (ToyTables.regression(rows: 200, seed: 1), Task.regression),
    (ToyTables.count(rows: 200, seed: 1), .count),
    (ToyTables.proportion(rows: 200, seed: 1), .proportion),
    (ToyTables.binary(rows: 200, seed: 1), .binary),
    (ToyTables.multiclass(rows: 200, seed: 1), .multiclass),
  ])
  func `every toy fits its task and encodes`(table: Table, task: Task) throws {
    let fold = try ToyFold(table, task: task, seed: 1)
    #expect(fold.training.columnNames == ["x1", "x2", "x3"] + levels(fold))
    #expect(fold.training.rowCount == 160 && fold.validation.rowCount == 40)
    #expect(fold.trainingTargets.count == 160 && fold.validationTargets.count == 40)
    #expect(fold.training.values.allSatisfy { $0.isFinite })
  }

  private func levels(_ fold: ToyFold) -> [String] {
    fold.training.columnNames.filter { $0.hasPrefix("group=") }
  }

  @Test func `toys repeat themselves for the same seed only`() {
    let first = ToyTables.regression(rows: 10, seed: 1).numbers("y")
    #expect(ToyTables.regression(rows: 10, seed: 1).numbers("y") == first)
    #expect(ToyTables.regression(rows: 10, seed: 2).numbers("y") != first)
  }
}
