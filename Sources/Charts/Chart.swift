/// A picture of plain numbers.
package protocol Chart: Sendable {
  /// One line: what is shown. It is the text alternative's first part.
  var title: String { get }
  /// One or two sentences with the main numbers, for those who cannot see the picture.
  var summary: String { get }
  /// Returns what gnuplot is to draw.
  func drawing(in style: ChartStyle) -> Drawing
}
