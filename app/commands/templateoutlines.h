#pragma once

#include "app/templates/templatelibrary.h"

namespace redraft {

/// The templates as a table of three columns: id, name, and where each comes from. With a line end.
QString templateTable(const TemplateLibrary& library);

/// What a template holds, for a person at a terminal: fields, sections, states, process, items to tick off.
QString templateOutline(const Template& value);

/// "the program", or the file that the template was read from.
QString templateOrigin(const LibraryTemplate& entry);

/// "There is no template “x”. The known ones are: …", and what is wrong with files of templates, a line each.
Error unknownTemplate(const QString& id, const TemplateLibrary& library);

} // namespace redraft
