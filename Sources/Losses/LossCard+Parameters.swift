internal import Predictions

extension LossCard {
  /// Checks that every given parameter is known and in range.
  ///
  /// - Throws: ``LossError``.
  func check(_ given: [String: Double]) throws(LossError) {
    for (name, value) in given.sorted(by: { $0.key < $1.key }) {
      guard let parameter = parameters.first(where: { $0.name == name }) else {
        let known = parameters.map(\.name)
        throw LossError(.unknownParameter(loss: self.name, parameter: name, known: known))
      }
      guard parameter.range.contains(value) else {
        throw LossError(
          .outOfRange(
            loss: self.name, parameter: name, value: value, range: parameter.range))
      }
    }
  }

  /// Returns the given value of a parameter, or its default.
  ///
  /// - Throws: ``LossError`` when any given parameter is unknown or out of range.
  func value(of name: String, in given: [String: Double]) throws(LossError) -> Double {
    try check(given)
    return given[name] ?? parameters.first { $0.name == name }?.defaultValue ?? 0
  }

  /// Returns a threshold's default, which is its multiple, times the residual scale.
  func multiple(of scale: ResidualScale, for name: String) -> Double {
    clip((parameters.first { $0.name == name }?.defaultValue ?? 1) * scale.value, to: name)
  }

  /// Returns the allowed value of a parameter that is nearest to `value`.
  func clip(_ value: Double, to name: String) -> Double {
    parameters.first { $0.name == name }?.clip(value) ?? value
  }
}

extension LossParameter {
  /// The positive numbers that a scale may take; their squares neither overflow nor vanish.
  static let scales = 1e-150...1e150

  /// Returns the nearest allowed value, the default for NaN.
  func clip(_ value: Double) -> Double {
    value.isNaN ? defaultValue : min(max(value, range.lowerBound), range.upperBound)
  }

  /// Creates a threshold in units of the target that is a multiple of the residual scale.
  ///
  /// - Parameter multiple: the constant at which the loss has 95 % efficiency for normal noise.
  static func threshold(_ name: String, multiple: Double) -> LossParameter {
    LossParameter(
      name, default: multiple, range: scales, unit: .target,
      rule: "\(multiple) x residual scale (95 % efficiency for normal noise)")
  }
}
