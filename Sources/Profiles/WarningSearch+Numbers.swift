internal import Foundation
internal import Predictions
internal import Tables

extension WarningSearch {
  /// What is odd about a numeric target.
  var numberWarnings: [ProfileWarning] {
    guard let shape = profile.target.shape else { return [] }
    return [
      nearConstant(shape), identifier(shape), hugeScale(shape), beyondUnitInterval(),
      grossOutliers(),
    ].compactMap(\.self)
  }

  private func nearConstant(_ shape: NumericShape) -> ProfileWarning? {
    guard shape.modeShare > 0.99, profile.target.task != .count else { return nil }
    return warn(
      "near_constant_target", .severe,
      "\(Figure.percent(shape.modeShare)) of the rows have the same target value.",
      column: request.target)
  }

  /// All values differ and are evenly spaced, as in a running number.
  private func identifier(_ shape: NumericShape) -> ProfileWarning? {
    let n = profile.target.count
    let isSpaced = shape.maximum - shape.minimum == Double(n - 1)
    guard shape.isIntegral, n >= 10, profile.target.distinct == n, isSpaced else { return nil }
    return warn(
      "id_like_target", .severe,
      "Every target value is distinct and evenly spaced: it looks like an identifier, not like "
        + "something to predict.", column: request.target)
  }

  private func hugeScale(_ shape: NumericShape) -> ProfileWarning? {
    let largest = max(abs(shape.minimum), abs(shape.maximum))
    if largest > 0, largest < 1e-18 || shape.sd < 1e-18 {
      return warn(
        "tiny_scale", .warning,
        "The target is of the size \(Figure.text(largest)), so that its square vanishes in single "
          + "precision; multiply it by a power of ten before you train elsewhere.",
        column: request.target)
    }
    guard largest > 1e18 else { return nil }
    if largest <= 1e100 {
      return warn(
        "huge_scale", .warning,
        "The target reaches \(Figure.text(largest)), so that its square overflows in single "
          + "precision; divide it by a power of ten before you train elsewhere.",
        column: request.target)
    }
    return warn(
      "huge_scale", .warning,
      "The target reaches \(Figure.text(largest)), so that its square overflows; divide it by a "
        + "power of ten before you train elsewhere.", column: request.target)
  }

  /// Nearly all values are proportions, but some lie just outside.
  private func beyondUnitInterval() -> ProfileWarning? {
    let values = target.values.values
    let outside = values.indices.filter { values[$0] < 0 || values[$0] > 1 }
    guard let first = outside.first, Double(outside.count) <= 0.02 * Double(values.count),
      outside.allSatisfy({ values[$0] > -0.05 && values[$0] < 1.05 })
    else { return nil }
    return warn(
      "proportion_outside", .warning,
      "\(outside.count) of \(values.count) values lie just outside 0 to 1, the first "
        + "\(values[first]); correct them if the target is a proportion.",
      column: request.target, row: target.values.rows[first])
  }

  /// Isolated values, seen from the pilot where there is one, else from the median.
  private func grossOutliers() -> ProfileWarning? {
    var lines = Set(profile.residuals?.grossLines ?? [])
    let marginal = GrossOutliers(of: target.values.values).positions.prefix(10)
    lines.formUnion(marginal.map { table.line(ofRow: target.values.rows[$0]) })
    guard !lines.isEmpty else { return nil }
    let list = lines.sorted().map(String.init).joined(separator: ", ")
    return ProfileWarning(
      code: "gross_outliers", severity: .warning,
      message:
        "The target stands alone, more than ten robust scales from other rows or from its "
        + "prediction, at line\(lines.count > 1 ? "s" : "") \(list): look for mistakes there.",
      column: request.target, line: lines.min())
  }
}
