#!/bin/sh
# Opens the demonstration as GNOME's file manager does by double click (xdg-open asks gio there), runs its evening by keys alone, and looks into the file.
# Run by try_in_clean_root.sh on an X display, in a home with evening/demo.foorumi.
set -eu
file=$PWD/evening/again.foorumi
cp evening/demo.foorumi "$file"
sqlite3 "$file" 'delete from item_clock; delete from run'
handler=$(xdg-mime query default application/x-foorumi)
[ "$handler" = foorumi.desktop ] || { echo "The file is opened by: $handler"; exit 1; }

openbox --sm-disable & manager=$!
XDG_CURRENT_DESKTOP=GNOME xdg-open "$file" >said 2>&1 || { cat said; exit 1; }
window=''
seconds=0
until [ -n "$window" ] || [ $seconds -ge 90 ]; do
    sleep 1
    seconds=$((seconds + 1))
    window=$(xdotool search --onlyvisible --name 'again – Foorumi' | head -1) || true
done
[ -n "$window" ] || { echo "The window did not come up:"; cat said; exit 1; }
sleep 3
xdotool windowactivate "$window"

press() { xdotool key --clearmodifiers "$1"; sleep 2; }
press ctrl+k
xdotool type "seura"
sleep 1
press Return # the event that was found
press ctrl+2 # Run mode
for _ in 1 2 3 4; do press ctrl+Right; done
shown=$(sqlite3 "file:$file?mode=ro" 'select count(*) from item_clock')
press alt+F4
sleep 3
if xdotool search --onlyvisible --name 'again – Foorumi' >/dev/null; then echo "The window stayed."; exit 1; fi
kill $manager
echo "   the window came up by xdg-open, and $shown items of the evening were shown by keys"
[ "$shown" -ge 4 ]
