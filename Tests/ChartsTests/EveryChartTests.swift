import Charts
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What holds for every kind of chart.
@Suite struct EveryChart {
  private let style = ChartStyle()

  @Test func `no text from the data reaches the script`() {
    for chart in Samples.charts() {
      let script = chart.drawing(in: style).script(in: style)
      for word in ["alert", "system", "macro", "`", "LLL", "amp", "break"] {
        #expect(!script.contains(word), "\(type(of: chart)): \(word)")
      }
    }
  }

  @Test func `hostile names stay text in a well-formed picture`() throws {
    let gnuplot = try Gnuplot()
    for chart in Samples.charts() {
      let svg = try gnuplot.svg(of: chart, id: "x", style: style)
      let parser = XMLParser(data: Data(svg.utf8))
      #expect(parser.parse(), "\(type(of: chart)): \(String(describing: parser.parserError))")
      #expect(!svg.contains("<script"))
      #expect(svg.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(!svg.contains("\u{202E}"))
      #expect(!svg.contains("LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL"))
    }
  }

  @Test func `a picture has a text alternative, ids of its own, no NaN and a small size`() throws {
    let gnuplot = try Gnuplot()
    for chart in Samples.charts(["one", "two", "three", "four"]) {
      let svg = try gnuplot.svg(of: chart, id: "card", style: style)
      #expect(svg.contains("<title id=\"card-title\">one</title>"))
      #expect(svg.contains("<desc id=\"card-desc\">two</desc>"))
      #expect(svg.contains("aria-labelledby=\"card-title card-desc\""))
      #expect(svg.contains("viewBox=\"0 0 720"))
      #expect(!svg.contains("gpPt") && !svg.contains("GNUPLOT"))
      #expect(svg.range(of: "nan|inf[^o]", options: [.regularExpression, .caseInsensitive]) == nil)
      #expect(svg.utf8.count < 30_000)
    }
  }

  @Test func `the same chart gives the same bytes`() throws {
    let gnuplot = try Gnuplot()
    for chart in Samples.charts() {
      let first = try gnuplot.svg(of: chart, id: "x", style: style)
      #expect(try gnuplot.svg(of: chart, id: "x", style: style) == first)
    }
  }

  @Test func `every text of a row is in the picture`() throws {
    let svg = try Gnuplot().svg(of: Samples.bars(["a", "b", "c"]), id: "x", style: style)
    for text in ["a", "b", "c"] { #expect(svg.contains("<text>\(text)</text>")) }
    #expect(svg.contains("<text font-weight=\"bold\">a</text>"))
  }

  @Test func `a chart of nothing is drawn, not refused`() throws {
    let gnuplot = try Gnuplot()
    let empty: [any Chart] = [
      RankingChart(title: "t", summary: "s", axis: "x", rows: []),
      ForestChart(title: "t", summary: "s", axis: "x", rows: [], rope: 0),
      CurveChart(title: "t", summary: "s", axis: "x", multiples: []),
      HistogramChart(title: "t", summary: "s", axis: "x", range: 0...1, counts: []),
      BarChart(title: "t", summary: "s", axis: "x", bars: []),
      QuantilePlot(title: "t", summary: "s", axis: "x", valueAxis: "y", points: []),
      VarianceByMeanChart(title: "t", summary: "s", axis: "x", valueAxis: "y", bins: []),
      ReliabilityChart(title: "t", summary: "s", axis: "x", valueAxis: "y", bins: []),
    ]
    for chart in empty {
      #expect(try gnuplot.svg(of: chart, id: "x", style: style).hasSuffix("</svg>\n"))
    }
  }

  @Test func `without gnuplot the error names the package to install`() {
    #expect(throws: ChartError.gnuplotMissing) { try Gnuplot(path: "/nowhere:/no/where") }
    #expect(ChartError.gnuplotMissing.description.contains("gnuplot-nox"))
  }
}
