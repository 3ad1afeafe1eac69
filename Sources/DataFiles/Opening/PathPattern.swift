internal import Foundation
internal import Tables

/// Patterns such as `dir/*.csv`, given in quotes so that no shell expands them.
enum PathPattern {
  /// Returns the paths that match, in order of their bytes; a path without `*`, `?` and `[`, or one
  /// that exists as it is written, stands for itself.
  ///
  /// - Throws: ``DataError`` when nothing matches.
  static func paths(_ text: String) throws(DataError) -> [String] {
    guard text.contains(where: { "*?[".contains($0) }), RemoteFile(text) == nil,
      !FileManager.default.fileExists(atPath: text)
    else { return [text] }
    let found = matches(text).filter { !isFolder($0) }
    guard !found.isEmpty else {
      throw DataError(
        kind: .noSuchFile, file: text, problem: "no file matches this pattern",
        remedy: "check the folder and the ending")
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func matches(_ pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0, let paths = found.gl_pathv else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      paths[index].map { String(cString: $0) }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
