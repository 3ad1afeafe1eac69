internal import Dispatch
internal import Foundation
internal import Synchronization
internal import Tables

/// The tallies of all columns, in as many groups as there are cores, each filled on its own.
final class TallyGroups: Sendable {
  /// Group g has the columns g, g + count, g + 2 count, ...
  private let groups: [TallyGroup]
  private let options: ReadOptions
  /// The number of columns.
  let columnCount: Int

  init(names: [String], options: ReadOptions) {
    let cores = min(max(1, names.count), ProcessInfo.processInfo.activeProcessorCount)
    self.options = options
    columnCount = names.count
    groups = (0..<cores).map { group in
      TallyGroup(
        stride(from: group, to: names.count, by: cores).map { ColumnTally(name: names[$0]) })
    }
  }

  /// Adds the rows of a block, all groups at once.
  func insert(_ block: TableBlock, decimal: UInt8, isFirst: Bool) {
    let (groups, options) = (groups, options)
    DispatchQueue.concurrentPerform(iterations: groups.count) { group in
      groups[group].tallies.withLock { tallies in
        for place in tallies.indices {
          if isFirst { tallies[place].beginPart() }
          tallies[place].insert(
            block.columns[group + place * groups.count], options: options, decimal: decimal)
        }
      }
    }
  }

  /// The tallies in the order of the columns.
  var tallies: [ColumnTally] {
    let filled = groups.map { $0.tallies.withLock { $0 } }
    let count = filled.reduce(0) { $0 + $1.count }
    return (0..<count).map { filled[$0 % groups.count][$0 / groups.count] }
  }
}

/// Tallies that one thread at a time fills.
private final class TallyGroup: Sendable {
  let tallies: Mutex<[ColumnTally]>

  init(_ tallies: [ColumnTally]) { self.tallies = Mutex(tallies) }
}
