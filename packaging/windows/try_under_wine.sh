#!/bin/sh
# Tries the installer's script without Windows: install, upgrade over it, remove, with a stand-in for the program.
#   sh packaging/windows/try_under_wine.sh
# Needs makensis, 64-bit Wine and a Python with Pillow and PySide6 as `python` (as .venv has). It proves where things go and
# that nothing is left behind; that the program runs on Windows it does not prove.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export WINEPREFIX="$work/prefix" WINEDEBUG=-all
for wine in /usr/lib/wine/wine64 /usr/bin/wine64 /usr/bin/wine; do [ -x $wine ] && break; done
for server in /usr/lib/wine/wineserver64 /usr/bin/wineserver; do [ -x $server ] && break; done

installer() { # of a version, with one part that the other version lacks
    mkdir -p "$work/$1/foorumi/_internal" && echo "$1" >"$work/$1/foorumi/foorumi.exe" && echo "$1" >"$work/$1/foorumi/_internal/of-$1"
    makensis -V2 -WX "-DVERSION=$1" "-DBUNDLE=$work/$1/foorumi" "-DOUT=$work/foorumi-$1-setup.exe" "-DICON=$work/foorumi.ico" \
        -DKILOBYTES=1 "$here/foorumi.nsi"
}

run() { "$wine" "$@" 2>/dev/null && "$server" -w; }

python -c "import sys; sys.path.insert(0, '$here/..'); from pathlib import Path; from app_icons import write_icons; write_icons(Path('$work'))"
installer 1.0 && installer 2.0
run "$work/foorumi-1.0-setup.exe" /S
program=$(dirname "$(find "$WINEPREFIX" -name foorumi.exe)")
test -f "$program/_internal/of-1.0"
run reg query 'HKCU\Software\Classes\Foorumi.Workspace\shell\open\command' | grep -q foorumi.exe
echo mine >"$program/own.foorumi"
run "$work/foorumi-2.0-setup.exe" /S
test -f "$program/_internal/of-2.0" && test ! -e "$program/_internal/of-1.0" && grep -q 2.0 "$program/foorumi.exe"
run "$program/uninstall.exe" /S
left=$(find "$WINEPREFIX" -iname '*foorumi*' ! -path "$program" ! -name own.foorumi)
test -z "$left" || { echo "Left behind: $left"; exit 1; }
test -f "$program/own.foorumi"
echo "Installed, upgraded and removed; the file of the user's own stayed."
