extension Double {
  /// The number, or `nil` where it is infinite or undefined, which no profile may say.
  var orNilIfNotFinite: Double? { isFinite ? self : nil }
}

extension Array where Element == Double {
  /// The mean; 0 for none.
  var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
}
