using Zhiyin.Knowledge.Search;
using Zhiyin.Knowledge.Shelves;
using Zhiyin.People.Audit;

namespace Zhiyin.Knowledge.Promotions;

/// <summary>A promotion as the API shows it; state is waiting, running or ended, by the clock.</summary>
public sealed record PromotionShape(Guid Id, string Name, PromotionKind Kind, PromotionTerms Rule, string Text, DateTimeOffset From, DateTimeOffset To, string State, DateTimeOffset UpdatedAt);

/// <summary>A new promotion, or what is to be changed of one; the rule is replaced as a whole.</summary>
public sealed record PromotionInput(string? Name, PromotionKind? Kind, PromotionTerms? Rule, string? Text, DateTimeOffset? From, DateTimeOffset? To);

/// <summary>Promotions with their arithmetic (handbook §4.6).</summary>
public sealed class EditPromotions(Store store, TimeProvider time, AuditLog audit) : Shelf<Promotion, PromotionInput, PromotionShape>(store, time, audit, "promotion")
{
    private static readonly string[] s_types = ["minus", "discount", "nth", "fixed", "none"];
    private static readonly string[] s_layers = ["item", "shop", "cross", "platform", "payment"];

    internal static Refusal? Write(Promotion row, PromotionInput input, bool isNew)
    {
        var (from, to) = (input.From ?? row.From, input.To ?? row.To);
        var fault = (isNew || input.Name is not null ? Checks.Needed("name", "活动名称", input.Name, 60) : null)
            ?? (isNew || input.Text is not null ? Checks.Needed("text", "活动说明", input.Text, 500) : null)
            ?? (isNew && (input.From is null || input.To is null) ? Refusal.Invalid("from", "要写开始和结束时间", "Beginning and end are needed") : null)
            ?? (to <= from ? Refusal.Invalid("to", "结束时间要晚于开始时间", "It ends after it begins") : null)
            ?? (input.Rule is { } rule ? RuleFault(rule) : null);
        if (fault is not null)
        {
            return fault;
        }

        row.Name = input.Name?.Trim() ?? row.Name;
        row.Kind = input.Kind ?? row.Kind;
        row.Rule = input.Rule is { } terms ? StoredJson.Write(terms with { Products = Checks.Clean(terms.Products), Gift = string.IsNullOrWhiteSpace(terms.Gift) ? null : terms.Gift.Trim() }) : row.Rule;
        row.Text = input.Text?.Trim() ?? row.Text;
        (row.From, row.To) = (from, to);
        return null;
    }

    protected override Promotion New(ShopId shop, Guid id, DateTimeOffset now) => new() { Shop = shop, Id = id, Name = "", Rule = StoredJson.Write(new PromotionTerms()), Text = "", UpdatedAt = now };

    protected override Refusal? Apply(Promotion row, PromotionInput input, bool isNew) => Write(row, input, isNew);

    protected override PromotionShape Shape(Promotion row)
    {
        var now = Now;
        return new(row.Id, row.Name, row.Kind, row.ReadRule(), row.Text, row.From, row.To, now < row.From ? "waiting" : row.Runs(now) ? "running" : "ended", row.UpdatedAt);
    }

    protected override IQueryable<Promotion> Holding(IQueryable<Promotion> rows, string words) => rows.Where(r => r.Name.Contains(words) || r.Text.Contains(words));

    private protected override EntryDraft? Draft(Promotion row) => null;

    private static Refusal? RuleFault(PromotionTerms rule)
        => !s_types.Contains(rule.Type) ? Refusal.Invalid("rule", "优惠方式是满减 minus、折扣 discount、第几件 nth、一口价 fixed 或 none", "type is minus, discount, nth, fixed or none")
            : !s_layers.Contains(rule.Layer) ? Refusal.Invalid("rule", "层级是 item、shop、cross、platform 或 payment", "layer is item, shop, cross, platform or payment")
            : rule.ThresholdFen < 0 || rule.Pieces < 0 || rule.CapFen < 0 || rule.Nth < 2 ? Refusal.Invalid("rule", "门槛和上限不能小于 0，第几件至少是 2", "Thresholds are not below 0, nth is at least 2")
            : rule.Gift?.Length > 100 ? Refusal.Invalid("rule", "赠品不超过 100 个字", "The gift holds at most 100 characters")
            : rule.Type is "minus" or "fixed" && rule.ValueFen <= 0 ? Refusal.Invalid("rule", "要写减多少或卖多少（分）", "valueFen is needed")
            : rule.Type is "discount" or "nth" && rule.Tenths is <= 0 or >= 10 ? Refusal.Invalid("rule", "折扣在 0 和 10 之间，如 8.5", "tenths is between 0 and 10")
            : rule.Type == "minus" && rule.ThresholdFen > 0 && rule.ValueFen > rule.ThresholdFen ? Refusal.Invalid("rule", "减的钱不能多于门槛", "More comes off than the threshold")
            : null;
}
