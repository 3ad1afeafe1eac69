#pragma once
#if !__has_include(<xgboost/c_api.h>)
#error "A library is missing: install libxgboost-dev (Debian: apt-get install libxgboost-dev; Mac: brew install xgboost)"
#endif
#include <xgboost/c_api.h>
