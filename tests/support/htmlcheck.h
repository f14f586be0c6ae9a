#pragma once

#include <QString>
#include <QStringList>

namespace redraft::test {

/// What an HTML5 parser finds in the body of a page.
struct HtmlFindings
{
    /// Elements and attributes that no exported page may hold, and addresses that run code.
    QStringList offences;
    QString text;
    /// The elements right below the body, in order.
    QStringList topLevel;
};

/// Reads a page again, as a browser does.
HtmlFindings inspectHtml(const QByteArray& page);

} // namespace redraft::test
