// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Never run; it is what it links that matters.
int main()
{
    return 0;
}
