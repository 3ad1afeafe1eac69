internal import Foundation

/// JSON as every command prints it: sorted keys, indented, slashes as they are.
enum JSONText {
  /// Returns the value as text.
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
