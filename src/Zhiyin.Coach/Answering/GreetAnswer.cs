using Zhiyin.Coach.Rewriting;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Answering;

/// <summary>A bare greeting or a product's link: who looks at which product is greeted with it, with what is sure about it, and asked which point matters (handbook P01, P02).</summary>
internal static class GreetAnswer
{
    private const int MostPoints = 3;
    private static readonly string[] s_links = ["商品链接", "[链接", "【链接", "http"];

    public static Answer? To(ThreadReading thread)
    {
        var text = thread.LastBuyerTurn.Text;
        var link = s_links.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
        var facts = thread.Conversation.Facts!;
        var title = facts.Text("product", "title") ?? facts.Text("product", "名称") ?? facts.Text("product", "name") ?? facts.Text("product");
        if (title is null || title.Length > 24 || (!link && thread.Intents is not [{ Code: "S01" }, ..]))
        {
            return null;
        }

        var paths = new List<string> { "product.title" };
        var said = new List<string> { $"您看的是{title}" };
        foreach (var fact in facts.All)
        {
            if (fact.Path.Contains("发货", StringComparison.Ordinal) && fact.Value.Length <= 24)
            {
                said.Add(FactWords.Say(fact, asked: false));
                paths.Add(fact.Path);
                break;
            }
        }

        var points = facts.All.Where(f => f.Path.Contains("attrs", StringComparison.Ordinal) && FactWords.KeyOf(f) is { Length: <= 5 } k && !k.Any(char.IsAsciiLetter)).Select(FactWords.KeyOf).Distinct().Take(MostPoints - 1).ToList();
        var question = points.Count == 0 ? "您是自己用，还是送人呢？" : $"您是想了解{string.Join('、', points)}，还是发货时间呢？";
        return new("您好，我在的。" + string.Join("，", said), [.. paths], question);
    }
}
