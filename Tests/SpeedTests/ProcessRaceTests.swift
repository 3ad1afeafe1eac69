import Foundation
import Speed
import Testing

struct ProcessRaceTests {
  private static let runners = [
    ProcessRace.Runner(name: "own", words: ["own"], isPeer: false),
    ProcessRace.Runner(name: "more", words: ["more"], isPeer: false, isCompared: false),
    ProcessRace.Runner(name: "peer", words: ["peer"], isPeer: true),
    ProcessRace.Runner(name: "slow peer", words: ["slow"], isPeer: true),
  ]

  private static func race(
    rounds: Int, _ measure: (ProcessRace.Runner) -> MeasuredProcess?
  ) -> ProcessRace {
    ProcessRace(runners, rounds: rounds, measures: "naps", machine: [:], measure: measure)
  }

  private static func turn(_ seconds: Double, status: Int = 0) -> MeasuredProcess {
    MeasuredProcess(
      seconds: seconds, processorSeconds: 2 * seconds, peakBytes: 3_000_000, status: status)
  }

  @Test func `runners take turns, the first round does not count, and the best time does`() {
    var turns: [String] = []
    let race = Self.race(rounds: 2) { runner in
      turns.append(runner.name)
      if runner.isPeer { return Self.turn(runner.name == "peer" ? 2 : 9) }
      return Self.turn(turns.count <= 4 ? 0.1 : turns.count <= 8 ? 1 : 0.5)
    }
    #expect(turns.count == 12)
    #expect(Array(turns[0..<4]) == Array(turns[8..<12]))
    #expect(race.lanes[0].turns.map(\.seconds) == [1, 0.5])
    #expect(race.fastestPeer == 2)
    #expect(race.ratio(of: race.lanes[0]) == 4)
    #expect(race.ratio(of: race.lanes[1]) == nil)
    #expect(race.ratio(of: race.lanes[2]) == nil)
    #expect(race.rows[0] == ["own", "0.50", "0.75", "1.00", "3", "4.00"])
  }

  @Test func `a process that fails has no time and is named`() {
    let race = Self.race(rounds: 3) { runner in
      runner.isPeer ? nil : Self.turn(1, status: runner.name == "own" ? 0 : 65)
    }
    #expect(race.fastestPeer == nil)
    #expect(race.ratio(of: race.lanes[0]) == nil)
    #expect(race.rows[1][1] == "failed")
    #expect(race.notes.last?.contains("more (3 rounds), peer (3 rounds)") == true)
  }

  @Test func `a real process is measured`() throws {
    let nap = try #require(MeasuredProcess(["sleep", "0.05"]))
    #expect(nap.status == 0)
    #expect(nap.seconds >= 0.05)
    #expect(nap.processorSeconds < nap.seconds)
    #expect(nap.peakBytes > 100_000)
    #expect(MeasuredProcess(["false"])?.status == 1)
    #expect(MeasuredProcess(["sh", "-c", "kill -9 $$"])?.status == 137)
    let missing = MeasuredProcess(["losslab-no-such-program"])
    #expect(missing == nil || missing?.status == 127)
  }

  @Test func `reading a file is measured, and a missing one is refused`() throws {
    let path = NSTemporaryDirectory() + "losslab-reading-\(UUID().uuidString).csv"
    var text = ""
    ProfileFile(rows: 200, seed: 1).write { text += $0 }
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let speed = try ReadingSpeed(of: path, megabytes: 0.05, workers: 2, rounds: 2)
    #expect(speed.workers == 2 && speed.megabytesPerSecond > 0)
    #expect(throws: (any Error).self) {
      try ReadingSpeed(of: path + ".missing", megabytes: 1, workers: 1, rounds: 1)
    }
  }

  @Test func `the generated file is the same for the same seed`() {
    let text = { (seed: UInt64) in
      var text = ""
      ProfileFile(rows: 50, seed: seed).write { text += $0 }
      return text
    }
    let lines = text(1).split(separator: "\n")
    #expect(lines.count == 51)
    #expect(lines.allSatisfy { $0.split(separator: ",").count == ProfileFile.columnCount })
    #expect(text(1) == text(1))
    #expect(text(1) != text(2))
  }
}
