internal import Charts
internal import Profiles

/// How the numbers of a profile are made, in a few words each.
enum ProfileMethods {
  /// Returns the methods of what this profile holds, folded away.
  static func block(of profile: Profile) -> Block {
    let items =
      common
      + (profile.residuals.map(ofResiduals) ?? []) + (profile.classes == nil ? [] : ofClasses)
    return .details(summary: "How the numbers are made", [.list(items)])
  }

  private static let common: [Text] = [
    """
    The task's probabilities come from the target's values, spelling and name, never from its \
    type alone; \(code: "--task") settles it.
    """,
    "Histograms count equal bins from the smallest to the largest value.",
  ]

  private static func ofResiduals(_ residuals: ResidualProfile) -> [Text] {
    [
      """
      Residuals: two small models, linear and boosted trees, are fitted on three folds for the \
      mean and for the median; each row is predicted by a model that has not seen it. The better \
      of the two, \(code: residuals.pilot), is used, over \(residuals.rows) rows.
      """,
      """
      Tails: the fourth L-moment ratio (Hosking 1990) within bins of the fitted value, so that a \
      spread that follows the fit does not look like heavy tails.
      """,
      "Symmetry: mean of target - predicted median, in robust scales, with a bootstrap interval.",
      """
      Outliers: beyond the fences of a skewed box plot (Hubert and Vandervieren 2008) after local \
      scaling; isolated rows lie more than ten scales out, far from the next.
      """,
      """
      Spread: slope of ln variance on ln mean over bins of the fitted value (Park 1966), or of \
      ln |residual| on the rank of the fitted value where the target can be negative.
      """,
    ]
  }

  private static let ofClasses: [Text] = [
    """
    Probabilities: small models, linear and boosted trees, are fitted on three folds; each row is \
    predicted by a model that has not seen it. The better of the two is used.
    """,
    """
    Brier score = miscalibration - discrimination + uncertainty, by isotonic recalibration \
    (Dimitriadis, Gneiting and Jordan 2021).
    """,
    """
    Doubtful labels: another class is claimed with at least the mean confidence of its own rows \
    (Northcutt, Jiang and Chuang 2021).
    """,
  ]
}
