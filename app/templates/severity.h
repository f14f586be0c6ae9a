#pragma once

namespace redraft {

/// How much a finding weighs. Off is for settings only: a check that a template does not ask for.
enum class Severity
{
    Error,
    Warning,
    Note,
    Off
};

} // namespace redraft
