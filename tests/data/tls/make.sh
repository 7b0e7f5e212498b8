#!/bin/sh
# SPDX-FileCopyrightText: MySQL Server Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes every certificate in this folder anew. The authority's key is thrown away afterwards.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
far=21261029000000Z
now=20240101000000Z

cat > "$work/ca.cnf" <<EOF
[ca]
default_ca = test
[test]
database = $work/index
serial = $work/serial
new_certs_dir = $work
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
EOF
: > "$work/index"
echo 01 > "$work/serial"
openssl req -x509 -newkey rsa:2048 -nodes -keyout "$work/ca.key" -out ca.pem -days 36500 \
    -subj "/CN=MSM test authority" 2>/dev/null
openssl genrsa -out server.key 2048 2>/dev/null

# signed NAME COMMON_NAME ALTERNATIVE_NAMES FROM TO [-selfsign]
signed() {
    openssl req -new -key server.key -subj "/CN=$2" -out "$work/$1.csr"
    printf 'subjectAltName = %s\nbasicConstraints = CA:FALSE\n' "$3" > "$work/$1.ext"
    if [ "${6-}" = -selfsign ]; then
        set -- "$1" "$2" "$3" "$4" "$5" -selfsign -keyfile server.key
    else
        set -- "$1" "$2" "$3" "$4" "$5" -cert ca.pem -keyfile "$work/ca.key"
    fi
    name=$1 from=$4 to=$5
    shift 5
    openssl ca -batch -notext -config "$work/ca.cnf" -in "$work/$name.csr" -out "$name.pem" \
        -startdate "$from" -enddate "$to" -extfile "$work/$name.ext" "$@" 2>/dev/null
}
here="DNS:localhost,IP:127.0.0.1"
signed server localhost "$here" $now $far
signed wronghost other.example "DNS:other.example" $now $far
signed expired localhost "$here" 20200101000000Z 20210101000000Z
signed notyet localhost "$here" 21200101000000Z $far
signed selfsigned cloud.example "DNS:cloud.example" $now $far -selfsign
signed selfsigned-expired localhost "$here" 20200101000000Z 20210101000000Z -selfsign
