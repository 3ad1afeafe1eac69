#pragma once
#include <zlib.h>

// inflateInit2 is a macro, which Swift cannot import; 47 = 15 window bits + automatic gzip or zlib header.
static inline int losslab_inflate_begin(z_stream *stream) { return inflateInit2(stream, 47); }
