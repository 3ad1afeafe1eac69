internal import Metrics
internal import Predictions
internal import Scoring

/// The scores of predictions as JSON.
struct ScoreListing: Encodable {
  var schema = "losslab.score/1"
  var rows: Int
  var task: Task
  var classes: [String]
  var metrics: [String: Entry]
  var calibration: Calibration?
  var thresholds: [Threshold]
  var notes: [String]

  struct Entry: Encodable {
    var value: Double?
    var undefined: String?
    var direction: Direction
    var interval: [Double]?
    var functional: String?
    var notes: [String]

    enum CodingKeys: String, CodingKey {
      case value, undefined, direction, interval, functional, notes
    }

    /// A missing value is `null`, not left out: scripts then need not ask which it is.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(value, forKey: .value)
      try container.encode(undefined, forKey: .undefined)
      try container.encode(direction, forKey: .direction)
      try container.encode(interval, forKey: .interval)
      try container.encode(functional, forKey: .functional)
      try container.encode(notes, forKey: .notes)
    }
  }

  struct Calibration: Encodable {
    var slope: Double?
    var intercept: Double?
    var undefined: String?
    var brier: Parts
    var logScore: Parts
    var bins: [Bin]

    enum CodingKeys: String, CodingKey {
      case slope, intercept, undefined, brier, bins
      case logScore = "log_score"
    }
  }

  struct Parts: Encodable {
    var score: Double
    var miscalibration: Double
    var discrimination: Double
    var uncertainty: Double

    init(_ parts: ScoreDecomposition) {
      score = parts.score
      miscalibration = parts.miscalibration
      discrimination = parts.discrimination
      uncertainty = parts.uncertainty
    }
  }

  struct Bin: Encodable {
    var forecast: Double
    var observed: Double
    var interval: [Double]
    var rows: Int
  }

  struct Threshold: Encodable {
    var metric: String
    var threshold: Double
    var interval: [Double]
    var score: Double
  }

  init(_ report: ScoreReport) {
    rows = report.rows.truth.targets.count
    task = report.rows.task
    classes = report.rows.classLabels
    notes = report.rows.notes
    metrics = Dictionary(
      report.scorecard.rows.map { ($0.card.name, Self.entry($0)) },
      uniquingKeysWith: { first, _ in first })
    calibration = report.calibration.map(Self.calibration)
    thresholds = report.thresholds.map {
      Threshold(
        metric: $0.metric, threshold: $0.tuning.threshold,
        interval: [$0.tuning.interval.lowerBound, $0.tuning.interval.upperBound],
        score: $0.tuning.score)
    }
  }

  private static func entry(_ row: Scorecard.Row) -> Entry {
    var undefined: String?
    if case .undefined(let reason) = row.score { undefined = reason }
    return Entry(
      value: row.score.value, undefined: undefined, direction: row.card.direction,
      interval: row.interval.map { [$0.lowerBound, $0.upperBound] },
      functional: row.card.functional?.description, notes: row.notes)
  }

  private static func calibration(_ calibration: ScoreReport.Calibration) -> Calibration {
    Calibration(
      slope: calibration.line?.slope, intercept: calibration.line?.intercept,
      undefined: calibration.noLine, brier: Parts(calibration.brier),
      logScore: Parts(calibration.logScore),
      bins: calibration.bins.map {
        Bin(
          forecast: $0.meanForecast, observed: $0.observedShare,
          interval: [$0.interval.lowerBound, $0.interval.upperBound], rows: $0.rows)
      })
  }
}
