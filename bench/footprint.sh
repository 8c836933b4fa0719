#!/usr/bin/env bash
# Start, memory and size of the portal beside an empty "dotnet new mvc", in one run on one machine.
# Seconds from "dotnet run" (built) to the first page, MB resident after a minute of rest, MB published.
#   bench/footprint.sh [runs]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 ASPNETCORE_ENVIRONMENT=Development

dotnet new mvc --name Empty --output "$work/Empty" > /dev/null
dotnet build "$work/Empty" -c Release -v q -clp:ErrorsOnly > /dev/null
dotnet build src/CrediCare.Web -c Release -v q -clp:ErrorsOnly > /dev/null
dotnet publish "$work/Empty" -c Release -v q -o "$work/empty-site" > /dev/null
dotnet publish src/CrediCare.Web -c Release -v q -o "$work/portal-site" > /dev/null

free_port() { /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
site_pid() { pgrep -P "$1" | head -1; }

# $1 project, $2 seconds of rest; prints "seconds megabytes"
measure() {
  local port begin end launcher pid
  port=$(free_port)
  begin=$(date +%s%N)
  dotnet run --no-build -c Release --no-launch-profile --project "$1" -- --urls "http://127.0.0.1:$port" \
    --Storage:Root="$work/data" --Site:PublicUrl="http://127.0.0.1:$port" > /dev/null 2>&1 &
  launcher=$!
  for _ in $(seq 1 600); do
    curl -s -o /dev/null --max-time 5 "http://127.0.0.1:$port/" && break
    sleep 0.05
  done
  end=$(date +%s%N)
  sleep "$2"
  pid=$(site_pid "$launcher" || true)
  awk -v ns=$((end - begin)) -v kb="$(awk '/VmRSS/ { print $2 }' "/proc/${pid:-$launcher}/status")" 'BEGIN { printf "%.2f %.0f\n", ns / 1e9, kb / 1024 }'
  kill "${pid:-$launcher}" 2> /dev/null || true
  wait "$launcher" 2> /dev/null || true
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# The first start of the portal makes the database and the demo data; it is told apart.
first=$(measure src/CrediCare.Web 0 | cut -d' ' -f1)
for _ in $(seq 1 "$runs"); do
  measure "$work/Empty" 0 | cut -d' ' -f1 >> "$work/empty-seconds"
  measure src/CrediCare.Web 0 | cut -d' ' -f1 >> "$work/portal-seconds"
done
empty_memory=$(measure "$work/Empty" 60 | cut -d' ' -f2)
portal_memory=$(measure src/CrediCare.Web 60 | cut -d' ' -f2)
empty_size=$(du -sm "$work/empty-site" | cut -f1)
portal_size=$(du -sm "$work/portal-site" | cut -f1)

row() { awk -v name="$1" -v portal="$2" -v empty="$3" 'BEGIN { printf "%-38s %10s %10s %7.1f\n", name, portal, empty, portal / empty }'; }
printf '%-38s %10s %10s %7s\n' "median of $runs, $(nproc) cores" portal "empty mvc" ratio
row "seconds from dotnet run to first page" "$(median < "$work/portal-seconds")" "$(median < "$work/empty-seconds")"
row "MB resident after a minute of rest" "$portal_memory" "$empty_memory"
row "MB published" "$portal_size" "$empty_size"
echo "The very first start, with a new database and demo data: $first s"
