internal import Foundation

/// Lines of a file descriptor, without their line breaks, however long.
struct LineReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Returns the next line, or `nil` at the end; blank lines are skipped.
  mutating func next() -> Data? {
    while let line = nextOfAny() {
      if line.contains(where: { $0 > UInt8(ascii: " ") }) { return line }
    }
    return nil
  }

  private mutating func nextOfAny() -> Data? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return Data(buffer[start..<end])
      }
      searched = buffer.count - start
      if isAtEnd { return takeRest() }
      fill()
    }
  }

  /// Drops what was handed out and reads one more piece.
  private mutating func fill() {
    buffer.removeFirst(start)
    start = 0
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &piece, piece.count)
    if count > 0 {
      buffer.append(contentsOf: piece[..<count])
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }

  private mutating func takeRest() -> Data? {
    defer {
      buffer = []
      start = 0
    }
    return start < buffer.count ? Data(buffer[start...]) : nil
  }
}
