package import Charts
package import Losses

/// A loss as a picture: value left, slope right.
package enum LossPicture {
  /// Returns the chart of one loss, or of several with a line style each.
  package static func chart(of losses: [any Loss]) -> FunctionChart {
    let names = losses.map { "\(LossReference($0))" }
    let curves = losses.map { LossCurves(of: $0) }
    let lines = zip(names, curves).flatMap { name, curves in
      curves.curves.map { curve in
        (name: losses.count > 1 ? joined(name, curve.name) : curve.name, curve, curves.places)
      }
    }
    func panel(_ title: String, _ numbers: (LossCurves.Curve) -> [Double]) -> CurveChart.Multiple {
      CurveChart.Multiple(
        name: title,
        lines: lines.enumerated().map { index, line in
          CurveChart.Line(
            name: line.name, points: zip(line.2, numbers(line.1)).map { [$0, $1] },
            colour: Palette.colours[index % Palette.colours.count], isDashed: false)
        }, kept: nil)
    }
    return FunctionChart(
      title: names.joined(separator: " and "),
      summary: "Curves of the loss and of its slope.", axis: curves.first?.axis ?? "",
      panels: [panel("loss", \.values), panel("slope", \.slopes)])
  }

  private static func joined(_ name: String, _ part: String) -> String {
    part.isEmpty ? name : "\(name), \(part)"
  }

  /// Returns the same as lines for a terminal.
  package static func text(of loss: any Loss, width: Int = 78) -> [String] {
    let curves = LossCurves(of: loss)
    let each = (width - 4) / 2
    let value = TextPlot(
      title: "loss", places: curves.places, curves: curves.curves.map(\.values), width: each)
    let slope = TextPlot(
      title: "slope", places: curves.places, curves: curves.curves.map(\.slopes), width: each)
    let rows = zip(value.lines, slope.lines).map {
      TextScreen.padded($0, to: each) + "    " + $1
    }
    let named = curves.curves.map(\.name).filter { !$0.isEmpty }
    let legend = named.isEmpty ? [] : ["curves: " + named.joined(separator: ", ")]
    return rows + ["along both: \(curves.axis)"] + legend
  }
}
