#include "app/markdown/diffcolors.h"

#include "app/markdown/codelanguage.h"

#include <algorithm>

namespace redraft {

namespace {

bool startsWithAny(QStringView line, std::initializer_list<QStringView> starts)
{
    return std::any_of(starts.begin(), starts.end(),
                       [line](QStringView start) { return line.startsWith(start); });
}

/// By the first sign of a line that is part of the difference.
CodeStyle styleOf(QStringView line)
{
    if (line.startsWith(u'+') || line.startsWith(u"> "))
        return CodeStyle::Added;
    if (line.startsWith(u'-') || line.startsWith(u"< "))
        return CodeStyle::Removed;
    if (line.startsWith(u'!'))
        return CodeStyle::Constant;
    return line.startsWith(u'#') ? CodeStyle::Comment : CodeStyle::Normal;
}

} // namespace

bool isDiffLanguage(const QString& infoString)
{
    const QString name = codeLanguageName(infoString);
    return name == QLatin1String("diff") || name == QLatin1String("patch");
}

CodeStyle diffStyle(QStringView line, bool& isUnified)
{
    if (startsWithAny(line, {u"@@", u"diff ", u"index ", u"Index: ", u"--- ", u"+++ ", u"*** "})) {
        isUnified = true;
        return line.startsWith(u"@@") ? CodeStyle::Type : CodeStyle::Preprocessor;
    }
    const CodeStyle style = styleOf(line);
    isUnified = isUnified || style == CodeStyle::Added || style == CodeStyle::Removed;
    return style == CodeStyle::Normal && !isUnified ? styleOf(line.trimmed()) : style;
}

QList<CodeSpan> diffSpans(const QString& code)
{
    QList<CodeSpan> spans;
    bool isUnified = false;
    for (qsizetype start = 0; start < code.size();) {
        const qsizetype newline = code.indexOf(u'\n', start);
        const qsizetype end = newline < 0 ? code.size() : newline;
        const CodeStyle style = diffStyle(QStringView(code).mid(start, end - start), isUnified);
        if (style != CodeStyle::Normal && end > start)
            spans.append({int(start), int(end - start), style});
        start = end + 1;
    }
    return spans;
}

} // namespace redraft
