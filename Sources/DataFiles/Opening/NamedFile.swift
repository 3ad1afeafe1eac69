internal import Foundation
internal import Tables

/// One thing that the user named, with its kind.
struct NamedFile: Sendable {
  /// As the user wrote it.
  let name: String
  let kind: FileKind
  /// A copy of its bytes, when it can be read once only: standard input, a pipe.
  let copy: SpoolFile?

  /// Looks at the beginning of a file.
  ///
  /// A file that cannot be opened counts as text: the reader says what is wrong with it.
  ///
  /// - Throws: ``DataError`` for a folder and for kinds that cannot be read.
  init(_ name: String) throws(DataError) {
    self.name = name
    if name != "-", let remote = RemoteFile(name) {
      kind = .remote(remote)
      copy = nil
      return
    }
    let descriptor = name == "-" ? STDIN_FILENO : open(name, O_RDONLY | O_CLOEXEC)
    defer { if descriptor > STDIN_FILENO { close(descriptor) } }
    switch try NamedFile.look(descriptor, name: name) {
    case .nothing:
      kind = .text
      copy = nil
    case .file(let head):
      kind = try FileKind(name: name, head: head)
      copy = nil
    case .stream(let all):
      kind = try FileKind(name: name, head: NamedFile.head(of: all.descriptor) ?? [])
      copy = all
    }
  }

  /// The part that a reader of text reads.
  var textPart: DataPart {
    DataPart(path: name, origin: copy.map { .descriptor($0.descriptor) } ?? .file)
  }

  /// The path from the root; `..` is left to the system, which knows what is a link.
  var absolutePath: String {
    name.hasPrefix("/") ? name : "\(FileManager.default.currentDirectoryPath)/\(name)"
  }

  private enum Look {
    case nothing
    case file(head: [UInt8])
    case stream(SpoolFile)
  }

  private static let headSize = 512

  private static func look(_ descriptor: Int32, name: String) throws(DataError) -> Look {
    guard descriptor >= 0 else { return .nothing }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .nothing }
    let type = status.st_mode & S_IFMT
    if type == S_IFDIR {
      let pattern = name.hasSuffix("/") ? "\(name)*.csv" : "\(name)/*.csv"
      throw DataError(
        file: name, problem: "this is a folder",
        remedy: "name a file in it, or several by a pattern in quotes, such as '\(pattern)'")
    }
    if type == S_IFREG, name != "-" {
      return head(of: descriptor).map { .file(head: $0) } ?? .nothing
    }
    return .stream(try SpoolFile(copying: descriptor))
  }

  /// Returns the first bytes of a file, or `nil` when it cannot be read.
  private static func head(of descriptor: Int32) -> [UInt8]? {
    var head = [UInt8](repeating: 0, count: headSize)
    let count = pread(descriptor, &head, headSize, 0)
    return count < 0 ? nil : Array(head.prefix(count))
  }
}
