#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace redraft {

/// What stands in the window while no document can: a file is being opened, or could not be. GUI thread.
class OpeningPage : public QWidget
{
    Q_OBJECT

public:
    explicit OpeningPage(QWidget* parent = nullptr);

    void showOpening(const QString& fileName);
    void setProgress(int percent);
    /// `message` in whole sentences; `canCreate` offers to make the file.
    void showProblem(const QString& title, const QString& message, bool canCreate);
    QString title() const;
    QString message() const;

signals:
    void cancelRequested();
    void createRequested();
    void openRequested();
    void newRequested();

private:
    QPushButton* addButton(const QString& text, const QString& name);
    void showParts(bool isOpening, bool canCreate);

    QLabel* m_title;
    QLabel* m_message;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_create;
    QPushButton* m_open;
    QPushButton* m_new;
};

} // namespace redraft
