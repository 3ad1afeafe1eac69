internal import Foundation

/// Hands out the blocks of all parts of a table, one after another, to any number of threads.
final class BlockSequence: @unchecked Sendable {
  enum Step {
    case block
    /// Reading fails in the place of the block of this number.
    case failure(DataError, number: Int)
    case end
  }

  /// How blocks are made.
  struct Settings: Sendable {
    var blockSize = 1 << 20
    /// Whether parts are digested.
    var digests = true
    /// Whether what comes from pipes is kept, to be read once more.
    var keeps = false
    /// Parts that are known to be Latin-1, with what there is to say of it.
    var latin1: [Int: ReadNote] = [:]
  }

  let parts: [DataPart]
  let names: [String]
  let forms: [ColumnBuilder.Form]
  let firstLayout: TextLayout

  private let options: ReadOptions
  private let settings: Settings
  private let lock = NSLock()
  private var part = 0
  private var reader: BlockReader?
  private var isFirstOfPart = true
  private var isStopped = false
  private var number = 0
  private var finished: [PartSource] = []
  private var partNotes: [ReadNote] = []
  private var again: [(part: DataPart, spool: Spool?)?] = []

  /// Opens the first part.
  init(_ parts: [DataPart], options: ReadOptions, settings: Settings) throws(DataError) {
    guard let first = parts.first else {
      throw DataError(file: "", problem: "there is nothing to read", remedy: "name a file")
    }
    self.parts = parts
    self.options = options
    self.settings = settings
    let reader = try BlockReader(
      PartBytes(first, digests: settings.digests, keeps: settings.keeps), options: options,
      blockSize: settings.blockSize, latin1: settings.latin1[0])
    self.reader = reader
    firstLayout = reader.layout
    names = reader.layout.header.names
    forms = reader.forms
    partNotes = reader.notes
  }

  /// What was guessed of the parts opened so far.
  var notes: [ReadNote] { lock.withLock { partNotes } }

  /// Takes the next block, whose bytes are exchanged for those that `block` had.
  func next(_ block: inout TextBlock) -> Step {
    lock.lock()
    defer { lock.unlock() }
    do {
      guard try advance(&block) else { return .end }
      block.number = number
      number += 1
      return .block
    } catch {
      isStopped = true
      number += 1
      return .failure(error, number: number - 1)
    }
  }

  /// Hands out no more blocks.
  func stop() {
    lock.withLock { isStopped = true }
  }

  /// Returns what the parts opened so far are known by.
  func sources() -> [PartSource] {
    lock.withLock { finished + (reader.map { [BlockSequence.source(of: $0)] } ?? []) }
  }

  /// Returns the parts, to be read once more, or `nil` where there is no way back to one.
  func partsAgain() throws(DataError) -> [(part: DataPart, spool: Spool?)]? {
    lock.lock()
    defer { lock.unlock() }
    var all: [(part: DataPart, spool: Spool?)] = []
    var known = again
    if let reader { known.append(try reader.stream.source.again()) }
    for part in known {
      guard let part else { return nil }
      all.append(part)
    }
    return all + parts.dropFirst(all.count).map { ($0, nil) }
  }

  private func advance(_ block: inout TextBlock) throws(DataError) -> Bool {
    while part < parts.count, !isStopped {
      let reader = try opened()
      if try reader.next(&block) {
        block.part = part
        block.isFirstOfPart = isFirstOfPart
        block.expectedBytes = expectedBytes(reader.stream)
        isFirstOfPart = false
        return true
      }
      try close(reader)
    }
    return false
  }

  private func opened() throws(DataError) -> BlockReader {
    if let reader { return reader }
    let source = try PartBytes(parts[part], digests: settings.digests, keeps: settings.keeps)
    let opened = try BlockReader(
      source, options: options, blockSize: settings.blockSize, latin1: settings.latin1[part])
    try PartHeaders.refuse(
      opened.layout.header.names, of: parts[part].path, unlike: names, of: parts[0].path)
    partNotes += opened.notes.filter { !partNotes.contains($0) }
    reader = opened
    return opened
  }

  private static func source(of reader: BlockReader) -> PartSource {
    let bytes = reader.stream.source
    return PartSource(
      source: Table.Source(
        path: bytes.path, sha256: bytes.hexDigest,
        format: reader.stream.isPacked ? "csv.gz" : "csv", bytes: bytes.count),
      decimal: reader.layout.dialect.decimal, fingerprint: bytes.fingerprint)
  }

  private func close(_ reader: BlockReader) throws(DataError) {
    try reader.stream.source.readRest()
    finished.append(BlockSequence.source(of: reader))
    again.append(try reader.stream.source.again())
    self.reader = nil
    part += 1
    isFirstOfPart = true
  }

  /// Returns how many bytes of text all parts are likely to hold, as far as files state their size.
  private func expectedBytes(_ stream: TextStream) -> Int? {
    guard number == 0, let ratio = stream.expansion else { return nil }
    var total = 0
    for part in parts {
      guard let size = FileBytes.size(of: part) else { return nil }
      total += size
    }
    return Int(Double(total) * ratio)
  }
}
