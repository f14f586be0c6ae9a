#pragma once

#include <memory>
#include <utility>

namespace redraft {

/// The part of the previous revision where it is equal, so that views see at the pointer that nothing
/// changed.
template <typename T>
std::shared_ptr<const T> sharedPart(T part, const std::shared_ptr<const T>& previous)
{
    if (previous && *previous == part)
        return previous;
    return std::make_shared<const T>(std::move(part));
}

} // namespace redraft
