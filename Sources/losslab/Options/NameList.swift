/// Names in one option, separated by the commas outside of parentheses: `huber(delta=2),pinball`.
enum NameList {
  /// Returns the names, each with its parameters and without a blank before it.
  static func names(in text: String) -> [String] {
    var names = [""]
    var depth = 0
    for character in text {
      if character == ",", depth == 0 {
        names.append("")
        continue
      }
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      names[names.count - 1].append(character)
    }
    return names.map { String($0.trimmingPrefix(" ")) }
  }
}
