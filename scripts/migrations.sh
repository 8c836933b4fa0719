#!/usr/bin/env bash
# Migrations for all three databases at once, so that none is forgotten.
#   scripts/migrations.sh add NAME    write a migration for the model's changes
#   scripts/migrations.sh check       fail if a model change lacks its migration
#   scripts/migrations.sh restart     before the first release only: one fresh "Initial" for each
set -euo pipefail
cd "$(dirname "$0")/.."
verb=${1:?add NAME, check or restart}

each() {
  for database in Sqlite PostgreSql SqlServer; do
    echo "== $database"
    "$@" "src/CrediCare.Data.$database"
  done
}

ef() { dotnet ef "$@" --no-build; }
add() { ef migrations add "$name" --project "$1" --startup-project "$1" --output-dir Migrations; }
check() { ef migrations has-pending-model-changes --project "$1" --startup-project "$1"; }
clear() { rm -rf "$1/Migrations"; }
build() { dotnet build "$1" -v q --nologo -clp:ErrorsOnly; }

dotnet tool restore > /dev/null
case "$verb" in
  add) name=${2:?a name for the migration}; each build; each add ;;
  check) each build; each check ;;
  restart) name=Initial; each clear; each build; each add ;;
  *) echo "add NAME, check or restart" >&2; exit 2 ;;
esac
