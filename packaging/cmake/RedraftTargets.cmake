# Helpers that give every target of the project the same flags.

add_library(redraft_options INTERFACE)
target_include_directories(redraft_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(redraft_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
  -Woverloaded-virtual -fno-omit-frame-pointer)
# Public libraries of Qt 6 mark what a newer compiler warns about; QT_NO_KEYWORDS would break yaml-cpp users only.
target_compile_definitions(redraft_options INTERFACE QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_STRICT_ITERATORS REDRAFT_VERSION="${PROJECT_VERSION}")
if(REDRAFT_WARNINGS_AS_ERRORS)
  target_compile_options(redraft_options INTERFACE -Werror)
endif()
if(REDRAFT_SANITIZE)
  target_compile_options(redraft_options INTERFACE -fsanitize=${REDRAFT_SANITIZE} -fno-sanitize-recover=all -g1)
  target_link_options(redraft_options INTERFACE -fsanitize=${REDRAFT_SANITIZE})
  # What nobody set is then wild at each run, not now and then.
  include(CheckCXXCompilerFlag)
  check_cxx_compiler_flag(-ftrivial-auto-var-init=pattern REDRAFT_HAS_PATTERN_INIT)
  if(REDRAFT_HAS_PATTERN_INIT)
    target_compile_options(redraft_options INTERFACE -ftrivial-auto-var-init=pattern)
  endif()
endif()

# redraft_add_library(NAME): a static library of every source below the current folder.
function(redraft_add_library name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  list(FILTER sources EXCLUDE REGEX "/app/main\\.cpp$")
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC redraft_options)
endfunction()

# The program itself: the composition root and what both libraries need at run time.
function(redraft_add_program)
  add_executable(redraft "${CMAKE_SOURCE_DIR}/app/main.cpp")
  target_link_libraries(redraft PRIVATE redraft_widgets redraft_app)
  file(GLOB translations CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/translations/*.ts")
  qt_add_lrelease(redraft TS_FILES ${translations} QM_FILES_OUTPUT_VARIABLE compiled)
  qt_add_resources(redraft redraft_translations PREFIX "/redraft/translations" BASE "${CMAKE_BINARY_DIR}" FILES ${compiled})
  set_target_properties(redraft PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
endfunction()
