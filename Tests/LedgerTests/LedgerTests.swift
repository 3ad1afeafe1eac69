import Foundation
import Ledger
import Losses
import Testing
import Trials

struct LedgerTests {
  private let run: WrittenRun

  init() throws { run = try WrittenRun() }

  private func begun() throws -> Ledger {
    let ledger = try Ledger.open(at: run.folder)
    try ledger.begin(run.record)
    return ledger
  }

  @Test func `what is recorded comes back, in the order of the plan`() throws {
    let ledger = try begun()
    for result in run.results.reversed() { try ledger.record([result]) }
    let contents = try Ledger.openExisting(at: run.folder).contents()
    #expect(contents.results == run.results)
    #expect(contents.plan == run.plan)
    #expect(contents.profileJSON == run.record.profileJSON)
    #expect(contents.adviceJSON == run.record.adviceJSON)
    #expect(contents.foldAdvice == run.record.foldAdvice)
    #expect(contents.environment == run.record.environment)
    #expect(contents.command == "losslab bench toy.csv")
    #expect(contents.splitsSHA256 == "abc")
    #expect(try ledger.finishedKeys() == Set(run.results.map(\.key)))
  }

  @Test func `recording again changes nothing`() throws {
    let ledger = try begun()
    try ledger.record(run.results)
    var forged = run.results
    for index in forged.indices { forged[index].variants = [] }
    try ledger.record(forged)
    try ledger.record(run.results)
    #expect(try ledger.contents().results == run.results)
  }

  @Test func `what crashed is tried again and gives way`() throws {
    let ledger = try begun()
    let job = run.plan.jobs[0]
    let loss = run.plan.losses[0]
    try ledger.record([
      TrialResult(of: job, loss: loss, failure: .crashed, reason: "It died.")
    ])
    #expect(try ledger.finishedKeys().isEmpty)
    #expect(try ledger.contents().results.map(\.status) == [.crashed])
    try ledger.record([run.result(job, loss)])
    #expect(try ledger.contents().results == [run.result(job, loss)])
  }

  @Test func `the same plan may begin again, another may not`() throws {
    _ = try begun()
    try Ledger.open(at: run.folder).begin(run.record)
    var other = run.record
    other.plan.setting.seed = 2
    #expect {
      try Ledger.open(at: run.folder).begin(other)
    } throws: { error in
      (error as? LedgerError)?.kind == .otherPlan && "\(error)".contains("another plan")
    }
    var moved = run.record
    moved.plan.setting.dataset.path = "elsewhere.csv"
    try Ledger.open(at: run.folder).begin(moved)
  }

  @Test func `a folder without a run and a file that is no ledger are said`() throws {
    #expect {
      try Ledger.openExisting(at: run.folder)
    } throws: {
      ($0 as? LedgerError)?.kind == .noLedger
    }
    let noise = String(repeating: "no database ", count: 100)
    try noise.write(
      toFile: run.folder + "/ledger.sqlite", atomically: true, encoding: .utf8)
    #expect {
      try Ledger.open(at: run.folder)
    } throws: {
      ($0 as? LedgerError)?.kind == .unreadable
    }
  }

  @Test func `a new ledger is made once when many ask for it at once`() async throws {
    for attempt in 0..<10 {
      let folder = run.folder + "/fresh-\(attempt)"
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<6 { group.addTask { _ = try Ledger.open(at: folder) } }
        try await group.waitForAll()
      }
    }
  }

  @Test func `two runs record into one ledger at once`() async throws {
    let results = run.results
    let folder = run.folder
    let record = run.record
    try await withThrowingTaskGroup(of: Void.self) { group in
      for part in 0..<4 {
        group.addTask {
          let ledger = try Ledger.open(at: folder)
          try ledger.begin(record)
          for result in part.isMultiple(of: 2) ? results : results.reversed() {
            try ledger.record([result])
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try Ledger.open(at: folder).contents().results == results)
  }

  @Test func `the environment names what it ran on`() throws {
    let environment = RunEnvironment.current(workers: 2)
    #expect(environment.cores > 0 && environment.memoryBytes > 0)
    #expect(environment.facts.allSatisfy { !$0.0.isEmpty && !$0.1.isEmpty })
    #expect(environment.facts.contains { $0.0 == "Workers" && $0.1 == "2" })
  }
}
