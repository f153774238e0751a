# Sourced by ./run, ./test, ./zhiyin and .ci/run: says clearly what is missing on this machine.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

need_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1; then
    echo "The .NET 10 SDK is missing (no «dotnet» on the PATH). Install it from https://dotnet.microsoft.com/download/dotnet/10.0" >&2
    exit 2
  fi
  if ! (cd "$root" && dotnet --version) >/dev/null 2>&1; then
    echo "«dotnet» is here, but not an SDK of version 10 (global.json). Found: $(dotnet --list-sdks 2>/dev/null | tr '\n' ' ')" >&2
    exit 2
  fi
}

need_node() {
  if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    echo "Node.js 20 or newer with npm is missing; the web page cannot be built. Install it from https://nodejs.org/" >&2
    exit 2
  fi
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  if [ "$major" -lt 20 ]; then
    echo "Node.js 20 or newer is needed, found $(node --version)." >&2
    exit 2
  fi
}

# may_install: true where packages can be installed without asking (root on Debian or Ubuntu).
may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# install_debian NAME…: installs what is missing; quiet, and never fatal.
install_debian() {
  local missing=()
  for name in "$@"; do dpkg -s "$name" >/dev/null 2>&1 || missing+=("$name"); done
  [ ${#missing[@]} -eq 0 ] && return 0
  may_install || return 1
  echo "Installing ${missing[*]} …" >&2
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"; } >/dev/null 2>&1
}
