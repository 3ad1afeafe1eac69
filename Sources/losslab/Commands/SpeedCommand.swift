internal import ArgumentParser

/// `losslab speed`: how fast LossLab is here.
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed",
    abstract: "Measure how fast LossLab is on this machine.",
    discussion: "Example: losslab speed kernels --loss huber,log_loss",
    subcommands: [Kernels.self, Profile.self])
}
