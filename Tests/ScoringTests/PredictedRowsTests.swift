import Metrics
import Predictions
import Scoring
import Tables
import Testing

/// Columns of a table as predictions and truth.
struct PredictedRowsTests {
  private func rows(
    _ csv: String, _ change: (inout PredictionColumns) -> Void
  ) throws -> PredictedRows {
    var columns = PredictionColumns(truth: "y")
    change(&columns)
    let table = try TableReader.read(bytes: Array(csv.utf8), path: "p.csv", options: ReadOptions())
    return try PredictedRows(columns, of: table)
  }

  private func complaint(_ csv: String, _ change: (inout PredictionColumns) -> Void) -> String {
    do {
      _ = try rows(csv, change)
      return ""
    } catch { return "\(error)" }
  }

  @Test func `numbers are points, and rows without a truth are left out`() throws {
    let read = try rows("y,p,w\n1.5,2,1\n,3,1\n4,5.5,3\n") {
      $0.prediction = "p"
      $0.weight = "w"
    }
    #expect(read.task == .regression && read.prediction == .points([2, 5.5]))
    #expect(read.truth.targets == [1.5, 4] && read.truth.weights == [1, 3])
    #expect(read.notes.count == 1)
  }

  @Test func `a number between 0 and 1 beside 0 and 1 is a probability`() throws {
    let read = try rows("y,p\n1,0.7\n0,0.2\n0,0.6\n") { $0.prediction = "p" }
    guard case .classes(let classes) = read.prediction else {
      Issue.record("no classes")
      return
    }
    #expect(read.task == .binary && read.classLabels == ["0", "1"])
    #expect(classes.decisions == [1, 0, 1] && classes.probabilities?[1] == 0.7)
  }

  @Test(arguments: [("p_no,p_yes", [0.3, 0.7]), ("p_yes,p_no", [0.7, 0.3])])
  func `two columns belong to the classes that they are named after`(
    names: String, first: [Double]
  ) throws {
    let csv = "y,\(names)\nyes,\(first[0]),\(first[1])\nno,0.5,0.5\n"
    let read = try rows(csv) { $0.probabilities = names.split(separator: ",").map(String.init) }
    guard case .classes(let classes) = read.prediction else {
      Issue.record("no classes")
      return
    }
    #expect(read.classLabels == ["no", "yes"] && classes.scores[0] == 0.7)
  }

  @Test func `several classes by the names of their columns, also those that did not happen`()
    throws
  {
    let csv = "y,pa,pb,pc\na,0.5,0.25,0.25\nc,0.125,0.125,0.75\n"
    let read = try rows(csv) { $0.probabilities = ["pa", "pb", "pc"] }
    #expect(read.task == .multiclass && read.classLabels == ["a", "b", "c"])
    #expect(read.truth.targets == [0, 2] && read.truth.classCount == 3)
  }

  @Test func `labels alone are decisions without probabilities`() throws {
    let read = try rows("y,p\nx,x\nz,y\nz,z\n") { $0.prediction = "p" }
    guard case .classes(let classes) = read.prediction else {
      Issue.record("no classes")
      return
    }
    #expect(read.classLabels == ["x", "y", "z"] && classes.decisions == [0, 1, 2])
    #expect(classes.probabilities == nil)
  }

  @Test func `quantiles and normal laws`() throws {
    let csv = "y,lo,hi,m,s\n1,0.5,2,1,0.5\n2,1,3.5,2.5,1\n"
    let quantiles = try rows(csv) {
      $0.quantiles = [.init(level: 0.1, column: "lo"), .init(level: 0.9, column: "hi")]
    }
    #expect(
      quantiles.prediction
        == .quantiles(QuantilePrediction(levels: [0.1, 0.9], values: [0.5, 2, 1, 3.5])))
    let laws = try rows(csv) { $0.normal = ("m", "s") }
    #expect(
      laws.prediction == .distributions([.normal(mean: 1, sd: 0.5), .normal(mean: 2.5, sd: 1)]))
  }

  @Test func `what cannot be used is a sentence with file, line and column`() {
    let negative = complaint("y,p,w\n1,2,1\n2,3,-1\n3,4,-2\n") {
      $0.prediction = "p"
      $0.weight = "w"
    }
    #expect(negative.hasPrefix("p.csv, line 3, column \"w\": a weight is negative (lines 3, 4)"))
    let zero = complaint("y,p,w\n1,2,0\n2,3,0\n") {
      $0.prediction = "p"
      $0.weight = "w"
    }
    #expect(zero.contains("all weights are 0"))
    let sums = complaint("y,a,b,c\na,0.5,0.25,0.25\nb,0.5,0.3,0.3\n") {
      $0.probabilities = ["a", "b", "c"]
    }
    #expect(sums.contains("line 3") && sums.contains("do not sum to 1"))
    let unknown = complaint("y,a,b,c\na,0.5,0.25,0.25\nd,0.5,0.25,0.25\n") {
      $0.probabilities = ["a", "b", "c"]
      $0.classes = ["a", "b", "c"]
    }
    #expect(unknown.contains("line 3") && unknown.contains("do not know"))
    let missing = complaint("y,p\n1,2\n2,\n") { $0.prediction = "p" }
    #expect(missing.contains("line 3") && missing.contains("no finite number"))
    #expect(complaint("y,p\n1,2\n") { $0.prediction = "q" }.contains("no such column"))
    #expect(
      complaint("y,m,s\n1,2,0\n2,1,1\n") { $0.normal = ("m", "s") }.contains("not > 0"))
  }
}
