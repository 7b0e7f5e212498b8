// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/errortext.h"

#include "core/lifecycle/transitions.h"
#include "ui/words/nodetext.h"

#include <QCoreApplication>

#include <optional>

namespace msm {

namespace {

// OpenNebula error codes, as seen on a 7.4 front end: 0x0800 ACTION, 0x2000 INTERNAL, 0x4000 ALLOCATE.
constexpr int apiAction = 0x0800;
constexpr int apiAllocate = 0x4000;
// XML-RPC faults of its server library: unknown method, wrong parameters.
constexpr int faultUnknownMethod = -506;

class ErrorWording final {
    Q_DECLARE_TR_FUNCTIONS(msm::ErrorText)
public:
    static ErrorText of(const Error &error)
    {
        if (const auto text = gateway(error.httpStatus))
            return *text;
        switch (error.kind) {
        case ErrorKind::Cancelled:
            return {
                tr("Cancelled"), tr("Nothing more is done. Whatever the cloud had already made is kept.")};
        case ErrorKind::Timeout:
            if (!error.stage.isEmpty())
                return stageTimeout(error);
            return {tr("No answer in time"),
                tr("The other side is slow or a firewall drops the packets. Try again; if it keeps "
                   "happening, "
                   "check the network and the load of the front end.")};
        case ErrorKind::Unreachable:
            if (error.hop != Hop::End)
                return onTheWay(error);
            return {tr("Cannot be reached"),
                tr("Check the address and the port, that the service runs, and that no firewall is in "
                   "between.")};
        case ErrorKind::Offline:
            return {tr("This computer has no network"),
                tr("What was seen last stays on the screen. The cloud is asked again as soon as there is a "
                   "network.")};
        case ErrorKind::Tls:
            return tls(error);
        case ErrorKind::Unauthorized:
            return {tr("User or password not accepted"),
                tr("Enter the user and the password, or a login token that is still valid, again.")};
        case ErrorKind::Forbidden:
            return forbidden(error);
        case ErrorKind::NotFound:
            return notFound(error);
        case ErrorKind::Conflict:
            // Nobody else's work that would end by itself: a lock.
            if (error.needsMending) {
                return {tr("Protected by a lock at the cloud"),
                    tr("“Remove Protection” in the menu Nodes takes the lock away. Then try again.")};
            }
            return {tr("Not possible in the present state"),
                tr("Something else is working on it, or it changed in the meantime. Refresh, look at its "
                   "state, and try again.")};
        case ErrorKind::Rejected:
            return rejected(error);
        case ErrorKind::VmFailed:
            if (stageFromName<CreateStage>(error.stage) == CreateStage::Install)
                return {tr("The machine could not install the database server"),
                    tr("Look on it at the log of the contextualization; often it reaches no package server. "
                       "Mend that, restart the machine and finish waiting, or delete the node.")};
            return {tr("The virtual machine failed"),
                tr("Look at the cloud's message in the details; then try again, or delete it and create "
                   "another.")};
        case ErrorKind::InUse:
            return {tr("In use by another program"),
                tr("Another window or msmctl works on this connection; the details name it. Close it there, "
                   "then connect again.")};
        case ErrorKind::Protocol:
            return protocol(error);
        case ErrorKind::Storage:
            return {tr("Could not be stored or read on this computer"),
                tr("Check the free space and the rights of the data folder, and that the keychain is "
                   "unlocked. "
                   "Nothing was sent to the cloud.")};
        case ErrorKind::Internal:
            return internal(error);
        }
        return internal(error);
    }

    static QString doubt()
    {
        return tr(
            "The request may have been carried out all the same: the program looks for the result in the "
            "cloud before anything is sent again.");
    }

private:
    /// Statuses that OpenNebula itself never answers; the details say who did.
    static std::optional<ErrorText> gateway(int status)
    {
        if (status >= 300 && status < 400)
            return ErrorText{tr("The address redirects elsewhere"),
                tr("The details name the target. If it is your cloud, enter it as the endpoint. It was not "
                   "followed, because your password would have gone there.")};
        switch (status) {
        case 401:
            return ErrorText{tr("Something in front of the cloud wants to be signed in to"),
                tr("It is not OpenNebula that asks. Ask the administrator of the cloud for the address of "
                   "its "
                   "XML-RPC interface behind that sign-in.")};
        case 403:
            return ErrorText{tr("Something in front of the cloud refuses the request"),
                tr("A gateway or a firewall does not let it pass. Ask whoever runs it; the details say what "
                   "it calls itself.")};
        case 407:
            return ErrorText{tr("A proxy wants to be signed in to"),
                tr("Give the proxy's user and password, or another way to the cloud, in the connection.")};
        case 429:
            return ErrorText{tr("Asked to wait"),
                tr("Something in front of the cloud takes only so many requests. The program waits as long "
                   "as "
                   "it was asked to, and goes on by itself.")};
        case 511:
            return ErrorText{tr("The network wants to be signed in to"),
                tr("Open any page in a web browser, sign in there, and try again.")};
        default:
            break;
        }
        const bool nobodyBehind = (status >= 502 && status <= 504) || (status >= 520 && status <= 530);
        if (nobodyBehind)
            return ErrorText{tr("A gateway answers, but not the cloud behind it"),
                tr("OpenNebula is down, starting or overloaded. The program tries again by itself; if it "
                   "stays, "
                   "give the details to the administrator of the cloud.")};
        return std::nullopt;
    }

