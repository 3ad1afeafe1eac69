package import Charts
internal import Foundation

/// Writes a run's report into a folder: `report.md`, `charts/*.svg`, `results.json`, `timing.json`.
package enum ReportWriter {
  /// Writes all files; each appears whole or not at all.
  ///
  /// - Throws: ``WriteError`` when a file cannot be written, `ChartError` without gnuplot.
  package static func write(_ report: BenchReport, to folder: String) throws {
    let document = report.document()
    // Numbers first: they need no gnuplot.
    try write(BenchJSON(report).data(), to: folder, name: "results.json")
    try write(TimingJSON(report).data(), to: folder, name: "timing.json")
    for (name, svg) in try svgs(of: document) {
      try write(Data(svg.utf8), to: folder + "/charts", name: name + ".svg")
    }
    let markdown = MarkdownRenderer().render(document)
    try write(Data(markdown.utf8), to: folder, name: "report.md")
  }

  /// Writes a document as one page with its charts beside it: `page.md` and `page/NAME.svg`.
  ///
  /// - Throws: ``WriteError`` when a file cannot be written, `ChartError` without gnuplot.
  package static func write(_ document: Document, to file: String) throws {
    let place = URL(fileURLWithPath: file)
    let folder = place.deletingLastPathComponent().path
    let charts = place.deletingPathExtension().lastPathComponent
    for (name, svg) in try svgs(of: document) {
      try write(Data(svg.utf8), to: folder + "/" + charts, name: name + ".svg")
    }
    let markdown = MarkdownRenderer(chartFolder: charts).render(document)
    try write(Data(markdown.utf8), to: folder, name: place.lastPathComponent)
  }

  /// Returns the figures of a document as SVG, in order of appearance.
  package static func svgs(
    of document: Document
  ) throws(ChartError) -> [(name: String, svg: String)] {
    let figures = document.figures
    guard !figures.isEmpty else { return [] }
    let gnuplot = try Gnuplot()
    var charts: [(name: String, svg: String)] = []
    for figure in figures {
      let svg = try gnuplot.svg(of: figure.chart, id: figure.name, style: ChartStyle())
      charts.append((figure.name, svg))
    }
    return charts
  }

  /// Writes one file, creating its folder where there is none.
  static func write(_ data: Data, to folder: String, name: String) throws(WriteError) {
    let path = folder + "/" + name
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw WriteError(path: path, problem: reason(of: error))
    }
  }

  private static func reason(of error: any Error) -> String {
    let words = (error as NSError).localizedDescription
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }
}
