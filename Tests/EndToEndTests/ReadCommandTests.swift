import Foundation
import Testing

/// `losslab read`, as a user would run it.
@Suite struct `Read` {
  private static let text = "a;b\n1;=2+3\n'x;y';\"4\"\"\"\n"

  @Test func `the CSV is plain, whatever the file was, and notes go to standard error`() throws {
    let outcome = try Binary.run("read", "-", "--format", "csv", input: Self.text)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("separated by \";\""))
    let quoted = try Binary.run(
      "read", "-", "--format", "csv", "--quote", "'", "--delimiter", "semicolon", input: Self.text)
    #expect(quoted.output == "a,b\n1,=2+3\nx;y,\"\"\"4\"\"\"\"\"\"\"\n")
    #expect(quoted.errors.isEmpty)
  }

  @Test func `the JSON has dialect, names, rows and notes`() throws {
    let outcome = try Binary.run("read", "-", "--format", "json", input: "x,x\n1,\n\n2,b\n")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(json["schema"] as? String == "losslab.read/1")
    #expect(json["names"] as? [String] == ["x", "x_2"])
    #expect(json["rows"] as? [[String]] == [["1", ""], ["2", "b"]])
    #expect((json["dialect"] as? [String: Any])?["delimiter"] as? String == ",")
    let codes = (json["notes"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
    #expect(codes == ["duplicate_header", "blank_lines"])
  }

  @Test func `the text shows the first rows and what was guessed`() throws {
    let rows = (1...30).map { "\($0)|a long text that has no place in a column \($0)\n" }.joined()
    let outcome = try Binary.run("read", "-", input: "n|text\n" + rows)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("30 rows, 2 columns"))
    #expect(outcome.output.contains("separated by \"|\""))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count < 100 })
  }

  @Test func `ragged rows are an error unless told otherwise`() throws {
    let text = "a,b\n1\n2,3\n"
    let refused = try Binary.run("read", "-", input: text)
    #expect(refused.status == 65)
    #expect(refused.errors.contains("line 2"))
    let kept = try Binary.run("read", "-", "--ragged", "keep", "--format", "csv", input: text)
    #expect(kept.output == text)
    let padded = try Binary.run("read", "-", "--ragged", "pad", "--format", "csv", input: text)
    #expect(padded.output == "a,b\n1,\n2,3\n")
    let empty = try Binary.run("read", "-", "--ragged", "keep", "--format", "csv")
    #expect(empty.status == 0 && empty.output.isEmpty)
  }

  @Test(arguments: [
    ["--delimiter", "::"], ["--quote", "é"], ["--decimal", "x"], ["--encoding", "ebcdic"],
    ["--types", "price"], ["--types", "price=money"], ["--skip=-1"], ["--ragged", "drop"],
  ])
  func `a wrong option is wrong usage`(arguments: [String]) throws {
    let outcome = try Binary.run(["read", "-"] + arguments, input: "a,b\n1,2\n")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
  }

  private static let pollock = Binary.root.deletingLastPathComponent().appending(
    path: "shared/pollock")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: pollock.path)))
  func `polluted files are read as their clean twins`() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.pollock.appending(path: "csv").path)
    for name in names.sorted() {
      let found = try Binary.run(
        "read", Self.pollock.appending(path: "csv/" + name).path, "--ragged", "keep", "--format",
        "csv")
      let clean = try Binary.run(
        "read", Self.pollock.appending(path: "clean/" + name).path, "--format", "csv")
      #expect(found.status == 0 && clean.status == 0, "\(name): \(found.errors)\(clean.errors)")
      let pairs = zip(
        found.output.split(separator: "\n", omittingEmptySubsequences: false),
        clean.output.split(separator: "\n", omittingEmptySubsequences: false))
      let isTold = name.contains("_sep_")
      #expect(pairs.count { $0 != $1 } == (isTold ? 1 : 0), "\(name)")
    }
  }
}