    /// What was waited for, how long, and what a person can do about it.
    static ErrorText stageTimeout(const Error &error)
    {
        const QString limit = durationText(error.limit);
        if (const auto stage = stageFromName<CreateStage>(error.stage))
            return createTimeout(*stage, limit, error.detail);
        if (stageFromName<DeleteStage>(error.stage) == DeleteStage::Waiting)
            return {tr("In no state in which the cloud could delete it within %1").arg(limit),
                tr("It hangs between two states. Delete it again and choose to remove it at once, or ask the "
                   "administrator of the cloud.")};
        return {tr("Not gone within %1").arg(limit),
            tr("The cloud took the request, and the virtual machine is still there. Delete it again in a "
               "harder "
               "way, or look in the cloud why it does not end.")};
    }

    static ErrorText createTimeout(CreateStage stage, const QString &limit, const QString &detail)
    {
        switch (stage) {
        case CreateStage::Pending:
            return {tr("Not placed on a host within %1").arg(limit),
                tr("The details say what the scheduler says. Make room in the cloud and finish waiting, or "
                   "delete the node.")};
        case CreateStage::Prolog:
            return {tr("Files not copied within %1").arg(limit),
                tr("The image is large, or its datastore is slow or full. Finish waiting if the cloud still "
                   "copies, or delete the node.")};
        case CreateStage::Boot:
            return {tr("Not started within %1").arg(limit),
                tr("The host is slow, or its hypervisor hangs. Look at the machine in the cloud; finish "
                   "waiting, "
                   "or delete the node.")};
        case CreateStage::Address:
            return {tr("No address within %1").arg(limit),
                tr("The machine runs, but nobody can reach it. Check the network of the template; finish "
                   "waiting once it has an address, or delete the node.")};
        case CreateStage::Install:
            return {tr("Server and agent not installed within %1").arg(limit),
                tr("The machine runs. It may reach the package servers only slowly or not at all; the log of "
                   "the contextualization on it says how far it is. Finish waiting, or delete the node.")};
        case CreateStage::Agent:
            return {tr("The agent did not answer within %1").arg(limit),
                tr("The machine runs. Check that the agent starts in it, and that no firewall is between it "
                   "and "
                   "this computer; then finish waiting, or delete the node.")};
        case CreateStage::MySql:
            if (detail.contains(QStringLiteral("took no logins")))
                return {tr("MySQL took no logins within %1").arg(limit),
                    tr("The machine runs. The details say how MySQL answered. Mend that, then finish "
                       "waiting, "
                       "or delete the node.")};
            if (detail.contains(QStringLiteral("OneGate did not say READY")))
                return {tr("OneGate did not say READY within %1").arg(limit),
                    tr("The machine runs. Its image has to report to OneGate, and a READY from before the "
                       "machine last started does not count. Finish waiting with another rule, or delete "
                       "the node.")};
            return {tr("MySQL did not run within %1").arg(limit),
                tr("The agent answers. Look at the log of MySQL on the node; then finish waiting, or delete "
                   "the "
                   "node.")};
        case CreateStage::Submitted:
        case CreateStage::Registered:
            break;
        }
        return {tr("Not ready within %1").arg(limit), tr("Finish waiting, or delete the node.")};
    }

    /// What stands between us and the cloud.
    static ErrorText onTheWay(const Error &error)
    {
        if (error.hop == Hop::Proxy && error.httpStatus == 407)
            return {tr("The proxy does not accept user or password"),
                tr("Enter them in the connection, on its page Network. Nothing was sent to the cloud.")};
        if (error.hop == Hop::Proxy)
            return {tr("The proxy does not let anything through"),
                tr("Check its address and its port in the connection, on its page Network, and that it "
                   "allows this cloud.")};
        if (error.detail.contains(QStringLiteral("Host key verification failed")))
            return {tr("The key of the SSH bastion is not known"),
                tr("Connect to it once with ssh in a terminal, and compare its key with the "
                   "administrator's.")};
        if (error.detail.contains(QStringLiteral("Permission denied")))
            return {tr("The SSH bastion does not accept you"),
                tr("Load your key into the SSH agent with ssh-add, or name it in the configuration of ssh. "
                   "The program never asks for a password of SSH.")};
        return {tr("No way through the SSH bastion"),
            tr("Try it with ssh in a terminal. The program tries again by itself; nothing is lost.")};
    }

