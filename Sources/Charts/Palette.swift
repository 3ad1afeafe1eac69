/// A colour for each name that it keeps through all charts of a report.
///
/// Okabe and Ito's colours (2008), told apart with every common colour blindness; their yellow
/// is left out because it cannot be seen on white.
package struct Palette: Sendable, Hashable {
  /// The colours, in the order in which names take them.
  package static let colours = [
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000",
  ]

  /// The same hues, dark enough for words on white.
  private static let wordColours = [
    "#0072B2": "#0067A1", "#D55E00": "#B34E00", "#009E73": "#007A59", "#CC79A7": "#A44E80",
    "#E69F00": "#8F6200", "#56B4E9": "#1F78AB",
  ]

  private var positions: [String: Int]

  /// Creates a palette; names take colours in their order, beginning again after the seventh.
  package init(names: [String]) {
    positions = [:]
    for name in names where positions[name] == nil { positions[name] = positions.count }
  }

  /// Returns the colour of a name, `#rrggbb`; grey for names that the palette does not know.
  package func colour(of name: String) -> String {
    guard let position = positions[name] else { return "#777777" }
    return Palette.colours[position % Palette.colours.count]
  }

  /// Returns gnuplot's dash type of a name: solid for the first seven, then dashed, dotted...
  package func dash(of name: String) -> Int {
    1 + (positions[name] ?? 0) / Palette.colours.count % 4
  }

  /// Returns the shade of a colour of the palette in which words can be read.
  package static func wordColour(of colour: String) -> String { wordColours[colour] ?? colour }
}
