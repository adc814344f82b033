#!/bin/sh
# Sets the address of the add-in in its manifest.
#   sh set-origin.sh https://plan.example.gov.ua web/manifest.xml
set -eu
origin=${1-}
manifest=${2-web/manifest.xml}
case $origin in
  https://?*) origin=${origin%/} ;;
  *) echo "Usage: sh set-origin.sh https://ADDRESS [MANIFEST]   (an add-in needs an https address)" >&2; exit 2 ;;
esac
case $origin in
  *[!A-Za-z0-9.:/_-]*) echo "The address $origin holds characters that no address of a site has." >&2; exit 2 ;;
esac
[ -f "$manifest" ] || { echo "There is no file $manifest. Name the manifest after the address." >&2; exit 2; }
sed "s|https://localhost:3000|$origin|g" "$manifest" > "$manifest.new"
if grep -qi localhost "$manifest.new"; then
  rm -f "$manifest.new"
  echo "$manifest still names localhost: it was not changed." >&2
  exit 1
fi
if ! grep -qF "$origin/taskpane.html" "$manifest.new"; then
  rm -f "$manifest.new"
  echo "$manifest already has another address. Take a fresh copy from the archive." >&2
  exit 1
fi
mv "$manifest.new" "$manifest"
echo "$manifest: the add-in is at $origin"
