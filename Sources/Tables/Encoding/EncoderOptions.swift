/// How finely categories are encoded.
package struct EncoderOptions: Sendable, Hashable {
  /// Most levels that get a column each; a category with more gets integer codes for embeddings,
  /// columns for its `topLevels` commonest levels, and its frequency.
  package var oneHotLevels = 30
  /// Columns for the commonest levels of a category with many.
  package var topLevels = 15
  /// A level is rare, and grouped with others, when fewer than this share of the training rows,
  /// or fewer than 2, have it, unless ``rareCountCap`` rows have it.
  package var rareShare = 0.005
  /// A level with this many training rows is never rare.
  package var rareCountCap = 20

  /// Creates the default options.
  package init() {}

  /// Returns the fewest training rows that keep a level on its own, at least 2.
  package func fewestRows(of rowCount: Int) -> Int {
    max(2, min(rareCountCap, Int((rareShare * Double(rowCount)).rounded(.up))))
  }
}
