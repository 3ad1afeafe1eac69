/// Why a chart could not be drawn: one sentence that ends in what to do.
package enum ChartError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no gnuplot on the search path.
  case gnuplotMissing
  /// gnuplot ended without a picture; its first words.
  case gnuplotFailed(chart: String, message: String)

  package var description: String {
    switch self {
    case .gnuplotMissing:
      "No chart can be drawn without gnuplot; install the package gnuplot-nox (Debian, Ubuntu) "
        + "or gnuplot (Fedora, Homebrew) and run the command again."
    case .gnuplotFailed(let chart, let message):
      "gnuplot could not draw the chart \"\(PlainText.name(chart))\" "
        + "(\(PlainText.name(message, limit: 200))); check that gnuplot 5.4 or later is installed."
    }
  }
}
