#pragma once

#include "app/checklist/fieldchecks.h"

#include <QCoreApplication>

namespace redraft::fields {

/// The rules for metadata, and what they share. Each gives what is wrong with one field that has a value (or,
/// checkTwice() and checkState(), with the metadata as a whole). Pure; any thread.

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(FieldChecks)
};

/// A finding about the field, at its value.
Finding finding(const char* id, Severity severity, const QString& message, const FieldInput& field);
/// A way to the field in the form.
Fix setFix();
/// Error for a required field, else a warning.
Severity severityOf(Requirement requirement);
/// Puts `wanted` in the place of `written`, a part of the value, and leaves quotes, marks and comments; none
/// where the value does not stand in the document as it reads.
std::vector<Fix> replacement(const CheckInput& input, const FieldInput& field, const QString& written,
                             const QString& wanted, FixSafety safety, const QString& label = {});

/// The states of the template's life cycle, or those that the choices of the field make up.
Lifecycle lifecycleOf(const Template& documentTemplate, const FieldDefinition& status);
/// True for several states, of which the author should have left one: "Draft | In Review", "{Draft,
/// Accepted}".
bool listsStates(const QString& status, const Lifecycle& lifecycle);
/// The day that a value names: a date, or the date of a point in time ("2026-01-02T10:00:00Z").
QDate dayOf(const QString& value);

std::vector<Finding> checkChoice(const CheckInput& input, const FieldInput& field);
std::vector<Finding> checkStatus(const CheckInput& input, const FieldInput& field);
std::vector<Finding> checkDate(const CheckInput& input, const FieldInput& field);
std::vector<Finding> checkUrl(const CheckInput& input, const FieldInput& field);
std::vector<Finding> checkTags(const CheckInput& input, const FieldInput& field);
std::vector<Finding> checkUuid(const CheckInput& input, const FieldInput& field);
std::vector<Finding> checkList(const CheckInput& input, const FieldInput& field);
std::vector<Finding> checkTitle(const CheckInput& input, const FieldInput& field);
std::vector<Finding> checkTwice(const CheckInput& input);
std::vector<Finding> checkState(const CheckInput& input, TextRange fallback);

} // namespace redraft::fields
