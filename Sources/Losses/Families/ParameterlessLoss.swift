/// A loss without parameters: everything that would speak of them is given here.
public protocol ParameterlessLoss: CatalogueLoss {
  /// Creates the loss.
  init()
}

extension ParameterlessLoss {
  public static var presets: [Self] { [Self()] }
  public static func configured(for evidence: ParameterEvidence) -> Self { Self() }

  public init(parameters: [String: Double]) throws(LossError) {
    try Self.card.check(parameters)
    self.init()
  }

  public var parameters: [String: Double] { [:] }
}
