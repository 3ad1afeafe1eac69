/// Returns whether a value is within a tolerance of what is expected.
///
/// The tolerance is relative where the expected value is larger than 1, else absolute; `nil` and
/// NaN are near nothing.
package func approximately(
  _ value: Double?, _ expected: Double, within tolerance: Double = 1e-9
) -> Bool {
  guard let value else { return false }
  return value == expected || abs(value - expected) <= tolerance * max(1, abs(expected))
}
