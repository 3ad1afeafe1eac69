internal import Predictions

extension LossCard {
  /// Checks that every given parameter is known and in range.
  ///
  /// - Throws: ``LossError``.
  func check(_ given: [String: Double]) throws(LossError) {
    for (name, value) in given.sorted(by: { $0.key < $1.key }) {
      guard let parameter = parameter(named: name) else {
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

  /// Returns the parameter of a name, `name_3` for an element of a list.
  package func parameter(named name: String) -> LossParameter? {
    parameters.first { $0.isList ? $0.index(of: name) != nil : $0.name == name }
  }

  /// Returns the given elements of a list parameter in order; empty where none is given.
  ///
  /// - Throws: ``LossError`` when any given parameter is unknown or out of range, or an element
  ///   is left out.
  func list(of name: String, in given: [String: Double]) throws(LossError) -> [Double] {
    try check(given)
    guard let parameter = parameters.first(where: { $0.name == name }) else { return [] }
    let count = given.keys.count { parameter.index(of: $0) != nil }
    var values: [Double] = []
    for index in 0..<count {
      guard let value = given["\(name)_\(index)"] else {
        throw LossError(.missingElement(loss: self.name, parameter: "\(name)_\(index)"))
      }
      values.append(value)
    }
    return values
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
  /// Returns the place in the list that `name_3` stands for, or `nil` for another name.
  package func index(of element: String) -> Int? {
    guard isList, element.hasPrefix(name + "_") else { return nil }
    return Int(element.dropFirst(name.count + 1)).flatMap { $0 >= 0 ? $0 : nil }
  }

  /// Returns the parameters of a list by the names of its elements.
  static func elements(_ name: String, _ values: [Double]) -> [String: Double] {
    Dictionary(uniqueKeysWithValues: values.enumerated().map { ("\(name)_\($0)", $1) })
  }

  /// The positive numbers that a scale may take; their squares neither overflow nor vanish.
  static let scales = 1e-150...1e150

  /// Returns the nearest allowed value, the default for NaN.
  func clip(_ value: Double) -> Double {
    value.isNaN ? defaultValue : min(max(value, range.lowerBound), range.upperBound)
  }

  /// Creates a threshold in units of the target that is a multiple of the residual scale.
  ///
  /// - Parameters:
  ///   - multiple: the constant at which the loss has 95 % efficiency for normal noise.
  ///   - at90: the constant for 90 %.
  ///   - at85: the constant for 85 %.
  static func threshold(
    _ name: String, multiple: Double, at90: Double? = nil, at85: Double? = nil
  ) -> LossParameter {
    var efficiencies = [0.95: multiple]
    efficiencies[0.9] = at90
    efficiencies[0.85] = at85
    return LossParameter(
      name, default: multiple, range: scales, unit: .target,
      rule: "\(multiple) x residual scale (95 % efficiency for normal noise)",
      efficiencies: efficiencies)
  }
}
