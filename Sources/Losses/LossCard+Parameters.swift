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
}
