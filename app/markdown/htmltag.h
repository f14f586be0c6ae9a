#pragma once

#include <QString>
#include <vector>

namespace redraft {

/// One attribute of an element, its value without character references. A value.
struct HtmlAttribute
{
    QString name;
    QString value;

    bool operator==(const HtmlAttribute&) const = default;
};

/// Name and attributes of an element, both in lower case and from the allow-list. A value.
struct HtmlTag
{
    QString name;
    std::vector<HtmlAttribute> attributes;

    bool has(QStringView attribute) const { return find(attribute) != nullptr; }
    /// "" if the element has no such attribute.
    QString value(QStringView attribute) const
    {
        const HtmlAttribute* found = find(attribute);
        return found ? found->value : QString();
    }

    bool operator==(const HtmlTag&) const = default;

private:
    const HtmlAttribute* find(QStringView attribute) const
    {
        for (const HtmlAttribute& candidate : attributes) {
            if (candidate.name == attribute)
                return &candidate;
        }
        return nullptr;
    }
};

} // namespace redraft
