internal import Foundation

/// gnuplot as a function from a chart to SVG text.
package struct Gnuplot: Sendable {
  private let executable: URL

  /// Finds gnuplot in the folders of `path`, by default the search path of the process.
  package init(
    path: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
  ) throws(ChartError) {
    let candidates = path.split(separator: ":").map { "\($0)/gnuplot" }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile) else {
      throw .gnuplotMissing
    }
    executable = URL(fileURLWithPath: found)
  }

  /// Returns the chart as SVG; the same chart gives the same bytes.
  ///
  /// - Parameter id: Starts every id of the picture, so that several fit on one page; letters,
  ///   digits and hyphens.
  package func svg(
    of chart: some Chart, id: String, style: ChartStyle
  ) throws(ChartError) -> String {
    let drawing = chart.drawing(in: style)
    let picture = try run(drawing.script(in: style), chart: chart.title)
    return Picture(drawing: drawing, id: id, style: style)
      .text(from: picture, title: chart.title, summary: chart.summary)
  }

  private func run(_ script: String, chart: String) throws(ChartError) -> String {
    let outcome: (output: Data, errors: Data, status: Int32)
    do { outcome = try output(of: script) } catch {
      throw .gnuplotFailed(chart: chart, message: error.localizedDescription)
    }
    let picture = String(decoding: outcome.output, as: UTF8.self)
    guard outcome.status == 0, picture.contains("</svg>") else {
      let message = String(decoding: outcome.errors, as: UTF8.self)
      throw .gnuplotFailed(
        chart: chart, message: message.split(separator: "\n").joined(separator: " "))
    }
    return picture
  }

  /// The script comes from a file, not a pipe: gnuplot may end before it has read all of it.
  private func output(of script: String) throws -> (output: Data, errors: Data, status: Int32) {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("losslab-chart-\(UUID().uuidString)")
    try Data(script.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    let errors = Pipe()
    process.executableURL = executable
    process.arguments = ["-d"]
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"]
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let picture = try output.fileHandleForReading.readToEnd() ?? Data()
    let messages = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (picture, messages, process.terminationStatus)
  }
}
