#include "app/rendering/svgguard.h"

#include <QFile>
#include <QHash>
#include <QStringList>
#include <QXmlStreamReader>
#include <algorithm>

namespace redraft {

namespace {

constexpr int maximumParts = 10'000;
constexpr int maximumDepth = 200;

/// Elements by their id, with the ids that they use; "" stands for the whole drawing.
using Uses = QHash<QString, QStringList>;

/// How many parts drawing `id` takes; counting stops above the limit. A use that comes back to itself has no
/// end.
int partsOf(const QString& id, const Uses& uses, QHash<QString, int>& known, int depth)
{
    if (depth > maximumDepth)
        return maximumParts + 1;
    if (const auto found = known.constFind(id); found != known.constEnd())
        return *found;
    known.insert(id, maximumParts + 1);
    int parts = 1;
    for (const QString& used : uses.value(id)) {
        parts += partsOf(used, uses, known, depth + 1);
        if (parts > maximumParts)
            break;
    }
    known.insert(id, parts);
    return parts;
}

/// Notes what the element uses, for itself and for every element around it that has an id.
void noteUse(const QXmlStreamReader& xml, const QStringList& openIds, Uses& uses)
{
    for (const QXmlStreamAttribute& attribute : xml.attributes()) {
        if (attribute.name() != QLatin1String("href") || !attribute.value().startsWith(QLatin1Char('#')))
            continue;
        const QString target = attribute.value().mid(1).toString();
        uses[QString()].append(target);
        for (const QString& id : openIds) {
            if (!id.isEmpty())
                uses[id].append(target);
        }
    }
}

/// Qt would read any file that a drawing names, wherever it lies.
bool namesAFile(const QXmlStreamReader& xml)
{
    if (xml.isProcessingInstruction())
        return xml.processingInstructionTarget() == QLatin1String("xml-stylesheet");
    if (!xml.isStartElement() || xml.name() != QLatin1String("image"))
        return false;
    const QXmlStreamAttributes attributes = xml.attributes();
    return std::any_of(attributes.begin(), attributes.end(), [](const QXmlStreamAttribute& attribute) {
        return attribute.name() == QLatin1String("href") &&
               !attribute.value().trimmed().startsWith(QLatin1String("data:"));
    });
}

qreal length(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && (text[digits].isDigit() || text[digits] == QLatin1Char('.')))
        ++digits;
    return text.endsWith(QLatin1Char('%')) ? 0 : text.left(digits).toDouble();
}

QSize sizeOf(const QXmlStreamAttributes& attributes)
{
    qreal width = length(attributes.value(QLatin1String("width")));
    qreal height = length(attributes.value(QLatin1String("height")));
    QString box = attributes.value(QLatin1String("viewBox")).toString();
    const QStringList numbers =
        box.replace(QLatin1Char(','), QLatin1Char(' ')).simplified().split(QLatin1Char(' '));
    if ((width <= 0 || height <= 0) && numbers.size() == 4) {
        width = numbers[2].toDouble();
        height = numbers[3].toDouble();
    }
    if (width <= 0 || height <= 0)
        return {300, 150};
    return QSizeF(qMin(width, 20'000.0), qMin(height, 20'000.0)).toSize().expandedTo(QSize(1, 1));
}

} // namespace

Result<QSize> checkedSvgSize(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString()};
    return checkedSvgSize(file);
}

Result<QSize> checkedSvgSize(QIODevice& drawing)
{
    QXmlStreamReader xml(&drawing);
    QStringList openIds;
    Uses uses;
    QSize size;
    while (!xml.atEnd()) {
        xml.readNext();
        if (namesAFile(xml))
            return Error{QStringLiteral("refers to other files")};
        if (xml.isStartElement()) {
            if (openIds.isEmpty())
                size = sizeOf(xml.attributes());
            if (xml.name() == QLatin1String("use"))
                noteUse(xml, openIds, uses);
            openIds.append(xml.attributes().value(QLatin1String("id")).toString());
            if (openIds.size() > maximumDepth)
                return Error{QStringLiteral("nested too deeply")};
        } else if (xml.isEndElement()) {
            openIds.removeLast();
        }
    }
    QHash<QString, int> known;
    if (xml.hasError())
        return Error{xml.errorString()};
    if (size.isEmpty() || partsOf(QString(), uses, known, 0) > maximumParts)
        return Error{QStringLiteral("too many parts")};
    return size;
}

} // namespace redraft
