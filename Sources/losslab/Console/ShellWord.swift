/// A word of a command that can be pasted into a shell.
enum ShellWord {
  /// Returns the word as it is when it is harmless, else in single quotes.
  static func quoted(_ word: String) -> String {
    let harmless = word.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || $0.properties.numericType != nil
          || "_-./=,:+@%".unicodeScalars.contains($0))
    }
    if harmless && !word.isEmpty { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
