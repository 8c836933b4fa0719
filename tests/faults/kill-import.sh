#!/usr/bin/env bash
# Kills the nightly import (kill -9) at random instants, starts it again each time, and checks in the end that every
# registration became exactly one case or was refused with a reason.
#   tests/faults/kill-import.sh [Sqlite|PostgreSql] [kills] [registrations]
set -euo pipefail
cd "$(dirname "$0")/../.."
engine=${1:-Sqlite}
export CREDICARE_FAULT_KILLS=${2:-50} CREDICARE_FAULT_REGISTRATIONS=${3:-20000}
dotnet test tests/CrediCare.Faults --nologo --logger "console;verbosity=detailed" \
  --filter "FullyQualifiedName~KilledAtAnyInstant&DisplayName~engine: $engine" | grep -vE '^\s*$'
