/// The bytes of a text that are in sight, with ``TextBlock/padding`` behind them.
struct TextWindow {
  private(set) var bytes: [UInt8] = []
  /// The number of bytes of text.
  private(set) var count = 0
  /// Whether there is no more text behind.
  private(set) var isAtEnd = false

  /// Reads until so many bytes are in sight or no more come.
  mutating func fill(to wanted: Int, from stream: TextStream) throws(DataError) {
    let room = wanted + TextBlock.padding
    if bytes.count < room { bytes = TextBlock.room(room, startingWith: bytes[..<count]) }
    let start = count
    guard start < wanted else { return }
    count += try bytes.withUnsafeMutableBufferPointer { buffer throws(DataError) in
      try stream.read(
        into: UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[start..<wanted])))
    }
    isAtEnd = count < wanted
  }

  /// Drops the first bytes.
  mutating func removeFirst(_ dropped: Int) {
    bytes = TextBlock.room(
      count - dropped + TextBlock.padding, startingWith: bytes[dropped..<count])
    count -= dropped
  }

  /// Gives all bytes away, the first `end` of which are then out of sight, for others that take the
  /// rest.
  mutating func exchange(_ other: inout [UInt8], from end: Int, room: Int) {
    let rest = count - end
    if other.count < max(room, bytes.count) { other = TextBlock.room(max(room, bytes.count)) }
    other.withUnsafeMutableBufferPointer { new in
      bytes.withUnsafeBufferPointer { old in
        guard rest > 0, let to = new.baseAddress, let from = old.baseAddress else { return }
        to.update(from: from + end, count: rest)
      }
    }
    swap(&other, &bytes)
    count = rest
  }

  /// Hands over the first bytes without copying them.
  func withFirst<Result>(
    _ length: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<length])) }
  }
}
