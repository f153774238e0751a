#!/usr/bin/env bash
# What a user would pick instead, on the same lines in one run, as ratios: fastText and jieba (Debian), textlint and zhlint (npm).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/../../eng/needs.sh"
cd "$root"
need_dotnet
need_node
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build bench/Zhiyin.Bench -c Release -nologo -v q -clp:ErrorsOnly >&2
dotnet build src/Zhiyin.Cli -c Release -nologo -v q -clp:ErrorsOnly >&2
bench=artifacts/bin/Zhiyin.Bench/release/Zhiyin.Bench
zhiyin=artifacts/bin/Zhiyin.Cli/release/zhiyin
"$bench" lines 5000 >"$work/lines.txt"
"$bench" compare "$work/lines.txt" >"$work/times"

if install_debian python3-jieba; then
  /usr/bin/python3 "$here/cut.py" "$work/lines.txt" >>"$work/times"
else
  echo "skipped: jieba — Debian's python3-jieba is not installed and this user may not install it"
fi

npm install --prefix "$here" --no-save --no-audit --no-fund --loglevel=error >/dev/null
node "$here/lint.mjs" "$work/lines.txt" >>"$work/times"

train=../shared/data/jd-intents-train.jsonl
dev=../shared/data/jd-intents-dev.jsonl
if [ ! -f "$train" ]; then
  echo "skipped: fastText — the labelled questions of ../shared/data are not here"
elif ! install_debian fasttext; then
  echo "skipped: fastText — Debian's fasttext is not installed and this user may not install it"
else
  /usr/bin/python3 "$here/classify.py" "$train" "$work/train"
  /usr/bin/python3 "$here/classify.py" "$dev" "$work/dev"
  fasttext supervised -input "$work/train" -output "$work/model" -epoch 60 -lr 0.8 -wordNgrams 3 -dim 100 -thread 2 >/dev/null 2>&1
  sed 's/ //g; s/./& /g' "$work/lines.txt" >"$work/spaced"
  head -n 1 "$work/spaced" >"$work/one"
  seconds() { # seconds FILE: the best of three
    for _ in 1 2 3; do
      local from
      from=$(date +%s%N)
      fasttext predict "$work/model.bin" "$1" >/dev/null
      echo $(($(date +%s%N) - from))
    done | sort -n | head -n 1
  }
  awk -v all="$(seconds "$work/spaced")" -v one="$(seconds "$work/one")" 'BEGIN { printf "fastText\tunderstand\t%.2f\n", (all - one) / 1000 / 5000 }' >>"$work/times"
  echo "123 intents of JD, trained on jd-intents-train, right on jd-intents-dev:"
  fasttext test "$work/model.bin" "$work/dev" | awk '/^P@1/ { print "  fastText  " $2 }'
  "$zhiyin" evaluate intents "$dev" | awk '/^ *accuracy/ { print "  zhiyin    " $2 }'
fi

echo "Microseconds a line of two sentences, one thread, and how many times Zhiyin's own:"
awk -F '\t' '
  $1 == "zhiyin" { own[$2] = $3 }
  { who[NR] = $1; what[NR] = $2; time[NR] = $3 }
  END { for (i = 1; i <= NR; i++) printf "  %-11s %-9s %9.2f µs  × %.1f\n", what[i], who[i], time[i], time[i] / own[what[i]] }' "$work/times" | sort
