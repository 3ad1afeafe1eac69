package import Foundation

/// What another library takes for gradient and hessian of the same loss.
package struct PeerTime: Sendable, Codable, Hashable {
  /// The kernel's name there.
  package var kernel: String
  /// ns per element, float64.
  package var time: ElementTime

  func combined(with other: PeerTime) -> PeerTime {
    PeerTime(kernel: kernel, time: time.combined(with: other.time))
  }
}

/// The kernels that a peer's script timed, read from the JSON that it prints.
///
/// It holds `kernels: {NAME: {float64: {ns_per_element, median}}}` and, if it likes, `versions`.
package struct PeerKernels: Sendable, Hashable {
  /// Times by our loss's name.
  package var times: [String: PeerTime]
  /// Libraries and their versions.
  package var versions: [String: String]

  /// The peers' kernels and the losses that they compute.
  private static let losses = [
    "HalfSquaredError": "squared_error", "AbsoluteError": "absolute_error",
    "PinballLoss": "pinball", "HuberLoss": "huber", "HalfPoissonLoss": "poisson",
    "HalfGammaLoss": "gamma", "HalfTweedieLoss": "tweedie", "HalfBinomialLoss": "log_loss",
    "HalfMultinomialLoss_k5": "cross_entropy", "numpy_focal_2": "focal",
    "numpy_log_cosh": "log_cosh",
  ]

  /// Reads what a script printed; `nil` if that holds no kernel that LossLab has.
  package init?(json: Data) {
    guard let printed = try? JSONDecoder().decode(Printed.self, from: json) else { return nil }
    var times: [String: PeerTime] = [:]
    for (kernel, types) in printed.kernels {
      guard let loss = Self.losses[kernel], let time = types["float64"] else { continue }
      times[loss] = PeerTime(
        kernel: kernel,
        time: ElementTime(best: time.ns_per_element, median: time.median ?? time.ns_per_element))
    }
    guard !times.isEmpty else { return nil }
    self.times = times
    versions = printed.versions ?? [:]
  }

  private struct Printed: Decodable {
    var kernels: [String: [String: Time]]
    var versions: [String: String]?

    struct Time: Decodable {
      var ns_per_element: Double
      var median: Double?
    }
  }
}
