#pragma once

namespace redraft {

/// What a command tells the shell.
enum class ExitCode
{
    Done = 0,
    FaultsFound = 1, ///< the work was done or begun and found faults
    WrongUse = 2,    ///< arguments that make no sense, or a file that cannot be read or written
};

} // namespace redraft
