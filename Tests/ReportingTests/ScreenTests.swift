import Losses
import Profiles
import Reporting
import Testing

@Suite struct ScreenTests {
  private static func screens(_ name: String, colour: Bool = false) -> [String] {
    let report = SampleRun.report(dataset: name, target: name, feature: name, message: name)
    return [
      ProfileScreen.text(report.profile, colour: colour),
      AdviceScreen.text(report.advice, framework: .xgboost, colour: colour),
      RankingScreen.text(report, colour: colour),
    ]
  }

  @Test func `a profile, advice and rankings on a terminal`() throws {
    let screens = Self.screens("concrete")
    #expect(try Golden.matches(screens[0], "profile.txt"))
    #expect(try Golden.matches(screens[1], "advice.txt"))
    #expect(try Golden.matches(screens[2], "rankings.txt"))
  }

  @Test(arguments: MarkdownRendererTests.hostile)
  func `no name breaks the width or sends commands to the terminal`(name: String) {
    for screen in Self.screens(name + "\u{1B}[31m") {
      for line in screen.split(separator: "\n") where !line.contains("losslab bench") {
        #expect(line.count <= 80, "\(line)")
      }
      #expect(
        !screen.unicodeScalars.contains("\u{1B}") && !screen.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func `colour adds escapes and nothing else`() {
    for (plain, coloured) in zip(Self.screens("x"), Self.screens("x", colour: true)) {
      #expect(coloured.contains("\u{1B}["))
      #expect(coloured.replacing(#/\x1B\[\d+m/#, with: "") == plain)
    }
  }

  @Test func `classes are listed with their shares and the positive one`() {
    var profile = SampleRun.report().profile
    profile.target.shape = nil
    profile.residuals = nil
    profile.target.classCounts = [
      ClassCount(label: "no", count: 900), ClassCount(label: "yes", count: 100),
    ]
    profile.target.positiveLabel = "yes"
    profile.classes = ClassProfile(
      pilot: "boosted_trees", rows: 1000, skill: 0.4, auc: 0.91, rarestShare: 0.1,
      rarestCount: 100, effectiveClasses: 1.38, labelNoise: 0.02, calibrationSlope: 0.9)
    let text = ProfileScreen.text(profile, colour: false)
    #expect(text.contains("yes") && text.contains("10 %") && text.contains("█ positive"))
    #expect(text.contains("ROC AUC"))
  }

  @Test func `profile and advice as documents`() throws {
    let report = SampleRun.report()
    let renderer = MarkdownRenderer()
    #expect(
      try Golden.matches(renderer.render(ProfileDocument.document(report.profile)), "profile.md"))
    #expect(
      try Golden.matches(renderer.render(AdviceDocument.document(report.advice)), "advice.md"))
  }
}
