import Tables
import Testing

@Suite struct DateTests {
  private func days(_ cells: [String]) throws -> [Double?] {
    let read = try table("d,n\n" + cells.map { "\"\($0)\",0" }.joined(separator: "\n"))
    return read.column(named: "d")?.kind == .date ? read.numbers("d") : []
  }

  /// Days from `date -ud ... +%s` divided by 86,400.
  @Test(arguments: [
    "2024-02-29", "2024/2/29", "29.2.2024", "2/29/2024", "29/02/2024", "29 Feb 2024",
    "February 29, 2024", "2024-02-29T00:00:00Z", "2024-02-29 02:00:00+02:00", "2/29/24",
    "2024-02-29 00:00",
  ])
  func `the leap day of 2024 has these forms`(text: String) throws {
    #expect(try days([text, text.replacing("29", with: "28")]) == [19_782, 19_781])
  }

  @Test func `dates before 1970 and times of day count as well`() throws {
    #expect(try days(["1969-12-31", "1600-03-01", "1970-01-01T06:00:00"]) == [-1, -135_080, 0.25])
  }

  @Test func `the order of day and month follows from the column`() throws {
    #expect(try days(["1/2/2024", "13/2/2024"]) == [19_754, 19_766])
    #expect(try days(["1/2/2024", "1/13/2024"]) == [19_724, 19_735])
    let read = try table("d,n\n1/2/2024,0\n3/4/2024,1\n")
    #expect(read.noteCodes("d") == ["ambiguous_dates"])
  }

  @Test(arguments: ["2023-02-29", "1.2.3", "2024-13-01", "12-34", "31/31/2024", "1/2/3/4"])
  func `what only looks like a date is none`(text: String) throws {
    #expect(try days([text, "x"]).isEmpty)
    #expect(try days([text, text]).isEmpty)
  }

  @Test func `times of day are hours`() throws {
    let read = try table("t,n\n00:30,0\n13:45:36,1\n1:15 pm,2\n12:00 AM,3\n")
    #expect(read.numbers("t") == [0.5, 13.76, 13.25, 0])
    #expect(read.noteCodes("t") == ["clock_times"])
  }
}
