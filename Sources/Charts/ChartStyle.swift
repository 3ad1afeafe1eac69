/// The one look of all charts: sizes in pixels, fonts, inks.
package struct ChartStyle: Sendable, Hashable {
  /// Width of every chart.
  package var width = 720.0
  /// Height of one row of a chart with named rows.
  package var rowHeight = 27.0
  package var fontFamily = "Helvetica,Arial,sans-serif"
  package var fontSize = 13.0
  package var smallFontSize = 12.0
  package var titleFontSize = 15.0
  /// Text.
  package var ink = "#1f2328"
  /// Secondary text and axes.
  package var muted = "#59636e"
  /// Lines behind the data.
  package var grid = "#e3e8ed"
  /// The region of practical equivalence.
  package var band = "#dfeaf5"
  /// A white card reads on light and on dark pages.
  package var background = "#ffffff"

  /// Creates the style.
  package init() {}

  /// Returns about how wide a text is in the main font.
  package func width(of text: String, size: Double? = nil) -> Double {
    Double(text.count) * (size ?? fontSize) * 0.56
  }
}
