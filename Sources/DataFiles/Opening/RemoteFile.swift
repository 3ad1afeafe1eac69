/// An address on another machine, which is read only because the user named it.
struct RemoteFile: Hashable {
  /// How the bytes there are to be read.
  enum Form: String {
    case text
    case parquet
    case json
  }

  let address: String

  /// Takes a text that begins with a scheme which DuckDB fetches; `nil` for any other.
  init?(_ text: String) {
    guard RemoteFile.schemes.contains(where: { text.lowercased().hasPrefix($0) }) else {
      return nil
    }
    address = text
  }

  /// How it is to be read, by the ending of its name.
  var form: Form {
    let name = address.lowercased().prefix { $0 != "?" && $0 != "#" }
    if name.hasSuffix(".parquet") { return .parquet }
    let isJSON = [".json", ".jsonl", ".ndjson"].contains {
      name.hasSuffix($0) || name.hasSuffix($0 + ".gz") || name.hasSuffix($0 + ".zst")
    }
    return isJSON ? .json : .text
  }

  /// Returns whether a query names something on another machine.
  static func isNamed(in sql: String) -> Bool {
    schemes.contains { sql.lowercased().contains($0) }
  }

  private static let schemes = [
    "https://", "http://", "s3://", "s3a://", "s3n://", "gs://", "gcs://", "r2://", "hf://",
    "az://", "azure://", "abfss://",
  ]
}
