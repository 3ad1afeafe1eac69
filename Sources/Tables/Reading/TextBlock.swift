internal import Foundation

/// Bytes of a text that begin and end where records do.
struct TextBlock: Sendable {
  /// Readable bytes behind every block, so that eight can be loaded at once.
  static let padding = 64

  /// Returns so many bytes, those after the given ones 0.
  static func room(_ count: Int, startingWith bytes: ArraySlice<UInt8> = []) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
      written = count
      guard let base = buffer.baseAddress else { return }
      bytes.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(start: base, count: count).copyMemory(from: $0)
      }
      memset(base + bytes.count, 0, count - bytes.count)
    }
  }

  /// The block, then bytes that may be looked at but are not part of it, then padding.
  var bytes: [UInt8] = []
  /// The number of bytes that are the block.
  var count = 0
  /// The number of bytes that may be looked at.
  var visibleCount = 0
  /// The place among all blocks, from 0.
  var number = 0
  /// The part, from 0, and what is known of it.
  var part = 0
  var layout: TextLayout?
  /// Whether it is the first of its part.
  var isFirstOfPart = false
  /// The physical line on which it begins, where the reader knows it; else lines count from 1.
  var line: Int?
  /// Whether each byte is a letter, as Latin-1 has it.
  var isLatin1 = false
  /// The first byte that is not UTF-8 and the line ends before it, where the block is the first
  /// that has one.
  var bad: (byte: UInt8, linesBefore: Int)?
  /// Whether text before the bad byte only makes sense as UTF-8.
  var isMixed = false
  /// The number of bytes of text that all parts are likely to hold.
  var expectedBytes: Int?
}
