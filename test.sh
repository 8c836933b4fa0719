#!/usr/bin/env bash
# Everything a change must pass: restore, format, build, model checks, every test. Ends with one line of totals.
#   ./test.sh          the everyday run
#   ./test.sh --long   the whole matrix: all faults, all themes and widths
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Every process here is short: what it costs to find out which code is worth making faster never comes back.
export DOTNET_TieredPGO=0
[ "${1:-}" = --long ] && export CREDICARE_TEST_LONG=1

work=$(mktemp -d)
# One compiler for all projects, so that the analyzers are made ready once and not for each. It is this run's own, since one that has
# seen the pages before may mistake what it remembers of them, and ends with the build.
compilers() { grep -slz '[V]BCSCompiler' /proc/[0-9]*/cmdline | cut -d/ -f3 | sort; }
end_compilers() { compilers | comm -13 "$work/compilers" - | xargs -r kill; }
compilers > "$work/compilers"
finish() {
  end_compilers
  [ -n "${cluster:-}" ] && runuser_postgres "$bin/pg_ctl" -D "$cluster/data" -m immediate stop > /dev/null 2>&1
  rm -rf "$work" "${cluster:-}"
}
trap finish EXIT

fail() {
  echo "$1"
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
}

# What the tests use beside the SDK and Node, from Debian when it is missing.
missing=()
need() { command -v "$1" > /dev/null 2>&1 || [ -x "$1" ] || missing+=("$2"); }
need chromium chromium
need /usr/lib/postgresql/15/bin/initdb postgresql
need pdftotext poppler-utils
need qpdf qpdf
/usr/bin/python3 -c 'import aiosmtpd' > /dev/null 2>&1 || missing+=(python3-aiosmtpd)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]}"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"; } > "$work/apt.log" 2>&1 \
    || { tail -20 "$work/apt.log"; fail "Could not install ${missing[*]}; install them by hand and run again."; }
fi

# One throw-away PostgreSQL cluster for all suites; it refuses to run as root.
bin=/usr/lib/postgresql/15/bin
runuser_postgres() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }
if [ -z "${CREDICARE_TEST_POSTGRES:-}" ]; then
  cluster=$(mktemp -d)
  [ "$(id -u)" = 0 ] && chown postgres:postgres "$cluster"
  chmod 700 "$cluster"
  port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  runuser_postgres "$bin/initdb" -D "$cluster/data" -A trust -U portal -E UTF8 --locale=C.UTF-8 --no-sync > "$work/postgres.log" 2>&1 \
    && runuser_postgres "$bin/pg_ctl" -D "$cluster/data" -w -l "$cluster/log" \
      -o "-c listen_addresses=127.0.0.1 -p $port -c unix_socket_directories=$cluster -c fsync=off -c max_connections=200" start >> "$work/postgres.log" 2>&1 \
    || { cat "$work/postgres.log"; fail "PostgreSQL did not start."; }
  export CREDICARE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=portal;Database=postgres"
fi

dotnet restore CrediCare.sln || fail "Restore failed."
dotnet tool restore > /dev/null || fail "The local tools could not be restored."
dotnet csharpier check . || fail "Formatting differs; run 'dotnet csharpier format .'."
dotnet build CrediCare.sln --no-restore -v q -clp:NoSummary -p:UseSharedCompilation=true "-p:SharedCompilationId=credicare-$$" || fail "The build failed."
end_compilers
scripts/migrations.sh check || fail "A change of the model lacks its migration."

log=$work/tests.log
rc=0
dotnet test CrediCare.sln --no-build -m:1 --logger "console;verbosity=minimal" 2>&1 | tee "$log" || rc=$?

echo
echo "Databases covered: SQLite, PostgreSQL$([ -n "${CREDICARE_TEST_SQLSERVER:-}" ] && echo ', SQL Server')"
if grep -q '\[SKIP\]' "$log"; then
  echo "Skipped by name:"
  grep '\[SKIP\]' "$log" | sed -E 's/^\[[^]]*\] */  /; s/ *\[SKIP\].*//' | sort -u
fi
awk -v rc="$rc" '
  /^(Passed|Failed|Skipped)! +- Failed: +[0-9]+, Passed: +[0-9]+, Skipped: +[0-9]+,/ {
    gsub(/[^0-9]+/, " "); failed += $1; passed += $2; skipped += $3
  }
  END {
    if (rc && !failed) failed = 1
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit rc || failed || !passed
  }' "$log"
