using Zhiyin.Assist.Threads;
using Zhiyin.Coach.Answering;
using Zhiyin.Understanding.Intents;

namespace Zhiyin.Assist.Panel;

/// <summary>A question about a product that nobody has named yet: which one comes first, whatever a policy may say to the words.</summary>
internal static class ItemFirst
{
    public const string Question = "您看的是哪一款呢？";

    // Sizes too once the buyer has told theirs. Attributes, material, comparison, use, stock, price, safety: nothing of these can be said without the product.
    private static readonly string[] s_ofProduct = ["S02", "S03", "S05", "S06", "S08", "S09", "S17"];

    public static bool Needed(KnownThread known, IReadOnlyList<IntentReading> intents, Answer? answer)
        => known.Matter is { Product: null, Order: null } && intents is [var top, ..] && (s_ofProduct.Contains(top.Code) || (top.Code == "S04" && known.Reading.Slots.Any(s => s.Slot is "height" or "weight"))) && known.Reading.Slots.All(s => s.Slot != "item")
            && (answer is null || answer.Verifies || answer.Paths.All(p => p.StartsWith("policy", StringComparison.Ordinal) || p.StartsWith("promotions", StringComparison.Ordinal)));

    public static IEnumerable<(string Text, string Why)> Replies(string matter) =>
    [
        ($"{Question}发我商品链接或者名称就行，我对着资料帮您查{matter}。", "还不知道是哪一款，先问清"),
        ($"可以的，您把商品链接或者名称发我，我查清楚再给您说准。", "请买家发商品"),
    ];

    /// <summary>What is asked about, in a word.</summary>
    public static string Matter(string code) => code switch { "S04" => "尺码", "S09" => "价格", "S08" => "库存", "S03" => "材质", "S05" => "区别", "S17" => "能不能用", _ => "情况" };
}