    static ErrorText tls(const Error &error)
    {
        switch (error.tlsFault) {
        case TlsFault::SelfSigned:
            return {tr("The server's certificate is signed by itself"),
                tr("Nobody vouches for it. Test the connection to compare its fingerprint with the "
                   "administrator's, and pin it if they are the same.")};
        case TlsFault::UnknownAuthority:
            return {tr("The server's certificate is signed by an unknown authority"),
                tr("If the cloud uses a certificate authority of its own, choose its file in the connection; "
                   "or test the connection, compare the fingerprint, and pin the certificate.")};
        case TlsFault::WrongHost:
            return {tr("The server's certificate is made out for another name"),
                tr("Use the name that the certificate carries as the endpoint's. If it is the right server "
                   "all the same, test the connection, compare the fingerprint, and pin the certificate.")};
        case TlsFault::Expired:
            return {tr("The server's certificate has expired"),
                tr("Ask the administrator of the cloud for a new one, and check this computer's clock.")};
        case TlsFault::NotYetValid:
            return {tr("The server's certificate is not valid yet"),
                tr("Check this computer's clock; if it is right, ask the administrator of the cloud.")};
        case TlsFault::Changed:
            return {tr("The server's certificate is not the one that was pinned"),
                tr("Either the administrator has replaced it, or somebody stands between you and the cloud. "
                   "Nothing was sent. Ask the administrator for the new fingerprint before you trust it.")};
        case TlsFault::NoProof:
            return {tr("What answers is not known to be the node's agent"),
                tr("It has not shown that it knows the secret of this node, and nothing was sent to it. "
                   "Either "
                   "the node was given another secret, or somebody stands between you and the node.")};
        case TlsFault::None:
        case TlsFault::Other:
            break;
        }
        return {tr("The secure connection could not be established"),
            tr("The details say what the server and this computer did not agree on.")};
    }

    static ErrorText forbidden(const Error &error)
    {
        if (error.apiCode == 0 && error.httpStatus == 0)
            return {tr("Not allowed here"),
                tr("This connection is read-only. Allow changes in the connection if you want to make "
                   "them.")};
        // OpenNebula answers AUTHORIZATION to all of these; only its words tell them apart.
        if (error.detail.contains(QStringLiteral("quota")))
            return {tr("A quota is used up"),
                tr("The cloud allows your account or your group no more of what the details name. Delete "
                   "what is "
                   "no longer needed, or ask the administrator of the cloud for more.")};
        if (error.detail.contains(QStringLiteral("restricted attribute")))
            return {tr("The template asks for what only administrators may"),
                tr("The details name the attribute. Choose another template, or ask the administrator of the "
                   "cloud.")};
        return {tr("The cloud does not allow this"),
            tr("Your account lacks a right, a quota is used up, or the object is locked. Ask the "
               "administrator "
               "of the cloud.")};
    }

    static ErrorText notFound(const Error &error)
    {
        if (error.httpStatus == 404)
            return {tr("Nothing answers at this path"),
                tr("OpenNebula's XML-RPC interface is at /RPC2, usually on port 2633. Check the endpoint.")};
        return {tr("No longer there"),
            tr("It was removed, or your account may not see it. Refresh to see what the cloud has now.")};
    }

    static ErrorText rejected(const Error &error)
    {
        if (error.apiCode == apiAllocate)
            return {tr("The cloud refused to make the virtual machine"),
                tr("Something in the template does not fit this cloud. The details name it; correct the "
                   "template, or choose another.")};
        if (error.apiCode == apiAction)
            return {tr("The cloud refused the action"),
                tr("The virtual machine is in a state that does not allow it, or the name is not allowed. "
                   "Refresh and look at its state.")};
        return {tr("The request was not accepted"), tr("Correct what the details name, and try again.")};
    }

    static ErrorText protocol(const Error &error)
    {
        if (error.apiCode == faultUnknownMethod)
            return {tr("This OpenNebula lacks a function"),
                tr("It is older than what this program supports (5.8 and later). Ask for an update of the "
                   "front end.")};
        if (error.httpStatus == 404)
            return notFound(error);
        return {tr("The answer is not OpenNebula's"),
            tr("Something else listens at this address, such as a web page or a proxy; a network's sign-in "
               "page "
               "asks for a web browser first. OpenNebula's XML-RPC interface is at /RPC2, usually on port "
               "2633.")};
    }

    static ErrorText internal(const Error &error)
    {
        if (error.apiCode != 0 || error.httpStatus >= 500)
            return {tr("The cloud reports an error of its own"),
                tr("Try again later. If it stays, give the details to the administrator of the cloud.")};
        return {tr("Something unexpected happened"),
            tr("Try again. If it happens again, report it with the details.")};
    }
};

} // namespace

ErrorText errorText(const Error &error)
{
    ErrorText text = ErrorWording::of(error);
    if (error.maybeApplied)
        text.advice = ErrorWording::doubt();
    return text;
}

} // namespace msm
