#include "app/metadata/dates.h"

#include <QRegularExpression>
#include <QStringList>
#include <optional>

namespace redraft {

namespace {

const QStringList& monthNames()
{
    static const QStringList names{
        QStringLiteral("January"), QStringLiteral("February"), QStringLiteral("March"),
        QStringLiteral("April"),   QStringLiteral("May"),      QStringLiteral("June"),
        QStringLiteral("July"),    QStringLiteral("August"),   QStringLiteral("September"),
        QStringLiteral("October"), QStringLiteral("November"), QStringLiteral("December")};
    return names;
}

/// The month that `word` names in full or by its first three letters ("Sept" too), with or without a full
/// stop.
int monthOf(QString word)
{
    if (word.endsWith(u'.'))
        word.chop(1);
    if (word.compare(u"Sept", Qt::CaseInsensitive) == 0)
        return 9;
    for (int month = 1; month <= 12; ++month) {
        const QString& name = monthNames()[month - 1];
        if (name.compare(word, Qt::CaseInsensitive) == 0 ||
            name.left(3).compare(word, Qt::CaseInsensitive) == 0)
            return month;
    }
    return 0;
}

/// How a date is written: the pieces between and around which the three numbers stand.
struct DateForm
{
    enum class Order
    {
        YearMonthDay,
        MonthDayYear,
        DayMonthYear
    } order = Order::YearMonthDay;
    QString year;
    QString month;
    QString day;
    QString firstSeparator;
    QString secondSeparator;
};

const QRegularExpression& numericPattern()
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{4})([-/])(\\d{1,2})(\\2)(\\d{1,2})$"));
    return pattern;
}

const QRegularExpression& monthFirstPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("^([A-Za-z]{3,9}\\.?)( +)(\\d{1,2}(?:st|nd|rd|th)?)(,? +)(\\d{4})$"));
    return pattern;
}

const QRegularExpression& dayFirstPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{1,2}(?:st|nd|rd|th)?)( +|-)([A-Za-z]{3,9}\\.?)(,? +|-)(\\d{4})$"));
    return pattern;
}

std::optional<DateForm> formOf(const QString& text)
{
    using Order = DateForm::Order;
    const QString date = text.trimmed();
    if (const auto match = numericPattern().match(date); match.hasMatch())
        return DateForm{Order::YearMonthDay, match.captured(1), match.captured(3),
                        match.captured(5),   match.captured(2), match.captured(4)};
    if (const auto match = monthFirstPattern().match(date); match.hasMatch())
        return DateForm{Order::MonthDayYear, match.captured(5), match.captured(1),
                        match.captured(3),   match.captured(2), match.captured(4)};
    if (const auto match = dayFirstPattern().match(date); match.hasMatch())
        return DateForm{Order::DayMonthYear, match.captured(5), match.captured(3),
                        match.captured(1),   match.captured(2), match.captured(4)};
    return std::nullopt;
}

QString daySuffix(int day)
{
    if (day % 10 == 1 && day != 11)
        return QStringLiteral("st");
    if (day % 10 == 2 && day != 12)
        return QStringLiteral("nd");
    return day % 10 == 3 && day != 13 ? QStringLiteral("rd") : QStringLiteral("th");
}

QString dayLike(int day, const QString& old)
{
    if (!old.back().isDigit())
        return QString::number(day) + daySuffix(day);
    const bool isPadded = old.size() == 2 && old.startsWith(u'0');
    return isPadded ? QStringLiteral("%1").arg(day, 2, 10, QLatin1Char('0')) : QString::number(day);
}

QString monthLike(int month, const QString& old)
{
    QString name = monthNames()[month - 1];
    const bool hasStop = old.endsWith(u'.');
    // "May" is both the full and the short name; the full one is more usual.
    if (hasStop || (old.size() == 3 && old.compare(u"May", Qt::CaseInsensitive) != 0))
        name = name.left(3);
    return hasStop && month != 5 ? name + u'.' : name;
}

QString numberLike(int number, const QString& old)
{
    return QStringLiteral("%1").arg(number, old.size() == 1 ? 1 : 2, 10, QLatin1Char('0'));
}

} // namespace

QDate parseDate(const QString& text)
{
    const std::optional<DateForm> form = formOf(text);
    if (!form)
        return {};
    QString day = form->day;
    while (!day.isEmpty() && !day.back().isDigit())
        day.chop(1);
    const bool isNumeric = form->order == DateForm::Order::YearMonthDay;
    const int month = isNumeric ? form->month.toInt() : monthOf(form->month);
    return QDate(form->year.toInt(), month, day.toInt());
}

QString formatLike(const QDate& date, const QString& oldValue)
{
    if (!date.isValid())
        return {};
    const std::optional<DateForm> form = parseDate(oldValue).isValid() ? formOf(oldValue) : std::nullopt;
    if (!form)
        return date.toString(Qt::ISODate);
    const QString year = QStringLiteral("%1").arg(date.year(), 4, 10, QLatin1Char('0'));
    switch (form->order) {
    case DateForm::Order::YearMonthDay:
        return year + form->firstSeparator + numberLike(date.month(), form->month) + form->secondSeparator +
               numberLike(date.day(), form->day);
    case DateForm::Order::MonthDayYear:
        return monthLike(date.month(), form->month) + form->firstSeparator + dayLike(date.day(), form->day) +
               form->secondSeparator + year;
    case DateForm::Order::DayMonthYear:
        break;
    }
    return dayLike(date.day(), form->day) + form->firstSeparator + monthLike(date.month(), form->month) +
           form->secondSeparator + year;
}

} // namespace redraft
