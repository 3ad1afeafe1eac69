internal import DataFiles
internal import Digests
internal import Foundation
internal import Spelling
internal import Tables

/// What the user named, opened and not read yet.
struct SourceData {
  /// What reports call the data.
  let name: String
  /// What messages and profiles call the data: the path as it was typed.
  let path: String
  /// The bundled set that was named, if it was one.
  let bundled: BundledDataset?
  /// The text that is the table.
  let opened: OpenedData
  /// How the text is read.
  let reading: ReadOptions

  /// Opens what the options name.
  ///
  /// - Throws: ``DataError`` for what cannot be opened; ``Failure`` when nothing is named, or no
  ///   file and no bundled set has the name.
  init(_ options: SourceOptions) async throws {
    guard !options.data.isEmpty || options.sql != nil else {
      throw Failure(
        "No data were named; give a file, - for standard input, or a name that 'losslab doctor' "
          + "lists.", .usage)
    }
    bundled = options.data.count == 1 ? try DataName.bundled(options.data[0]) : nil
    var request = options.request
    if let bundled { request.paths = [bundled.path] }
    path = options.request.name
    name = bundled?.name ?? DataName.name(ofPath: request.paths.first)
    opened = try await DataFiles.open(request)
    let said = try options.readingOptions.readOptions()
    if opened.isTyped { try DataName.refuseDialect(said, path: path) }
    reading = opened.options(said)
  }

  /// Returns the table, and the digest of the text that it was read from.
  ///
  /// The table's own source is what the user named: the Parquet file, not the text made of it.
  ///
  /// - Throws: ``DataError``.
  func read() throws(DataError) -> (table: Table, textDigest: String) {
    var table = try TableReader.read(parts: opened.parts, options: reading)
    let textDigest = table.source.sha256
    table.source.path = path
    table.source.format = opened.format ?? table.source.format
    table.notes = opened.notes + table.notes
    if let origin = opened.origin,
      let data = try? Data(contentsOf: URL(filePath: origin), options: .mappedIfSafe)
    {
      var digest = SHA256()
      data.withUnsafeBytes { digest.update($0) }
      table.source.sha256 = digest.finalizeToHex()
      table.source.bytes = data.count
    }
    return (table, textDigest)
  }
}

/// Names of data, and what is said when there is none or they are asked for wrongly.
private enum DataName {
  static func bundled(_ data: String) throws -> BundledDataset? {
    guard data != "-", !FileManager.default.fileExists(atPath: data) else { return nil }
    if let bundled = try BundledDatasets.named(data) { return bundled }
    guard !data.contains(where: { "/.*?[".contains($0) }) else { return nil }
    let nearest = NearestNames.of(data, in: try BundledDatasets.all().map(\.name))
    let hint =
      nearest.isEmpty ? "" : " The nearest bundled names are \(nearest.joined(separator: ", "))."
    throw Failure(
      "There is no file and no bundled data set called \"\(data)\".\(hint) Give a path, or a name "
        + "that 'losslab doctor' lists.", .noSuchFile)
  }

  /// Refuses what tells how text is to be read, where values come from a database.
  static func refuseDialect(_ said: ReadOptions, path: String) throws {
    var dialect = said
    let usual = ReadOptions()
    dialect.types = usual.types
    dialect.missing = usual.missing
    dialect.missingAmongNumbers = usual.missingAmongNumbers
    guard dialect != usual else { return }
    throw Failure(
      "\(path): --delimiter, --header and the like tell how text is read, but these values come "
        + "from a database or a typed file; leave them out (--na and --types may stay).", .usage)
  }

  static func name(ofPath path: String?) -> String {
    guard let path else { return "query" }
    guard path != "-" else { return "stdin" }
    let file = URL(filePath: path).lastPathComponent
    let stem = String(file.prefix { $0 != "." })
    return stem.isEmpty ? file : stem
  }
}
