internal import Foundation

extension ProcessRace {
  /// The columns of the table.
  package var header: [String] {
    ["process", "best s", "median s", "cpu s", "peak MB", "times as fast"]
  }

  /// The rows of the table, one for each runner.
  package var rows: [[String]] {
    lanes.map { lane in
      guard let best = lane.best, let median = lane.median else {
        return [lane.runner.name, "failed", "", "", "", ""]
      }
      let processor = lane.turns.map(\.processorSeconds).min() ?? 0
      let peak = lane.turns.map(\.peakBytes).max() ?? 0
      return [
        lane.runner.name, Self.text(best), Self.text(median), Self.text(processor),
        "\(peak / 1_000_000)", ratio(of: lane).map(Self.text) ?? "",
      ]
    }
  }

  /// What is timed and on which machine, line by line.
  package var notes: [String] {
    let facts = machine.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    var lines = ["Timed: \(measures).", "Machine: \(facts.joined(separator: ", "))."]
    if !reading.isEmpty {
      let speeds = reading.map {
        String(
          format: "%.0f MB/s with \($0.workers) worker\($0.workers == 1 ? "" : "s")",
          $0.megabytesPerSecond)
      }
      lines.append(
        "Reading alone, to typed columns and with SHA-256: \(speeds.joined(separator: ", ")).")
    }
    let failed = lanes.filter { $0.failures > 0 }
      .map { "\($0.runner.name) (\($0.failures) rounds)" }
    if !failed.isEmpty { lines.append("Failed: \(failed.joined(separator: ", ")).") }
    return lines
  }

  private static func text(_ number: Double) -> String { String(format: "%.2f", number) }
}
