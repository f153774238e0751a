namespace Zhiyin.Conversations.QuickReplies;

/// <summary>What a quick reply may be, who may use it and who may change it (handbook §7.3: content ≤ 1000).</summary>
public static class QuickReplyRules
{
    public const int LongestCode = 20;
    public const int LongestContent = 1000;

    /// <summary>One's own, those of one's teams (every team's for who manages them) and the shop's.</summary>
    public static IQueryable<QuickReply> UsableBy(this IQueryable<QuickReply> replies, CurrentUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        AgentId? self = user.Agent;
        var teams = user.Teams.Select(t => (TeamId?)t).ToList();
        var every = user.Has(Right.QuickRepliesManage);
        return replies.Where(r => r.Shop == user.Shop && (r.Owner == self || (r.Owner == null && (r.Team == null || every || teams.Contains(r.Team)))));
    }

    public static QuickReplyScope ScopeOf(QuickReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return reply.Owner is not null ? QuickReplyScope.Own : reply.Team is not null ? QuickReplyScope.Team : QuickReplyScope.Shop;
    }

    /// <summary>Reads own, team or shop; null when nothing is given, false for anything else.</summary>
    public static bool TryReadScope(string? word, out QuickReplyScope? scope)
    {
        scope = word switch { "own" => QuickReplyScope.Own, "team" => QuickReplyScope.Team, "shop" => QuickReplyScope.Shop, _ => null };
        return scope is not null || string.IsNullOrEmpty(word);
    }

    public static bool MayEdit(CurrentUser user, QuickReply reply)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(reply);
        return reply.Owner is { } owner ? owner == user.Agent && (user.Has(Right.QuickRepliesOwn) || user.Has(Right.QuickRepliesManage)) : user.Has(Right.QuickRepliesManage);
    }

    public static Refusal? CodeFault(string code)
        => code.Trim() is { Length: > 0 and <= LongestCode } text && !text.Any(c => char.IsWhiteSpace(c) || c is '/' or ',' or '"')
            ? null
            : Refusal.Invalid("shortCode", $"编码 1–{LongestCode} 个字，不含空格、斜杠和逗号", $"A code of 1–{LongestCode} characters without blanks, slashes or commas");

    public static Refusal? ContentFault(string content)
        => content.Trim().Length is > 0 and <= LongestContent ? null : Refusal.Invalid("content", $"内容 1–{LongestContent} 个字", $"Content of 1–{LongestContent} characters");

    public static Refusal? TagsFault(IReadOnlyList<string>? tags)
        => tags is null || (tags.Count <= 10 && tags.All(t => t is not null && t.Trim() is { Length: > 0 and <= 20 } tag && !tag.Any(char.IsWhiteSpace)))
            ? null
            : Refusal.Invalid("tags", "最多 10 个标签，每个不超过 20 个字，不含空格", "At most 10 tags of 20 characters without blanks");

    /// <summary>True when code, words or tags hold <paramref name="query"/>.</summary>
    public static bool Fits(QuickReply reply, string? query)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return string.IsNullOrWhiteSpace(query)
            || new[] { reply.ShortCode, reply.Content, reply.Tags }.Any(text => text.Contains(query.Trim(), StringComparison.OrdinalIgnoreCase));
    }
}
