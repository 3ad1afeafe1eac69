import Foundation
import Tables
import Testing

/// The real data sets of the corpus; large ones are left to `make check`.
@Suite(.enabled(if: SharedData.has("open")))
struct OpenCorpusTests {
  @Test func `every data set has the rows, columns and targets that its manifest says`() throws {
    let manifest = try TableReader.read(
      path: SharedData.path("open/manifest.csv"), options: ReadOptions())
    let files = manifest.labels("file").compactMap(\.self)
    #expect(files.count == manifest.rowCount)
    for (row, file) in files.enumerated() where isChecked(file) {
      let table = try TableReader.read(
        path: SharedData.path("open/" + file), options: ReadOptions())
      #expect(Double(table.rowCount) == manifest.numbers("rows")[row], "\(file)")
      #expect(Double(table.columns.count) == manifest.numbers("columns")[row], "\(file)")
      let target = try #require(manifest.labels("target")[row])
      let missing = try #require(table.column(named: target), "\(file)").missingCount
      #expect(Double(missing) == manifest.numbers("missing_target_rows")[row], "\(file)")
    }
  }

  private func isChecked(_ file: String) -> Bool {
    if ProcessInfo.processInfo.environment["LOSSLAB_CHECK"] != nil { return true }
    let path = SharedData.path("open/" + file)
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? Int ?? .max) < 400_000 && !file.hasSuffix(".gz")
  }
}
