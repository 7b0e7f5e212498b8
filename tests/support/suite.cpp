// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"

#include "app/platform/platform.h"

#include <QFileInfo>

#include <cstdio>
#include <map>
#include <string>

namespace msm::test {

namespace {

std::map<std::string, Run> &tests()
{
    static std::map<std::string, Run> all;
    return all;
}

} // namespace

Registration::Registration(const char *file, Run run)
{
    tests().emplace(QFileInfo(QString::fromUtf8(file)).completeBaseName().toStdString(), run);
}

} // namespace msm::test

int main(int argc, char **argv)
{
    using namespace msm::test;
    const auto test = argc > 1 ? tests().find(argv[1]) : tests().end();
    if (test == tests().end()) {
        std::fprintf(stderr, "Say which test is to run:\n");
        for (const auto &[name, run] : tests())
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    argv[1] = argv[0];
    return msm::endedWith(test->second(argc - 1, argv + 1));
}
