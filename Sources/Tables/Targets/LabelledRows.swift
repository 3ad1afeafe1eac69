/// The rows of a column that have a value, as codes into labels free of surrounding blanks.
package struct LabelledRows {
  /// The rows that have a value, ascending.
  package private(set) var rows: [Int] = []
  /// One index into `labels` a row of `rows`.
  package private(set) var codes: [Int] = []
  /// The labels in order of first appearance.
  package private(set) var labels: [String] = []
  /// How many labels became equal to another when blanks were taken off.
  private(set) var mergedCount = 0

  private var codeOfLabel: [String: Int] = [:]

  /// Takes the labels of a column; numbers become text.
  package init(_ column: Column) {
    switch column.values {
    case .codes(let codes, let labels): take(codes, labels)
    case .numbers(let numbers): take(numbers)
    }
  }

  /// Returns the label that the user's spelling means: the same text, or the same number.
  package func label(matching spelling: String) -> String? {
    let wanted = Blanks.trimmed(spelling)
    if codeOfLabel[wanted] != nil { return wanted }
    guard let number = Double(wanted) else { return nil }
    return labels.first { Double($0) == number }
  }

  /// Returns the number of rows of each label.
  package func counts(of labels: [String]) -> [Int] {
    var counts = [Int](repeating: 0, count: self.labels.count)
    for code in codes { counts[code] += 1 }
    return labels.map { codeOfLabel[$0].map { counts[$0] } ?? 0 }
  }

  /// Returns what should be said of the labels.
  func notes(column: String) -> [ReadNote] {
    guard mergedCount > 0 else { return [] }
    return [
      ReadNote(
        code: "trimmed_labels",
        message: "\(mergedCount) labels differ from another by surrounding blanks only and are "
          + "merged with it.", column: column)
    ]
  }

  private mutating func take(_ source: [Int32], _ names: [String]) {
    var codeOfSource = [Int](repeating: -1, count: names.count)
    for (row, code) in source.enumerated() where code >= 0 {
      if codeOfSource[Int(code)] < 0 { codeOfSource[Int(code)] = self.code(of: names[Int(code)]) }
      rows.append(row)
      codes.append(codeOfSource[Int(code)])
    }
    mergedCount = codeOfSource.count { $0 >= 0 } - labels.count
  }

  private mutating func take(_ numbers: [Double]) {
    var codeOfNumber: [Double: Int] = [:]
    for (row, number) in numbers.enumerated() where !number.isNaN {
      let code = codeOfNumber[number] ?? self.code(of: NumberText.of(number))
      codeOfNumber[number] = code
      rows.append(row)
      codes.append(code)
    }
  }

  private mutating func code(of label: String) -> Int {
    let trimmed = Blanks.trimmed(label)
    if let code = codeOfLabel[trimmed] { return code }
    codeOfLabel[trimmed] = labels.count
    labels.append(trimmed)
    return labels.count - 1
  }
}
