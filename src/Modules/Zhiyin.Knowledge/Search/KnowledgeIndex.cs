namespace Zhiyin.Knowledge.Search;

/// <summary>An entry as it is to be found.</summary>
internal sealed record EntryDraft(EntryKind Kind, Guid Subject, string Title, IReadOnlyList<string> Names, string Extract);

/// <summary>Keeps the search up to date, in the transaction that changes the knowledge. One writer a shop at a time.</summary>
internal static class KnowledgeIndex
{
    private const int AtOnce = 400;

    // The kind is in the number, so that a search for one kind needs no look at the entries.
    private const int KindBits = 2;
    private const int LongestShown = 200;

    public static EntryKind KindOf(int number) => (EntryKind)(number & ((1 << KindBits) - 1));

    /// <summary>Holds the shop's knowledge until the write ends. Call it before reading what is to be changed: of two changes to one thing the second then starts from the first.</summary>
    public static Task LockAsync(ZhiyinDb db, IDialect dialect, ShopId shop, CancellationToken cancellation) => dialect.LockAsync(db, $"knowledge:{shop}", cancellation);

    /// <summary>Enters what is new and enters anew what has changed.</summary>
    public static Task PutAsync(ZhiyinDb db, IDialect dialect, ShopId shop, IReadOnlyList<EntryDraft> drafts, CancellationToken cancellation)
        => ChangeAsync(db, dialect, shop, [.. drafts.GroupBy(d => d.Subject).Select(g => g.Last())], [.. drafts.Select(d => d.Subject).Distinct()], cancellation);

    /// <summary>Takes subjects out.</summary>
    public static Task RemoveAsync(ZhiyinDb db, IDialect dialect, ShopId shop, IReadOnlyList<Guid> subjects, CancellationToken cancellation)
        => ChangeAsync(db, dialect, shop, [], subjects, cancellation);

    private static async Task ChangeAsync(ZhiyinDb db, IDialect dialect, ShopId shop, IReadOnlyList<EntryDraft> drafts, IReadOnlyList<Guid> subjects, CancellationToken cancellation)
    {
        await LockAsync(db, dialect, shop, cancellation);
        var known = new Dictionary<(EntryKind, Guid), KnowledgeEntry>();
        foreach (var ids in subjects.Chunk(AtOnce))
        {
            foreach (var entry in await db.Set<KnowledgeEntry>().Where(e => e.Shop == shop && ids.Contains(e.Subject)).ToListAsync(cancellation))
            {
                known[(entry.Kind, entry.Subject)] = entry;
            }
        }

        var changes = new Dictionary<string, Dictionary<int, List<(int Number, bool Add)>>>(StringComparer.Ordinal);
        var last = (await db.Set<KnowledgeEntry>().Where(e => e.Shop == shop).MaxAsync(e => (int?)e.Number, cancellation) ?? 0) >> KindBits;
        foreach (var draft in drafts)
        {
            var (names, extract) = (string.Join('\n', draft.Names), draft.Extract.Length > LongestShown ? draft.Extract[..LongestShown] : draft.Extract);
            var tokens = EntryTokens.Of(draft.Title, names, draft.Extract);
            if (known.Remove((draft.Kind, draft.Subject), out var entry))
            {
                var before = entry.Tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                Note(changes, entry.Number, before.Except(tokens, StringComparer.Ordinal), add: false);
                Note(changes, entry.Number, tokens.Except(before, StringComparer.Ordinal), add: true);
                (entry.Title, entry.Names, entry.Extract, entry.Tokens) = (draft.Title, names, extract, string.Join(' ', tokens));
            }
            else
            {
                var number = (++last << KindBits) | (int)draft.Kind;
                db.Add(new KnowledgeEntry { Shop = shop, Number = number, Kind = draft.Kind, Subject = draft.Subject, Title = draft.Title, Names = names, Extract = extract, Tokens = string.Join(' ', tokens) });
                Note(changes, number, tokens, add: true);
            }
        }

        foreach (var gone in known.Values)
        {
            Note(changes, gone.Number, gone.Tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries), add: false);
            db.Remove(gone);
        }

        await PostAsync(db, shop, changes, cancellation);
    }

    private static async Task PostAsync(ZhiyinDb db, ShopId shop, Dictionary<string, Dictionary<int, List<(int Number, bool Add)>>> changes, CancellationToken cancellation)
    {
        foreach (var chunk in changes.Keys.Order(StringComparer.Ordinal).Chunk(AtOnce))
        {
            var rows = (await db.Set<Posting>().Where(p => p.Shop == shop && chunk.Contains(p.Token)).ToListAsync(cancellation)).ToDictionary(p => (p.Token, p.Part));
            foreach (var token in chunk)
            {
                foreach (var (part, list) in changes[token])
                {
                    Apply(db, shop, rows.GetValueOrDefault((token, part)), token, part, list);
                }
            }
        }
    }

    private static void Apply(ZhiyinDb db, ShopId shop, Posting? row, string token, int part, List<(int Number, bool Add)> changes)
    {
        var changed = changes.Select(c => c.Number).ToHashSet();
        var numbers = row is null ? [] : PostingList.Read(row.Numbers).Where(n => !changed.Contains(n)).ToList();
        numbers.AddRange(changes.Where(c => c.Add).Select(c => c.Number).Distinct());
        numbers.Sort();

        if (row is null)
        {
            db.Add(new Posting { Shop = shop, Token = token, Part = part, Entries = numbers.Count, Numbers = PostingList.Write(numbers) });
        }
        else if (numbers.Count == 0)
        {
            db.Remove(row);
        }
        else
        {
            (row.Entries, row.Numbers) = (numbers.Count, PostingList.Write(numbers));
        }
    }

    private static void Note(Dictionary<string, Dictionary<int, List<(int Number, bool Add)>>> changes, int number, IEnumerable<string> tokens, bool add)
    {
        foreach (var token in tokens)
        {
            if (!changes.TryGetValue(token, out var parts))
            {
                changes[token] = parts = [];
            }

            if (!parts.TryGetValue(number / PostingList.Part, out var list))
            {
                parts[number / PostingList.Part] = list = [];
            }

            list.Add((number, add));
        }
    }
}
