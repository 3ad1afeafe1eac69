#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <dlfcn.h>

// The few routines that are used, declared here and not by cblas.h: GSL's header of that name
// defines the same enumerations differently, and one Swift program may not see both. An
// enumeration is passed as an int; the numbers are those of the CBLAS standard.
enum {
  LOSSLAB_ROW_MAJOR = 101,
  LOSSLAB_NO_TRANS = 111,
  LOSSLAB_TRANS = 112,
  LOSSLAB_UPPER = 121,
};

// C = alpha op(A) op(B) + beta C, with op(A) m x k and op(B) k x n.
void cblas_sgemm(
  int order, int transpose_a, int transpose_b, int m, int n, int k, float alpha, const float *a,
  int a_stride, const float *b, int b_stride, float beta, float *c, int c_stride);
void cblas_dgemm(
  int order, int transpose_a, int transpose_b, int m, int n, int k, double alpha, const double *a,
  int a_stride, const double *b, int b_stride, double beta, double *c, int c_stride);

// C = alpha op(A) op(A)' + beta C, one triangle of n x n.
void cblas_dsyrk(
  int order, int triangle, int transpose, int n, int k, double alpha, const double *a,
  int a_stride, double beta, double *c, int c_stride);

// LAPACK, which OpenBLAS contains: solves A X = B for a symmetric positive definite A (Cholesky).
void dposv_(
  const char *triangle, const int *n, const int *columns, double *a, const int *a_stride,
  double *b, const int *b_stride, int *info);

void openblas_set_num_threads(int count);
int openblas_get_num_threads(void);
char *openblas_get_config(void);
char *openblas_get_corename(void);

// The path of the shared library that answers cblas_sgemm in this process, or null.
static inline const char *losslab_sgemm_library(void) {
  Dl_info info;
  void *address = dlsym(RTLD_DEFAULT, "cblas_sgemm");
  if (address && dladdr(address, &info)) return info.dli_fname;
  return 0;
}
