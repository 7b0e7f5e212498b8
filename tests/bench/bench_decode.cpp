// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the answer to a listing of ten thousand VMs takes from its bytes to values, against a plain Qt
// program and against nothing but the parser, and how much memory it takes. Prints "name value unit goal".
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/vmdecoder.h"
#include "tests/bench/figures.h"
#include "tests/bench/poolanswer.h"
#include "tests/bench/xmlstreamdecoder.h"

#include <pugixml.hpp>

#include <QUtf8StringView>

using namespace msm;
using namespace msm::bench;

namespace {

constexpr int kNodes = 10000;
constexpr int kRounds = 15;

VmList decode(const QByteArray &bytes)
{
    auto value = opennebula::decodeAnswer(200, bytes);
    if (!value)
        abandon("the answer could not be decoded");
    auto vms = opennebula::decodeVmPool(value->takeBytes());
    if (!vms)
        abandon("the listing could not be decoded");
    return std::move(*vms);
}

/// Both documents, parsed in place, and nothing read from them but the text of the first.
void parseOnly(QByteArray &bytes)
{
    pugi::xml_document outer;
    pugi::xml_document inner;
    const bool parsed = outer.load_buffer_inplace(bytes.data(), size_t(bytes.size()));
    const pugi::xml_node data =
        outer.document_element().first_child().first_child().first_child().first_child().first_child();
    char *text = const_cast<char *>(data.last_child().previous_sibling().first_child().child_value());
    if (!parsed || !inner.load_buffer_inplace(text, std::char_traits<char>::length(text)))
        abandon("the parser alone failed");
}

double peakMemoryPerAnswer(const QByteArray &answer)
{
    resetPeakResident();
    const double before = residentMb();
    const VmList vms = decode(answer);
    const double answerMb = double(answer.size()) / 1024 / 1024;
    // The answer itself was there before and counts as well.
    return (peakResidentMb() - before + answerMb) / answerMb;
}

} // namespace

int main()
{
    const QByteArray answer = poolAnswer(kNodes);
    report("decode_answer_size", double(answer.size()) / 1e6, "MB");
    // First, while nothing of earlier rounds is kept by the allocator.
    const double peak = peakMemoryPerAnswer(answer);

    std::vector<double> ours;
    std::vector<double> streamed;
    std::vector<double> bare;
    std::vector<double> checked;
    for (int round = 0; round < kRounds; ++round) {
        VmList a;
        VmList b;
        ours.push_back(millisecondsOf([&] { a = decode(answer); }));
        QByteArray bytes(answer.constData(), answer.size()); // shared with nobody, for it is parsed in place
        bare.push_back(millisecondsOf([&] { parseOnly(bytes); }));
        streamed.push_back(millisecondsOf([&] { b = decodeWithXmlStream(answer); }));
        checked.push_back(millisecondsOf([&] {
            if (!QUtf8StringView(answer).isValidUtf8())
                abandon("the answer is not valid UTF-8");
        }));
        if (a != b || a.size() != kNodes)
            abandon("the decoders do not agree");
    }
    report("decode_pool_10000", median(ours), "ms");
    report("decode_pool_10000_utf8_check", median(checked), "ms");
    report("decode_vs_qxmlstreamreader", median(streamed) / median(ours), "x", ">=10");
    report("decode_vs_bare_pugixml", median(ours) / median(bare), "x", "<=1.5");
    report("decode_peak_memory", peak, "x", "<=4");
    return 0;
}
