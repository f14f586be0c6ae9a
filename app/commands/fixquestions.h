#pragma once

#include "app/checklist/askedfixes.h"
#include "app/reporting/checkedfile.h"

class QIODevice;

namespace redraft {

/// Asks a person about fixes that may be wrong: what was found, the difference, and whether to apply it.
class FixQuestions
{
public:
    /// Answers are lines of `input`; null, or its end, is no answer, and then nothing more is asked. Both
    /// devices must outlive the object.
    FixQuestions(QIODevice* input, QIODevice& output);

    FixAnswer ask(const QString& name, const TextSnapshot& text, const Finding& finding, const Fix& fix);
    /// Somebody has had enough, or nobody answers.
    bool areOver() const { return m_areOver; }

private:
    FixAnswer answer();
    void write(const QString& text);

    QIODevice* m_input;
    QIODevice& m_output;
    bool m_areOver;
};

/// True if the file has a fix to ask about.
bool hasUnsafeFix(const CheckedFile& file);

} // namespace redraft
