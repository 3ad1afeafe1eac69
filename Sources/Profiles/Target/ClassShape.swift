internal import Foundation
internal import Predictions

/// How the rows spread over the classes of the target.
public struct ClassShape: Sendable, Codable, Hashable {
  /// exp(entropy) of the class shares: as many classes of equal size would be as mixed.
  public var effectiveClasses: Double
  /// 1 - entropy / ln(number of classes): 0 when all are as common, near 1 when one holds nearly
  /// all rows.
  public var imbalance: Double
  /// Rows of the rarest class.
  public var smallestCount: Int
  /// Share of the rows in the most common class.
  public var largestShare: Double
  /// Classes with a single row.
  public var singleRowClasses: Int
  /// What says that the classes have an order, in words; empty when nothing does.
  public var orderEvidence: [String]

  enum CodingKeys: String, CodingKey {
    case imbalance
    case effectiveClasses = "effective_classes"
    case smallestCount = "smallest_count"
    case largestShare = "largest_share"
    case singleRowClasses = "single_row_classes"
    case orderEvidence = "order_evidence"
  }

  /// Creates a shape.
  public init(
    effectiveClasses: Double, imbalance: Double, smallestCount: Int, largestShare: Double,
    singleRowClasses: Int, orderEvidence: [String]
  ) {
    self.effectiveClasses = effectiveClasses
    self.imbalance = imbalance
    self.smallestCount = smallestCount
    self.largestShare = largestShare
    self.singleRowClasses = singleRowClasses
    self.orderEvidence = orderEvidence
  }
}

extension ClassShape {
  /// Describes classes with their counts; `nil` when no row has a class.
  package init?(labels: [(label: String, count: Int)], name: String) {
    let used = labels.filter { $0.count > 0 }
    let rows = used.reduce(0) { $0 + $1.count }
    guard rows > 0, let smallest = used.map(\.count).min(), let largest = used.map(\.count).max()
    else { return nil }
    let entropy = used.reduce(0.0) { sum, pair in
      let share = Double(pair.count) / Double(rows)
      return sum - share * log(share)
    }
    self.init(
      effectiveClasses: exp(entropy),
      imbalance: used.count > 1 ? max(0, 1 - entropy / log(Double(used.count))) : 1,
      smallestCount: smallest, largestShare: Double(largest) / Double(rows),
      singleRowClasses: used.count { $0.count == 1 },
      orderEvidence: OrderEvidence.of(used, name: name))
  }
}
