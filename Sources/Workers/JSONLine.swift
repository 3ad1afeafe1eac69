package import Foundation

/// One value as one line of JSON: members in order of name, no line break inside, so that equal
/// values are equal bytes.
package enum JSONLine {
  /// Returns the bytes without a line break.
  ///
  /// Infinite numbers and NaN, which JSON lacks, become the strings `Infinity`, `-Infinity`, `NaN`.
  package static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return try encoder.encode(value)
  }

  /// Returns the value that a line holds.
  package static func decode<Value: Decodable>(_ type: Value.Type, from line: Data) throws -> Value
  {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return try decoder.decode(type, from: line)
  }
}
