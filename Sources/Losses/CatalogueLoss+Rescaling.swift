extension CatalogueLoss {
  /// Multiplies the parameters in units of the target; a loss without such parameters stays.
  public func rescaled(by factor: Double) -> any Loss {
    var rescaled = parameters
    for parameter in card.parameters {
      guard let value = rescaled[parameter.name] else { continue }
      let changed =
        switch parameter.unit {
        case .target: value * factor
        case .inverseTarget: value / factor
        case .pure: value
        }
      rescaled[parameter.name] = parameter.clip(changed)
    }
    return (try? Self(parameters: rescaled)) ?? self
  }
}
