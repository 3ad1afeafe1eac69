extension Double {
  /// The smallest curvature that second-order learners are given; a single-precision number too.
  package static let smallestCurvature = 1e-16

  /// The value, with an overflow to infinity replaced by the largest number of its sign.
  var clampedToFinite: Double {
    Swift.min(Swift.max(self, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }
}

extension Float {
  /// The largest slope and curvature that learners in single precision are given.
  ///
  /// Its square is a single-precision number too, because split gains square sums of slopes.
  package static let largestSlope: Float = 1e18

  /// Creates the nearest single-precision slope, at most 1e18 in size and never infinite.
  package init(clamping slope: Double) {
    let largest = Double(Float.largestSlope)
    self = Float(Swift.min(Swift.max(slope, -largest), largest))
  }

  /// Creates the nearest single-precision curvature, at least 1e-16 and at most 1e18.
  package init(clampingCurvature curvature: Double) {
    let largest = Double(Float.largestSlope)
    self = Float(Swift.min(Swift.max(curvature, .smallestCurvature), largest))
  }
}

/// Returns the larger of two numbers, neither NaN: one vector instruction, where `max`, which must
/// pass NaN on, takes four.
func larger(_ x: Double, _ y: Double) -> Double { x > y ? x : y }
