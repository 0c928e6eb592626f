#!/bin/sh
# Tries a .deb or a .run as a colleague's computer would meet it: in a Debian with nothing in it, not even Python.
#   sudo sh packaging/linux/try_in_clean_root.sh FILE [SUITE]        SUITE: bookworm (the default), trixie ...
# Needs root and debootstrap. MIRROR may name another package archive; this computer's own apt settings and certificates
# are taken along, so that a proxy works. The root is made in a temporary folder and removed at the end; with KEEP=1 it stays.
set -eu
file=$(readlink -f "$1")
suite=${2:-bookworm}
root=$(mktemp -d)
chmod 755 "$root"

tidy() {
    umount --lazy "$root/proc" "$root/dev" 2>/dev/null || true
    if [ -z "${KEEP:-}" ]; then rm -rf --one-file-system "$root"; else echo "-> The root is in $root"; fi
}
trap tidy EXIT

inside() { chroot "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { inside su -s /bin/sh -c "cd && $*" facilitator; }
install() { inside apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "$@" >/dev/null; }

echo "-> A clean $suite"
debootstrap --variant=minbase "$suite" "$root" "${MIRROR:-http://deb.debian.org/debian}" >/dev/null
cp /etc/resolv.conf /etc/hosts "$root/etc/"
find /etc/apt/apt.conf.d -type f -exec grep -lE 'Proxy|Verify|CaInfo' {} + 2>/dev/null | xargs -r -I{} cp {} "$root/etc/apt/apt.conf.d/"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
inside apt-get update -qq
inside useradd --create-home facilitator

echo "-> Installing $(basename "$file")"
case $file in
    *.deb)
        cp "$file" "$root/var/tmp/"
        install "/var/tmp/$(basename "$file")"
        foorumi=foorumi ;;
    *)
        install xz-utils libgl1 libegl1 libdbus-1-3 libfontconfig1 libx11-6 libx11-xcb1 fonts-dejavu-core
        cp "$file" "$root/home/facilitator/foorumi.run"
        as_user sh foorumi.run
        foorumi=.local/bin/foorumi ;;
esac
if inside sh -c 'command -v python3' >/dev/null; then echo "There is a Python in this root; the trial would prove nothing."; exit 1; fi

echo "-> The self-test, as a user without rights"
as_user "$foorumi" --selftest

echo "-> The demonstration evening, played by itself"
as_user "$foorumi" demo --unattended --out evening >/dev/null
inside test -s /home/facilitator/evening/figures.json

echo "-> A double click on the file, and an evening run by keys, on an X display"
install xvfb xauth openbox xdotool sqlite3 shared-mime-info desktop-file-utils libglib2.0-bin xdg-utils
as_user '[ ! -d .local/share/mime ] || { update-mime-database .local/share/mime; update-desktop-database .local/share/applications; }'
kind=$(as_user "gio info -a standard::content-type evening/demo.foorumi" | sed -n 's/.*content-type: //p')
[ "$kind" = application/x-foorumi ] || { echo "The file is taken for $kind"; exit 1; }
cp "$(dirname "$(readlink -f "$0")")/evening_by_keys.sh" "$root/home/facilitator/"
as_user 'xvfb-run -a -s "-screen 0 1366x768x24" sh evening_by_keys.sh'

echo "-> Removing it"
case $file in
    *.deb) inside dpkg --purge foorumi >/dev/null ;;
    *) as_user sh foorumi.run --remove ;;
esac
left=$(inside find /usr /opt /etc /home/facilitator/.local -iname '*foorumi*' -not -path '*/share/foorumi*' 2>/dev/null || true)
[ -z "$left" ] || { echo "Left behind: $left"; exit 1; }
echo "-> Whole: installed, tested, played, opened, run and removed"
