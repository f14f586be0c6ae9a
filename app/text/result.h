#pragma once

#include <QString>
#include <utility>
#include <variant>

namespace redraft {

/// Why something could not be done: one sentence for a person, saying what happened, to what, and what to do.
struct Error
{
    QString message;
    bool operator==(const Error&) const = default;
};

/// Stands for "done, nothing to return".
struct Done
{
    bool operator==(const Done&) const = default;
};

/// Either a value or an Error; std::expected (C++23) in the small.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_content(std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::move(error))
    {
    }

    bool hasValue() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return hasValue(); }
    /// Only if hasValue().
    const T& value() const { return std::get<T>(m_content); }
    T& value() { return std::get<T>(m_content); }
    const T& operator*() const { return value(); }
    const T* operator->() const { return &value(); }
    /// Only if not hasValue().
    const Error& error() const { return std::get<Error>(m_content); }

private:
    std::variant<T, Error> m_content;
};

} // namespace redraft
