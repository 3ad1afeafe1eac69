import Foundation
import Synchronization
import Testing
import Workers

@Suite(.timeLimit(.minutes(1)))
struct WorkerPoolTests {
  typealias Outcome = JobOutcome<Word, Word>

  /// Runs words and returns the outcomes by word.
  private func run(
    _ words: [String], workers: Int = 1, limits: WorkerLimits = .none
  ) async throws -> [String: Outcome] {
    let shell = try ShellWorker()
    let outcomes = Mutex<[String: Outcome]>([:])
    try await shell.pool(workers: workers, limits: limits).run(words.map(Word.init)) { outcome in
      outcomes.withLock { $0[outcome.job.word] = outcome }
      return []
    }
    return outcomes.withLock { $0 }
  }

  @Test(arguments: [1, 2])
  func `every job comes back with its own outputs`(workers: Int) async throws {
    let words = (0..<30).map { "w\($0)" } + ["two"]
    let outcomes = try await run(words, workers: workers)
    #expect(Set(outcomes.keys) == Set(words))
    for word in words {
      #expect(outcomes[word]?.ending == .done)
      let count = word == "two" ? 2 : 1
      #expect(outcomes[word]?.outputs == Array(repeating: Word(word: word), count: count))
    }
  }

  @Test func `a worker that is killed costs its own job only, with the reason`() async throws {
    let outcomes = try await run(["a", "crash", "b"])
    #expect(outcomes["a"]?.ending == .done)
    #expect(outcomes["b"]?.ending == .done)
    #expect(outcomes["crash"]?.ending == .crashed("The worker was ended by signal 9: boom."))
  }

  @Test func `a worker that leaves early keeps what it had answered`() async throws {
    let outcome = try #require(try await run(["leave", "b"])["leave"])
    #expect(outcome.outputs == [Word(word: "leave")])
    #expect(
      outcome.ending
        == .crashed("The worker left in the middle of the job with status 3: no more."))
  }

  @Test(arguments: ["half", "noise"])
  func `half a line or nonsense is no result`(word: String) async throws {
    let outcomes = try await run([word, "b"])
    #expect(outcomes[word]?.ending == .crashed("The worker wrote a line that is no result."))
    #expect(outcomes[word]?.outputs == [])
    #expect(outcomes["b"]?.ending == .done)
  }

  @Test func `a job that hangs is stopped at its time limit`() async throws {
    let limits = WorkerLimits(secondsPerJob: 1, residentBytes: nil)
    let outcomes = try await run(["hang", "b"], limits: limits)
    guard case .stopped(let reason) = outcomes["hang"]?.ending else {
      Issue.record("not stopped: \(String(describing: outcomes["hang"]))")
      return
    }
    #expect(reason.contains("1.0 s"))
    #expect(outcomes["b"]?.ending == .done)
  }

  #if os(Linux)
    @Test func `a worker that outgrows its memory is stopped`() async throws {
      let limits = WorkerLimits(secondsPerJob: 20, residentBytes: 24 << 20)
      let outcomes = try await run(["grow", "b"], limits: limits)
      #expect(
        outcomes["grow"]?.ending
          == .stopped("The worker used more than 24 MiB of memory and was ended."))
      #expect(outcomes["b"]?.ending == .done)
    }
  #endif

  @Test func `a worker that floods standard error does not block`() async throws {
    #expect(try await run(["chatter", "b"])["chatter"]?.ending == .done)
  }

  @Test func `a failed job can be split into others`() async throws {
    let shell = try ShellWorker()
    let seen = Mutex<[String]>([])
    try await shell.pool(workers: 2).run([Word(word: "crash"), Word(word: "z")]) { outcome in
      seen.withLock { $0.append(outcome.job.word) }
      return outcome.ending == .done ? [] : [Word(word: "part1"), Word(word: "part2")]
    }
    #expect(seen.withLock { $0.sorted() } == ["crash", "part1", "part2", "z"])
  }

  @Test func `an error of the receiver ends the run`() async throws {
    struct Full: Error {}
    let shell = try ShellWorker()
    await #expect(throws: Full.self) {
      try await shell.pool(workers: 2).run((0..<9).map { Word(word: "w\($0)") }) { _ in
        throw Full()
      }
    }
  }

  @Test func `cancelling kills the workers at once`() async throws {
    let shell = try ShellWorker()
    let pool = shell.pool(workers: 2)
    let running = Task {
      try await pool.run([Word(word: "hang"), Word(word: "hang")]) { _ in [] }
    }
    try await Task.sleep(for: .milliseconds(300))
    running.cancel()
    await #expect(throws: CancellationError.self) { try await running.value }
  }

  @Test func `an executable that is not there is one sentence`() async throws {
    let pool = WorkerPool<Word, Word>(
      executable: "/no/such/worker", arguments: [], workers: 2, limits: .none)
    await #expect(throws: WorkerError.self) { try await pool.run([Word(word: "a")]) { _ in [] } }
  }

  @Test func `no jobs, no workers`() async throws {
    #expect(try await run([]).isEmpty)
  }
}
