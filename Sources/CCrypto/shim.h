#pragma once
// The plain functions: their state is a value that can be copied, and they need no set-up, which
// would cost every start of the program a millisecond.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
