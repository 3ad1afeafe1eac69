internal import ArgumentParser
internal import Pilots

/// How much work the pilot fits may take.
struct PilotOptions: ParsableArguments {
  @Option(help: "How many pilot fits judge the residuals: none, quick or full.")
  var pilots = PilotEffort.quick

  @Option(help: "The seed of everything random.")
  var seed: UInt64 = 1
}

extension PilotEffort: ExpressibleByArgument {}
