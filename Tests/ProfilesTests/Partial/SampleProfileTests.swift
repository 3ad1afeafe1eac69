import Foundation
import Pilots
import Predictions
import Statistics
import Tables
import Testing

@testable import Profiles

struct SampleProfileTests {
  static func whole(_ parts: [DataPart], target: String) throws -> Profile {
    let table = try TableReader.read(parts: parts, options: ReadOptions())
    return try PilotedProfile.make(
      table: table, request: ProfileRequest(target: target), pilots: .none, seed: 1)
  }

  static func joined(_ parts: [DataPart], target: String) throws -> Profile {
    let partials = try parts.map {
      try PartialProfile(
        parts: [$0], options: ReadOptions(), target: target, seed: 1, sampleRows: 3_000)
    }
    let all = try PartialProfileTests.merged(partials.reversed())
    return try PilotedProfile.make(
      partial: all, request: ProfileRequest(target: target), pilots: .none, seed: 1)
  }

  @Test(arguments: [1, 3, 16])
  func `few rows are profiled as if they had been read at once`(count: Int) throws {
    let parts = GeneratedRows.parts(count, rows: 1_600)
    let (whole, joined) = (
      try Self.whole(parts, target: "y"), try Self.joined(parts, target: "y")
    )
    #expect(joined.target == whole.target)
    #expect(joined.features == whole.features)
    #expect(joined.dataset == whole.dataset)
    #expect(joined.sampled == nil)
  }

  @Test(arguments: [("y", 1), ("y", 3), ("size", 3), ("colour", 16), ("flag", 3)])
  func `many rows have the kinds, counts and moments of all`(target: String, count: Int) throws {
    let parts = GeneratedRows.parts(count, rows: 9_000)
    let (whole, joined) = (
      try Self.whole(parts, target: target), try Self.joined(parts, target: target)
    )
    #expect(joined.dataset == whole.dataset)
    #expect(joined.sampled?.rows == 3_000 && joined.sampled?.of == 9_000)
    #expect(joined.warnings.contains { $0.code == "sampled" })
    #expect(joined.target.task == whole.target.task)
    #expect(joined.target.missing == whole.target.missing)
    #expect(joined.target.count == whole.target.count)
    #expect(joined.target.classCounts == whole.target.classCounts)
    #expect(joined.target.positiveLabel == whole.target.positiveLabel)
    #expect(joined.target.support == whole.target.support)
    try Self.expectNear(joined.target.shape, whole.target.shape)
    for (one, other) in zip(joined.features, whole.features) {
      Self.expectNear(one, other, estimates: joined.sampled?.fields ?? [])
    }
  }

  static func expectNear(_ one: FeatureProfile, _ other: FeatureProfile, estimates: [String]) {
    #expect(one.name == other.name && one.kind == other.kind)
    #expect(one.leftOut == other.leftOut)
    guard !estimates.contains("features.\(one.name)") else { return }
    #expect(one.missing == other.missing, "\(one.name)")
    if estimates.contains("features.\(one.name).distinct") {
      let error = Double(one.distinct) / Double(other.distinct) - 1
      #expect(abs(error) < 4 * DistinctSketch.estimateError)
    } else {
      #expect(one.distinct == other.distinct, "\(one.name)")
    }
    #expect(one.minimum == other.minimum && one.maximum == other.maximum)
    #expect(abs((one.mean ?? 0) - (other.mean ?? 0)) <= 1e-12 * abs(other.mean ?? 1))
    #expect(abs((one.sd ?? 0) - (other.sd ?? 0)) <= 1e-12 * abs(other.sd ?? 1))
    if !estimates.contains("features.\(one.name).common_labels") {
      #expect(one.commonLabels == other.commonLabels)
    }
  }

  static func expectNear(_ one: NumericShape?, _ other: NumericShape?) throws {
    guard let other else {
      #expect(one == nil)
      return
    }
    let one = try #require(one)
    #expect(one.minimum == other.minimum && one.maximum == other.maximum)
    #expect(abs(one.mean - other.mean) <= 1e-12 * abs(other.mean))
    #expect(abs(one.sd - other.sd) <= 1e-12 * other.sd)
    #expect(abs(one.skewness - other.skewness) <= 1e-11)
    #expect(abs(one.kurtosis - other.kurtosis) <= 1e-11)
    #expect(one.zeroShare == other.zeroShare && one.isIntegral == other.isIntegral)
    #expect(one.minimumShare == other.minimumShare && one.maximumShare == other.maximumShare)
    #expect(one.zeroInterval == other.zeroInterval)
    // The density is above 0.004 of the range everywhere, so 0.3 % in rank is below 0.03 of it.
    for (a, b) in zip(one.quantiles, other.quantiles) {
      #expect(abs(a - b) <= 0.03 * (other.maximum - other.minimum))
    }
    #expect(one.histogram.reduce(0, +) == other.histogram.reduce(0, +))
    for (a, b) in zip(one.histogram, other.histogram) { #expect(abs(a - b) <= 60) }
  }

  @Test func `a value that only one of many rows has is not lost`() throws {
    var lines = "x,y\n"
    for row in 0..<5_000 { lines += row == 3_141 ? "2.5,b\n" : "\(row % 2),a\n" }
    let part = DataPart(path: "a.csv", origin: .bytes(Array(lines.utf8)))
    let partial = try PartialProfile(
      parts: [part], options: ReadOptions(), target: "x", seed: 1, sampleRows: 2_000)
    let profile = try PilotedProfile.make(
      partial: partial, request: ProfileRequest(target: "x", task: .regression), pilots: .none,
      seed: 1)
    #expect(profile.target.shape?.maximum == 2.5)
    #expect(profile.features.first?.distinct == 2)
    #expect(profile.features.first?.kind == "category")
  }

  @Test func `a sample of one class where there are two is refused`() throws {
    var lines = "x,y\n"
    for row in 0..<5_000 { lines += "\(row % 2),\(row == 3_141 ? "b" : "a")\n" }
    let part = DataPart(path: "a.csv", origin: .bytes(Array(lines.utf8)))
    var refusals = 0
    for seed in 1...6 as ClosedRange<UInt64> {
      let partial = try PartialProfile(
        parts: [part], options: ReadOptions(), target: "y", seed: seed, sampleRows: 2_000)
      let hasBoth = partial.sample.sample.contains { $0.number == 3_141 }
      let profile = try? PilotedProfile.make(
        partial: partial, request: ProfileRequest(target: "y"), pilots: .none, seed: 1)
      #expect((profile != nil) == hasBoth)
      #expect(profile.map { $0.target.classCounts.map(\.count) == [4_999, 1] } ?? true)
      refusals += profile == nil ? 1 : 0
    }
    #expect(refusals > 0)
  }

  @Test func `the sample follows from the seed and from nothing else`() throws {
    let parts = GeneratedRows.parts(2, rows: 4_000)
    let samples = try [1, 1, 2].map {
      try PartialProfile(
        parts: parts, options: ReadOptions(), target: nil, seed: $0, sampleRows: 1_000
      ).sample
    }
    #expect(samples[0] == samples[1])
    #expect(samples[0] != samples[2])
    #expect(samples[0].sample.count == 1_000)
  }
}

extension SampleFacts {
  fileprivate var fields: [String] { estimates.flatMap(\.fields) }
}
