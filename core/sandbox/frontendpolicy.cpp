// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/frontendpolicy.h"

namespace msm::sandbox {

HttpPolicy frontendPolicy(std::function<HttpAnswer(const HttpRequest &)> answer)
{
    HttpPolicy policy;
    policy.serverName = "Xmlrpc-c_Abyss/1.33.14";
    policy.checkHead = checkFrontendHead;
    policy.answer = std::move(answer);
    policy.refuse = frontendError;
    return policy;
}

std::optional<HttpAnswer> checkFrontendHead(const HttpRequest &request)
{
    const QByteArray path = request.path();
    if (path != "/RPC2") {
        return frontendError(404,
            "This XML-RPC For C/C++ Abyss XML-RPC server responds to only one URI path.  I don't know what "
            "URI "
            "path that is, but it's not the one you requested: '"
                + path + "'.  (Typically, it's '/RPC2')");
    }
    if (request.method != "POST")
        return frontendError(405, "POST is the only HTTP method this server understands");
    const auto length = request.header("content-length");
    if (!length)
        return frontendError(411, "You must send a content-length HTTP header in an XML-RPC call.");
    bool isNumber = false;
    if (length->toLongLong(&isNumber) < 1 && isNumber) {
        return frontendError(
            400, "According to your content-length HTTP header, your request is empty (zero length)");
    }
    return std::nullopt;
}

HttpAnswer frontendError(int status, const QByteArray &text)
{
    const QByteArray title = "Error " + QByteArray::number(status);
    return HttpAnswer{.status = status,
        .contentType = "text/html",
        .body = "<HTML><HEAD><TITLE>" + title + "</TITLE></HEAD><BODY><H1>" + title + "</H1><P>" + text
            + "</P><p><HR><b><i><a href=\"http://xmlrpc-c.sourceforge.net\">ABYSS Web Server for XML-RPC For "
              "C/C++</a></i></b> version 1.33.14<br></p></BODY></HTML>",
        .withLength = false};
}

HttpAnswer gatewayError(int status, const QByteArray &furtherHead)
{
    const QByteArray title = QByteArray::number(status) + ' ' + httpReason(status);
    return HttpAnswer{.status = status,
        .contentType = "text/html",
        .body = "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>",
        .furtherHead = "Via: 1.1 gateway.sandbox.example\r\n" + furtherHead};
}

} // namespace msm::sandbox
