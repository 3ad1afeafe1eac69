import Predictions
import Tables
import TestKit
import Testing

@Suite struct TargetValuesTests {
  private func values(
    _ cells: [String], _ task: Task, positive: String? = nil
  ) throws(DataError) -> TargetValues {
    let read = try table("y,n\n" + cells.map { "\($0),0" }.joined(separator: "\n"))
    return try TargetValues(table: read, target: "y", task: task, positive: positive)
  }

  @Test func `rows without a target are left out and counted`() throws {
    let found = try values(["1.5", "", "2", "NA"], .regression)
    #expect(found.rows == [0, 2])
    #expect(found.values == [1.5, 2])
    #expect(found.missingCount == 2)
    #expect(found.classLabels.isEmpty && found.classCounts.isEmpty)
  }

  @Test func `the rarer label is positive unless another is named`() throws {
    let cells = ["bad", "good", "good"]
    let rarer = try values(cells, .binary)
    #expect(rarer.classLabels == ["good", "bad"])
    #expect(rarer.values == [1, 0, 0])
    #expect(rarer.notes.map(\.code) == ["positive_class"])
    let named = try values(cells, .binary, positive: "good")
    #expect(named.classLabels == ["bad", "good"])
    #expect(named.notes.isEmpty)
    #expect(try values(["1", "0", "1", "0"], .binary).classLabels == ["0", "1"])
    #expect(try values(["1", "2", "2"], .binary, positive: "2.0").classLabels == ["1", "2"])
  }

  @Test func `classes are ordered by number, by known words, or by name`() throws {
    #expect(try values(["10", "9", "1"], .multiclass).classLabels == ["1", "9", "10"])
    #expect(try values(["c", "a", "b"], .multiclass).classLabels == ["a", "b", "c"])
    #expect(
      try values(["high", "low", "medium"], .ordinal).classLabels == ["low", "medium", "high"])
    #expect(
      try values(["best", "none", "good", "low", "average"], .ordinal).classLabels
        == ["none", "low", "average", "good", "best"])
    #expect(
      try values(["vgood", "acc", "unacc", "good"], .ordinal).classLabels
        == ["unacc", "acc", "good", "vgood"])
    #expect(
      try values(["Strongly agree", "Neutral", "Disagree"], .ordinal).classLabels
        == ["Disagree", "Neutral", "Strongly agree"])
    #expect(
      try values(["10 - top", "2 - mid", "1 - low"], .ordinal).classLabels
        == ["1 - low", "2 - mid", "10 - top"])
    #expect(try values(["x", "low", "high"], .ordinal).classLabels == ["high", "low", "x"])
  }

  @Test func `labels in memory are trimmed and merged with a note`() throws {
    let toy = Table(
      source: Table.Source(path: "toy", sha256: "", format: "toy", bytes: 0),
      columns: [
        Column(
          name: "y", kind: .category,
          values: .codes([0, 1, 2, -1], labels: ["a", " a", "b "]), missingCount: 1)
      ], rowCount: 4)
    let found = try TargetValues(table: toy, target: "y", task: .multiclass, positive: nil)
    #expect(found.classLabels == ["a", "b"])
    #expect(found.values == [0, 0, 1])
    #expect(found.notes.map(\.code) == ["trimmed_labels"])
  }

  @Test(arguments: [
    (["1", "1.0"], Task.regression, "one distinct value"),
    (["a", "a"], .multiclass, "one distinct value"),
    (["NA", ""], .regression, "no value"),
    (["1", "inf"], .regression, "infinite"),
    (["a", "b"], .regression, "needs numbers"),
    (["1", "2", "3"], .binary, "two classes"),
    (["1", "-2", "3"], .count, "whole numbers"),
    (["0.5", "1.5"], .proportion, "from 0 to 1"),
  ])
  func `targets that do not fit are refused`(cells: [String], task: Task, problem: String) {
    let error = refusal { () throws(DataError) in _ = try values(cells, task) }
    #expect(error?.problem.contains(problem) == true)
    #expect(error?.column == "y")
  }

  @Test func `an unknown column or positive label is refused with what there is`() throws {
    let toy = ToyTables.binary(rows: 20, seed: 1)
    let column = refusal { () throws(DataError) in
      _ = try TargetValues(table: toy, target: "grop", task: .multiclass, positive: nil)
    }
    #expect(column?.description.contains("--target group") == true)
    let label = refusal { () throws(DataError) in
      _ = try TargetValues(table: toy, target: "y", task: .binary, positive: "maybe")
    }
    #expect(label?.description.contains("--positive no or yes") == true)
  }

  @Test func `likely targets have telling names or come last`() throws {
    let read = try table("id,target,b,c d\n1,2,3,4\n5,7,7,8\n")
    #expect(TargetValues.likelyTargets(in: read) == ["target", "c d", "id"])
  }
}
