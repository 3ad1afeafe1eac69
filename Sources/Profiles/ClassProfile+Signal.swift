internal import Foundation

extension ClassProfile {
  /// Whether the pilot knows no more than the class shares: neither by log loss, which bold
  /// probabilities of a good order can spoil, nor by an ROC AUC two standard errors above 0.5.
  package var hasNoSignal: Bool {
    guard skill < 0.02 else { return false }
    guard let auc, rarestCount > 0, rows > rarestCount else { return true }
    let pairs = Double(rarestCount) * Double(rows - rarestCount)
    // The variance of the AUC of noise (Mann and Whitney 1947).
    let error = (Double(rows + 1) / (12 * pairs)).squareRoot()
    return auc < 0.5 + max(0.05, 2 * error)
  }
}
