/// Labels such as `12 min` and `7 min`, which are numbers with a unit.
enum UnitText {
  /// Returns whether all labels are a number with the same text before and behind it.
  static func isShared(by labels: [String]) -> Bool {
    guard let first = labels.first, let frame = frame(of: first) else { return false }
    return frame != "|" && labels.allSatisfy { self.frame(of: $0) == frame }
  }

  /// Returns the text around the only number of a label, or `nil` when there is not one number, or
  /// letters stand before it, as in `c12`.
  private static func frame(of label: String) -> String? {
    let before = label.prefix { !isNumeral($0) }
    let rest = label[before.endIndex...]
    let number = rest.prefix { isNumeral($0) }
    let after = rest[number.endIndex...]
    guard !number.isEmpty, !before.contains(where: \.isLetter), !after.contains(where: isNumeral),
      Double(number) != nil
    else { return nil }
    return before + "|" + after
  }

  private static func isNumeral(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || character == "."
  }
}
