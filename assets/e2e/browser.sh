#!/bin/sh
# Prints the path of a Chromium for the browser tests. Where there is none, or
# no Korean font or no pdftotext, installs them on Debian and its children, and
# elsewhere says what is missing.
set -eu

find_browser() {
  for candidate in "${CHROME:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    [ -n "$candidate" ] && command -v "$candidate" && return
  done
  return 1
}

korean_font() {
  [ "$(uname)" = Darwin ] || [ -n "$(fc-list :lang=ko 2>/dev/null)" ]
}

missing=
find_browser >/dev/null || missing="$missing chromium"
korean_font || missing="$missing fonts-noto-cjk fontconfig"
command -v pdftotext >/dev/null || missing="$missing poppler-utils"
[ -n "$missing" ] || { find_browser; exit; }

as_root=
[ "$(id -u)" = 0 ] || as_root="sudo -n"
if ! command -v apt-get >/dev/null || ! $as_root true 2>/dev/null; then
  echo "the browser tests need, under these or similar names:$missing" >&2
  exit 1
fi
echo "installing$missing for the browser tests" >&2
export DEBIAN_FRONTEND=noninteractive
# A list of packages that cannot be refreshed may still be good enough.
$as_root apt-get update -qq >&2 || true
# shellcheck disable=SC2086 # the names are words of their own
$as_root apt-get install -y -qq --no-install-recommends $missing >&2
find_browser
