using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Slots;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Answering;

/// <summary>
/// Which size, by the shop's chart and the buyer's height and weight. Where the two point at different sizes it says so and asks for the wished fit; outside the chart it does not guess
/// (handbook §8.6).
/// </summary>
internal static partial class SizeAnswer
{
    private const string Ask = "您平时喜欢合身一点，还是宽松一点呢？";
    private static readonly string[] s_loose = ["宽松", "宽一点", "大一点", "oversize", "里面加", "打底"];
    private static readonly string[] s_close = ["合身", "修身", "贴身", "紧一点"];
    private static readonly string[] s_words = ["什么码", "哪个码", "多大码", "几码", "选码", "尺码", "码数", "穿多大", "什么号", "拿什么", "合适吗", "能穿", "大码", "加大"];

    public static Answer? To(ThreadReading thread)
    {
        var facts = thread.Conversation.Facts!;
        if (!IsAsked(thread) || Facts.Find(facts, JsonValueKind.Array, "size_chart", "sizeChart", "尺码表") is not var (chart, path))
        {
            return null;
        }

        var weight = Last(thread, "weight");
        var height = Last(thread, "height")?.Number ?? BareHeight(thread);
        var rows = SizeChart.Read(chart);
        if (height is null && weight?.Number is { } known && rows.Where(r => r.Weight is var (from, to) && known * 2 >= from && known * 2 <= to).ToList() is [var only])
        {
            return new($"{only.Size}码是给体重{Say(only.Weight)}斤的，您{known * 2:0.#}斤可以选{only.Size}码", [$"{path}[{only.Index}]"], "您的身高是多少呢，我再帮您对一下长短？");
        }

        if (rows.Count == 0 || height is not { } cm || weight?.Number is not { } kg)
        {
            return null;
        }

        var half = kg * 2;
        var byHeight = rows.Where(r => r.Height is not var (from, to) || (cm >= from && cm <= to)).ToList();
        var byWeight = rows.Where(r => r.Weight is not var (from, to) || (half >= from && half <= to)).ToList();
        var both = byHeight.Intersect(byWeight).ToList();
        return (both, byHeight, byWeight) switch
        {
            ([var one], _, _) => Fits(one, cm, half, path),
            ([var small, .., var large], _, _) => Between(thread, small, large, $"按您{cm:0.#}cm、{half:0.#}斤，{small.Size}码和{large.Size}码都在范围里", path),
            (_, [var h, ..], [var w, ..]) => Between(thread, h, w, $"按身高{cm:0.#}cm您在{h.Size}码（{Say(h.Height)}），按体重{half:0.#}斤在{w.Size}码（{Say(w.Weight)}），两个码正好错开", path),
            _ => new Answer($"您的身高{cm:0.#}cm、体重{half:0.#}斤不在这款尺码表的范围里，我不替您猜，先找负责的同事核实版型，半小时内给您准话", [path], Verifies: true),
        };
    }

    private static bool IsAsked(ThreadReading thread)
        => thread.Intents.Any(i => i.Code == "S04") || s_words.Any(w => thread.LastBuyerTurn.Text.Contains(w, StringComparison.Ordinal));

    private static SlotValue? Last(ThreadReading thread, string slot) => thread.Slots.LastOrDefault(s => s.Slot == slot && s.Number is not null);

    private static Answer Fits(SizeRow row, decimal cm, decimal half, string path)
        => new($"建议选{row.Size}码，您{cm:0.#}cm、{half:0.#}斤都在{row.Size}码的范围里（身高{Say(row.Height)}，体重{Say(row.Weight)}斤），穿着是合身的，不紧也不拖沓", [$"{path}[{row.Index}]"]);

    // Between two sizes the wish decides: said already, or asked for.
    private static Answer Between(ThreadReading thread, SizeRow one, SizeRow other, string why, string path)
    {
        var (small, large) = one.Index < other.Index ? (one, other) : (other, one);
        string[] paths = [$"{path}[{small.Index}]", $"{path}[{large.Index}]"];
        var said = string.Join('\n', thread.Conversation.Messages.Where(m => m.Role == Role.Buyer).Select(m => m.Text));
        var (loose, close) = (s_loose.Any(w => said.Contains(w, StringComparison.Ordinal)), s_close.Any(w => said.Contains(w, StringComparison.Ordinal)));
        return loose == close
            ? new($"{why}：喜欢合身选{small.Size}码，喜欢宽松选{large.Size}码", [.. paths], Ask)
            : new($"您想要{(loose ? "宽松" : "合身")}的感觉，建议选{(loose ? large : small).Size}码；{why}", [.. paths]);
    }

    // «165 110斤»: whoever writes both leaves the unit of the first away.
    private static decimal? BareHeight(ThreadReading thread)
    {
        foreach (var message in thread.Conversation.Messages.Reverse())
        {
            if (message.Role == Role.Buyer && Bare().Match(message.Text) is { Success: true } match)
            {
                return decimal.Parse(match.ValueSpan, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<![\d.])1[4-9]\d(?![\d.]|\s*(?:斤|kg|公斤|元|块|天|ml|cm|件))", RegexOptions.None, 1000)]
    private static partial Regex Bare();

    private static string Say((decimal From, decimal To)? range) => range is var (from, to) ? $"{from:0.#}-{to:0.#}" : "不限";
}
