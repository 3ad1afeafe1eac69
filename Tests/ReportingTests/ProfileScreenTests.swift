import Profiles
import Reporting
import Testing

@Suite struct ProfileScreenTests {
  private func lines(_ profile: Profile) -> [Substring] {
    ProfileScreen.text(profile, colour: false).split(separator: "\n")
  }

  @Test func `a count and two classes with every statistic`() throws {
    let count = ProfileScreen.text(SampleProfiles.count(), colour: false)
    #expect(try Golden.matches(count, "profile-count.txt"))
    let binary = ProfileScreen.text(SampleProfiles.binary(), colour: false)
    #expect(try Golden.matches(binary, "profile-binary.txt"))
  }

  @Test(arguments: SampleProfiles.hostile)
  func `no name breaks the width or sends commands to the terminal`(name: String) {
    for profile in [SampleProfiles.count(name: name), SampleProfiles.binary(label: name)] {
      for line in lines(profile) { #expect(line.count <= 80, "\(line)") }
      let text = ProfileScreen.text(profile, colour: false)
      #expect(
        !text.unicodeScalars.contains {
          ["\u{1B}", "\u{202E}", "\u{0}", "\r"].contains($0)
        })
    }
  }

  @Test func `characters that take two columns are counted as two`() {
    let name = String(repeating: "測定値", count: 30)
    for profile in [SampleProfiles.count(name: name), SampleProfiles.binary(label: name)] {
      for line in lines(profile) {
        let columns = line.reduce(0) { $0 + ("測定値".contains($1) ? 2 : 1) }
        #expect(columns <= 80, "\(line)")
      }
    }
  }

  @Test func `an ordinary table fits on one screen`() {
    #expect(lines(SampleProfiles.count()).count <= 45)
    #expect(lines(SampleProfiles.binary()).count <= 45)
  }

  @Test func `a wide table shows a dozen columns, those to look at first, and counts the others`() {
    let lines = lines(SampleProfiles.wide(columns: 5000))
    #expect(lines.count <= 45)
    #expect(
      lines.contains { $0.hasPrefix("features   5,000 columns: 4,000 number, 1,000 integer") })
    let first =
      lines.firstIndex { $0.hasPrefix("features") }.map { Array(lines[($0 + 1)...]) } ?? []
    #expect(first[0].hasSuffix(" missing"))
    #expect(first[1].hasPrefix("! x4999"))
    #expect(first[2].hasPrefix("  x5000") && first[2].hasSuffix(" 20 %"))
    #expect(first[3].hasPrefix("  x1 "))
    #expect(first[13].contains("and 4,988 more: 3,991 number, 997 integer"))
  }

  @Test func `what rests on a sample is marked, and what the mark means is said once`() {
    var profile = SampleProfiles.count()
    profile.features[2].distinctIsEstimate = true
    profile.features[2].order = ["b", "days", "c"]
    let text = ProfileScreen.text(profile, colour: false)
    #expect(text.contains(" ~3 ordered: days 53 %, b 33 %, c 13 %\n"))
    #expect(text.hasSuffix("\n~          counts of distinct values of a sketch, ± 0.8 %\n"))
    #expect(!ProfileScreen.text(SampleProfiles.count(), colour: false).contains("~"))
  }

  @Test func `columns that all fit keep the order of the file`() {
    let names = lines(SampleProfiles.wide(columns: 12)).filter { $0.dropFirst(2).hasPrefix("x") }
      .map { $0.dropFirst(2).prefix { $0 != " " } }
    #expect(names == (1...12).map { "x\($0)" })
  }

  @Test func `severe warnings come first and what is cut off is counted`() {
    var profile = SampleProfiles.count()
    profile.warnings += (1...9).map {
      ProfileWarning(code: "n", severity: .note, message: "Note \($0).")
    }
    let text = ProfileScreen.text(profile, colour: false)
    #expect(text.contains("\nsevere     Column \"days\" alone predicts the target.\n"))
    #expect(text.contains("\n           and 7 more; "))
  }

  @Test func `what an interval leaves open is not claimed`() {
    var profile = SampleProfiles.count()
    profile.residuals?.gapInterval = [-0.1, 0.4]
    profile.residuals?.lKurtosisError = 0.05
    profile.residuals?.zeroExcessTest = TestOutcome(statistic: 1, pValue: 0.3)
    let text = ProfileScreen.text(profile, colour: false)
    #expect(text.contains("no gap seen") && !text.contains("above the median"))
    #expect(text.contains("no different from a Gaussian's"))
    #expect(text.contains("like what Poisson laws give"))
  }

  @Test func `colour adds escapes and nothing else`() {
    for profile in [SampleProfiles.count(), SampleProfiles.binary()] {
      let coloured = ProfileScreen.text(profile, colour: true)
      #expect(coloured.contains("\u{1B}["))
      #expect(
        coloured.replacing(#/\x1B\[\d+m/#, with: "")
          == ProfileScreen.text(profile, colour: false))
    }
  }
}
