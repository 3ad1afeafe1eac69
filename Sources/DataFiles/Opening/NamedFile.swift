internal import Foundation
internal import Tables

/// One thing that the user named, with its kind.
struct NamedFile: Sendable {
  /// As the user wrote it.
  let name: String
  let kind: FileKind
  /// All of its bytes, when it can be read once only: standard input, a pipe.
  let bytes: [UInt8]?

  /// Looks at the beginning of a file.
  ///
  /// A file that cannot be opened counts as text: the reader says what is wrong with it.
  ///
  /// - Throws: ``DataError`` for a folder and for kinds that cannot be read.
  init(_ name: String) throws(DataError) {
    self.name = name
    if name != "-", let remote = RemoteFile(name) {
      kind = .remote(remote)
      bytes = nil
      return
    }
    let descriptor = name == "-" ? STDIN_FILENO : open(name, O_RDONLY | O_CLOEXEC)
    defer { if descriptor > STDIN_FILENO { close(descriptor) } }
    switch try NamedFile.look(descriptor, name: name) {
    case .nothing:
      kind = .text
      bytes = nil
    case .file(let head):
      kind = try FileKind(name: name, head: head)
      bytes = nil
    case .stream(let all):
      kind = try FileKind(name: name, head: Array(all.prefix(NamedFile.headSize)))
      bytes = all
    }
  }

  /// The part that a reader of text reads.
  var textPart: DataPart {
    DataPart(path: name, origin: bytes.map { .bytes($0) } ?? .file)
  }

  /// The path from the root; `..` is left to the system, which knows what is a link.
  var absolutePath: String {
    name.hasPrefix("/") ? name : "\(FileManager.default.currentDirectoryPath)/\(name)"
  }

  private enum Look {
    case nothing
    case file(head: [UInt8])
    case stream([UInt8])
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
      var head = [UInt8](repeating: 0, count: headSize)
      let count = pread(descriptor, &head, headSize, 0)
      return count < 0 ? .nothing : .file(head: Array(head.prefix(count)))
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    guard let data = try? handle.readToEnd() else { return .stream([]) }
    return .stream([UInt8](data))
  }
}
