internal import COpenBLAS

/// The flags of the CBLAS interface.
enum CBLAS {
  static let rowMajor = Int32(LOSSLAB_ROW_MAJOR)
  static let plain = Int32(LOSSLAB_NO_TRANS)
  static let transposed = Int32(LOSSLAB_TRANS)
  static let upper = Int32(LOSSLAB_UPPER)
}
