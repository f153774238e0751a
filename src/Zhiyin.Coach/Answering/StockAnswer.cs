using System.Globalization;
using System.Text.Json;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Answering;

/// <summary>Whether the variant the buyer names is there; out of stock with the reason, the date if there is one, and what else there is (handbook A-23). Another size is no substitute for a size.</summary>
internal static class StockAnswer
{
    private static readonly string[] s_words = ["有货", "现货", "还有吗", "有没有", "缺货", "没货", "补货", "到货", "断码", "还能拍"];
    private static readonly string[] s_changes = ["改成", "换成", "改要", "改为", "换个", "改个"];
    private static readonly string[] s_whole = ["库存", "默认", "总数", "数量", "总库存"];
    private static readonly string[] s_sizes = ["XS", "S", "M", "L", "XL", "XXL", "2XL", "3XL", "XXXL", "均码"];

    public static Answer? To(ThreadReading thread)
    {
        var facts = thread.Conversation.Facts!;
        var text = thread.LastBuyerTurn.Text;
        // Of «灰的改成黑的» only what comes after is wanted.
        var change = s_changes.Select(w => (Word: w, At: text.LastIndexOf(w, StringComparison.Ordinal))).FirstOrDefault(c => c.At >= 0).Word;
        text = change is null ? text : text[(text.LastIndexOf(change, StringComparison.Ordinal) + change.Length)..];
        if ((change is null && !s_words.Any(w => text.Contains(w, StringComparison.Ordinal))) || Facts.Find(facts, JsonValueKind.Object, "stock", "库存") is not var (stock, path))
        {
            return null;
        }

        var variants = stock.EnumerateObject().Where(v => v.Value.ValueKind == JsonValueKind.Number).Select(v => (v.Name, Parts: Parts(v.Name), Pieces: v.Value.GetDecimal())).ToList();
        var named = variants.Where(v => v.Parts.All(p => Says(text, p))).OrderByDescending(v => v.Parts.Length).ToList();
        if (named.Count == 0)
        {
            // One number for everything there is.
            if (change is not null || variants is not [var whole] || !s_whole.Contains(whole.Name))
            {
                return null;
            }

            named = [whole with { Parts = ["这款"] }];
        }

        var (key, parts, pieces) = named[0];
        var name = string.Join("", parts.Select(p => IsSize(p) ? p + "码" : p));
        var placed = thread.Conversation.Status is OrderStatus.Paid or OrderStatus.Shipped or OrderStatus.Signed;
        if (pieces > 0 && change is not null && placed)
        {
            return new($"{name}有货，可以换", [$"{path}.{key}"], Step: thread.Conversation.Status is OrderStatus.Paid ? $"我现在让仓库改成{name}，半小时内告诉您结果" : "您先在订单里申请换货，寄回的单号告诉我，收到就给您换");
        }

        if (pieces > 0)
        {
            return new($"{name}现在有货，直接拍就可以", [$"{path}.{key}"]);
        }

        var substitute = variants.Where(v => v.Pieces > 0 && v.Parts.Length == parts.Length && parts.Where(IsSize).All(size => v.Parts.Contains(size)) && v.Parts.Any(p => !IsSize(p))).Select(v => (v.Name, Say: string.Join("", v.Parts.Select(p => IsSize(p) ? p + "码" : p)))).FirstOrDefault();
        var arrival = Arrival(facts, key);
        var (when, paths) = arrival is var (at, from) ? ($"正在补货，预计{at}到货，到时以页面为准", new List<string> { $"{path}.{key}", from }) : ("到货的时间还没有定下来", new List<string> { $"{path}.{key}" });
        if (placed && change is null)
        {
            return new($"{name}现在缺货，{when}", [.. paths], "您是愿意等到货，还是先给您退款呢？");
        }

        if (substitute.Say is { } other)
        {
            paths.Add($"{path}.{substitute.Name}");
        }

        return new(
            $"{name}暂时缺货，{when}",
            [.. paths],
            substitute.Say is null ? "要不要我给您登记到货提醒呢？" : $"您是等{name}的到货提醒，还是看看有货的{substitute.Say}呢？");
    }

    private static (string At, string Path)? Arrival(FactSheet facts, string key)
    {
        if (Facts.Find(facts, JsonValueKind.String, "restock", "到货", "到货时间", "预计到货", "arrival") is var (single, at0))
        {
            return (Day(single.GetString()!), at0);
        }

        if (Facts.Find(facts, JsonValueKind.Object, "restock", "到货", "arrival") is not var (restock, path) || !restock.TryGetProperty(key, out var value) || Facts.Text(value) is not { Length: > 0 } written)
        {
            return null;
        }

        return (Day(written), $"{path}.{key}");
    }

    private static string Day(string written) => DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? $"{date.Month}月{date.Day}日" : written;

    private static string[] Parts(string key) => key.Split(['-', '/', ' ', '|', '·', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsSize(string part) => s_sizes.Contains(part, StringComparer.OrdinalIgnoreCase) || part.All(char.IsAsciiDigit);

    // «L» must stand alone: in «XL» or «LED» it is another word.
    private static bool Says(string text, string part)
    {
        var word = part.TrimEnd('色', '码');
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!char.IsAsciiLetterOrDigit(word[0]) || ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + word.Length]))))
            {
                return true;
            }
        }

        return false;
    }
}
