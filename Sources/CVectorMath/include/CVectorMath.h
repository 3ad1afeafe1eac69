#ifndef LOSSLAB_VECTOR_MATH_H
#define LOSSLAB_VECTOR_MATH_H

// Elementary functions of many numbers at once: out[i] = function(in[i]) for i < count.
//
// `out` may be `in`. On x86-64 Linux they are those of glibc's vector library, within 4 units in
// the last place; elsewhere those of the C library, one by one. A number's result never depends
// on its place or on its neighbours.

void losslab_vector_exp(double *out, const double *in, long count);
void losslab_vector_expm1(double *out, const double *in, long count);
void losslab_vector_log(double *out, const double *in, long count);
void losslab_vector_log1p(double *out, const double *in, long count);
void losslab_vector_tanh(double *out, const double *in, long count);
void losslab_vector_erf(double *out, const double *in, long count);

// Names the instructions that they use: "avx2", "sse2" or "scalar".
const char *losslab_vector_instructions(void);

#endif
