internal import Foundation

/// Standard output and standard error, and what the terminal can show.
enum Console {
  /// Writes a result to standard output.
  static func print(_ text: String) {
    write(text.hasSuffix("\n") ? text : text + "\n", to: .standardOutput)
  }

  /// Writes a remark to standard error.
  static func note(_ text: String) { write(text + "\n", to: .standardError) }

  /// Whether colour may be used on standard output: a terminal, and NO_COLOR is not set.
  static var usesColour: Bool {
    isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  /// Whether standard error is a terminal, so that a line can be rewritten.
  static var showsLiveProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes text without a line end to standard error.
  static func rewriteLine(_ text: String) {
    write("\r\u{1B}[2K" + text, to: .standardError)
  }

  // A closed pipe (`losslab ... | head`) must end quietly, so write errors are not reported.
  private static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
