package import Charts

/// One chart of each kind, with texts that would do harm as markup, as commands or as formats.
package enum Samples {
  package static let hostile = [
    "<script>alert(1)</script>", "a'b\\\"c\"d", "`id`; system('id')", "@macro %d %s $block1",
    "T1000001T", "line\nbreak\u{202E}\u{0}", String(repeating: "L", count: 3000), "]]>&amp;",
  ]

  package static func charts(_ names: [String] = hostile) -> [any Chart] {
    [
      ranking(names), forest(names), curves(names), histogram(names), bars(names),
      functions(names), quantiles(names), variances(names), reliability(names),
    ]
  }

  static func quantiles(_ names: [String]) -> QuantilePlot {
    let points = stride(from: -2.5, through: 2.5, by: 0.25).map { [$0, $0 * $0 * $0] }
    return QuantilePlot(
      title: names[0], summary: names[1], axis: names[2], valueAxis: names[3],
      points: points + [[2.6, 1e9], [2.7, .infinity], [3]])
  }

  static func variances(_ names: [String]) -> VarianceByMeanChart {
    let bins = (0..<10).map { index in
      let mean = 0.5 * Double(1 << index)
      return VarianceByMeanChart.Bin(
        mean: mean, variance: index == 3 ? 0 : mean * 1.5,
        interval: index == 4 ? nil : [index == 5 ? 0 : mean, mean * 2])
    }
    return VarianceByMeanChart(
      title: names[0], summary: names[1], axis: names[2], valueAxis: names[3], bins: bins)
  }

  static func reliability(_ names: [String]) -> ReliabilityChart {
    let bins = (0..<10).map { index in
      let predicted = (Double(index) + 0.5) / 10
      return ReliabilityChart.Bin(
        predicted: predicted, observed: index == 2 ? .nan : predicted * predicted,
        interval: index == 3 ? nil : [predicted * 0.6, min(1, predicted * 1.1)],
        count: 400 - 38 * index)
    }
    return ReliabilityChart(
      title: names[0], summary: names[1], axis: names[2], valueAxis: names[3], bins: bins)
  }

  static func ranking(_ names: [String]) -> RankingChart {
    let rows = names.enumerated().map { index, name in
      RankingChart.Row(
        name: name, score: index == 1 ? .nan : 3 + Double(index), interval: [2, 4],
        text: name, colour: Palette(names: names).colour(of: name))
    }
    return RankingChart(title: names[0], summary: names[1], axis: names[2], rows: rows)
  }

  static func forest(_ names: [String]) -> ForestChart {
    let rows = names.enumerated().map { index, name in
      ForestChart.Row(
        name: name, difference: index == 2 ? nil : Double(index * index * index),
        interval: [-.infinity, 1], text: name,
        standing: Standing.allCases[index % Standing.allCases.count])
    }
    return ForestChart(
      title: names[0], summary: names[1], axis: names[2], rows: rows, rope: 0.1)
  }

  static func functions(_ names: [String]) -> FunctionChart {
    let curves = curves(names)
    return FunctionChart(
      title: names[0], summary: names[1], axis: names[2],
      panels: Array(curves.multiples.prefix(2)))
  }

  static func curves(_ names: [String]) -> CurveChart {
    let multiples = names.map { name in
      CurveChart.Multiple(
        name: name,
        lines: [
          CurveChart.Line(
            name: name, points: (1...40).map { [Double($0), 10 / Double($0)] }, colour: "#0072B2",
            isDashed: false),
          CurveChart.Line(
            name: name, points: [[1, .nan], [2, 3], [3, .infinity]], colour: "#D55E00",
            isDashed: true),
        ], kept: 12)
    }
    return CurveChart(title: names[0], summary: names[1], axis: names[2], multiples: multiples)
  }

  static func histogram(_ names: [String]) -> HistogramChart {
    HistogramChart(
      title: names[0], summary: names[1], axis: names[2], range: 5...5, counts: [0, 12, 7])
  }

  static func bars(_ names: [String]) -> BarChart {
    let bars = names.enumerated().map { index, name in
      BarChart.Bar(name: name, count: index * 10, text: name)
    }
    return BarChart(title: names[0], summary: names[1], axis: names[2], bars: bars)
  }
}
