/// Where a row of a chart stands against the best; a shape and a colour, never colour alone.
package enum Standing: String, Sendable, Hashable, CaseIterable {
  case best
  case equivalent
  case undecided
  case excluded
  case failed

  /// `#rrggbb` of the palette.
  package var colour: String {
    switch self {
    case .best: "#009E73"
    case .equivalent: "#0072B2"
    case .undecided: "#B57900"
    case .excluded: "#D55E00"
    case .failed: "#777777"
    }
  }

  /// gnuplot's point type: disc, diamond, ring, triangle, cross.
  var pointType: Int {
    switch self {
    case .best: 7
    case .equivalent: 13
    case .undecided: 6
    case .excluded: 9
    case .failed: 2
    }
  }
}
