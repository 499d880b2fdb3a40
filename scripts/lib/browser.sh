# Finds Chromium, or installs it from the system's packages.
install_browser() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then return 0; fi
  done
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "The browser tests need Chromium on PATH. Install it from your system's packages (for example: sudo apt-get install chromium) and run this again." >&2
    return 1
  fi
  echo "Installing Chromium from the system's packages ..."
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation; } >/dev/null; then
    echo "Chromium could not be installed with apt-get. Install it by hand and run this again." >&2
    return 1
  fi
}
