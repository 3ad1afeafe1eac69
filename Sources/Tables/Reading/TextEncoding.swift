/// How the bytes of a file are letters.
public enum TextEncoding: String, Sendable, Codable, CaseIterable, Hashable {
  case utf8 = "utf-8"
  /// With or without a byte-order mark, little-endian without.
  case utf16 = "utf-16"
  /// ISO 8859-1 with Windows-1252's letters among its controls.
  case latin1 = "latin-1"
}
