#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

/// English has its plural forms in translations/redraft_en.ts; a text with a number that is not there says "3
/// file(s)".
class TestPlurals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTextWithANumberHasItsForms();
    void noFormIsForgotten();

private:
    struct Forms
    {
        QString context;
        QString source;
    };
    struct Use
    {
        QString path;
        QString text;
    };

    void readForms();
    void readUses();
    bool isContextOf(const QString& context, const QString& path) const;

    std::vector<Forms> m_forms;
    std::vector<Use> m_uses;
    QHash<QString, QString> m_sources;
};

void TestPlurals::initTestCase()
{
    readForms();
    readUses();
    QVERIFY(m_forms.size() > 10);
    QVERIFY(m_uses.size() > 10);
}

void TestPlurals::readForms()
{
    QFile file(QStringLiteral(REDRAFT_SOURCE_DIR "/translations/redraft_en.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"source")
            m_forms.push_back({context, xml.readElementText()});
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

/// String literals with a number, those that stand behind each other as one.
void TestPlurals::readUses()
{
    static const QRegularExpression literals(QStringLiteral(R"re((?:"(?:[^"\\\n]|\\.)*"\s*)+)re"));
    static const QRegularExpression seams(QStringLiteral(R"re("\s*")re"));
    static const QRegularExpression number(QStringLiteral("%L?n\\b"));
    for (const QString& folder : {QStringLiteral("/app"), QStringLiteral("/widgets")}) {
        QDirIterator entries(QStringLiteral(REDRAFT_SOURCE_DIR) + folder, {"*.h", "*.cpp"}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            m_sources.insert(file.fileName(), source);
            for (const auto& match : literals.globalMatch(source)) {
                QString text = match.captured().trimmed();
                text = text.sliced(1, text.size() - 2).remove(seams);
                text.replace(QStringLiteral("\\\""), QStringLiteral("\""));
                if (number.match(text).hasMatch())
                    m_uses.push_back({file.fileName(), text});
            }
        }
    }
}

/// The name of a class is in its files, any other context in the file that uses it or in one beside it.
bool TestPlurals::isContextOf(const QString& context, const QString& path) const
{
    if (context.startsWith(QStringLiteral("redraft::")))
        return m_sources.value(path).contains(context.section(QStringLiteral("::"), 1) +
                                              QStringLiteral("::"));
    const QString folder = path.section(u'/', 0, -2);
    const QStringList signs{QStringLiteral("Q_DECLARE_TR_FUNCTIONS(%1)").arg(context),
                            QStringLiteral("\"%1\"").arg(context)};
    for (auto file = m_sources.begin(); file != m_sources.end(); ++file) {
        if (file.key().section(u'/', 0, -2) != folder)
            continue;
        for (const QString& sign : signs) {
            if (file.value().contains(sign))
                return true;
        }
    }
    return false;
}

void TestPlurals::everyTextWithANumberHasItsForms()
{
    QStringList missing;
    for (const Use& use : m_uses) {
        const bool isThere = std::any_of(m_forms.begin(), m_forms.end(), [&](const Forms& forms) {
            return forms.source == use.text && isContextOf(forms.context, use.path);
        });
        if (!isThere)
            missing += QStringLiteral("%1: %2").arg(use.path, use.text);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestPlurals::noFormIsForgotten()
{
    for (const Forms& forms : m_forms) {
        const bool isUsed = std::any_of(m_uses.begin(), m_uses.end(),
                                        [&](const Use& use) { return use.text == forms.source; });
        QVERIFY2(isUsed, qPrintable(forms.source + QStringLiteral(" is used nowhere")));
    }
}

QTEST_GUILESS_MAIN(TestPlurals)
#include "test_plurals.moc"
