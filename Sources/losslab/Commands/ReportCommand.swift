internal import ArgumentParser
internal import Foundation
internal import Ledger
internal import Reporting

/// `losslab report`: writes the report of a run again, or an index of several.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of a run again from its ledger, or an index of several runs.",
    discussion: """
      Examples:
        losslab report losslab-runs/data-1a2b3c4d
        losslab report Reports/* --index Reports/README.md
        losslab report attrition --profiles Reports/profiles.md
      """)

  /// The forms that a report has so far.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case markdown
  }

  @Argument(help: "Folders of runs.")
  var runs: [String] = []

  @Option(help: "Print the report as text or json instead of writing Markdown into the folder.")
  var format = Form.markdown

  @Option(help: "Write one page that lists the runs, to this file.")
  var index: String?

  @Option(
    help: """
      Write one page with the profiles of all bundled data sets, to this file; those named instead \
      of runs with their charts.
      """)
  var profiles: String?

  @Option(help: "Write the report into this folder instead of the run's own.")
  var output: String?

  func validate() throws {
    guard !runs.isEmpty || profiles != nil else {
      throw ValidationError("Name the folder of a run.")
    }
    guard output == nil || runs.count == 1 else {
      throw ValidationError("--output takes one run at a time.")
    }
  }

  func run() async throws {
    if let profiles { return try await writeProfiles(to: profiles) }
    let folders = runs.filter { RunFolder.isRun($0) || index == nil }
    var entries: [IndexWriter.Entry] = []
    for folder in folders {
      let report = try RunFolder.report(folder)
      try emit(report, of: folder)
      entries.append(IndexWriter.Entry(report: report, folder: relative(folder)))
    }
    if let index { try IndexWriter.write(entries, to: index) }
  }

  private func emit(_ report: BenchReport, of folder: String) throws {
    switch format {
    case .text: Console.print(RankingScreen.text(report, colour: Console.usesColour))
    case .json: Console.print(String(decoding: try BenchJSON(report).data(), as: UTF8.self))
    case .markdown:
      guard index == nil else { return }
      let target = output ?? folder
      try ReportWriter.write(report, to: target)
      Console.print("\(target)/report.md")
    }
  }

  /// Returns a folder as seen from the index's own folder.
  private func relative(_ folder: String) -> String {
    guard let index else { return folder }
    let base = URL(filePath: index).deletingLastPathComponent().standardized.path
    let path = URL(filePath: folder).standardized.path
    return path.hasPrefix(base + "/") ? String(path.dropFirst(base.count + 1)) : path
  }
}
