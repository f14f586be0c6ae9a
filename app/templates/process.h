#pragma once

#include <QString>

namespace redraft {

/// A step on the way of a document: "Review", "one to two weeks", what is done.
struct ProcessStep
{
    QString name;
    QString duration; ///< as people say it; "" where there is no limit
    QString help;     ///< one sentence
    bool operator==(const ProcessStep&) const = default;
};

/// Something that a person ticks off before the document goes out, in words; what a program can see of it is
/// the business of checks.
struct ReadinessItem
{
    QString text;    ///< "Every alternative has a verdict"
    QString group;   ///< "Operations"; "" where the items are not grouped
    QString section; ///< id of the section where it is answered; "" if there is none
    bool operator==(const ReadinessItem&) const = default;
};

} // namespace redraft
