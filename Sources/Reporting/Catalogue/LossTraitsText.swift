internal import Charts
package import Losses

/// The properties of a loss in words.
package enum LossTraitsText {
  /// Returns the properties, separated by commas.
  package static func words(_ traits: LossTraits) -> String {
    var words = [
      traits.isConvex ? "convex" : "not convex", traits.isSmooth ? "smooth" : "has kinks",
    ]
    if let bound = traits.slopeBound {
      words.append("slope at most \(NumberText.significant(bound, digits: 4))")
    }
    if let bound = traits.curvatureBound {
      words.append("curvature at most \(NumberText.significant(bound, digits: 4))")
    }
    if traits.isRedescending { words.append("ignores gross outliers") }
    if traits.isStrictlyProper { words.append("strictly proper") }
    if traits.isClassificationCalibrated { words.append("classification-calibrated") }
    if traits.isMajorised { words.append("steps never raise the cost") }
    return words.joined(separator: ", ")
  }
}
