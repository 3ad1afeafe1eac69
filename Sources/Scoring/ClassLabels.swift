internal import Predictions
internal import Tables

/// Which classes there are and in which order, from what the user said and what the columns hold.
struct ClassLabels {
  let labels: [String]
  /// The first of two columns of probabilities is that of the positive class.
  let positiveComesFirst: Bool
  private(set) var notes: [String] = []

  init(
    _ columns: PredictionColumns, task: Task, truth: [String], _ rows: TableRows
  ) throws(DataError) {
    let width = columns.probabilities.count
    let seen = ClassOrder.sorted(Array(Set(truth)), task: task)
    let named = width > 1 ? ClassLabels.suffixes(of: columns.probabilities, holding: seen) : nil
    var labels: [String]
    if !columns.classes.isEmpty {
      labels = columns.classes
    } else if let named {
      labels = named
    } else if width == 0, let name = columns.prediction, task != .binary || seen.count < 2 {
      labels = ClassOrder.sorted(Array(Set(truth).union(try rows.labels(name))), task: task)
    } else {
      labels = seen
      if width > 1 {
        notes.append(
          "The columns \(columns.probabilities.joined(separator: ", ")) are taken as the classes "
            + "\(seen.joined(separator: ", ")) in this order; --classes says otherwise.")
      }
    }
    if task == .binary {
      labels = try ClassLabels.binary(labels, truth: truth, columns, rows, &notes)
    }
    self.labels = labels
    let stated = columns.classes.isEmpty ? named : columns.classes
    positiveComesFirst = width == 2 && stated?.first == labels.last
    try ClassLabels.check(labels, columns, rows)
  }

  /// Returns what stands after the common beginning of the names, when all classes are among it.
  private static func suffixes(of names: [String], holding seen: [String]) -> [String]? {
    guard let first = names.first else { return nil }
    let lengths = (0...first.count).filter { length in
      names.allSatisfy { $0.hasPrefix(first.prefix(length)) && $0.count > length }
    }
    for length in lengths.reversed() {
      let labels = names.map { String($0.dropFirst(length)) }
      if Set(labels).isSuperset(of: seen) { return labels }
    }
    return nil
  }

  /// Puts the positive label second: as stated, else 1, yes or true, else the rarer one.
  private static func binary(
    _ labels: [String], truth: [String], _ columns: PredictionColumns, _ rows: TableRows,
    _ notes: inout [String]
  ) throws(DataError) -> [String] {
    var labels = labels
    if labels.count == 1 {
      labels = other(than: labels[0]).map { [$0, labels[0]].sorted() } ?? labels
    }
    guard labels.count == 2 else { return labels }
    if let positive = columns.positive {
      guard labels.contains(positive) else {
        throw DataError(
          file: rows.table.source.path, column: columns.truth,
          problem: "no row has the positive label \"\(positive)\"",
          remedy: "take --positive \(labels.joined(separator: " or "))")
      }
      return labels[0] == positive ? [labels[1], positive] : labels
    }
    guard columns.classes.isEmpty else { return labels }
    let telling = ["1", "yes", "true", "positive", "1.0"]
    let chosen =
      labels.first { telling.contains($0.lowercased()) }
      ?? (truth.count { $0 == labels[0] } < truth.count { $0 == labels[1] } ? labels[0] : labels[1])
    notes.append("\"\(chosen)\" is taken as positive; --positive chooses the other.")
    return labels[0] == chosen ? [labels[1], chosen] : labels
  }

  /// The other half of a well-known pair, for a truth that holds one class only.
  private static func other(than label: String) -> String? {
    ["0": "1", "1": "0", "no": "yes", "yes": "no", "false": "true", "true": "false"][
      label.lowercased()]
  }

  private static func check(
    _ labels: [String], _ columns: PredictionColumns, _ rows: TableRows
  ) throws(DataError) {
    let width = columns.probabilities.count
    let isComplete = width == 0 || width == labels.count || (width == 1 && labels.count == 2)
    guard labels.count >= 2, isComplete, Set(labels).count == labels.count else {
      throw DataError(
        file: rows.table.source.path, column: columns.truth,
        problem: "there are \(labels.count) classes (\(labels.prefix(6).joined(separator: ", ")))"
          + (width > 0 ? " but \(width) columns of probabilities" : ""),
        remedy: "name one column for each class, and the classes in their order by --classes")
    }
  }
}
