import Charts
import Foundation
import Losses
import Reporting
import Testing

/// The catalogue as pages and pictures, for every loss there is.
struct LossCatalogueReportTests {
  private let losses = LossCatalogue.types.compactMap { try? $0.init(parameters: [:]) }

  @Test func `every loss has a section, a picture and six calls`() {
    let document = LossCatalogueReport.document(losses)
    let markdown = MarkdownRenderer(chartFolder: "catalogue").render(document)
    #expect(document.figures.count == losses.count && losses.count == LossCatalogue.types.count)
    #expect(Set(document.figures.map(\.name)).count == losses.count)
    for loss in losses {
      let name = loss.card.name.replacingOccurrences(of: "_", with: "\\_")
      #expect(markdown.contains("\n## \(name)\n"), "\(name)")
    }
    for framework in Framework.allCases {
      let sections = markdown.components(separatedBy: "\n**\(framework.rawValue)**: ").count - 1
      #expect(sections == losses.count, "\(framework)")
    }
  }

  @Test func `curves are finite, and value and slope agree`() {
    for loss in losses {
      let curves = LossCurves(of: loss)
      #expect(!curves.curves.isEmpty, "\(loss.card.name)")
      for curve in curves.curves {
        #expect(curve.values.count == curves.places.count)
        let numbers = curve.values + curve.slopes
        #expect(numbers.allSatisfy { $0.isFinite }, "\(loss.card.name)")
        guard !loss.traits.holdsWeights else { continue }
        // By the trapezoid rule the slopes add up to the rise of the values.
        let step = curves.places[1] - curves.places[0]
        let sum = zip(curve.slopes, curve.slopes.dropFirst()).reduce(0) { $0 + ($1.0 + $1.1) / 2 }
        let rise = (curve.values.last ?? 0) - (curve.values.first ?? 0)
        let size = curve.values.map(abs).max() ?? 1
        #expect(abs(sum * step - rise) < 0.03 * size, "\(loss.card.name) \(curve.name)")
      }
    }
  }

  @Test func `a picture for the terminal fits its width`() {
    for loss in losses {
      let lines = LossPicture.text(of: loss)
      #expect(lines.count >= 12 && lines.allSatisfy { $0.count <= 80 }, "\(loss.card.name)")
    }
  }

  @Test func `files are written with one picture each`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try LossCatalogueReport.write(
      Array(losses.prefix(3)), to: folder.appending(path: "catalogue.md").path)
    let pictures = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "catalogue").path)
    #expect(pictures.count == 3 && pictures.allSatisfy { $0.hasSuffix(".svg") })
  }
}
