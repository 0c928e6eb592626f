#!/bin/sh
# Foorumi as one file: installs for this user only, without an administrator.
#   sh FILE                 install, or put a newer version in the place of an older
#   sh FILE --unpack DIR    only unpack into DIR/foorumi
#   sh FILE --remove        take everything away that this file installs; your own .foorumi files stay
set -eu
here=${XDG_DATA_HOME:-$HOME/.local/share}
program=$HOME/.local/lib/foorumi
command=$HOME/.local/bin/foorumi

payload() { tail -n +@LINES@ "$self" | tar -x -J -f - -C "$1"; }

tell_desktop() {
    if command -v update-mime-database >/dev/null 2>&1; then update-mime-database "$here/mime" || true; fi
    if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database "$here/applications" || true; fi
}

remove() {
    rm -rf "$program"
    rm -f "$command" "$here/applications/foorumi.desktop" "$here/mime/packages/foorumi.xml" \
        "$here/icons/hicolor/scalable/apps/foorumi.svg" "$here/icons/hicolor/scalable/mimetypes/application-x-foorumi.svg"
}

install() {
    mkdir -p "$HOME/.local/lib" "$HOME/.local/bin" "$here/applications" "$here/mime/packages" \
        "$here/icons/hicolor/scalable/apps" "$here/icons/hicolor/scalable/mimetypes"
    fresh=$(mktemp -d "$HOME/.local/lib/foorumi.XXXXXX")
    trap 'rm -rf "$fresh"' EXIT
    payload "$fresh"
    "$fresh/foorumi/foorumi" --selftest >"$fresh/report" || { cat "$fresh/report"; exit 1; }
    remove
    mv "$fresh/foorumi" "$program"
    ln -s "$program/foorumi" "$command"
    share=$program/share
    sed "s|^Exec=foorumi|Exec=\"$command\"|" "$share/foorumi.desktop" >"$here/applications/foorumi.desktop"
    cp "$share/foorumi.xml" "$here/mime/packages/"
    cp "$share/foorumi.svg" "$here/icons/hicolor/scalable/apps/"
    cp "$share/foorumi.svg" "$here/icons/hicolor/scalable/mimetypes/application-x-foorumi.svg"
    tell_desktop
    echo "Foorumi is installed: $command"
}

self=$0
case ${1:-} in
    --unpack) mkdir -p "$2" && payload "$2" ;;
    --remove) remove && tell_desktop && echo "Foorumi is removed. Your own .foorumi files are where they were." ;;
    "") install ;;
    *) sed -n '2,5s/^# //p' "$self" && exit 2 ;;
esac
exit 0
