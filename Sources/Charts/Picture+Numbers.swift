extension Picture {
  /// Returns the line with one decimal where gnuplot wrote two: a tenth of a pixel is enough.
  static func withShortNumbers(_ line: String) -> String {
    guard line.hasPrefix("L") || line.contains("<path") else { return line }
    var result: [UInt8] = []
    var decimals: Int?
    for byte in line.utf8 {
      if byte == UInt8(ascii: ".") {
        decimals = 0
      } else if let count = decimals, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        decimals = count + 1
        if count >= 1 { continue }
      } else {
        decimals = nil
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
