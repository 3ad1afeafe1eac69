extension TargetValues {
  /// Returns the names of columns that are likely to be targets, the likeliest first, at most 5.
  ///
  /// Columns with a telling name come first, then the last column, then the first; never ids,
  /// constants or free text unless nothing else is there. ``ShellWord`` quotes them for pasting.
  public static func likelyTargets(in table: Table) -> [String] {
    let able = table.columns.filter { ![.id, .constant, .text].contains($0.kind) }
    let columns = able.isEmpty ? table.columns : able
    let last = columns.last?.name
    let scored = columns.enumerated().map { position, column in
      (
        score: tellingScore(column.name) * 4 + (column.name == last ? 3 : 0)
          + (position == 0 ? 1 : 0),
        position: position, name: column.name
      )
    }
    let likely = scored.filter { $0.score > 0 }
      .sorted { ($1.score, $1.position) < ($0.score, $0.position) }
    return likely.prefix(5).map(\.name)
  }

  /// Returns 2 for names that mean a target, 1 for quantities that are often predicted, else 0.
  private static func tellingScore(_ name: String) -> Int {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.contains(where: targetWords.contains) { return 2 }
    return words.contains(where: quantityWords.contains) ? 1 : 0
  }

  private static let targetWords: Set<String> = [
    "y", "target", "label", "labels", "class", "classe", "outcome", "response", "resp", "output",
    "dependent", "goal",
  ]

  private static let quantityWords: Set<String> = [
    "price", "saleprice", "cost", "sales", "revenue", "income", "amount", "count", "cnt",
    "quality", "rating", "score", "grade", "churn", "survived", "default", "diagnosis", "status",
    "result", "category", "species", "type", "strength", "mpg", "medv", "charges", "claims",
    "loss", "fare", "duration", "demand", "yield", "risk", "fraud", "attrition", "wage", "salary",
  ]
}
