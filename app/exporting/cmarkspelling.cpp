#include "app/exporting/cmarkspelling.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace redraft {

namespace {

bool isAddressUnit(char unit)
{
    const bool isLetterOrDigit =
        (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9');
    return isLetterOrDigit || QByteArrayView("!#$%()*+,-./:;=?@_~").contains(unit);
}

bool isBlank(QChar unit)
{
    return unit == u' ' || (unit >= u'\t' && unit <= u'\r');
}

} // namespace

void appendCmarkText(QString& html, QStringView text)
{
    for (const QChar unit : text) {
        switch (unit.unicode()) {
        case u'&':
            html += "&amp;"_L1;
            break;
        case u'<':
            html += "&lt;"_L1;
            break;
        case u'>':
            html += "&gt;"_L1;
            break;
        case u'"':
            html += "&quot;"_L1;
            break;
        default:
            html += unit;
        }
    }
}

void appendCmarkAddress(QString& html, QStringView address)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (const char unit : address.toUtf8()) {
        if (isAddressUnit(unit)) {
            html += QLatin1Char(unit);
        } else if (unit == '&') {
            html += "&amp;"_L1;
        } else if (unit == '\'') {
            html += "&#x27;"_L1;
        } else {
            html += u'%';
            html += QLatin1Char(digits[uchar(unit) >> 4]);
            html += QLatin1Char(digits[uchar(unit) & 15]);
        }
    }
}

bool isDangerousForCmark(QStringView address)
{
    const auto begins = [address](QLatin1StringView scheme) {
        return address.startsWith(scheme, Qt::CaseInsensitive);
    };
    static constexpr std::array pictures{"data:image/png"_L1, "data:image/gif"_L1, "data:image/jpeg"_L1,
                                         "data:image/webp"_L1};
    static constexpr std::array schemes{"javascript:"_L1, "vbscript:"_L1, "file:"_L1, "data:"_L1};
    return std::any_of(schemes.begin(), schemes.end(), begins) &&
           std::none_of(pictures.begin(), pictures.end(), begins);
}

QString firstWord(const QString& information)
{
    const auto end = std::find_if(information.begin(), information.end(), isBlank);
    return information.left(end - information.begin());
}

} // namespace redraft
