import Foundation
import Losses
import Speed
import Synchronization
import Testing

/// A clock whose every reading is a millisecond after the one before.
private final class CountingClock: Clock {
  typealias Instant = ContinuousClock.Instant
  private let start = ContinuousClock.now
  private let readings = Mutex(0)

  var minimumResolution: Duration { .milliseconds(1) }
  var now: Instant {
    let count = readings.withLock { readings in
      readings += 1
      return readings
    }
    return start + .milliseconds(count)
  }
  func sleep(until deadline: Instant, tolerance: Duration?) async throws {}
}

struct KernelSpeedTests {
  private static var stopwatch: Stopwatch<CountingClock> {
    Stopwatch(clock: CountingClock(), repeats: 5)
  }
  private static let losses: [any Loss] = LossCatalogue.types.map { $0.presets[0] }

  private static func timing(_ loss: any Loss) -> KernelTiming? {
    KernelTiming(loss, elements: 100, seed: 1, stopwatch: stopwatch)
  }

  @Test func `every loss of the catalogue is timed once`() {
    let measured = KernelSpeed.byTurns(
      Self.losses, rounds: 1, measure: Self.timing, askPeer: nil)
    #expect(measured.kernels.map(\.loss) == Self.losses.map { $0.card.name }.sorted())
    #expect(measured.kernels.allSatisfy { $0.elements > 90 && $0.elements <= 100 })
    #expect(measured.kernels.allSatisfy { $0.peer == nil && $0.ratio == nil })
  }

  @Test func `time is divided by the number of elements`() throws {
    let timing = try #require(Self.timing(Huber(delta: 1)))
    #expect(timing.slopeAndCurvature.best == 10_000)
    #expect(timing.slopeAndCurvature.median == 10_000)
    #expect(timing.slope.best == 10_000)
  }

  @Test func `a peer takes turns, and the best of all rounds counts`() throws {
    var turns: [String] = []
    let measured = try KernelSpeed.byTurns(
      [Huber(delta: 1), Cauchy(c: 1)], rounds: 3,
      measure: {
        turns.append($0.card.name)
        return Self.timing($0)
      },
      askPeer: {
        turns.append("peer")
        let time = turns.count < 5 ? 40_000 : 25_000
        return try #require(
          PeerKernels(
            json: Data(
              """
              {"kernels": {"HuberLoss": {"float64": {"ns_per_element": \(time), "median": 50000},
              "float32": {"ns_per_element": 1}}, "Unknown": {}}, "versions": {"numpy": "2"}}
              """.utf8)))
      })
    #expect(turns == ["huber", "cauchy", "peer", "huber", "peer", "huber", "peer"])
    #expect(measured.kernels.map(\.loss) == ["cauchy", "huber"])
    #expect(measured.kernels[0].ratio == nil)
    #expect(measured.kernels[1].ratio == 2.5)
    #expect(measured.kernels[1].peer?.time.median == 50_000)
    #expect(measured.peer == ["numpy": "2"])
  }

  @Test(arguments: ["", "no JSON", "{}", "{\"kernels\": {}}", "{\"kernels\": {\"Other\": {}}}"])
  func `what holds no known kernel is refused`(_ text: String) {
    #expect(PeerKernels(json: Data(text.utf8)) == nil)
  }

  @Test func `the listing has its schema and says what is timed`() throws {
    let timing = try #require(Self.timing(LogLoss()))
    let speed = KernelSpeed(
      elements: 100, repeats: 5, rounds: 1, machine: ["cores": "2"], peer: [:], kernels: [timing])
    let json = try #require(
      try JSONSerialization.jsonObject(with: try JSONEncoder().encode(speed)) as? [String: Any])
    #expect(json["schema"] as? String == "losslab.speed/1")
    let kernel = try #require((json["kernels"] as? [[String: Any]])?.first)
    #expect(kernel["loss"] as? String == "log_loss")
    #expect((kernel["slope_and_curvature"] as? [String: Double])?["best"] == 10_000)
    #expect(speed.rows == [["log_loss", "10000.00", "10000.00", "10000.00"]])
    #expect(speed.header.count == 4)
    #expect(speed.notes.contains { $0.contains("nanoseconds per element") })
    #expect(speed.notes.contains { $0.contains("cores 2") })
  }
}
