// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/vmdamage.h"

namespace msm::sandbox {

namespace {

constexpr auto kNodeThatWasSaved = "11111111-2222-4333-8444-555555555555";

QByteArray withUpperLabels(const QByteArray &vmXml)
{
    const qsizetype begin = vmXml.indexOf("<LABELS>");
    const qsizetype end = vmXml.indexOf("</LABELS>", begin);
    if (begin < 0 || end < 0)
        return vmXml;
    return vmXml.first(begin) + vmXml.sliced(begin, end - begin).toUpper() + vmXml.sliced(end);
}

} // namespace

bool hitsVmText(const Faults &faults, int vmId)
{
    return faults.hitsVm(Fault::BadUtf8, vmId) || faults.hitsVm(Fault::BadVm, vmId)
        || faults.hitsVm(Fault::LabelCase, vmId);
}

QByteArray withVmFaults(QByteArray vmXml, const Faults &faults, int vmId)
{
    if (faults.hitsVm(Fault::LabelCase, vmId))
        vmXml = withUpperLabels(vmXml);
    if (faults.hitsVm(Fault::BadUtf8, vmId))
        vmXml.replace("</NAME>", "\xc3</NAME>");
    if (faults.hitsVm(Fault::BadVm, vmId))
        vmXml.replace("</UNAME>", "</UNAM");
    return vmXml;
}

Template restoredTemplate(Template content)
{
    const QByteArray key = kNodeThatWasSaved;
    content.set("LABELS", "mysql,database,msm/mysql/" + key + "/agent");
    content.set("MSM_SERVICE", "mysql");
    content.set("MSM_OPERATION", key);
    content.set("MSM_FUNCTION", "agent");
    return content;
}

} // namespace msm::sandbox
