import Foundation
import Statistics
import Tables
import Testing

/// Numbers are rounded as the C library rounds them, wherever in a row they stand.
@Suite struct NumberRoundingTests {
  private func expectRounded(_ texts: [String]) throws {
    let read = try table(
      "v,w\n" + texts.map { $0 + "," + $0 }.joined(separator: "\n") + "\n")
    for name in ["v", "w"] {
      let numbers = read.numbers(name)
      #expect(numbers.count == texts.count)
      for (text, number) in zip(texts, numbers) where number != strtod(text, nil) {
        Issue.record("\(text) is read as \(String(describing: number))")
      }
    }
  }

  @Test func `random digits of every length are rounded to the nearest`() throws {
    var random = RandomSource(seed: 41)
    var texts: [String] = []
    for _ in 0..<6_000 {
      let digits = (0..<(1 + random.integer(below: 22))).map { _ in
        "\(random.integer(below: 10))"
      }
      let place = random.integer(below: digits.count + 1)
      let sign = random.integer(below: 2) == 0 ? "-" : ""
      texts.append(
        sign + digits[..<place].joined() + "." + digits[place...].joined()
          + (digits.isEmpty ? "0" : ""))
    }
    try expectRounded(texts)
  }

  @Test func `random bit patterns, subnormals among them, come back`() throws {
    var random = RandomSource(seed: 43)
    var texts: [String] = []
    while texts.count < 4_000 {
      var bits: UInt64 = 0
      for _ in 0..<4 { bits = bits << 16 | UInt64(random.integer(below: 1 << 16)) }
      if texts.count % 4 == 0 { bits &= 0x800f_ffff_ffff_ffff }
      let number = Double(bitPattern: bits)
      if number.isFinite { texts.append("\(number)") }
    }
    try expectRounded(texts)
  }

  @Test func `numbers half way between two doubles go to the even one`() throws {
    var texts: [String] = []
    for exponent in 0..<40 {
      for odd in [1, 3, 5, 1_048_577] {
        // (2^53 + odd) / 2^exponent in full, exactly between two doubles.
        let half = Decimal(9_007_199_254_740_992 + odd) / pow(Decimal(2), exponent)
        texts.append("\(half)")
      }
    }
    try expectRounded(texts)
  }

  @Test func `digits that eight at a time may misread are read one by one as well`() throws {
    let texts = (0..<24).flatMap { zeros in
      ["1", "12345678", "98765432109876543"].map {
        "0." + String(repeating: "0", count: zeros) + $0
      }
    }
    try expectRounded(texts + (1...19).map { String(repeating: "9", count: $0) })
  }

  @Test func `a number must end where its field ends`() throws {
    let read = try table("v,w\n1.5x,1\n1.5e,2\n12345678901 ,3\n-,4\n+7,5\n1.5,6\n") {
      $0.types = ["v": .number]
    }
    #expect(read.numbers("v") == [nil, nil, 12_345_678_901, nil, 7, 1.5])
  }
}
