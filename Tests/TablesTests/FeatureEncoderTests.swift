import Predictions
import Tables
import TestKit
import Testing

@Suite struct FeatureEncoderTests {
  private func column(_ matrix: DesignMatrix, _ name: String) -> [Double] {
    guard let place = matrix.columnNames.firstIndex(of: name) else { return [] }
    return (0..<matrix.rowCount).map { matrix.values[$0 * matrix.columnCount + place] }
  }

  private func encoded(_ text: String, fit: [Int], _ rows: [Int]) throws -> DesignMatrix {
    let read = try table(text)
    let names = read.columns.map(\.name)
    return FeatureEncoder(fitting: read, features: names, rows: fit).encode(read, rows: rows)
  }

  @Test func `numbers are standardised by the training rows alone`() throws {
    let matrix = try encoded("x,c\n1,a\n3,b\n100,b\n,a\n", fit: [0, 1], [0, 1, 2, 3])
    #expect(column(matrix, "x") == [-1, 1, 98, 0])
    #expect(matrix.columnNames == ["x", "c=b"])
  }

  @Test func `missing numbers are marked where training has some`() throws {
    let matrix = try encoded("x,c\n1,a\n3,b\n,b\n8,a\n", fit: [0, 1, 2], [2, 3])
    #expect(column(matrix, "x") == [0, 6])
    #expect(column(matrix, "x=missing") == [1, 0])
  }

  @Test func `a constant or huge column stays finite`() throws {
    let text = "x,h\n5.1,1e302\n5.1,-1e302\n5.1,1.7e308\n7,-1.7e308\n"
    let matrix = try encoded(text, fit: [0, 1], [0, 1, 2, 3])
    #expect(column(matrix, "x") == [0, 0, 0, 0])
    #expect(matrix.values.allSatisfy { $0.isFinite })
    #expect(column(matrix, "h").prefix(2) == [1, -1])
  }

  @Test func `rare and unseen levels become other`() throws {
    let cells = ["a", "a", "a", "b", "b", "c", "a", "new", ""]
    let text = "k,n\n" + cells.map { $0 + ",1" }.joined(separator: "\n")
    let matrix = try encoded(text, fit: Array(0..<7), Array(0..<9))
    #expect(matrix.columnNames.filter { $0.hasPrefix("k") } == ["k=a", "k=b", "k=other"])
    #expect(column(matrix, "k=other") == [0, 0, 0, 0, 0, 1, 0, 1, 0])
    #expect(column(matrix, "k=a") == [1, 1, 1, 0, 0, 0, 1, 0, 0])
  }

  @Test func `missing labels are marked where training has some`() throws {
    let cells = ["a", "a", "b", "b", "c", "c", ""]
    let text = "k,n\n" + cells.map { $0 + ",1" }.joined(separator: "\n")
    #expect(column(try encoded(text, fit: Array(0..<7), [0, 6]), "k=missing") == [0, 1])
    #expect(column(try encoded(text, fit: Array(0..<6), [0, 6]), "k=missing") == [])
  }

  @Test func `yes is 1 and so is the last by name`() throws {
    let text = "a,b,c\nYes,p,0\nno,q,1\nno,q,1\n"
    let matrix = try encoded(text, fit: [0, 1, 2], [0, 1, 2])
    #expect(matrix.columnNames == ["a=Yes", "b=q", "c"])
    #expect(matrix.values == [1, 0, 0, 0, 1, 1, 0, 1, 1])
  }

  @Test func `many levels get codes, a frequency and columns for the commonest`() throws {
    let rows = (0..<400).map { "k\($0 % 40),\($0)" } + ["k0,9", "k0,9", "unseen,9", ",9"]
    let read = try table("k,n\n" + rows.joined(separator: "\n")) { $0.types = ["k": .category] }
    let encoder = FeatureEncoder(fitting: read, features: ["k"], rows: Array(0..<402))
    let matrix = encoder.encode(read, rows: [0, 1, 402, 403])
    let category = try #require(matrix.categories.first)
    #expect(category.levelCount == 41)
    #expect(category.codes == [1, 2, 0, 0])
    #expect(matrix.columnNames.count == 15 + 2)
    #expect(matrix.columnNames.last == "k.frequency")
    #expect(column(matrix, "k=k0") == [1, 0, 0, 0])
    #expect(column(matrix, "k=other") == [0, 0, 1, 0])
    let frequency = column(matrix, "k.frequency")
    #expect(frequency[0] > frequency[1] && frequency[1] > frequency[2])
  }

  @Test func `dates give days, year, month and weekday`() throws {
    let text = "d,n\n2024-01-01,1\n2025-02-04,2\n2024-01-01,3\n2025-02-04,4\n"
    let matrix = try encoded(text, fit: [0, 1], [0, 1])
    #expect(
      matrix.columnNames.filter { $0.hasPrefix("d") } == ["d.year", "d.month", "d.weekday", "d"])
    #expect(column(matrix, "d.weekday") == [-1, 1])
    #expect(column(matrix, "d") == [-1, 1])
  }

  @Test func `what test rows hold changes nothing for training rows`() throws {
    let toy = ToyTables.regression(rows: 60, seed: 3)
    var other = toy
    let fit = Array(0..<40)
    for place in other.columns.indices {
      switch other.columns[place].values {
      case .numbers(var numbers):
        for row in 40..<60 { numbers[row] = row.isMultiple(of: 2) ? .nan : 1e6 }
        other.columns[place].values = .numbers(numbers)
      case .codes(var codes, let labels):
        for row in 40..<60 { codes[row] = row.isMultiple(of: 2) ? -1 : 3 }
        other.columns[place].values = .codes(codes, labels: labels + ["new"])
      }
    }
    let features = FeatureSelection(table: toy, target: "y", drop: []).used
    let first = FeatureEncoder(fitting: toy, features: features, rows: fit)
    let second = FeatureEncoder(fitting: other, features: features, rows: fit)
    #expect(first.encode(toy, rows: fit).values == second.encode(other, rows: fit).values)
    #expect(first.encode(other, rows: Array(40..<60)).values.allSatisfy { $0.isFinite })
  }

  @Test func `a table without the column, or with another kind of it, is all missing`() throws {
    let read = try table("x,k\n1,a\n2,b\n3,b\n")
    let other = try table("x,z\nred,1\nblue,2\n")
    let encoder = FeatureEncoder(fitting: read, features: ["x", "k"], rows: [0, 1, 2])
    #expect(encoder.encode(other, rows: [0, 1]).values == [0, 0, 0, 0])
  }

  @Test func `ids, constants and text are left out with a reason`() throws {
    let rows = (0..<40).map { "u\($0),7,\($0 % 3),,\($0 % 5),\($0 % 2)" }
    let read = try table("id,same,x,none,drop,y\n" + rows.joined(separator: "\n"))
    let selection = FeatureSelection(table: read, target: "y", drop: ["drop", "nope"])
    #expect(selection.used == ["x"])
    #expect(selection.leftOut.map(\.name) == ["id", "same", "none", "drop"])
    #expect(selection.unknownDrops == ["nope"])
    let only = try table("n,y\n" + (0..<40).map { "\($0),\($0 % 3)" }.joined(separator: "\n"))
    #expect(FeatureSelection(table: only, target: "y", drop: []).used == ["n"])
  }
}
