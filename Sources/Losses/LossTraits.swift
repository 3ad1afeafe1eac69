/// What holds mathematically for a loss with its parameters; every claim is verified by sampling.
public struct LossTraits: Sendable, Hashable, Codable {
  /// How training targets may be transformed without changing what is learned.
  public enum TargetFreedom: String, Sendable, Codable, Hashable {
    /// Shift and scale: a function of f - y, equivariant once the parameters are rescaled.
    case location
    /// Shift and scale too, with a location and a log scale as scores: the prediction follows.
    case locationScale = "location_scale"
    /// Nothing: the target enters through a link or is a class.
    case none
  }

  /// Convex in the score.
  public var isConvex: Bool
  /// Has a continuous slope.
  public var isSmooth: Bool
  /// The largest possible |slope|, or `nil` when there is none.
  public var slopeBound: Double?
  /// The largest possible true curvature, or `nil` when there is none.
  public var curvatureBound: Double?
  /// The slope goes back to 0 far away, so that gross outliers are ignored.
  public var isRedescending: Bool
  /// The surrogate curvature gives a quadratic that touches the loss from above.
  public var isMajorised: Bool
  /// Minimised, among all probabilities, only by the true one (Gneiting and Raftery 2007).
  public var isStrictlyProper: Bool
  /// The sign of the minimiser is that of p - 1/2 (Bartlett, Jordan and McAuliffe 2006).
  public var isClassificationCalibrated: Bool
  /// The value holds a weight that slopes take as given: they are the derivatives of
  /// ``Loss/fillValues(_:scores:held:targets:)``, not of the value.
  public var holdsWeights: Bool
  /// How training targets may be transformed.
  public var targetFreedom: TargetFreedom
  /// Where the slope or the curvature jumps, in the natural variable of the family:
  /// r = f - y, or the margin m, or the score.
  public var kinks: [Double]

  /// Creates traits; what is not named is not claimed.
  public init(
    isConvex: Bool, isSmooth: Bool, slopeBound: Double? = nil, curvatureBound: Double? = nil,
    isRedescending: Bool = false, isMajorised: Bool = false, isStrictlyProper: Bool = false,
    isClassificationCalibrated: Bool = false, holdsWeights: Bool = false,
    targetFreedom: TargetFreedom = .none, kinks: [Double] = []
  ) {
    self.isConvex = isConvex
    self.isSmooth = isSmooth
    self.slopeBound = slopeBound
    self.curvatureBound = curvatureBound
    self.isRedescending = isRedescending
    self.isMajorised = isMajorised
    self.isStrictlyProper = isStrictlyProper
    self.isClassificationCalibrated = isClassificationCalibrated
    self.holdsWeights = holdsWeights
    self.targetFreedom = targetFreedom
    self.kinks = kinks
  }

  /// Robust: a single row can pull only so hard.
  public var hasBoundedInfluence: Bool { slopeBound != nil }
}
