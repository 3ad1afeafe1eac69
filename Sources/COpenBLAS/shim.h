#pragma once
#if !__has_include(<cblas.h>)
#error "A library is missing: install libopenblas-dev (Debian: apt-get install libopenblas-dev; Mac: brew install openblas)"
#endif
#include <cblas.h>
