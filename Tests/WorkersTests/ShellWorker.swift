import Foundation
import Workers

/// What goes to the shell worker and comes back.
struct Word: Codable, Hashable, Sendable {
  var word: String
}

/// A worker written in shell: echoes a word, or misbehaves when the word says so.
struct ShellWorker: ~Copyable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "losslab-\(UUID().uuidString).sh").path
    try ShellWorker.script.write(toFile: path, atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func pool(workers: Int = 1, limits: WorkerLimits = .none) -> WorkerPool<Word, Word> {
    WorkerPool(executable: "/bin/sh", arguments: [path], workers: workers, limits: limits)
  }

  private static let script = """
    while read -r line; do
      case "$line" in
        *crash*) echo "boom" >&2; kill -9 $$;;
        *leave*) printf '%s\\n' "$line"; echo "no more" >&2; exit 3;;
        *hang*) sleep 30;;
        *half*) printf '{"word":"ha'; exit 0;;
        *noise*) echo "good morning"; sleep 30;;
        *chatter*) head -c 300000 /dev/zero | tr '\\0' 'x' >&2; printf '%s\\n{"done":1}\\n' "$line";;
        *grow*) text=$(head -c 40000000 /dev/zero | tr '\\0' 'x'); sleep 30;;
        *two*) printf '%s\\n%s\\n{"done":2}\\n' "$line" "$line";;
        *) printf '%s\\n{"done":1}\\n' "$line";;
      esac
    done
    """
}
