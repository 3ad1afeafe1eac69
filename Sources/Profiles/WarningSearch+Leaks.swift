internal import Predictions
internal import Statistics
internal import Tables

extension WarningSearch {
  /// Features that say the target outright, or nearly.
  var leakWarnings: [ProfileWarning] {
    let used = Set(selection.used)
    let columns = table.columns.filter { used.contains($0.name) }
    let evidence = LeakEvidence(target: target)
    return InParallel.map(columns.count, small: columns.count * rows.count < 50_000) { index in
      evidence.finding(columns[index])
    }.enumerated().compactMap { index, finding in
      finding.map { warning($0, of: columns[index].name) }
    }
  }

  private func warning(_ finding: LeakEvidence.Finding, of name: String) -> ProfileWarning {
    switch finding {
    case .certain(let what):
      warn(
        "leaky_column", .severe,
        "\"\(name)\" \(what): every loss looks perfect on such data; leave the column out with "
          + "--drop if it is not known when predictions are made.", column: name)
    case .suspect(let what):
      warn(
        "leak_suspect", .warning,
        "\"\(name)\" \(what): leave it out with --drop if it is not known when predictions are made.",
        column: name)
    }
  }
}
