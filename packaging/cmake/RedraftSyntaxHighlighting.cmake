# One target, redraft_syntax_highlighting: KF6SyntaxHighlighting of the system, else the Qt 6 build of
# KF5SyntaxHighlighting that packaging/setup.sh puts into the user's cache, else nothing but the reason.
add_library(redraft_syntax_highlighting INTERFACE)

# The same folder as highlighting_prefix in packaging/highlighting.sh.
if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(redraft_cache "$ENV{XDG_CACHE_HOME}/redraft")
else()
  set(redraft_cache "$ENV{HOME}/.cache/redraft")
endif()

find_package(KF6SyntaxHighlighting QUIET)
if(KF6SyntaxHighlighting_FOUND)
  set(redraft_highlighting_target KF6::SyntaxHighlighting)
else()
  # The package file of the static library names Qt's Network, but asks Qt 5 for it unless told otherwise.
  set(QT_MAJOR_VERSION 6)
  find_package(Qt6 QUIET COMPONENTS Network)
  find_package(KF5SyntaxHighlighting 5.116 QUIET NO_DEFAULT_PATH
    PATHS "${redraft_cache}/ksyntax-highlighting-5.116.0-qt${Qt6_VERSION}")
  if(KF5SyntaxHighlighting_FOUND)
    set(redraft_highlighting_target KF5::SyntaxHighlighting)
  endif()
endif()

if(redraft_highlighting_target)
  target_link_libraries(redraft_syntax_highlighting INTERFACE ${redraft_highlighting_target})
  target_compile_definitions(redraft_syntax_highlighting INTERFACE REDRAFT_HAS_SYNTAX_HIGHLIGHTING)
else()
  message(WARNING "KSyntaxHighlighting for Qt 6 was not found: code will have no colours, and its tests will fail. "
    "packaging/run.sh and packaging/test.sh install it.")
endif()
