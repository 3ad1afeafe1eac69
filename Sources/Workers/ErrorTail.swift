internal import Synchronization

/// The end of what a worker wrote to standard error, for the reason of its death.
final class ErrorTail: Sendable {
  private let bytes = Mutex<[UInt8]>([])
  private static let limit = 4096

  /// Adds what was read, forgetting all but the end.
  func append(_ more: [UInt8]) {
    bytes.withLock { bytes in
      bytes.append(contentsOf: more)
      if bytes.count > ErrorTail.limit { bytes.removeFirst(bytes.count - ErrorTail.limit) }
    }
  }

  /// The last line that is not blank, at most 200 characters, or `nil`.
  var lastLine: String? {
    let text = bytes.withLock { String(decoding: $0, as: UTF8.self) }
    let line = text.split(whereSeparator: \.isNewline).last { $0.contains { !$0.isWhitespace } }
    return line.map { String($0.prefix(200)) }
  }
}
