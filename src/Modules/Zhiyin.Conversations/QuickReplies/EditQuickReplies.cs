using System.Text.Json.Serialization;
using Zhiyin.People.Agents;
using Zhiyin.People.Audit;

namespace Zhiyin.Conversations.QuickReplies;

/// <summary>Who may use a quick reply.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuickReplyScope>))]
public enum QuickReplyScope
{
    [JsonStringEnumMemberName("own")] Own,
    [JsonStringEnumMemberName("team")] Team,
    [JsonStringEnumMemberName("shop")] Shop,
}

/// <summary>A quick reply as the API shows it.</summary>
public sealed record QuickReplyShape(Guid Id, string ShortCode, string Content, QuickReplyScope Scope, TeamId? TeamId, AgentId? OwnerId, IReadOnlyList<string> Tags, int Uses)
{
    public static QuickReplyShape Of(QuickReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new(reply.Id, reply.ShortCode, reply.Content, QuickReplyRules.ScopeOf(reply), reply.Team, reply.Owner, reply.Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries), reply.Uses);
    }
}

/// <summary>A new quick reply, or what is to be changed of one: fields left out stay as they are. <paramref name="TeamId"/> goes with the scope «team».</summary>
public sealed record QuickReplyInput(string? ShortCode, string? Content, QuickReplyScope? Scope, TeamId? TeamId, IReadOnlyList<string>? Tags);

/// <summary>Lists, makes, changes, deletes and counts quick replies. One's own need <see cref="Right.QuickRepliesOwn"/>, those of a team or the shop <see cref="Right.QuickRepliesManage"/>.</summary>
public sealed class EditQuickReplies(Store store, TimeProvider time, AuditLog audit)
{
    /// <summary>The quick replies that <paramref name="user"/> may use, most used first; <paramref name="query"/> is looked for in code, words and tags.</summary>
    public Task<IReadOnlyList<QuickReplyShape>> ListAsync(CurrentUser user, string? query, CancellationToken cancellation) => store.ReadAsync<IReadOnlyList<QuickReplyShape>>(
        async db =>
        {
            var usable = await db.Set<QuickReply>().UsableBy(user).ToListAsync(cancellation);
            return [.. usable.Where(r => QuickReplyRules.Fits(r, query)).OrderByDescending(r => r.Uses).ThenBy(r => r.ShortCode, StringComparer.Ordinal).Select(QuickReplyShape.Of)];
        },
        cancellation);

    public Task<Result<QuickReplyShape>> CreateAsync(CurrentUser user, QuickReplyInput input, CancellationToken cancellation) => store.WriteAsync<Result<QuickReplyShape>>(
        async db =>
        {
            var reply = new QuickReply { Shop = user.Shop, Id = Guid.CreateVersion7(), ShortCode = "", Content = "", UpdatedAt = time.GetUtcNow() };
            var whole = input with { ShortCode = input.ShortCode ?? "", Content = input.Content ?? "", Scope = input.Scope ?? QuickReplyScope.Own };
            if (await ApplyAsync(db, user, reply, whole, cancellation) is { } refusal)
            {
                return refusal;
            }

            db.Add(reply);
            Enter(db, user, "quickreply.created", reply);
            return QuickReplyShape.Of(reply);
        },
        cancellation);

    public Task<Result<QuickReplyShape>> ChangeAsync(CurrentUser user, Guid id, QuickReplyInput input, CancellationToken cancellation) => store.WriteAsync<Result<QuickReplyShape>>(
        async db =>
        {
            var reply = await db.Set<QuickReply>().UsableBy(user).FirstOrDefaultAsync(r => r.Id == id, cancellation);
            if (reply is null)
            {
                return Refusal.NotFound;
            }

            if (!QuickReplyRules.MayEdit(user, reply))
            {
                return Refusal.NotAllowed;
            }

            if (await ApplyAsync(db, user, reply, input, cancellation) is { } refusal)
            {
                return refusal;
            }

            reply.UpdatedAt = time.GetUtcNow();
            Enter(db, user, "quickreply.changed", reply);
            return QuickReplyShape.Of(reply);
        },
        cancellation);

    public Task<Result<Done>> DeleteAsync(CurrentUser user, Guid id, CancellationToken cancellation) => store.WriteAsync<Result<Done>>(
        async db =>
        {
            var reply = await db.Set<QuickReply>().UsableBy(user).FirstOrDefaultAsync(r => r.Id == id, cancellation);
            if (reply is null)
            {
                return Refusal.NotFound;
            }

            if (!QuickReplyRules.MayEdit(user, reply))
            {
                return Refusal.NotAllowed;
            }

            db.Remove(reply);
            Enter(db, user, "quickreply.deleted", reply);
            return default(Done);
        },
        cancellation);

    /// <summary>Counts one use: the reply was put into the box.</summary>
    public Task<Result<Done>> UseAsync(CurrentUser user, Guid id, CancellationToken cancellation) => store.WriteAsync<Result<Done>>(
        async db => await db.Set<QuickReply>().UsableBy(user).Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Uses, r => r.Uses + 1), cancellation) == 1
            ? default(Done)
            : Refusal.NotFound,
        cancellation);

    internal static async Task<Refusal?> ApplyAsync(ZhiyinDb db, CurrentUser user, QuickReply reply, QuickReplyInput input, CancellationToken cancellation)
    {
        var fault = (input.ShortCode is { } code ? QuickReplyRules.CodeFault(code) : null)
            ?? (input.Content is { } words ? QuickReplyRules.ContentFault(words) : null)
            ?? QuickReplyRules.TagsFault(input.Tags);
        if (fault is not null)
        {
            return fault;
        }

        reply.ShortCode = input.ShortCode?.Trim().ToLowerInvariant() ?? reply.ShortCode;
        reply.Content = input.Content?.Trim() ?? reply.Content;
        reply.Tags = input.Tags is null ? reply.Tags : string.Join(' ', input.Tags.Select(t => t.Trim()).Distinct(StringComparer.Ordinal));
        if (input.Scope is { } scope)
        {
            if (scope == QuickReplyScope.Team && (input.TeamId ?? reply.Team) is not { } team)
            {
                return Refusal.Invalid("teamId", "请选择技能组", "Choose a team");
            }

            reply.Owner = scope == QuickReplyScope.Own ? reply.Owner ?? user.Agent : null;
            reply.Team = scope == QuickReplyScope.Team ? input.TeamId ?? reply.Team : null;
        }

        if (!QuickReplyRules.MayEdit(user, reply))
        {
            return Refusal.NotAllowed;
        }

        if (reply.Team is { } of && !await db.Set<Team>().AnyAsync(t => t.Shop == user.Shop && t.Id == of, cancellation))
        {
            return Refusal.Invalid("teamId", "没有这个技能组", "There is no such team");
        }

        var taken = await db.Set<QuickReply>().AnyAsync(r => r.Shop == user.Shop && r.Id != reply.Id && r.Owner == reply.Owner && r.Team == reply.Team && r.ShortCode == reply.ShortCode, cancellation);
        return taken ? new Refusal(409, "code_taken", $"编码 {reply.ShortCode} 已经有了", $"The code {reply.ShortCode} is taken") : null;
    }

    private void Enter(ZhiyinDb db, CurrentUser user, string action, QuickReply reply)
    {
        if (reply.Owner is null)
        {
            audit.Enter(db, user, action, "quickreply", reply.Id.ToString());
        }
    }
}
