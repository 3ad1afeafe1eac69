internal import Charts
internal import Profiles

/// Which fields of a profile rest on a sample of the rows or on a sketch: they are marked with ~.
struct EstimateMarks {
  private let fields: Set<String>
  private let facts: SampleFacts?

  init(_ profile: Profile) {
    facts = profile.sampled
    let sketched = profile.features.filter(\.distinctIsEstimate)
      .map { "features.\($0.name).distinct" }
    fields = Set((profile.sampled?.estimates.flatMap(\.fields) ?? []) + sketched)
  }

  /// Returns `~` for an estimate, nothing for an exact number; a field covers those inside of it.
  func sign(_ field: String) -> String {
    guard !fields.isEmpty else { return "" }
    var path = field
    while !fields.contains(path) {
      guard let dot = path.lastIndex(of: ".") else { return "" }
      path = String(path[..<dot])
    }
    return "~"
  }

  /// What the mark means; `nil` where nothing is marked.
  var explanation: String? {
    guard !fields.isEmpty else { return nil }
    guard let facts else { return "counts of distinct values of a sketch, ± 0.8 %" }
    let sample =
      "estimated from \(NumberText.count(facts.rows)) of \(NumberText.count(facts.of)) rows "
      + "(seed \(facts.seed))"
    let errors = facts.estimates.compactMap { estimate -> String? in
      guard let error = estimate.error else { return nil }
      switch estimate.basis {
      case .sample: return nil
      case .quantileSketch: return "quantiles of a sketch to \(percent(error)) in rank"
      case .distinctSketch: return "counts of distinct values to \(percent(error))"
      }
    }
    return ([sample] + errors).joined(separator: "; ")
  }

  private func percent(_ share: Double) -> String {
    "± \(NumberText.trimmed(100 * share, digits: 2)) %"
  }
}
