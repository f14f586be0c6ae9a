#pragma once

#include "app/rendering/theme.h"
#include "widgets/shell/message.h"

#include <QWidget>
#include <map>

class QVBoxLayout;

namespace redraft {

/// The messages under the tool bar, a row each, with their actions and a close button. They never vanish by
/// themselves. GUI thread.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void show(const Message& message);
    void remove(MessageTopic topic);
    void removeAll();
    void setTheme(const Theme& theme);
    /// The text on a topic, "" if there is none.
    QString text(MessageTopic topic) const;

signals:
    void actionChosen(redraft::MessageTopic topic, redraft::MessageAction action);

private:
    QWidget* makeRow(const Message& message);
    void addActions(QWidget* row, const Message& message);
    void dress(QWidget* row, const Message& message);

    struct Row
    {
        Message message;
        QWidget* widget;
    };
    QVBoxLayout* m_layout;
    std::map<MessageTopic, Row> m_rows;
    Theme m_theme = Theme::light();
};

} // namespace redraft
