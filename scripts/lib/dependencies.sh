# Installs exactly what the lockfile names, once per lockfile.
install_dependencies() {
  if ! command -v npm >/dev/null 2>&1; then
    echo "Node.js 20 or newer with npm is needed. Install it and run this again." >&2
    exit 1
  fi
  local wanted
  wanted=$(cksum <package-lock.json)
  if [ "$(cat node_modules/.installed-lockfile 2>/dev/null || true)" != "$wanted" ]; then
    echo "Installing dependencies (about a minute on the first run) ..."
    npm ci --no-audit --no-fund --loglevel=error
    echo "$wanted" >node_modules/.installed-lockfile
  fi
}
