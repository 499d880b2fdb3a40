# Finds libfaketime, with which the fault test sets clocks, or installs it from the system's packages. Without it the rest is tested.
install_clock_library() {
  if compgen -G '/usr/lib/*/faketime/libfaketime.so.1' >/dev/null; then return 0; fi
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then return 0; fi
  echo "Installing libfaketime from the system's packages ..."
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libfaketime; } >/dev/null || true
}
