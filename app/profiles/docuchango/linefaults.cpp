#include "app/profiles/docuchango/linefaults.h"

#include <QRegularExpression>

namespace redraft {

namespace {

QString atLine(int line, const QString& message)
{
    return QStringLiteral("Line %1: %2").arg(QString::number(line), message);
}

/// What the check of fences remembers from line to line.
class FenceScan
{
public:
    std::vector<LineFault> run(const QStringList& lines)
    {
        for (m_line = 1; m_line <= lines.size(); ++m_line)
            read(lines[m_line - 1].trimmed());
        if (m_opening > 0)
            addUnclosed();
        return std::move(m_faults);
    }

private:
    void add(const char* id, int line, const QString& message)
    {
        m_faults.push_back({QString::fromLatin1(id), line, message});
    }

    void read(const QString& line)
    {
        if (line == u"---") {
            ++m_dashes;
            m_frontMatterEnd = m_dashes == 2 ? m_line : m_frontMatterEnd;
            return;
        }
        if (m_dashes == 1)
            return; // between the first pair
        if (!line.startsWith(u"```"))
            readText(line);
        else
            readFence(line);
    }

    void readText(const QString& line)
    {
        if (m_closing > 0 && m_closing == m_line - 1 && !line.isEmpty())
            add("DC-F3", m_closing,
                QStringLiteral(
                    "Line %1: Missing blank line after closing code fence (found content at line %2)")
                    .arg(m_closing)
                    .arg(m_line));
        m_closing = 0;
        m_isAfterBlank = line.isEmpty();
    }

    void readFence(const QString& line)
    {
        qsizetype marks = 0;
        while (marks < line.size() && line[marks] == u'`')
            ++marks;
        const QString rest = line.mid(marks).trimmed();
        if (m_opening == 0)
            open(rest);
        else
            close(rest);
        m_isAfterBlank = false;
    }

    void open(const QString& rest)
    {
        const bool isAtStart = m_line == m_frontMatterEnd + 1;
        if (!m_isAfterBlank && !isAtStart)
            add("DC-F1", m_line,
                atLine(m_line, QStringLiteral("Missing blank line before opening code fence")));
        if (rest.isEmpty())
            add("DC-F2", m_line,
                atLine(m_line,
                       QStringLiteral("Opening code fence missing language (use ```text for plain text)")));
        m_opening = m_line;
        m_language = rest.isEmpty() ? QStringLiteral("<none>") : rest.section(u' ', 0, 0);
    }

    void close(const QString& rest)
    {
        if (rest.isEmpty()) {
            m_closing = m_line;
            m_opening = 0;
            return;
        }
        constexpr qsizetype longestLanguage = 20;
        if (!rest.contains(u' ') && rest.size() <= longestLanguage) {
            addUnclosed();
            add("DC-F5", m_line,
                atLine(m_line, QStringLiteral("This appears to be a new opening fence (```%1)").arg(rest)));
            m_opening = m_line;
            m_language = rest;
            return;
        }
        add("DC-F4", m_line,
            atLine(
                m_line,
                QStringLiteral("Closing code fence has extra text (```%1), should be just ```").arg(rest)));
        m_opening = 0;
    }

    void addUnclosed()
    {
        add("DC-F5", m_opening,
            QStringLiteral("Unclosed code block starting at line %1 (```%2)")
                .arg(QString::number(m_opening), m_language));
    }

    std::vector<LineFault> m_faults;
    int m_line = 0;
    int m_dashes = 0;
    int m_frontMatterEnd = 0;
    int m_opening = 0; ///< 0: not in a block
    int m_closing = 0; ///< the last closing fence, until a line was looked at behind it
    QString m_language;
    bool m_isAfterBlank = true;
};

} // namespace

std::vector<LineFault> fenceFaults(const QStringList& lines)
{
    return FenceScan().run(lines);
}

std::vector<LineFault> mdxFaults(const QStringList& lines)
{
    static const QRegularExpression code(QStringLiteral("`[^`]+`"));
    static const struct
    {
        const char* id;
        QRegularExpression form;
        const char* message;
    } rules[] = {
        {"DC-M1", QRegularExpression(QStringLiteral("^\\s*[-*]\\s+.*<\\d+")),
         "Unescaped < before number (use &lt; or backticks)"},
        {"DC-M2", QRegularExpression(QStringLiteral(":\\s+<\\d+")),
         "Unescaped < after colon (use &lt; or backticks)"},
        {"DC-M3", QRegularExpression(QStringLiteral("^\\s*[-*]\\s+.*>\\d+")),
         "Unescaped > before number (use &gt; or backticks)"},
    };
    std::vector<LineFault> faults;
    bool isInFence = false;
    for (int number = 0; number < lines.size(); ++number) {
        if (lines[number].startsWith(u"```")) {
            isInFence = !isInFence;
            continue;
        }
        const bool isSuspicious = lines[number].contains(u'<') || lines[number].contains(u'>');
        if (isInFence || !isSuspicious)
            continue;
        const QString text = QString(lines[number]).remove(code);
        for (const auto& rule : rules) {
            if (rule.form.match(text).hasMatch())
                faults.push_back({QString::fromLatin1(rule.id), number + 1,
                                  atLine(number + 1, QString::fromLatin1(rule.message))});
        }
    }
    return faults;
}

std::vector<LineFault> formatFaults(const QStringList& lines)
{
    std::vector<LineFault> faults;
    for (int number = 1; number <= lines.size(); ++number) {
        const QString& line = lines[number - 1];
        if (!line.isEmpty() && line.back().isSpace())
            faults.push_back(
                {QStringLiteral("DC-T1"), number, atLine(number, QStringLiteral("Trailing whitespace"))});
    }
    int blank = 0;
    for (int number = 1; number <= lines.size(); ++number) {
        blank = lines[number - 1].trimmed().isEmpty() ? blank + 1 : 0;
        if (blank > 2)
            faults.push_back({QStringLiteral("DC-T2"), number,
                              atLine(number, QStringLiteral("More than 2 consecutive blank lines"))});
    }
    return faults;
}

} // namespace redraft
