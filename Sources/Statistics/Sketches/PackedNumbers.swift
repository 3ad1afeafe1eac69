internal import Foundation

/// Numbers that are written as one text: the base 64 of their little-endian bytes, bit for bit.
package struct PackedNumbers<Number: BitwiseCopyable & Sendable>: Codable, Sendable {
  /// The numbers.
  package var numbers: [Number]

  /// Creates a packing.
  package init(_ numbers: [Number]) { self.numbers = numbers }

  /// Reads the text back; throws when it is no base 64 or holds a broken number.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let bytes = Data(base64Encoded: try container.decode(String.self))
    let size = MemoryLayout<Number>.stride
    guard let bytes, bytes.count.isMultiple(of: size) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "the base 64 of whole numbers is expected")
    }
    numbers = bytes.withUnsafeBytes { buffer in
      stride(from: 0, to: buffer.count, by: size).map {
        buffer.loadUnaligned(fromByteOffset: $0, as: Number.self)
      }
    }
  }

  /// Writes the text.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(numbers.withUnsafeBytes { Data($0) }.base64EncodedString())
  }
}
