// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/updatetext.h"

#include <QCoreApplication>

namespace msm {

namespace {

class UpdateWording final {
    Q_DECLARE_TR_FUNCTIONS(msm::UpdateText)
public:
    static ErrorText of(const Error &error)
    {
        if (error.kind == ErrorKind::NotFound)
            return {tr("No version has been announced yet"),
                tr("There is nothing at the address at which this build looks.")};
        return {tr("Could not check for updates"), advice(error)};
    }

private:
    static QString advice(const Error &error)
    {
        switch (error.kind) {
        case ErrorKind::Timeout:
            return tr("There was no answer in time. Try again later.");
        case ErrorKind::Unreachable:
        case ErrorKind::Offline:
            return error.hop == Hop::Proxy
                ? tr("The proxy of the system's settings lets nothing through. Check it, and try again.")
                : tr("The server cannot be reached. Check the network, and the proxy in the system's "
                     "settings.");
        case ErrorKind::Tls:
            return tls(error.tlsFault);
        case ErrorKind::Forbidden:
            return tr("The server takes no more questions from this network for a while. Try again in an "
                      "hour.");
        case ErrorKind::Internal:
            return tr("The server has trouble of its own. Try again later.");
        default:
            return tr("What answered announces no version. Something may be in between, such as a network "
                      "that wants to be signed in to; or new versions are announced elsewhere by now.");
        }
    }

    static QString tls(TlsFault fault)
    {
        if (fault == TlsFault::Expired || fault == TlsFault::NotYetValid)
            return tr("The server's certificate is not valid at this time, so nothing was asked. Check this "
                      "computer's clock.");
        return tr("The server's certificate is not trusted, so nothing was asked. Something may be in "
                  "between, such as a firewall that opens secure connections.");
    }
};

} // namespace

ErrorText updateErrorText(const Error &error)
{
    return UpdateWording::of(error);
}

} // namespace msm
