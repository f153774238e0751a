using Zhiyin.Knowledge.Search;
using Zhiyin.Knowledge.Shelves;
using Zhiyin.People.Audit;

namespace Zhiyin.Knowledge.Policies;

/// <summary>A policy as the API shows it; <paramref name="Now"/> says whether it holds for an order placed now.</summary>
public sealed record PolicyShape(Guid Id, PolicyKind Kind, string Title, string Text, IReadOnlyDictionary<string, string> Params, string Source, DateTimeOffset From, DateTimeOffset? To, bool Now, DateTimeOffset UpdatedAt);

/// <summary>A new policy, or what is to be changed of one. <paramref name="Endless"/> takes the end away.</summary>
public sealed record PolicyInput(
    PolicyKind? Kind, string? Title, string? Text, IReadOnlyDictionary<string, string>? Params, string? Source, DateTimeOffset? From, DateTimeOffset? To, bool? Endless = null);

/// <summary>Policies; versions of one share the title and follow each other in time.</summary>
public sealed class EditPolicies(Store store, TimeProvider time, AuditLog audit) : Shelf<Policy, PolicyInput, PolicyShape>(store, time, audit, "policy")
{
    internal static Refusal? Write(Policy row, PolicyInput input, bool isNew)
    {
        var (from, to) = (input.From ?? row.From, input.Endless == true ? null : input.To ?? row.To);
        var fault = (isNew || input.Title is not null ? Checks.Needed("title", "政策名称", input.Title, 20) : null)
            ?? (isNew || input.Text is not null ? Checks.Needed("text", "政策内容", input.Text, Checks.LongestText) : null)
            ?? (input.Title?.IndexOfAny(['.', '[', ']']) >= 0 ? Refusal.Invalid("title", "政策名称不含点和方括号", "No dots or brackets in a title") : null)
            ?? (isNew && input.From is null ? Refusal.Invalid("from", "要写从哪天起生效", "The day it begins is needed") : null)
            ?? (to is { } end && end <= from ? Refusal.Invalid("to", "结束时间要晚于开始时间", "It ends after it begins") : null)
            ?? (input.Params is { Count: > 40 } ? Refusal.Invalid("params", "参数最多 40 项", "At most 40 figures") : null);
        if (fault is not null)
        {
            return fault;
        }

        row.Kind = input.Kind ?? (isNew ? PolicyKind.Other : row.Kind);
        row.Title = input.Title?.Trim() ?? row.Title;
        row.Text = input.Text?.Trim() ?? row.Text;
        row.Params = input.Params is { } figures ? StoredJson.Write(Checks.Clean(figures)) : row.Params;
        row.Source = input.Source?.Trim() ?? row.Source;
        (row.From, row.To) = (from, to);
        return null;
    }

    /// <summary>What can be found of a policy; one that ends says so.</summary>
    internal static EntryDraft DraftOf(Policy row)
        => new(EntryKind.Policy, row.Id, row.To is { } to ? $"{row.Title}（至{to.UtcDateTime:yyyy-MM-dd}）" : row.Title, [row.Title], row.Text);

    protected override Policy New(ShopId shop, Guid id, DateTimeOffset now) => new() { Shop = shop, Id = id, Title = "", Text = "", UpdatedAt = now };

    protected override Refusal? Apply(Policy row, PolicyInput input, bool isNew) => Write(row, input, isNew);

    protected override PolicyShape Shape(Policy row) => new(row.Id, row.Kind, row.Title, row.Text, row.ReadParams(), row.Source, row.From, row.To, row.Holds(Now), row.UpdatedAt);

    protected override IQueryable<Policy> Holding(IQueryable<Policy> rows, string words) => rows.Where(r => r.Title.Contains(words) || r.Text.Contains(words));

    private protected override EntryDraft? Draft(Policy row) => DraftOf(row);
}
