#!/usr/bin/env bash
# Builds the one executable into artifacts/publish, the web page and the widget into their dist, only where sources are newer. `--no-web` leaves the latter out.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/needs.sh"
cd "$root"
out=artifacts/publish
stamp=$out/.built

stale() { # stale STAMP PATH…: true when STAMP is missing or older than a file under PATH…
  local stamp=$1
  shift
  [ ! -f "$stamp" ] || [ -n "$(find "$@" \( -name node_modules -o -name dist -o -name bin -o -name obj \) -prune -o -type f -newer "$stamp" -print -quit)" ]
}

if stale "$stamp" src Directory.Build.props Directory.Packages.props global.json; then
  need_dotnet
  echo "Building zhiyin …" >&2
  if ! dotnet publish src/Zhiyin.Cli -c Release -o "$out" -p:ZhiyinReadyToRun=true -v q -nologo >artifacts-publish.log 2>&1; then
    cat artifacts-publish.log >&2
    rm -f artifacts-publish.log
    echo "The build failed; the lines above say why." >&2
    exit 3
  fi
  rm -f artifacts-publish.log
  touch "$stamp"
fi

# build_web FOLDER WHAT: a folder with a package.json, built into its dist.
build_web() {
  stale "$1/dist/.built" "$1" || return 0
  need_node
  echo "Building $2 …" >&2
  (
    cd "$1"
    if [ ! -f node_modules/.installed ] || [ package-lock.json -nt node_modules/.installed ]; then
      # Not `npm ci`: it insists on lock entries for other platforms' optional binaries, which not every registry copy holds.
      npm install --no-save --no-audit --no-fund --loglevel=error
      touch node_modules/.installed
    fi
    npm run --silent build
    touch dist/.built
  ) >&2
}

if [ "${1:-}" != "--no-web" ]; then
  build_web web/desk "the web page"
  build_web web/widget "the widget"
fi
