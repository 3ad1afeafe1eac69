internal import Foundation
internal import Ledger
internal import Losses

/// The machine that speeds are measured on.
enum Machine {
  /// Returns processor, cores, system, versions and the load before and now, for people to judge by.
  static func facts(loadBefore: String) -> [String: String] {
    let environment = RunEnvironment.current(workers: 0)
    return [
      "processor": environment.processor, "cores": "\(environment.cores)",
      "system": environment.system, "kernel": environment.kernel, "Swift": environment.swift,
      "build": environment.build, "losslab": Version.text,
      "vector instructions": ElementaryFunction.instructions,
      "load before": loadBefore, "load after": load,
    ]
  }

  /// Processes that were running or waiting in the last minute, on average.
  static var load: String {
    var averages = [0.0, 0.0, 0.0]
    return getloadavg(&averages, 3) == 3 ? String(format: "%.2f", averages[0]) : "not known"
  }
}
