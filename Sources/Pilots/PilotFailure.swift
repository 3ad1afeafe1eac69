/// Why no pilot could be fitted, one sentence.
package struct PilotFailure: Error, Sendable, Hashable {
  /// The reason.
  package var message: String
}

extension PilotFailure {
  /// Takes over what any error says.
  init(_ error: any Error) {
    self = error as? PilotFailure ?? PilotFailure(message: "\(error)")
  }
}
