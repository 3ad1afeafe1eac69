internal import Statistics
internal import Tables

extension SampleCompletion {
  mutating func completeFeature(_ place: Int) {
    let name = profile.features[place].name
    guard let all = source.tally(of: name), let sampled = source.sampledTally(of: name),
      let column = source.table.column(named: name)
    else { return }
    switch column.values {
    case .numbers: completeNumbers(place, NumberTotals(all), sampled: NumberTotals(sampled))
    case .codes: completeLabels(place, LabelTotals(all), sampled: LabelTotals(sampled))
    }
  }

  private mutating func completeNumbers(
    _ place: Int, _ all: NumberTotals, sampled: NumberTotals
  ) {
    var feature = profile.features[place]
    let moments = all.numbers.moments
    guard feature.missing == sampled.missing, moments.count > 0,
      SampleCompletion.agree(feature.minimum, sampled.numbers.moments.minimum),
      SampleCompletion.agree(feature.maximum, sampled.numbers.moments.maximum)
    else { return estimateFeature(place) }
    feature.missing = all.missing
    feature.mean = moments.mean
    feature.sd = moments.sd
    feature.minimum = moments.minimum
    feature.maximum = moments.maximum
    feature.distinctIsEstimate = all.numbers.distinctError > 0
    putHistogram(all, into: &feature)
    feature.distinct = distinct(
      all.numbers.distinct, error: all.numbers.distinctError, atMost: moments.count,
      field: "features.\(feature.name).distinct")
    profile.features[place] = feature
  }

  private mutating func putHistogram(_ all: NumberTotals, into feature: inout FeatureProfile) {
    let moments = all.numbers.moments
    guard moments.minimum < moments.maximum else { return feature.histogram = [] }
    feature.histogram = histogram(
      all, bins: NumberSummary.bins, field: "features.\(feature.name).histogram")
  }

  private mutating func completeLabels(_ place: Int, _ all: LabelTotals, sampled: LabelTotals) {
    var feature = profile.features[place]
    guard feature.missing == sampled.missing,
      feature.distinct == sampled.distinct || sampled.distinctError > 0
    else { return estimateFeature(place) }
    feature.missing = all.missing
    feature.distinctIsEstimate = all.distinctError > 0
    feature.distinct = distinct(
      all.distinct, error: all.distinctError, atMost: all.present,
      field: "features.\(feature.name).distinct")
    if let common = all.common(feature.commonLabels.count) {
      feature.commonLabels = common
    } else if !feature.commonLabels.isEmpty {
      feature.commonLabels = feature.commonLabels.map {
        ClassCount(label: $0.label, count: scaled($0.count))
      }
      sampleFields.append("features.\(feature.name).common_labels")
    }
    profile.features[place] = feature
  }

  /// Keeps the sample's figures of a feature, counts of rows scaled up.
  private mutating func estimateFeature(_ place: Int) {
    profile.features[place].missing = scaled(profile.features[place].missing)
    profile.features[place].histogram = profile.features[place].histogram.map(scaled)
    profile.features[place].commonLabels = profile.features[place].commonLabels.map {
      ClassCount(label: $0.label, count: scaled($0.count))
    }
    sampleFields.append("features.\(profile.features[place].name)")
  }

  /// Returns a number of distinct values, and notes the field when it is an estimate.
  mutating func distinct(_ count: Int, error: Double, atMost limit: Int, field: String) -> Int {
    if error > 0 { distinctFields.append(field) }
    return min(count, limit)
  }
}
