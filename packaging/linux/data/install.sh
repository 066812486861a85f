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

# The lists that the desktop made go with the last thing they list, and what we can make again.
forget() {
    types="$share/mime"
    if [ ! -d "$types/packages" ]; then
        for name in XMLnamespaces aliases generic-icons globs globs2 icons magic mime.cache \
            subclasses treemagic types version; do
            rm -f "$types/$name"
        done
        rmdir "$types/application" "$types" 2>/dev/null || :
    fi
    programs="$share/applications"
    [ -n "$(find "$programs" -name '*.desktop' 2>/dev/null)" ] || rm -f "$programs/mimeinfo.cache"
    theme="$share/icons/hicolor"
    [ -n "$(find "$theme" -mindepth 2 2>/dev/null)" ] || rm -f "$theme/icon-theme.cache"
    for folder in "$programs" "$theme" "$share/icons" "$share"; do
        rmdir "$folder" 2>/dev/null || :
    done
    rm -rf "${XDG_CACHE_HOME:-$HOME/.cache}/Factcheck"
}

if [ "${1:-}" = --uninstall ]; then
    if [ ! -f "$program/installed" ]; then
        echo "Factcheck is not installed in $prefix." >&2
        exit 1
    fi
    remove
    refresh
    forget
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
echo "Factcheck is installed: look for it among your programs, or start '$prefix/bin/factcheck'."
echo "To remove it: sh '$program/install.sh' --uninstall"
