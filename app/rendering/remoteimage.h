#pragma once

#include <QString>

namespace redraft {

/// What is known of an image on another machine.
struct RemoteImage
{
    enum class State
    {
        Unavailable, ///< nothing is ever loaded here
        NotAsked,    ///< waits for the reader's word
        Loading,
        Failed,
        Loaded
    };
    State state = State::Unavailable;
    QString note; ///< Loading: how far; Failed: a sentence that says why
    QString path; ///< Loaded: a file with what was sent, not yet looked at
};

/// What RenderResources also are if they can have images from the network, which are never loaded before the
/// reader asked for them.
class RemoteImageSource
{
public:
    virtual ~RemoteImageSource() = default;
    virtual RemoteImage remoteImage(const QString& destination) = 0;
};

} // namespace redraft
