public import Advice
public import ArgumentParser
public import Losses
public import Predictions
public import Tables

extension Task: ExpressibleByArgument {}

extension Goal.Purpose: ExpressibleByArgument {
  /// Reads `mean`, `quantile:0.9` and so on; `nil` for anything else.
  public init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1)
    let level = parts.count == 2 ? Double(parts[1]) : nil
    switch (parts.first, level) {
    case ("mean", nil): self = .mean
    case ("median", nil): self = .median
    case ("quantile", let level?) where level > 0 && level < 1: self = .quantile(level)
    case ("expectile", let level?) where level > 0 && level < 1: self = .expectile(level)
    case ("probability", nil): self = .probability
    case ("decision", nil): self = .decision
    case ("ranking", nil): self = .ranking
    case ("interval", nil): self = .interval
    default: return nil
    }
  }
}

extension Goal.Outliers: ExpressibleByArgument {}

extension Framework: ExpressibleByArgument {}

extension RaggedRows: ExpressibleByArgument {}
