#pragma once

#include <QString>
#include <map>
#include <memory>

namespace redraft {

/// What several checks ask of the same section, or of the same document, found out once while a report is
/// made. For one thread.
class SharedAnswers
{
public:
    /// The answer to `question`, which `find` gives the first time; one question has answers of one type.
    template <typename Answer, typename Find>
    const Answer& answer(const QString& question, Find find) const
    {
        std::shared_ptr<const void>& known = m_answers[question];
        if (!known)
            known = std::make_shared<const Answer>(find());
        return *static_cast<const Answer*>(known.get());
    }
    void forget() { m_answers.clear(); }

private:
    mutable std::map<QString, std::shared_ptr<const void>> m_answers;
};

} // namespace redraft
