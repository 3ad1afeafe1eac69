/// The text of a part: inflated, without its byte-order mark, and UTF-8 where it was UTF-16.
final class TextStream {
  let source: PartBytes
  let isPacked: Bool
  private(set) var notes: [ReadNote] = []
  /// Bytes of text read so far.
  private(set) var count = 0

  /// Whether it is stored as UTF-16.
  var isWide: Bool { wide != nil }

  private let gzip: Gzip?
  /// The first bytes, which were looked at before they are read.
  private var opening: ArraySlice<UInt8> = []
  private var wide: UTF16Stream?

  init(_ source: PartBytes, encoding: TextEncoding?) throws(DataError) {
    self.source = source
    isPacked = Gzip.isMagic(try source.peek(2))
    gzip = isPacked ? try Gzip(source) : nil
    var first = [UInt8](repeating: 0, count: 3)
    let found = try first.withUnsafeMutableBufferPointer { buffer throws(DataError) in
      try stored(into: UnsafeMutableRawBufferPointer(buffer))
    }
    opening = first.prefix(found)
    takeMark(encoding)
  }

  /// The bytes of text that a stored byte has become so far; `nil` before the first.
  var expansion: Double? {
    let used = source.count - (gzip?.unusedCount ?? 0)
    return used > 0 ? Double(count) / Double(used) : nil
  }

  /// Reads until the buffer is full or there is no more text, and returns how many bytes came.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    var found = 0
    while found < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[found...])
      let step = try wide == nil ? narrow(into: rest) : widened(into: rest)
      if step == 0 { break }
      found += step
    }
    count += found
    return found
  }

  private func takeMark(_ encoding: TextEncoding?) {
    if encoding == nil || encoding == .utf8, opening.starts(with: [0xef, 0xbb, 0xbf]) {
      opening.removeFirst(3)
      return
    }
    guard encoding == nil || encoding == .utf16 else { return }
    let isLittle = opening.starts(with: [0xff, 0xfe])
    let isBig = opening.starts(with: [0xfe, 0xff])
    guard isLittle || isBig || encoding == .utf16 else { return }
    if isLittle || isBig { opening.removeFirst(2) }
    wide = UTF16Stream(isBigEndian: isBig)
    if encoding == nil {
      notes.append(ReadNote(code: "encoding", message: "The file is UTF-16 and is read as such."))
    }
  }

  private func widened(into buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    while wide?.isDrained == true {
      var raw = [UInt8](repeating: 0, count: 1 << 18)
      let found = try raw.withUnsafeMutableBufferPointer { buffer throws(DataError) in
        try narrow(into: UnsafeMutableRawBufferPointer(buffer))
      }
      if found == 0 { return 0 }
      wide?.append(raw[..<found])
    }
    return wide?.take(into: buffer) ?? 0
  }

  private func narrow(into buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    guard opening.isEmpty else {
      let known = min(opening.count, buffer.count)
      buffer.copyBytes(from: opening.prefix(known))
      opening.removeFirst(known)
      return known
    }
    return try stored(into: buffer)
  }

  private func stored(into buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    if let gzip { return try gzip.read(into: buffer) }
    return try source.read(into: buffer)
  }
}

/// Turns UTF-16 into UTF-8, piece by piece.
struct UTF16Stream {
  let isBigEndian: Bool
  /// An odd byte, or half of a pair of surrogates.
  private var pending: [UInt8] = []
  private var text: ArraySlice<UInt8> = []

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  var isDrained: Bool { text.isEmpty }

  mutating func append(_ raw: ArraySlice<UInt8>) {
    let bytes = pending + raw
    let high = isBigEndian ? 0 : 1
    var units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
    }
    if let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
    pending = Array(bytes[(2 * units.count)...])
    text = Array(String(decoding: units, as: UTF16.self).utf8)[...]
  }

  mutating func take(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(text.count, buffer.count)
    buffer.copyBytes(from: text.prefix(count))
    text = text.dropFirst(count)
    return count
  }
}
