#pragma once

// cmark-gfm in C; only the sources of the parser include this header.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
