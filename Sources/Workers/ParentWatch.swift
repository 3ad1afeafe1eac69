internal import Foundation

/// Ends this process when its parent dies, even in the middle of a long computation.
///
/// Asking for the parent once a second works everywhere; Linux's own death signal would fire when
/// the parent's *thread* that started us ends, which a healthy parent does all the time.
enum ParentWatch {
  /// Starts watching, on a thread of its own.
  static func begin() {
    let parent = getppid()
    let thread = Thread {
      while getppid() == parent { sleep(1) }
      _exit(1)
    }
    thread.stackSize = 1 << 16
    thread.start()
  }
}
