#pragma once
#if !__has_include(<gsl/gsl_version.h>)
#error "A library is missing: install libgsl-dev (Debian: apt-get install libgsl-dev; Mac: brew install gsl)"
#endif
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_fit.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sf_bessel.h>
#include <gsl/gsl_sf_erf.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_psi.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_version.h>

// Swift 6 refuses C globals as shared mutable state; a function that returns the constant is safe.
static inline const gsl_rng_type *losslab_gsl_mt19937(void) { return gsl_rng_mt19937; }
static inline const char *losslab_gsl_version(void) { return gsl_version; }
