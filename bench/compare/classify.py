"""Writes JD's labelled questions (../../shared/data, not part of the project) as fastText reads them: `classify.py FROM TO`, characters as words."""
import json
import sys

with open(sys.argv[1], encoding="utf-8") as source, open(sys.argv[2], "w", encoding="utf-8") as target:
    for line in source:
        row = json.loads(line)
        text = row["text"]
        target.write(f"__label__{row['intent'].replace(' ', '_')} {' '.join(text.replace(' ', ''))}\n")
