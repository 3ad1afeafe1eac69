import Foundation
import Pilots
import Predictions
import Profiles
import Tables
import TestKit
import Testing

@Suite struct PilotTests {
  @Test(arguments: [PilotEffort.quick])
  func `equal input gives an equal profile`(effort: PilotEffort) throws {
    let table = ToyTables.regression(rows: 400, seed: 2)
    let make = {
      try PilotedProfile.make(
        table: table, request: ProfileRequest(target: "y"), pilots: effort, seed: 5)
    }
    let (first, second) = (try make(), try make())
    #expect(first == second)
  }

  @Test(arguments: [Task.regression, .binary])
  func `rows that are not asked for change nothing`(task: Task) throws {
    let table =
      task == .binary
      ? ToyTables.binary(rows: 400, seed: 2) : ToyTables.regression(rows: 400, seed: 2)
    let rows = (0..<400).filter { !$0.isMultiple(of: 5) }
    var spoilt = table
    for (index, column) in table.columns.enumerated() {
      switch column.values {
      case .numbers(var numbers):
        for row in stride(from: 0, to: 400, by: 5) { numbers[row] = 1e4 - 7 * numbers[row] }
        spoilt.columns[index].values = .numbers(numbers)
      case .codes(var codes, let labels):
        for row in stride(from: 0, to: 400, by: 5) { codes[row] = 0 }
        spoilt.columns[index].values = .codes(codes, labels: labels)
      }
    }
    let request = ProfileRequest(target: "y", task: task, rows: rows)
    let profiles = try [table, spoilt].map {
      try PilotedProfile.make(table: $0, request: request, pilots: .quick, seed: 5)
    }
    #expect(profiles[0].target == profiles[1].target)
    #expect(profiles[0].residuals == profiles[1].residuals)
    #expect(profiles[0].classes == profiles[1].classes)
  }

  @Test func `pilots find the signal of a toy table`() throws {
    let profile = try PilotedProfile.make(
      table: ToyTables.regression(rows: 900, seed: 2), request: ProfileRequest(target: "y"),
      pilots: .quick, seed: 1)
    let residuals = try #require(profile.residuals)
    // Signal of variance 5 and more against noise of variance 0.75.
    #expect(residuals.skill > 0.75)
    #expect(residuals.rows == 900)
    #expect(residuals.parametersPerRow > 0 && residuals.parametersPerRow < 0.3)
  }

  @Test func `pilots of classes give calibrated probabilities`() throws {
    let profile = try PilotedProfile.make(
      table: ToyTables.binary(rows: 900, seed: 2), request: ProfileRequest(target: "y"),
      pilots: .quick, seed: 1)
    let classes = try #require(profile.classes)
    let (auc, slope) = (try #require(classes.auc), try #require(classes.calibrationSlope))
    #expect(auc > 0.8)
    #expect(abs(slope - 1) < 0.4)
  }

  @Test func `no pilots, no residuals`() throws {
    let profile = try PilotedProfile.make(
      table: ToyTables.regression(rows: 200, seed: 2), request: ProfileRequest(target: "y"),
      pilots: .none, seed: 1)
    #expect(profile.residuals == nil)
    #expect(profile.target.shape != nil)
  }

  @Test func `only the rows that were asked for are looked at`() throws {
    let table = ToyTables.regression(rows: 300, seed: 2)
    let part = Array(0..<200)
    var poisoned = table
    let last = poisoned.columns.count - 1
    if case .numbers(var values) = poisoned.columns[last].values {
      for row in 200..<300 { values[row] = 1e6 }
      poisoned.columns[last].values = .numbers(values)
    }
    let request = ProfileRequest(target: "y", rows: part)
    let make = { (table: Table) in
      try PilotedProfile.make(table: table, request: request, pilots: .quick, seed: 1)
    }
    let (clean, dirty) = (try make(table), try make(poisoned))
    #expect(clean.target == dirty.target)
    #expect(clean.residuals == dirty.residuals)
  }

  @Test func `too few rows for a pilot is a note, not an error`() throws {
    let profile = try PilotedProfile.make(
      table: ToyTables.regression(rows: 25, seed: 2), request: ProfileRequest(target: "y"),
      pilots: .quick, seed: 1)
    #expect(profile.residuals == nil)
    #expect(profile.warnings.contains { $0.code == "no_pilot" })
  }

  @Test func `a profile survives JSON`() throws {
    let profile = try PilotedProfile.make(
      table: ToyTables.count(rows: 300, seed: 2), request: ProfileRequest(target: "y"),
      pilots: .quick, seed: 1)
    let data = try JSONEncoder().encode(profile)
    let decoded = try JSONDecoder().decode(Profile.self, from: data)
    #expect(decoded == profile)
  }
}
