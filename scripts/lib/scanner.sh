# Finds ClamAV's daemon, or installs it from the system's packages.
install_scanner() {
  if command -v clamd >/dev/null 2>&1; then return 0; fi
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "The tests of uploads need ClamAV's daemon on PATH. Install it from your system's packages (for example: sudo apt-get install clamav-daemon) and run this again." >&2
    return 1
  fi
  echo "Installing ClamAV's daemon from the system's packages ..."
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends clamav-daemon; } >/dev/null; then
    echo "ClamAV's daemon could not be installed with apt-get. Install it by hand and run this again." >&2
    return 1
  fi
}
