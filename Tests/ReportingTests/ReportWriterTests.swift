import Foundation
import Reporting
import Testing

@Suite struct ReportWriterTests {
  private func folder() -> String {
    FileManager.default.temporaryDirectory.path + "/losslab-report-\(UUID().uuidString)"
  }

  @Test func `a folder holds the report, its charts and two JSON files`() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let report = SampleRun.report()
    try ReportWriter.write(report, to: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == ["charts", "report.md", "results.json", "timing.json"])
    let markdown = try String(contentsOfFile: folder + "/report.md", encoding: .utf8)
    let charts = try FileManager.default.contentsOfDirectory(atPath: folder + "/charts").sorted()
    #expect(charts.count == 9)
    for chart in charts {
      #expect(markdown.contains("](charts/\(chart))"), "\(chart)")
      let svg = try String(contentsOfFile: folder + "/charts/" + chart, encoding: .utf8)
      #expect(svg.contains("<title") && svg.contains("<desc") && svg.utf8.count < 30_000)
      #expect(!svg.contains("NaN"))
    }
  }

  @Test func `writing twice gives the same bytes`() throws {
    let report = SampleRun.report()
    let first = try ReportWriter.svgs(of: report.document()).map(\.svg)
    #expect(try ReportWriter.svgs(of: report.document()).map(\.svg) == first)
  }

  @Test func `the index is written to the file that is named`() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let entry = IndexWriter.Entry(report: SampleRun.report(), folder: "concrete")
    try IndexWriter.write([entry], to: folder + "/README.md")
    let text = try String(contentsOfFile: folder + "/README.md", encoding: .utf8)
    #expect(text.contains("[concrete](concrete/report.md)"))
  }

  @Test func `a place that cannot be written is named`() throws {
    let file = folder()
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Data("a file".utf8).write(to: URL(fileURLWithPath: file))
    let error = #expect(throws: WriteError.self) {
      try ReportWriter.write(SampleRun.report(), to: file + "/inside")
    }
    #expect(error?.description.contains(file) == true)
    #expect(error?.description.hasSuffix(".") == true)
  }
}
