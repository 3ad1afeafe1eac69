/// A loss without parameters: everything that would speak of them is given here.
package protocol ParameterlessLoss: CatalogueLoss {
  /// Creates the loss.
  init()
}

extension ParameterlessLoss {
  package static var presets: [Self] { [Self()] }
  package static func configured(for evidence: ParameterEvidence) -> Self { Self() }

  package init(parameters: [String: Double]) throws(LossError) {
    try Self.card.check(parameters)
    self.init()
  }

  package var parameters: [String: Double] { [:] }
}
