internal import ArgumentParser
internal import Foundation
internal import Losses
internal import Reporting
internal import Speed

extension SpeedCommand {
  /// `losslab speed kernels`: slopes and curvatures, ns per element.
  struct Kernels: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "kernels",
      abstract: "Time slope and curvature of every loss, in nanoseconds per element.",
      discussion: """
        Examples:
          losslab speed kernels
          losslab speed kernels --loss huber,log_loss --format json
          losslab speed kernels --peer 'python3 loss_kernel_peer.py --repeats 5'

        A peer's script prints JSON with kernels: {NAME: {float64: {ns_per_element}}} for \
        scikit-learn's names; both sides then take turns.
        """)

    @Option(help: "Only these losses, by name, with commas between; all when not given.")
    var loss: String?

    @Option(help: "A shell command that times another library, run by turns with LossLab.")
    var peer: String?

    @Option(help: "How often both sides take their turn.")
    var rounds = 3

    @Option(help: "How often each loss is timed in a round; less often where that takes over 1 s.")
    var repeats = 7

    @Option(help: "Scores in a batch.")
    var elements = 1_000_000

    @Option(help: "The seed of scores and targets.")
    var seed: UInt64 = 1

    @OptionGroup var formatOptions: FormatOptions

    func validate() throws {
      guard rounds > 0, repeats > 0, (1...100_000_000).contains(elements) else {
        throw ValidationError(
          "--rounds and --repeats must be 1 or more, and --elements 1 to 100000000.")
      }
    }

    func run() throws {
      let loadBefore = Machine.load
      let losses = try chosenLosses()
      let stopwatch = Stopwatch(clock: ContinuousClock(), repeats: repeats)
      let measured = try KernelSpeed.byTurns(
        losses, rounds: rounds,
        measure: { loss in
          if Console.showsLiveProgress { Console.rewriteLine("timing \(loss.card.name)") }
          return KernelTiming(loss, elements: elements, seed: seed, stopwatch: stopwatch)
        },
        askPeer: peer.map { command in { try Self.kernels(of: command) } })
      if Console.showsLiveProgress { Console.rewriteLine("") }
      let speed = KernelSpeed(
        elements: elements, repeats: repeats, rounds: peer == nil ? 1 : rounds,
        machine: Machine.facts(loadBefore: loadBefore), peer: measured.peer,
        kernels: measured.kernels)
      try emit(speed)
    }

    private func chosenLosses() throws -> [any Loss] {
      guard let loss else {
        return try LossCatalogue.types.map { try $0.init(parameters: [:]) }
      }
      return try loss.split(separator: ",").map { name in
        try LossCatalogue.type(named: name.trimmingCharacters(in: .whitespaces))
          .init(parameters: [:])
      }
    }

    private func emit(_ speed: KernelSpeed) throws {
      let table = CatalogueTable(
        title: "Speed of slopes and curvatures", header: speed.header, rows: speed.rows)
      switch formatOptions.format {
      case .json: Console.print(try JSONText.of(speed))
      case .text:
        Console.print(table.text + "\n\n" + speed.notes.joined(separator: "\n"))
      case .markdown:
        Console.print(table.markdown + "\n" + speed.notes.joined(separator: "\n\n"))
      }
    }

    private static func kernels(of command: String) throws -> PeerKernels {
      if Console.showsLiveProgress { Console.rewriteLine("asking the peer") }
      let outcome = try ShellCommand(command).run()
      guard outcome.status == 0 else {
        throw Failure(
          "\(command): ended with status \(outcome.status); run it by itself to see why.",
          .nothingFinished)
      }
      guard let kernels = PeerKernels(json: outcome.output) else {
        throw Failure(
          "\(command): printed no JSON with kernels that LossLab knows; it must print "
            + "{\"kernels\": {\"HuberLoss\": {\"float64\": {\"ns_per_element\": 1.0}}}}.", .badData)
      }
      return kernels
    }
  }
}
