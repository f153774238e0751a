using Zhiyin.People.Audit;

namespace Zhiyin.Conversations.QuickReplies;

/// <summary>A row of a quick-phrase file; <paramref name="Line"/> is where it stood.</summary>
public sealed record QuickReplyRow(string Code, string Content, string Group, int Line);

/// <summary>What an import did: rows taken new, rows that replaced a reply of the same code, and rows refused with their reason in Chinese.</summary>
public sealed record QuickReplyImport(int Added, int Replaced, IReadOnlyList<RefusedRow> Refused);

/// <summary>A row that was not taken.</summary>
public sealed record RefusedRow(int Line, string Reason);

/// <summary>Many quick replies at once, for the import and export of handbook §7.3; the layouts themselves are Zhiyin.ChatLogs' business. A group of the file is a tag here.</summary>
public sealed class ExchangeQuickReplies(Store store, TimeProvider time, AuditLog audit)
{
    /// <summary>Most rows of one import.</summary>
    public const int Most = 5000;

    /// <summary>Takes the rows into one scope. Nothing is stored when the user may not write there.</summary>
    public Task<Result<QuickReplyImport>> ImportAsync(CurrentUser user, QuickReplyScope scope, TeamId? team, IReadOnlyList<QuickReplyRow> rows, CancellationToken cancellation) => store.WriteAsync<Result<QuickReplyImport>>(
        async db =>
        {
            if (rows.Count > Most)
            {
                return Refusal.Invalid("file", $"一次最多 {Most} 条", $"At most {Most} rows at once");
            }

            AgentId? owner = scope == QuickReplyScope.Own ? user.Agent : null;
            team = scope == QuickReplyScope.Team ? team : null;
            var existing = (await db.Set<QuickReply>().Where(r => r.Shop == user.Shop && r.Owner == owner && r.Team == team).ToListAsync(cancellation))
                .ToDictionary(r => r.ShortCode, StringComparer.Ordinal);
            var probe = new QuickReply { Shop = user.Shop, Id = Guid.CreateVersion7(), ShortCode = "", Content = "", UpdatedAt = time.GetUtcNow() };
            if (await EditQuickReplies.ApplyAsync(db, user, probe, new QuickReplyInput(null, null, scope, team, null), cancellation) is { } refusal)
            {
                return refusal;
            }

            var (added, replaced, refused) = (0, 0, new List<RefusedRow>());
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var row in rows)
            {
                var (code, tags) = (row.Code.Trim().ToLowerInvariant(), TagOf(row.Group));
                if ((QuickReplyRules.CodeFault(code) ?? QuickReplyRules.ContentFault(row.Content) ?? QuickReplyRules.TagsFault(tags)) is { } fault)
                {
                    refused.Add(new RefusedRow(row.Line, fault.Title));
                }
                else if (!seen.Add(code))
                {
                    refused.Add(new RefusedRow(row.Line, $"编码 {code} 在文件里出现了两次，保留前一条"));
                }
                else if (existing.TryGetValue(code, out var reply))
                {
                    (reply.Content, reply.Tags, reply.UpdatedAt) = (row.Content.Trim(), string.Join(' ', tags), time.GetUtcNow());
                    replaced++;
                }
                else
                {
                    db.Add(new QuickReply { Shop = user.Shop, Id = Guid.CreateVersion7(), ShortCode = code, Content = row.Content.Trim(), Owner = owner, Team = team, Tags = string.Join(' ', tags), UpdatedAt = time.GetUtcNow() });
                    added++;
                }
            }

            audit.Enter(db, user, "quickreplies.imported", "shop", user.Shop.ToString(), new Dictionary<string, string>(StringComparer.Ordinal) { ["added"] = added.ToString(), ["replaced"] = replaced.ToString(), ["refused"] = refused.Count.ToString() });
            return new QuickReplyImport(added, replaced, refused);
        },
        cancellation);

    /// <summary>The rows of one scope, by code; those of another's scope are not there.</summary>
    public Task<IReadOnlyList<QuickReplyRow>> ExportAsync(CurrentUser user, QuickReplyScope? scope, CancellationToken cancellation) => store.ReadAsync<IReadOnlyList<QuickReplyRow>>(
        async db => [.. (await db.Set<QuickReply>().UsableBy(user).ToListAsync(cancellation))
            .Where(r => scope is null || QuickReplyRules.ScopeOf(r) == scope)
            .OrderBy(r => r.ShortCode, StringComparer.Ordinal)
            .Select((r, i) => new QuickReplyRow(r.ShortCode, r.Content, r.Tags, i + 1))],
        cancellation);

    private static string[] TagOf(string group) => group.Split([' ', '\t', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
}
