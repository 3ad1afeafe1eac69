/// Reads the text of one part, block by block.
final class BlockReader {
  let layout: TextLayout
  let notes: [ReadNote]
  let stream: TextStream
  /// The form in which to take each column, guessed from the first rows.
  let forms: [ColumnBuilder.Form]

  private static let headSize = 1 << 20
  private static let longestHead = 1 << 26

  private let blockSize: Int
  private let options: ReadOptions
  private var buffer: [UInt8] = []
  private var filled = 0
  private var isAtEnd = false
  private var isFinished = false
  private var isLatin1: Bool
  /// Whether letters were met that make sense as UTF-8 only.
  private var hasLetters: Bool
  /// The line on which the next block begins, where the dialect is not plain.
  private var line: Int

  /// Opens a part and finds its layout; `latin1` says that the text is known to be Latin-1.
  init(
    _ source: PartBytes, options: ReadOptions, blockSize: Int, latin1: ReadNote?
  ) throws(DataError) {
    self.options = options
    self.blockSize = blockSize
    stream = try TextStream(source, encoding: options.encoding)
    let known: Bool? =
      stream.isWide ? false : latin1 != nil || options.encoding == .latin1 ? true : nil
    var window = BlockReader.headSize
    var head: TextHead?
    while head == nil {
      (buffer, filled, isAtEnd) = try BlockReader.filled(buffer, filled, to: window, stream)
      let bytes = Array(buffer[..<filled])
      let isWhole = isAtEnd
      do {
        head = try TextHead(
          bytes, isWhole: isWhole, path: source.path, options: options, isLatin1: known)
        if !isWhole, let found = head, found.bodyStart >= filled { head = nil }
      } catch {
        if isWhole || window >= BlockReader.longestHead { throw error }
      }
      window *= 4
    }
    guard let head else { preconditionFailure("the loop ends with a head") }
    layout = head.layout
    isLatin1 = head.isLatin1
    hasLetters = head.hasLetters
    line = head.layout.body.line
    notes = stream.notes + (latin1.map { [$0] } ?? []) + head.notes
    forms = FormGuess.forms(
      Array(buffer[..<filled]), from: head.bodyStart, head.layout, options: options)
    filled -= head.bodyStart
    buffer = TextBlock.room(
      filled + TextBlock.padding,
      startingWith: buffer[head.bodyStart..<head.bodyStart + filled])
  }

  /// Takes the next block, whose bytes are exchanged for those that `block` had; false at the end.
  func next(_ block: inout TextBlock) throws(DataError) -> Bool {
    var window = layout.dialect.isPlain ? blockSize : max(blockSize, 1 << 16)
    while !isFinished {
      (buffer, filled, isAtEnd) = try BlockReader.filled(buffer, filled, to: window, stream)
      let visible = min(filled, window)
      let isLast = isAtEnd && visible == filled
      block.line = layout.dialect.isPlain ? nil : line
      let end = cut(visible, isLast: isLast)
      if isLast { isFinished = true }
      if end > 0 {
        hand(over: &block, end: end, visible: visible)
        return true
      }
      window *= 2
    }
    return false
  }

  /// Reads until so many bytes are there or no more come.
  private static func filled(
    _ buffer: consuming [UInt8], _ filled: Int, to window: Int, _ stream: TextStream
  ) throws(DataError) -> ([UInt8], Int, isAtEnd: Bool) {
    let room = window + TextBlock.padding
    if buffer.count < room { buffer = TextBlock.room(room, startingWith: buffer[..<filled]) }
    guard filled < window else { return (buffer, filled, false) }
    let found = try buffer.withUnsafeMutableBufferPointer { bytes throws(DataError) in
      try stream.read(
        into: UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: bytes[filled..<window])))
    }
    return (buffer, filled + found, filled + found < window)
  }

  /// Returns where the next block ends, 0 when no record surely does.
  private func cut(_ visible: Int, isLast: Bool) -> Int {
    guard layout.dialect.isPlain else { return scannedCut(visible, isLast: isLast) }
    if isLast { return visible }
    return buffer.withUnsafeBufferPointer { bytes in
      let window = UnsafeBufferPointer(rebasing: bytes[..<visible])
      // A quote out of place stops the reading, which the scanner of records says best.
      return RecordEnds.last(in: window, layout.dialect) ?? visible
    }
  }

  /// Returns where the next block ends by the scanner of records, which mends what is damaged and
  /// for that looks ahead.
  private func scannedCut(_ visible: Int, isLast: Bool) -> Int {
    var dialect = layout.dialect
    dialect.start = 0
    dialect.line = line
    var scanner = RecordScanner(dialect)
    let bytes = buffer
    let span = bytes.span.extracting(0..<visible)
    let limit = isLast ? visible : visible / 2
    var end = 0
    while scanner.position < limit {
      let step = scanner.next(span)
      if step == .end {
        guard let endLine = dialect.endLine, scanner.line >= endLine else { break }
        isFinished = true
        return end
      }
      // What stops the reading is said by whoever reads the block.
      if step != .record { return isLast || end == 0 && !step.mayEndLater ? visible : end }
      guard isLast || scanner.position < visible else { break }
      end = scanner.position
      line = scanner.line
    }
    return isLast ? visible : end
  }

  private func hand(over block: inout TextBlock, end: Int, visible: Int) {
    survey(&block, end: end)
    let room = max(buffer.count, blockSize + TextBlock.padding)
    if block.bytes.count < room { block.bytes = TextBlock.room(room) }
    let rest = filled - end
    block.bytes.withUnsafeMutableBufferPointer { new in
      buffer.withUnsafeBufferPointer { old in
        guard rest > 0, let to = new.baseAddress, let from = old.baseAddress else { return }
        to.update(from: from + end, count: rest)
      }
    }
    swap(&block.bytes, &buffer)
    filled = rest
    block.count = end
    block.visibleCount = visible
    block.layout = layout
    block.isLatin1 = isLatin1
  }

  /// Finds out whether the block is the first that is not UTF-8.
  private func survey(_ block: inout TextBlock, end: Int) {
    block.bad = nil
    guard !isLatin1, !stream.isWide else { return }
    buffer.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[..<end])
      if TextSurvey.isASCII(text) { return }
      if let bad = TextSurvey.firstInvalidByte(text) {
        block.bad = (text[bad], text[..<bad].count { $0 == 0x0a })
        block.isMixed = hasLetters
        isLatin1 = true
      }
      hasLetters = true
    }
  }
}

extension RecordScanner.Step {
  /// Whether more text could make a record of it.
  fileprivate var mayEndLater: Bool {
    if case .unclosedQuote = self { true } else { false }
  }
}
