# Debian's cmark-gfm ships a package file whose extension target does not name the core library; wrap both.
find_path(CMARK_GFM_INCLUDE_DIR cmark-gfm.h REQUIRED)
find_library(CMARK_GFM_LIBRARY cmark-gfm REQUIRED)
find_library(CMARK_GFM_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)
add_library(redraft_cmark_gfm INTERFACE)
target_include_directories(redraft_cmark_gfm SYSTEM INTERFACE "${CMARK_GFM_INCLUDE_DIR}")
target_link_libraries(redraft_cmark_gfm INTERFACE "${CMARK_GFM_EXTENSIONS_LIBRARY}" "${CMARK_GFM_LIBRARY}")
