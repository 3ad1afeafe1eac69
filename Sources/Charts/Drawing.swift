internal import Foundation

/// A gnuplot script in the making.
///
/// Text from the data never enters the script: each text is a token there, and the finished
/// picture gets the text in place of the token. So no text can become a command or markup.
package struct Drawing: Sendable {
  /// The size in pixels.
  package let width: Double
  package let height: Double
  /// The texts behind the tokens.
  private(set) var texts: [Text] = []
  private var commands: [String] = []
  private var blockCount = 0

  /// Creates an empty drawing.
  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// Adds one gnuplot command; numbers enter it through ``number(_:)`` only.
  mutating func add(_ command: String) { commands.append(command) }

  /// A text of the picture.
  struct Text: Sendable {
    var words: String
    var isBold: Bool
  }

  /// Adds the rows as a data block and returns its name; rows with a number that is not finite
  /// are left out.
  mutating func block(_ rows: [[Double]]) -> String {
    blockCount += 1
    let name = "$block\(blockCount)"
    let lines = rows.filter { $0.allSatisfy(\.isFinite) }
      .map { $0.map(Drawing.number).joined(separator: " ") }
    commands.append(([name + " << END"] + lines + ["END"]).joined(separator: "\n"))
    return name
  }

  /// Adds a text.
  mutating func label(
    _ text: String, x: Coordinate, y: Coordinate, anchor: Anchor = .left, size: Double,
    colour: String, isBold: Bool = false
  ) {
    guard !text.isEmpty else { return }
    texts.append(Text(words: PlainText.name(text, limit: 90), isBold: isBold))
    add(
      "set label '\(Drawing.token(texts.count - 1))' at "
        + "\(x.text(length: width, flipped: false)), \(y.text(length: height, flipped: true)) "
        + "\(anchor.rawValue) front font ',\(Drawing.number(size))' textcolor rgb '\(colour)'")
  }

  /// The whole script.
  package func script(in style: ChartStyle) -> String {
    let header = [
      "set encoding utf8",
      "set terminal svg size \(Int(width)),\(Int(height)) noenhanced fixed "
        + "font '\(style.fontFamily),\(Drawing.number(style.fontSize))' "
        + "background '\(style.background)'",
      "set key off",
    ]
    return (header + commands).joined(separator: "\n") + "\n"
  }

  static func token(_ index: Int) -> String { "T\(1_000_000 + index)T" }

  /// Returns the number as gnuplot reads it.
  static func number(_ value: Double) -> String {
    String(format: "%.7g", value.isFinite ? value : 0)
  }
}

/// A place along one axis of a drawing.
package enum Coordinate: Sendable, Hashable {
  /// Pixels from the left or from the top.
  case pixel(Double)
  /// Units of the axis.
  case value(Double)

  func text(length: Double, flipped: Bool) -> String {
    switch self {
    case .pixel(let pixels):
      "screen " + Drawing.number(flipped ? 1 - pixels / length : pixels / length)
    case .value(let value): "first " + Drawing.number(value)
    }
  }
}

/// Which end of a text stands at its place.
package enum Anchor: String, Sendable, Hashable {
  case left
  case centre = "center"
  case right
}
