internal import Foundation
internal import Tables

/// A private folder of links with harmless names to files whose names may hold anything.
///
/// Programs that take a pattern or a statement see only the links. The folder is removed with the
/// value that made it.
final class LinkFolder: Sendable {
  private let path: String
  private let links: [(name: String, original: String)]

  /// Links files as `0001.parquet`, `0002.parquet` and so on, in their order.
  ///
  /// - Throws: ``DataError`` when the folder cannot be made.
  init(_ files: [NamedFile]) throws(DataError) {
    let parent = FileManager.default.temporaryDirectory
    path = parent.appending(path: "losslab-\(UUID().uuidString)").path
    links = files.enumerated().map { index, file in
      (LinkFolder.digits(index + 1) + file.kind.suffix, file.name)
    }
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      for (link, file) in zip(links, files) { try place(file, at: "\(path)/\(link.name)") }
    } catch {
      throw DataError(
        file: parent.path,
        problem: "no temporary folder can be made (\(error.localizedDescription))",
        remedy: "free space, or name another folder in TMPDIR")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of the only link, or the pattern that all links match.
  var target: String {
    if let only = links.first, links.count == 1 { return "\(path)/\(only.name)" }
    return path + "/*"
  }

  /// Returns a message with the names that the user knows.
  func restoringNames(in message: String) -> String {
    links.reduce(message) { $0.replacing("\(path)/\($1.name)", with: $1.original) }
  }

  private func place(_ file: NamedFile, at link: String) throws {
    if file.copy != nil {
      try file.textPart.copy(to: link)
    } else {
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: file.absolutePath)
    }
  }

  private static func digits(_ number: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, 6 - text.count)) + text
  }
}
