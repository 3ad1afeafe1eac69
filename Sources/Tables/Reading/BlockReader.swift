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
  private var window: TextWindow
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
    let (window, head) = try BlockReader.head(of: stream, options: options, isLatin1: known)
    self.window = window
    layout = head.layout
    isLatin1 = head.isLatin1
    hasLetters = head.hasLetters
    line = head.layout.body.line
    let bytes = Array(window.bytes[..<window.count])
    forms = FormGuess.forms(bytes, from: head.bodyStart, head.layout, options: options)
    notes =
      stream.notes + (latin1.map { [$0] } ?? []) + head.notes
      + CodeLikeNumbers.notes(
        bytes, from: head.bodyStart, head.layout, forms: forms, options: options)
    self.window.removeFirst(head.bodyStart)
  }

  /// Reads as many bytes as it takes to see where the rows begin.
  private static func head(
    of stream: TextStream, options: ReadOptions, isLatin1: Bool?
  ) throws(DataError) -> (TextWindow, TextHead) {
    var window = TextWindow()
    var size = headSize
    while true {
      try window.fill(to: size, from: stream)
      let isEnough = window.isAtEnd || size >= longestHead
      do {
        let head = try TextHead(
          Array(window.bytes[..<window.count]), isWhole: window.isAtEnd, path: stream.source.path,
          options: options, isLatin1: isLatin1)
        if isEnough || head.bodyStart < window.count { return (window, head) }
      } catch {
        if isEnough { throw error }
      }
      size *= 4
    }
  }

  /// Takes the next block, whose bytes are exchanged for those that `block` had; false at the end.
  func next(_ block: inout TextBlock) throws(DataError) -> Bool {
    var size = layout.dialect.isPlain ? blockSize : max(blockSize, 1 << 16)
    while !isFinished {
      try window.fill(to: size, from: stream)
      let visible = min(window.count, size)
      let isLast = window.isAtEnd && visible == window.count
      block.line = layout.dialect.isPlain ? nil : line
      let end = cut(visible, isLast: isLast)
      if isLast { isFinished = true }
      if end > 0 {
        hand(over: &block, end: end, visible: visible)
        return true
      }
      size *= 2
    }
    return false
  }

  /// Returns where the next block ends, 0 when no record surely does.
  private func cut(_ visible: Int, isLast: Bool) -> Int {
    guard layout.dialect.isPlain else { return scannedCut(visible, isLast: isLast) }
    if isLast { return visible }
    // A quote out of place stops the reading, which the scanner of records says best.
    return window.withFirst(visible) { RecordEnds.last(in: $0, layout.dialect) ?? visible }
  }

  /// Returns where the next block ends by the scanner of records, which mends what is damaged and
  /// for that looks ahead.
  private func scannedCut(_ visible: Int, isLast: Bool) -> Int {
    var dialect = layout.dialect
    dialect.start = 0
    dialect.line = line
    var scanner = RecordScanner(dialect)
    let bytes = window.bytes
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
    window.exchange(&block.bytes, from: end, room: blockSize + TextBlock.padding)
    block.count = end
    block.visibleCount = visible
    block.layout = layout
    block.isLatin1 = isLatin1
  }

  /// Finds out whether the block is the first that is not UTF-8.
  private func survey(_ block: inout TextBlock, end: Int) {
    block.bad = nil
    guard !isLatin1, !stream.isWide else { return }
    window.withFirst(end) { text in
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
