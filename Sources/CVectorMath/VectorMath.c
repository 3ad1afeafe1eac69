#include "CVectorMath.h"

#include <math.h>
#include <string.h>

#if defined(__x86_64__) && defined(__GLIBC__)
#if __GLIBC_PREREQ(2, 35)
#define HAS_VECTOR_LIBRARY 1
#endif
#endif

#ifdef HAS_VECTOR_LIBRARY

typedef double pair __attribute__((vector_size(16)));
typedef double quad __attribute__((vector_size(32)));
#define AVX2 __attribute__((target("avx2,fma")))

static int has_avx2(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}

const char *losslab_vector_instructions(void) { return has_avx2() ? "avx2" : "sse2"; }

// The rest of a block is filled up with ones, so that every number goes through the same code.
#define DEFINE_LOOP(name, type, width, function, attribute)                        \
  attribute static void name(double *out, const double *in, long count) {          \
    long i = 0;                                                                    \
    for (; i + width <= count; i += width) {                                       \
      type block;                                                                  \
      memcpy(&block, in + i, sizeof block);                                        \
      block = function(block);                                                     \
      memcpy(out + i, &block, sizeof block);                                       \
    }                                                                              \
    if (i < count) {                                                               \
      double rest[width];                                                          \
      for (long j = 0; j < width; ++j) rest[j] = i + j < count ? in[i + j] : 1;    \
      type block;                                                                  \
      memcpy(&block, rest, sizeof block);                                          \
      block = function(block);                                                     \
      memcpy(rest, &block, sizeof block);                                          \
      for (long j = 0; i + j < count; ++j) out[i + j] = rest[j];                   \
    }                                                                              \
  }

#define DEFINE_FUNCTION(function)                                                  \
  pair _ZGVbN2v_##function(pair);                                                  \
  AVX2 quad _ZGVdN4v_##function(quad);                                             \
  DEFINE_LOOP(function##_sse2, pair, 2, _ZGVbN2v_##function, )                     \
  DEFINE_LOOP(function##_avx2, quad, 4, _ZGVdN4v_##function, AVX2)                 \
  void losslab_vector_##function(double *out, const double *in, long count) {      \
    if (has_avx2()) {                                                              \
      function##_avx2(out, in, count);                                             \
    } else {                                                                       \
      function##_sse2(out, in, count);                                             \
    }                                                                              \
  }

#else

const char *losslab_vector_instructions(void) { return "scalar"; }

#define DEFINE_FUNCTION(function)                                                  \
  void losslab_vector_##function(double *out, const double *in, long count) {      \
    for (long i = 0; i < count; ++i) out[i] = function(in[i]);                     \
  }

#endif

DEFINE_FUNCTION(exp)
DEFINE_FUNCTION(expm1)
DEFINE_FUNCTION(log)
DEFINE_FUNCTION(log1p)
DEFINE_FUNCTION(tanh)
DEFINE_FUNCTION(erf)
