#!/usr/bin/env bash
# Draws src/Zhiyin.Text/SimplifiedTable.cs from the Unihan database (Debian package unicode-data).
# A pair is kept when the source is no character of GB 2312 (so it is never a simplified word of its own) and the target is one.
set -euo pipefail
cd "$(git rev-parse --show-toplevel)"
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
bzcat /usr/share/unicode/Unihan_Variants.txt.bz2 |
  awk -F'\t' '$2 == "kSimplifiedVariant" { n = split($3, t, " "); for (i = 1; i <= n; i++) if (t[i] != $1) { print substr($1, 3), substr(t[i], 3); break } }' |
  awk 'length($1) == 4 && $1 >= "4E00" && $1 <= "9FFF" && length($2) == 4' > "$work/codes"
gb() { iconv -c -f UTF-8 -t GB2312 | iconv -f GB2312 -t UTF-8; }
char() { printf '%b\n' "$(sed 's/^/\\u/')"; }
cut -d' ' -f1 "$work/codes" | char > "$work/from"
cut -d' ' -f2 "$work/codes" | char > "$work/to"
gb < "$work/from" > "$work/from-gb"
gb < "$work/to" > "$work/to-gb"
paste -d'|' "$work/from" "$work/to" "$work/from-gb" "$work/to-gb" | awk -F'|' '$3 == "" && $4 != "" { print $1 "|" $2 }' > "$work/pairs"
# Chat habits that the database does not list, or that are words of GB 2312 too but rare in chat.
for pair in '妳|你' '於|于' '乾|干' '麽|么' '祂|他' '裏|里' '喫|吃' '迴|回' '週|周' '後|后' '淨|净' '釦|扣' '鎭|镇' '佈|布' '祇|只' '籤|签' '嚐|尝' '牠|它' '徵|征' '帳|账'; do grep -q "^${pair%|*}|" "$work/pairs" || echo "$pair"; done >> "$work/pairs"
sort -u "$work/pairs" > "$work/sorted"
lines() { cut -d'|' -f"$1" "$work/sorted" | tr -d '\n' | iconv -f UTF-8 -t UCS-4LE | fold_wide; }
fold_wide() { iconv -f UCS-4LE -t UTF-8 | grep -oP '.{1,60}' | sed 's/.*/        + "&"/; 1s/+/ /'; }
{
  echo 'namespace Zhiyin.Text;'
  echo
  echo '/// <summary>Traditional characters and their simplified forms, position by position. Drawn by training/text/make-simplified.sh from Unihan.</summary>'
  echo 'internal static class SimplifiedTable'
  echo '{'
  echo '    public const string Traditional ='
  lines 1 | sed '$s/$/;/'
  echo
  echo '    public const string Simplified ='
  lines 2 | sed '$s/$/;/'
  echo '}'
} > src/Zhiyin.Text/SimplifiedTable.cs
wc -l < "$work/sorted" | sed 's/$/ pairs/'
