import Foundation
import Statistics
import Tables
import Testing

@Suite struct NumberTests {
  /// Returns the column `v` of texts that no separator is in.
  private func read(_ texts: [String]) throws -> Table {
    try table("v,n\n" + texts.map { $0 + ",0" }.joined(separator: "\n")) {
      $0.types = ["v": .number]
    }
  }

  @Test func `numbers are rounded as strtod rounds them`() throws {
    var random = RandomSource(seed: 7)
    var texts = [
      "9007199254740993", "9007199254740992.5", "0.1", "1e23", "8.5e22", "5e-324", "2.5e-324",
      "1.7976931348623157e308", "2.2250738585072011e-308", "123456789012345678901234567890",
      "0.000000000000000000000000000000000000000000012345", "1e-400", "18446744073709551615",
      "9999999999999999999", "9223372036854775808e-27", "6.02214076e23", "1e22", "1e-22",
    ]
    for _ in 0..<4_000 { texts.append(randomLiteral(&random)) }
    let numbers = try read(texts).numbers("v")
    for (text, number) in zip(texts, numbers) {
      #expect(number == strtod(text, nil), "\(text)")
    }
  }

  private func randomLiteral(_ random: inout RandomSource) -> String {
    let whole = (0..<random.integer(below: 12)).map { _ in "\(random.integer(below: 10))" }
    let fraction = (0...random.integer(below: 14)).map { _ in "\(random.integer(below: 10))" }
    let sign = ["", "-", "+"][random.integer(below: 3)]
    let exponent = random.integer(below: 3) > 0 ? "" : "e\(random.integer(below: 80) - 40)"
    return sign + whole.joined() + "." + fraction.joined() + exponent
  }

  @Test func `shortest forms of random doubles read back exactly`() throws {
    var random = RandomSource(seed: 11)
    let numbers = (0..<4_000).map { _ in
      (random.uniform() - 0.5) * pow(10, Double(random.integer(below: 30) - 15))
    }
    #expect(try read(numbers.map { "\($0)" }).numbers("v") == numbers)
  }

  @Test(arguments: [
    ("1e5", 1e5), (".5", 0.5), ("5.", 5), ("+3", 3), ("-2", -2), ("007", 7), ("1e+03", 1000),
    ("  4 ", 4), ("\"6\"", 6), ("1E-2", 0.01),
  ])
  func `a number has these forms`(text: String, number: Double) throws {
    #expect(try read([text, "1"]).numbers("v") == [number, 1])
  }

  @Test(arguments: [
    "0x1F", "1_000", "1d3", "١٢", "１２", "1 000", "0b101", "1e", "--5", "1.2.3", "½", "+", ".",
    "e5", "1e5.5", "+1+1", "-2+3", "1e+",
  ])
  func `a number has none of these forms`(text: String) throws {
    #expect(try read([text, "1"]).numbers("v") == [nil, 1])
  }

  @Test(arguments: [
    ("12%", 12), ("-3.5 %", -3.5), ("\"$1,200.00\"", 1200), ("-$5", -5), ("€ 7.25", 7.25),
    ("8 €", 8), ("\"1,234,567\"", 1_234_567),
  ])
  func `adorned numbers are read with a note`(text: String, number: Double) throws {
    let read = try table("v,n\n\(text),1\n\(text),2\n5,3\n")
    #expect(read.numbers("v") == [number, number, 5])
    #expect(read.noteCodes("v") == ["adorned_numbers"])
  }

  @Test(arguments: ["\"12,00\"", "\"1,2345\"", "\",500\"", "%", "$", "$-"])
  func `what only looks adorned stays text`(text: String) throws {
    #expect(try table("v,n\n\(text),1\n\(text),2\nx,3\n").numbers("v") == [])
  }

  @Test func `zero has no sign`() throws {
    let numbers = try read(["-0.0", "-0", "0", "-0e5"]).numbers("v")
    #expect(numbers.allSatisfy { $0 == 0 && $0?.sign == .plus })
  }

  @Test func `infinite values are missing, counted and located`() throws {
    let read = try table("v,n\n1.5,a\ninf,b\n1e999,c\n-Infinity,d\n2.5,e\n")
    #expect(read.numbers("v") == [1.5, nil, nil, nil, 2.5])
    let note = read.notes.first { $0.code == "infinite_values" }
    #expect(note?.line == 3)
    #expect(note?.message.contains("3 values") == true)
    #expect(note?.message.contains("lines 3, 4, 5") == true)
  }

  @Test(arguments: [
    ("00123", "00456", "leading_zeros"), ("12345678901234567", "12345678901234568", "long_numbers"),
    ("123", "456", nil), ("0", "10", nil), ("0.5", "00.7", nil),
  ])
  func `what codes lose as numbers is said`(first: String, second: String, code: String?) throws {
    let text = "v,n\n" + (0..<20).map { "\($0 % 2 == 0 ? first : second),\($0)\n" }.joined()
    #expect(try table(text).noteCodes("v") == Set([code].compactMap(\.self)))
    #expect(try table(text) { $0.types = ["v": .category] }.noteCodes("v") == [])
  }

  @Test(arguments: [("1\u{a0}234", 1234), ("1'234", 1234), ("\u{a0}7", 7)])
  func `thousands parted by blanks that do not break and apostrophes are read and said`(
    text: String, number: Double
  ) throws {
    let read = try table("v,n\n\(text),1\n\(text),2\n5,3\n")
    #expect(read.numbers("v") == [number, number, 5])
    #expect(read.noteCodes("v") == ["adorned_numbers"])
  }
}
