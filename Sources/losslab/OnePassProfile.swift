internal import DataFiles
internal import Foundation
internal import Pilots
internal import Profiles
internal import Tables

/// A profile of data that need not fit memory.
struct OnePassProfile {
  /// Files from this size on are read once by themselves.
  private static let largeFile = 4 << 30

  /// What the pass has kept.
  private(set) var partial: PartialProfile
  /// What is to be predicted, as far as the options and the bundled sets tell.
  private let options: DataOptions
  private let bundled: BundledDataset?

  /// Reads the rows that the options name once.
  ///
  /// - Throws: ``DataError`` for bad data.
  init(_ source: SourceData, options: DataOptions, seed: UInt64) throws {
    self.options = options
    bundled = source.bundled
    partial = try PartialProfile(
      parts: source.opened.parts, options: source.reading,
      target: options.target ?? source.bundled?.target, seed: seed)
    partial.add(notes: source.opened.notes)
  }

  /// Joins the partial profiles in the files that the options name; `-` is standard input.
  ///
  /// - Throws: ``DataError`` for files that hold none, and for profiles that do not fit each other;
  ///   ``Failure`` when no file is named.
  init(merging options: DataOptions) throws {
    self.options = options
    bundled = nil
    var partials: [PartialProfile] = []
    for path in options.sourceOptions.data {
      partials += try PartialProfile.read(lines: OnePassProfile.bytes(path), path: path)
    }
    guard var merged = try PartialProfile.merged(partials) else {
      throw Failure(
        "No partial profiles were named; give the files that 'losslab profile --partial' has "
          + "written, or - for standard input.", .usage)
    }
    merged.target = options.target ?? merged.target
    partial = merged
  }

  /// Returns whether a file is so large that its rows are read once.
  static func isLarge(_ source: SourceData) -> Bool {
    source.opened.parts.contains { part in
      guard part.origin == .file else { return false }
      let attributes = try? FileManager.default.attributesOfItem(atPath: part.path)
      return (attributes?[.size] as? Int ?? 0) >= largeFile
    }
  }

  /// Returns the profile of the target.
  ///
  /// - Throws: ``DataError`` where the target cannot be used; ``Failure`` for a column that is
  ///   missing or unknown.
  func profile(_ pilots: PilotOptions) throws -> Profile {
    let sample = try SampleProfile(partial)
    return try PilotedProfile.make(
      sample: sample, request: request(sample.table), pilots: pilots.pilots, seed: pilots.seed)
  }

  private func request(_ table: Table) throws -> ProfileRequest {
    guard let target = partial.target else { throw ColumnRefusal.missingTarget(in: table) }
    guard table.column(named: target) != nil else {
      throw ColumnRefusal.unknownColumn(target, flag: "--target", table: table)
    }
    let manifest = bundled?.target == target ? bundled : nil
    let dropped = options.droppedColumns + (manifest?.leakColumns ?? [])
    for column in dropped where table.column(named: column) == nil {
      throw ColumnRefusal.unknownColumn(column, flag: "--drop", table: table)
    }
    return ProfileRequest(
      target: target, drop: dropped, task: options.task ?? manifest?.task,
      positive: options.positive ?? manifest?.positiveLabel)
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    if path == "-" { return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) }
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw DataError(
        kind: FileManager.default.fileExists(atPath: path) ? .badData : .noSuchFile, file: path,
        problem: "the file cannot be read", remedy: "check the path, or give - for standard input")
    }
  }
}
