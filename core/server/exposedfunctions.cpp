// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/exposedfunctions.h"

#include <utility>

namespace msm {

void ExposedFunctions::add(Method method, const QString &name, const Handler &handler)
{
    m_functions[method].insert(name, handler);
}

const ExposedFunctions::Handler *ExposedFunctions::find(Method method, const QString &name) const
{
    const auto functions = m_functions.constFind(method);
    if (functions == m_functions.constEnd())
        return nullptr;
    const auto function = functions->constFind(name);
    return function == functions->constEnd() ? nullptr : &*function;
}

QStringList ExposedFunctions::names(Method method) const
{
    return m_functions.value(method).keys();
}

} // namespace msm
