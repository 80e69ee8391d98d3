#!/usr/bin/env bash
# Compares officebot with an echo bot on @slack/bolt: bash run.sh [ROUNDS]
# Each round measures both with the same generator, one after the other, the bot
# on core 0 and the generator on core 1. It prints each run's events a second,
# median and 99th percentile in milliseconds, and the bot's CPU time for an event;
# and in the end the ratios of the medians over all rounds. The CPU time is what
# other programs on the machine disturb the least.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
rounds=${1:-3}
export SLACK_BOT_TOKEN=xoxb-bench SLACK_SIGNING_SECRET=bench-signing-secret
export SLACK_API_URL=http://127.0.0.1:3100/api/

work=$(mktemp -d)
bot=
finish() { [ -z "$bot" ] || kill "$bot" 2>/dev/null || true; rm -rf "$work"; }
trap finish EXIT

go build -o "$work/bench" .
go build -o "$work/officebot" ../../../cmd/officebot
cp package.json app.js "$work"
(cd "$work" && npm install --silent --no-audit --no-fund --no-package-lock)

# measure NAME PORT GENERATOR_FLAGS… -- BOT_COMMAND…
measure() {
  local name=$1 port=$2 flags=() figures
  shift 2
  while [ "$1" != -- ]; do flags+=("$1"); shift; done
  shift
  taskset -c 0 "$@" >"$work/$name.log" 2>&1 &
  bot=$!
  figures=$(taskset -c 1 "$work/bench" -secret "$SLACK_SIGNING_SECRET" \
    -bot "http://127.0.0.1:$port/slack/events" -pid "$bot" "${flags[@]}") || { cat "$work/$name.log"; exit 1; }
  kill "$bot"
  wait "$bot" || true
  bot=
  echo "$figures" >>"$work/$name.figures"
  read -r rate p50 p99 cpu <<<"$figures"
  printf '%-10s %7s events/s   p50 %8s ms   p99 %8s ms   %5s us of CPU\n' "$name" "$rate" "$p50" "$p99" "$cpu"
}

for ((round = 1; round <= rounds; round++)); do
  PORT=3102 measure bolt 3102 -- node "$work/app.js"
  OFFICEBOT_LISTEN=127.0.0.1:3101 measure officebot 3101 -cited -- "$work/officebot" serve
done

# median FILE COLUMN
median() { awk -v c="$2" '{print $c}' "$work/$1.figures" | sort -n | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }
awk -v fast="$(median officebot 1)" -v slow="$(median bolt 1)" -v ours="$(median officebot 3)" -v theirs="$(median bolt 3)" \
  -v least="$(median officebot 4)" -v most="$(median bolt 4)" \
  'BEGIN {printf "officebot answers %.1f times the events a second, at %.2f of the p99 and %.2f of the CPU time\n", fast/slow, ours/theirs, least/most}'
