internal import Charts
internal import Predictions
package import Profiles

/// The profiles of several data sets on one page.
package enum ProfileGallery {
  /// A data set with its profile.
  package struct Entry: Sendable {
    package var name: String
    package var profile: Profile
    /// Whether the pictures are shown beside the screen.
    package var hasCharts: Bool

    /// Creates an entry.
    package init(name: String, profile: Profile, hasCharts: Bool) {
      self.name = name
      self.profile = profile
      self.hasCharts = hasCharts
    }
  }

  /// Returns the page: a table of contents, then the screen of each, in the order given.
  package static func document(_ entries: [Entry]) -> Document {
    Document(
      title: "Profiles of the bundled data sets",
      blocks: [
        .paragraph(
          """
          What \(code: "losslab profile NAME") prints, one data set after another: the target, \
          what a cheap pilot leaves over out of fold, the columns, and what to beware of. \
          Tasks and targets come from the manifest; columns that leak the target are left out.
          """), .table(contents(entries)),
      ] + entries.flatMap(section))
  }

  /// Writes the page and its charts: `profiles.md` and `profiles/NAME.svg`.
  ///
  /// - Throws: ``WriteError`` when a file cannot be written, `ChartError` without gnuplot.
  package static func write(_ entries: [Entry], to file: String) throws {
    try ReportWriter.write(document(entries), to: file)
  }

  private static func contents(_ entries: [Entry]) -> TableBlock {
    TableBlock(
      columns: [
        .words("Data set"), .words("Task"), .numbers("Rows"), .numbers("Columns"),
        .numbers("Explained by the pilot"), .words("Beware of"),
      ],
      rows: entries.map { entry in
        let profile = entry.profile
        let explained =
          profile.residuals.map { NumberText.percent($0.skill, error: $0.skillError) }
          ?? profile.classes.map { NumberText.percent($0.skill, error: $0.skillError) }
        let cautions = profile.warnings.filter { $0.severity != .note }
          .map { $0.code.replacing("_", with: " ") }
        return [
          "\(link: entry.name, to: "#" + entry.name)", "\(profile.target.task.rawValue)",
          "\(profile.dataset.rows)", "\(profile.dataset.columns)",
          "\(explained ?? NumberText.none)", "\(cautions.joined(separator: ", "))",
        ]
      })
  }

  private static func section(of entry: Entry) -> [Block] {
    let screen = ProfileScreen.text(entry.profile, colour: false)
    let text = Block.code(
      screen.split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast().joined(separator: "\n"), language: "text")
    return [.heading(level: 2, "\(name: entry.name)"), text]
      + (entry.hasCharts ? figures(of: entry) : [])
  }

  private static func figures(of entry: Entry) -> [Block] {
    ProfileDocument.figures(of: entry.profile).map { figure in
      .figure(
        Figure(
          name: "\(entry.name)-\(figure.name)", chart: figure.chart, caption: figure.caption))
    }
  }
}
