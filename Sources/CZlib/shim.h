#pragma once
#if !__has_include(<zlib.h>)
#error "A library is missing: install zlib1g-dev (Debian: apt-get install zlib1g-dev; Mac: brew install zlib)"
#endif
#include <zlib.h>

// inflateInit2 is a macro, which Swift cannot import; 47 = 15 window bits + automatic gzip or zlib header.
static inline int losslab_inflate_init(z_streamp stream) { return inflateInit2(stream, 47); }
