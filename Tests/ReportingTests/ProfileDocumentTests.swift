import Foundation
import Profiles
import Reporting
import Testing

@Suite struct ProfileDocumentTests {
  private func markdown(_ profile: Profile) -> String {
    MarkdownRenderer().render(ProfileDocument.document(profile))
  }

  @Test func `a count and two classes with every statistic`() throws {
    #expect(try Golden.matches(markdown(SampleProfiles.count()), "profile-count.md"))
    #expect(try Golden.matches(markdown(SampleProfiles.binary()), "profile-binary.md"))
  }

  @Test func `each kind of target has its pictures`() {
    let names = { (profile: Profile) in ProfileDocument.document(profile).figures.map(\.name) }
    #expect(names(SampleProfiles.count()) == ["target", "residual-quantiles", "variance-by-mean"])
    #expect(names(SampleProfiles.binary()) == ["target", "reliability"])
  }

  @Test(arguments: SampleProfiles.hostile)
  func `a hostile name stays text`(name: String) {
    for profile in [SampleProfiles.count(name: name), SampleProfiles.binary(label: name)] {
      let text = markdown(profile)
      #expect(!text.contains("<script") && !text.contains(String(repeating: "L", count: 500)))
      #expect(!text.unicodeScalars.contains { ["\u{1B}", "\u{202E}", "\u{0}"].contains($0) })
      #expect(!text.contains("| a|b|c |") && !text.contains("\nrow2"))
    }
  }

  @Test func `a page is written with its charts beside it, twice the same`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/losslab-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/days.md"
    try ProfileDocument.write(SampleProfiles.count(), to: file)
    let first = try String(contentsOfFile: file, encoding: .utf8)
    let charts = try FileManager.default.contentsOfDirectory(atPath: folder + "/days").sorted()
    #expect(charts == ["residual-quantiles.svg", "target.svg", "variance-by-mean.svg"])
    for chart in charts { #expect(first.contains("](days/\(chart))")) }
    try ProfileDocument.write(SampleProfiles.count(), to: file)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == first)
  }

  @Test func `a gallery lists, links and draws what it is told to`() {
    let page = ProfileGallery.document([
      .init(name: "days", profile: SampleProfiles.count(), hasCharts: true),
      .init(name: "attrition", profile: SampleProfiles.binary(), hasCharts: false),
    ])
    let text = MarkdownRenderer(chartFolder: "profiles").render(page)
    #expect(text.contains("[attrition](#attrition)") && text.contains("\n## attrition\n"))
    #expect(text.contains("```text\ndays.csv: 150 rows, 5 columns, csv of 3.1 kB\n"))
    #expect(
      page.figures.map(\.name) == [
        "days-target", "days-residual-quantiles", "days-variance-by-mean",
      ])
    #expect(text.contains("](profiles/days-target.svg)"))
  }
}
