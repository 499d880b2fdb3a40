# Finds LibreOffice, which the tests of printed papers open them with, or installs its writer from the system's packages.
install_office_program() {
  if command -v soffice >/dev/null 2>&1; then return 0; fi
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "The tests of printed papers need LibreOffice on PATH. Install it from your system's packages (for example: sudo apt-get install libreoffice-writer) and run this again." >&2
    return 1
  fi
  echo "Installing LibreOffice from the system's packages ..."
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui poppler-utils; } >/dev/null; then
    echo "LibreOffice could not be installed with apt-get. Install it by hand and run this again." >&2
    return 1
  fi
}
