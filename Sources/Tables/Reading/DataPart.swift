/// One source of rows of a table: a file, a pipe, or bytes that are already here.
public struct DataPart: Sendable, Hashable {
  /// Where the bytes are.
  public enum Origin: Sendable, Hashable {
    /// In the file at the part's path; `-` is standard input.
    case file
    /// Behind an open descriptor, such as the output of a program, which is read to its end.
    case descriptor(Int32)
    /// Here.
    case bytes([UInt8])
  }

  /// The path, or what messages call the part.
  public var path: String
  /// Where the bytes are.
  public var origin: Origin

  /// Creates a part.
  public init(path: String, origin: Origin = .file) {
    self.path = path
    self.origin = origin
  }
}
