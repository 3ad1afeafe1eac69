package import Losses

/// The speed of the batch loops of losses on one machine: what `losslab speed kernels` prints.
package struct KernelSpeed: Sendable, Codable, Hashable {
  package var schema = "losslab.speed/1"
  /// What is timed, for a stranger.
  package var measures = Self.explanation
  /// Scores in each batch.
  package var elements: Int
  /// Timings of each loss in a round.
  package var repeats: Int
  /// Rounds in which both sides took turns; 1 without a peer.
  package var rounds: Int
  /// Processor, cores, system, versions, vector instructions, load.
  package var machine: [String: String]
  /// Libraries of the peer.
  package var peer: [String: String]
  /// The losses in order of name.
  package var kernels: [KernelTiming]

  private static let explanation =
    "nanoseconds per element (one score of one row) to fill an array with the slope dl/df and "
    + "another with the curvature that second-order learners step by, and for slopes alone; "
    + "float64, one thread, best of all repeats; peer: gradient and hessian of its loss of the "
    + "same name, times as fast = its best over ours"

  /// Sums up measurements.
  package init(
    elements: Int, repeats: Int, rounds: Int, machine: [String: String], peer: [String: String],
    kernels: [KernelTiming]
  ) {
    self.elements = elements
    self.repeats = repeats
    self.rounds = rounds
    self.machine = machine
    self.peer = peer
    self.kernels = kernels
  }

  /// Times losses by turns with a peer.
  ///
  /// The first round takes all losses, later ones those that the peer has.
  ///
  /// - Parameters:
  ///   - rounds: how often both sides take their turn; 1 when there is no peer.
  ///   - measure: times a loss.
  ///   - askPeer: times the peer's kernels; `nil` without a peer.
  package static func byTurns(
    _ losses: [any Loss], rounds: Int, measure: (any Loss) -> KernelTiming?,
    askPeer: (() throws -> PeerKernels)?
  ) rethrows -> (kernels: [KernelTiming], peer: [String: String]) {
    var kernels: [String: KernelTiming] = [:]
    var versions: [String: String] = [:]
    for round in 0..<(askPeer == nil ? 1 : rounds) {
      var timings: [KernelTiming] = []
      for loss in losses where round == 0 || kernels[loss.card.name]?.peer != nil {
        if let timing = measure(loss) { timings.append(timing) }
      }
      let peer = try askPeer?()
      versions = peer?.versions ?? versions
      for var timing in timings {
        timing.peer = peer?.times[timing.loss]
        kernels[timing.loss] = kernels[timing.loss]?.combined(with: timing) ?? timing
      }
    }
    return (kernels.values.sorted { $0.loss < $1.loss }, versions)
  }
}
