/// The line that ends a job: `{"done":12}` with the number of outputs before it.
///
/// ## The protocol
///
/// A worker reads standard input and writes standard output, one JSON value a line, UTF-8, `\n`:
///
///     -> {"fold":0,"learner":"linear","losses":[...],...}     one job
///     <- {"key":"5f0c...","status":"ok",...}                  one line for each output
///     <- {"key":"91ab...","status":"failed",...}
///     <- {"done":2}                                           the job is over
///     -> the next job, or the end of input
///
/// - Jobs are answered one after another, in order, each line flushed as it is written.
/// - An output has no member `done`. Standard error is for people and is never parsed.
/// - No input gives no output and exit 0. A line that is no job ends the worker with exit 64 and
///   one sentence on standard error; what a job cannot do is an output, not a failure.
/// - A worker that dies before the last line of a job has not finished that job. Answers may come
///   twice when a job is sent again, so outputs carry a key and the reader ignores repetitions.
/// - A worker exits when its input ends or its parent dies.
struct JobEnd: Codable, Hashable {
  /// The number of outputs of the job.
  var done: Int
}
