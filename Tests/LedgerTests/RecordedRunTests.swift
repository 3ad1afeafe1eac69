import Foundation
import Ledger
import Losses
import Synchronization
import Testing
import Trials
import Workers

@Suite(.timeLimit(.minutes(1)))
struct RecordedRunTests {
  private let written: WrittenRun
  private let ledger: Ledger

  init() throws {
    written = try WrittenRun()
    ledger = try Ledger.open(at: written.folder)
    try ledger.begin(written.record)
  }

  private func run(_ pool: PoolSettings) async throws -> RunSummary {
    try await RecordedRun.run(plan: written.plan, ledger: ledger, pool: pool) { _ in }
  }

  @Test(arguments: [1, 2])
  func `every trial is run once and recorded, whatever the workers`(workers: Int) async throws {
    let last = Mutex<RunProgress?>(nil)
    let summary = try await RecordedRun.run(
      plan: written.plan, ledger: ledger, pool: try written.pool(workers: workers)
    ) { progress in
      last.withLock { $0 = progress }
    }
    #expect(summary == RunSummary(total: 12, succeeded: 12, failed: 0, reused: 0))
    #expect(written.asked.count == 12 && Set(written.asked).count == 12)
    #expect(try ledger.contents().results == written.results)
    #expect(last.withLock { $0?.done } == 12)
    #expect(last.withLock { $0?.secondsLeft } == 0)
  }

  @Test func `a run that was half done trains nothing twice`() async throws {
    try ledger.record(Array(written.results.prefix(4)))
    let summary = try await run(try written.pool())
    #expect(summary == RunSummary(total: 12, succeeded: 12, failed: 0, reused: 4))
    #expect(written.asked.count == 8)
    #expect(written.asked.first == "1 absolute_error")
    #expect(try ledger.contents().results == written.results)
    _ = try await run(try written.pool())
    #expect(written.asked.count == 8)
  }

  @Test func `only the loss that kills its worker is recorded as crashed`() async throws {
    let summary = try await run(
      try written.pool(mischief: "1*huber*) echo 'bad luck' >&2; kill -9 $$;;"))
    #expect(summary == RunSummary(total: 12, succeeded: 11, failed: 1, reused: 0))
    let results = try ledger.contents().results
    let failed = results.filter { $0.status != .ok }
    #expect(failed.map(\.loss.name) == ["huber"] && failed.map(\.fold) == [1])
    #expect(failed[0].status == .crashed)
    #expect(failed[0].reason == "The worker was ended by signal 9: bad luck.")
    let culprit = failed[0].key
    #expect(results.filter { $0.status == .ok } == written.results.filter { $0.key != culprit })
  }

  @Test func `only the loss that takes too long is recorded as stopped`() async throws {
    let summary = try await run(
      try written.pool(workers: 2, mischief: "2*huber*) sleep 30;;", seconds: 1))
    #expect(summary.failed == 1)
    let failed = try ledger.contents().results.filter { $0.status != .ok }
    #expect(failed.map(\.status) == [.stopped])
    #expect(failed.map(\.fold) == [2])
  }

  @Test func `a worker that is killed once from outside leaves no trace`() async throws {
    let once = "3*) if [ ! -e killed ]; then : > killed; kill -9 $$; fi;;"
    let summary = try await run(try written.pool(workers: 2, mischief: once))
    #expect(summary == RunSummary(total: 12, succeeded: 12, failed: 0, reused: 0))
    #expect(try ledger.contents().results == written.results)
  }

  @Test func `a cancelled run keeps what it has and goes on later`() async throws {
    let folder = written.folder
    let plan = written.plan
    let pool = try written.pool(mischief: "2*) : > reached; sleep 30;;")
    let ledger = ledger
    let running = Task {
      try await RecordedRun.run(plan: plan, ledger: ledger, pool: pool) { _ in }
    }
    while !FileManager.default.fileExists(atPath: folder + "/reached") {
      try await Task.sleep(for: .milliseconds(20))
    }
    running.cancel()
    await #expect(throws: CancellationError.self) { _ = try await running.value }
    #expect(try ledger.contents().results == Array(written.results.prefix(6)))
    let summary = try await run(try written.pool())
    #expect(summary == RunSummary(total: 12, succeeded: 12, failed: 0, reused: 6))
    #expect(try ledger.contents().results == written.results)
  }

  @Test func `a worker of another build is refused`() async throws {
    let pool = try written.pool(mischief: "0*) fold=1;;")
    await #expect {
      _ = try await run(pool)
    } throws: {
      ($0 as? LedgerError)?.kind == .foreignResults
    }
    #expect(try ledger.contents().results.isEmpty)
  }

  @Test func `without workers the trials run in this process`() async throws {
    let pool = PoolSettings(executable: "", arguments: [], workers: 0, limits: .none)
    let summary = try await run(pool)
    #expect(summary == RunSummary(total: 12, succeeded: 0, failed: 12, reused: 0))
    #expect(try ledger.contents().results.allSatisfy { $0.reason?.contains("toy.csv") == true })
  }
}
