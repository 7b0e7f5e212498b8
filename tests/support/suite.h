// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

/// Several test files in one executable, which builds much faster than an executable for each: a file ends
/// with MSM_TEST(Class) where Qt Test would have QTEST_GUILESS_MAIN(Class), or with MSM_GUI_TEST(Class) for
/// QTEST_MAIN. CTest still runs each file in a process of its own: `tests_core_iaas tst_gateway [OPTION OF QT
/// TEST…]`.
namespace msm::test {

using Run = int (*)(int argc, char **argv);

/// Makes a test known under the name of its file; a constant of that file.
class Registration final {
public:
    Registration(const char *file, Run run);
};

template <class Application, class Test>
int run(int argc, char **argv)
{
    Application application(argc, argv);
    Application::setAttribute(Qt::AA_Use96Dpi, true);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace msm::test

#define MSM_TEST(Class)                                                                                      \
    static const msm::test::Registration registrationOf##Class(                                              \
        __FILE__, &msm::test::run<QCoreApplication, Class>);
#define MSM_GUI_TEST(Class)                                                                                  \
    static const msm::test::Registration registrationOf##Class(                                              \
        __FILE__, &msm::test::run<QApplication, Class>);
