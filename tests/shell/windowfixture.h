#pragma once

#include "app/markdown/codehighlighter.h"
#include "widgets/common/prompter.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/messagebar.h"
#include "widgets/shell/sessionstate.h"

#include <QtTest>
#include <QtWidgets>

namespace redraft::test {

/// Answers as the test says and counts the questions.
class ScriptedPrompter : public Prompter
{
public:
    SaveChoice saveAnswer = SaveChoice::Cancel;
    ReloadChoice reloadAnswer = ReloadChoice::Cancel;
    QString openAnswer;
    QString saveAsAnswer;
    QString suggested; ///< the name that was proposed last
    bool wasFolderThere = false;
    int saveQuestions = 0;
    int reloadQuestions = 0;

    SaveChoice askToSave(QWidget*, const QString&) override
    {
        ++saveQuestions;
        return saveAnswer;
    }
    ReloadChoice askToReload(QWidget*, const QString&, bool) override
    {
        ++reloadQuestions;
        return reloadAnswer;
    }
    QString openFileName(QWidget*, const QString&) override { return openAnswer; }
    QString saveFileName(QWidget*, const QString& name, const QString&) override
    {
        suggested = name;
        wasFolderThere = QFileInfo(name).dir().exists();
        return saveAsAnswer;
    }
    void showError(QWidget*, const QString&, const QString&) override {}
};

inline void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

/// A main window with settings and files of its own; tests of it derive from this and call startWindow() and
/// endWindow() before and after each case.
class WindowFixture : public QObject
{
protected:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QAction* action(ActionId id) const { return m_window->actions().action(id); }
    Document& document() const { return m_window->controller().document(); }
    QString message(MessageTopic topic) const { return m_window->findChild<MessageBar*>()->text(topic); }

    void startWindow()
    {
        m_prompter = ScriptedPrompter();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_settings = std::make_unique<QSettings>(path(QStringLiteral("settings.ini")), QSettings::IniFormat);
        makeWindow();
    }

    void endWindow()
    {
        m_window.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void makeWindow()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(WindowServices{m_prompter, *m_settings, m_highlighter});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void openText(const QByteArray& text)
    {
        writeBytes(path(QStringLiteral("a.md")), text);
        QVERIFY(m_window->openFile(path(QStringLiteral("a.md"))));
    }

    /// With the template of technical RFCs, whatever the text looks like.
    void openRfc(const QByteArray& text)
    {
        SessionState(*m_settings)
            .setTemplateOf(path(QStringLiteral("a.md")), QStringLiteral("technical-rfc"));
        openText(text);
    }

    void appendText(const QString& text)
    {
        const qsizetype end = document().snapshot().text.size();
        QVERIFY(document().apply(Edit::replace({end, 0}, text, QStringLiteral("Append"))));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    ScriptedPrompter m_prompter;
    CodeHighlighter m_highlighter;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace redraft::test
