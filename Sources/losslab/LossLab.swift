/// The command line.
@main
struct LossLab {
  static func main() {}
}
