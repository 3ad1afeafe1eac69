package import Charts

/// One chart of each kind, with texts that would do harm as markup, as commands or as formats.
package enum Samples {
  package static let hostile = [
    "<script>alert(1)</script>", "a'b\\\"c\"d", "`id`; system('id')", "@macro %d %s $block1",
    "T1000001T", "line\nbreak\u{202E}\u{0}", String(repeating: "L", count: 3000), "]]>&amp;",
  ]

  package static func charts(_ names: [String] = hostile) -> [any Chart] {
    [ranking(names), forest(names), curves(names), histogram(names), bars(names), functions(names)]
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
