#!/bin/sh
# Installs Factcheck for the user who runs it, or removes it again (--uninstall).
set -eu

prefix=${FACTCHECK_PREFIX:-$HOME/.local}
program=$prefix/lib/factcheck
share=$prefix/share

refresh() {
    if command -v update-desktop-database >/dev/null; then
        update-desktop-database -q "$share/applications" || :
    fi
    if command -v update-mime-database >/dev/null; then
        update-mime-database "$share/mime" >/dev/null 2>&1 || :
    fi
    if command -v gtk-update-icon-cache >/dev/null; then
        gtk-update-icon-cache -q -t -f "$share/icons/hicolor" >/dev/null 2>&1 || :
    fi
}

# Takes away what an installation brought: the files it listed, then the folders left empty.
remove() {
    [ -f "$program/installed" ] || return 0
    while IFS= read -r file; do
        rm -f "$prefix/$file"
        rmdir -p --ignore-fail-on-non-empty "$(dirname "$prefix/$file")" 2>/dev/null || :
    done <"$program/installed"
    rm -f "$share/mime/application/vnd.factcheck."*.xml # made by update-mime-database
    rm -rf "$program"
    rmdir "$prefix/lib" 2>/dev/null || :
}

if [ "${1:-}" = --uninstall ]; then
    if [ ! -f "$program/installed" ]; then
        echo "Factcheck is not installed in $prefix." >&2
        exit 1
    fi
    remove
    refresh
    echo "Factcheck is removed. Your stores and backups stay in ~/.local/share/Factcheck, your"
    echo "preferences in ~/.config/Factcheck."
    exit 0
fi

mkdir -p "$prefix/lib" || {
    echo "Factcheck cannot be installed in $prefix. Name another folder: FACTCHECK_PREFIX=FOLDER." >&2
    exit 1
}
rm -rf "$program.new"
cp -R lib/factcheck "$program.new"
find bin share ! -type d >"$program.new/installed"
cp install.sh "$program.new/install.sh"
remove
mv "$program.new" "$program"
cp -R bin share "$prefix/"
# A file manager need not know ~/.local/bin.
sed -i "s|^Exec=factcheck|Exec=\"$prefix/bin/factcheck\"|" "$share/applications/factcheck.desktop"
refresh
echo "Factcheck is installed: look for it among your programs, or start $prefix/bin/factcheck."
echo "To remove it: sh $program/install.sh --uninstall"
