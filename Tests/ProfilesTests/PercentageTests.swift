import Predictions
import Profiles
import Tables
import Testing

@Suite struct PercentageTests {
  private let percent = (0..<200).map { Double(($0 * 37) % 1000) / 10.25 }

  @Test func `a share in percent is a proportion and is divided by 100`() throws {
    let table = Columns.table([
      Columns.numbers(percent.map { $0 * $0 }, name: "x"),
      Columns.numbers(percent, name: "vote_share"),
    ])
    let profile = try Profiler.profile(
      table: table, request: ProfileRequest(target: "vote_share"), pilot: nil)
    #expect(profile.target.task == .proportion)
    #expect((profile.target.shape?.maximum ?? 2) <= 1)
    #expect(profile.warnings.contains { $0.code == "percentages" })
  }

  @Test func `percent without a name that says so stays an amount`() {
    let verdict = TaskInference.infer(column: Columns.numbers(percent), name: "protein")
    #expect(verdict.task == .regression)
  }
}
