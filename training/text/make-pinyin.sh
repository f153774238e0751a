#!/usr/bin/env bash
# Draws src/Modules/Zhiyin.Knowledge/Search/pinyin.txt from the Unihan database (Debian package unicode-data): a line a syllable without tones, then its characters.
# Of several readings the most frequent in print is taken (kHanyuPinlu), else the first (kMandarin).
set -euo pipefail
cd "$(git rev-parse --show-toplevel)"
bzcat /usr/share/unicode/Unihan_Readings.txt.bz2 | python3 -c '
import sys, unicodedata
best = {}
for line in sys.stdin:
    part = line.rstrip("\n").split("\t")
    if len(part) != 3 or part[1] not in ("kHanyuPinlu", "kMandarin"):
        continue
    code = int(part[0][2:], 16)
    if not 0x4E00 <= code <= 0x9FFF or (part[1] == "kMandarin" and code in best):
        continue
    reading = part[2].split()[0].split("(")[0]
    plain = unicodedata.normalize("NFD", reading.replace("ü", "v").replace("ǖ", "v").replace("ǘ", "v").replace("ǚ", "v").replace("ǜ", "v"))
    best[code] = "".join(c for c in plain if c.isascii() and c.isalpha()).lower()
by = {}
for code in sorted(best):
    by.setdefault(best[code], []).append(chr(code))
for syllable in sorted(by):
    print(syllable, "".join(by[syllable]))
' > src/Modules/Zhiyin.Knowledge/Search/pinyin.txt
