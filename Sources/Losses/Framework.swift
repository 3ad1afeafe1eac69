/// A library that people train with, whose spelling of a loss LossLab prints.
public enum Framework: String, Sendable, Codable, CaseIterable, Hashable {
  case scikitLearn = "scikit-learn"
  case xgboost
  case lightgbm
  case catboost
  case pytorch
  case keras
}
