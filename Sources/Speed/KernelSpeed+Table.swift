internal import Foundation

extension KernelSpeed {
  /// The columns of the table.
  package var header: [String] {
    let own = ["loss", "slope+curvature ns", "median", "slope ns"]
    return hasPeer ? own + ["peer ns", "times as fast", "peer's kernel"] : own
  }

  /// The rows of the table, one for each loss.
  package var rows: [[String]] {
    kernels.map { kernel in
      let both = kernel.slopeAndCurvature
      let own = [
        kernel.loss, Self.text(both.best), Self.text(both.median), Self.text(kernel.slope.best),
      ]
      guard hasPeer else { return own }
      return own + [
        kernel.peer.map { Self.text($0.time.best) } ?? "",
        kernel.ratio.map(Self.text) ?? "", kernel.peer?.kernel ?? "",
      ]
    }
  }

  /// What is timed and on which machine, line by line.
  package var notes: [String] {
    let facts = { (names: [String: String]) in
      names.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
    var lines = [
      "Timed: \(measures).",
      "Each batch has \(elements) elements and is timed up to \(repeats) times"
        + (rounds > 1 ? " in each of \(rounds) rounds, both sides taking turns." : "."),
      "Machine: \(facts(machine)).",
    ]
    if !peer.isEmpty { lines.append("Peer: \(facts(peer)).") }
    return lines
  }

  private var hasPeer: Bool { kernels.contains { $0.peer != nil } }

  private static func text(_ number: Double) -> String { String(format: "%.2f", number) }
}
