using System.Buffers;
using Zhiyin.Coach.Answering;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>An ingredient or allergen is denied that the facts list («没得花生的» against «致敏物：花生、芝麻»).</summary>
internal sealed class IngredientConflictRule : ReplyRule
{
    private const int Shortest = 2;
    private const int Longest = 6;
    private const int Rest = 2;

    private static readonly string[] s_labels = ["配料", "成分", "成份", "致敏", "过敏", "原料", "配方", "食材", "添加"];
    private static readonly SearchValues<char> s_ends = SearchValues.Create("，,。;；!！?？、 \n()（）:：的呢哦哈呀啊嘛吗么哟喔了");
    private static readonly char[] s_separators = ['、', '，', ',', ' ', '/', '+', '（', '）', '(', ')', '和', '及'];
    private static readonly string[] s_absent = ["不", "无", "非", "0", "可能", "同线", "微量", "未"];

    private static readonly PatternSet s_denied = PatternSet.Of("facts.ingredient-denied", "(没得|没有|没|不含|未含|不带|无|没放|没加|不放|不加|没添加|不添加|不存在)(任何|一点|一丁点|半点|什么|啥|有)?")
        .Spare("有没有", "没(问题|事|关系)", "无(法|理由)");

    private static readonly SearchValues<char> s_comparing = SearchValues.Create("那这样多少重浓");
    private static readonly SearchValues<string> s_qualifying = SearchValues.Create(["额外", "另外", "单独", "多余", "如果", "要是", "那款", "另一款", "别的", "换"], StringComparison.Ordinal);

    public override RuleInfo Info { get; } = new("FCT011", "fact.conflict.ingredient", Categories.FactConflict, Severity.Error)
    {
        Title = "配料表里有的说成没有",
        Why = "买家问配料往往是怕过敏，说错一样会出人命。",
        Basis = "食品安全法第六十七条；消费者权益保护法第十八条；handbook A-24",
        Bad =
        [
            new("[|没有花生|]，放心给孩子吃", Better: "配料里有花生，过敏的话别给孩子吃", Thread: "买家: 里面有花生没", Facts: """{"attrs":"配料：糯米粉、芝麻、花生碎；致敏物：花生、芝麻"}"""),
            new("我们这款[|不含香精|]", Facts: """{"attrs":{"成分":"水、甘油、香精、苯氧乙醇"}}"""),
        ],
        Good =
        [
            new("没有杏仁，但有花生和芝麻", Facts: """{"attrs":"配料：糯米粉、芝麻、花生碎；致敏物：花生、芝麻"}"""),
            new("没有额外加香精", Facts: """{"attrs":{"成分":"水、甘油、香精"}}"""),
            new("不含酒精", Facts: """{"attrs":{"成分":"水、甘油，不含酒精"}}"""),
            "没有花生",
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_denied];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Facts is not { } facts || !reply.Has(s_denied) || Products.Of(facts) is { Count: > 1 } || Listed(facts) is not { Count: > 0 } listed)
        {
            return;
        }

        foreach (var span in reply.All(s_denied))
        {
            var named = Named(reply.Text, span.End);
            if (named.Length >= Shortest && !IsOfAnother(reply.Text, named.End) && listed.Find(l => Is(named.Of(reply.Text), l)) is { } ingredient
                && !Around.Asked(reply, span) && !Scope.ClauseAround(reply.Text, span).Of(reply.Text).ContainsAny(s_qualifying))
            {
                findings.Add(this, TextSpan.FromTo(span.Start, named.End), $"资料里有「{ingredient}」", better: "照配料表说，并提醒过敏的不要用");
                return;
            }
        }
    }

    // «没得花生» denies 花生碎; «没有氨纶那么弹» denies nothing.
    private static bool Is(ReadOnlySpan<char> named, string ingredient)
        => ingredient.AsSpan().StartsWith(named, StringComparison.Ordinal) || (named.StartsWith(ingredient, StringComparison.Ordinal) && named.Length - ingredient.Length <= Rest && !named[ingredient.Length..].ContainsAny(s_comparing));

    // «没有白砂糖的款»: goods without it.
    private static bool IsOfAnother(string text, int at)
        => at + 1 < text.Length && text[at] == '的' && Zhiyin.Text.Segments.Segmenter.IsHan(text[at + 1]) && !"您你放可亲呢哦哈".Contains(text[at + 1], StringComparison.Ordinal);

    private static TextSpan Named(string text, int from)
    {
        var end = from;
        while (end < text.Length && end - from < Longest && !s_ends.Contains(text[end]))
        {
            end++;
        }

        return TextSpan.FromTo(from, end);
    }

    // What stands under 配料, 成分, 致敏物 and the like, in a field of that name or in a text that names it.
    private static List<string> Listed(FactSheet facts)
    {
        var listed = new List<string>();
        foreach (var fact in facts.All)
        {
            foreach (var stretch in Normalizer.Normalize(fact.Value).Text.Split([';', '。', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                var colon = stretch.IndexOf(':', StringComparison.Ordinal);
                var label = colon > 0 ? stretch[..colon] : fact.Key;
                if (!Array.Exists(s_labels, label.Contains) || Array.Exists(s_absent, a => label.StartsWith(a, StringComparison.Ordinal)))
                {
                    continue;
                }

                foreach (var piece in stretch[(colon + 1)..].Split(s_separators, StringSplitOptions.RemoveEmptyEntries))
                {
                    var name = piece.TrimEnd("0123456789.%".ToCharArray());
                    if (name.Length >= Shortest && !Array.Exists(s_absent, name.Contains))
                    {
                        listed.Add(name.StartsWith('含') ? name[1..] : name);
                    }
                }
            }
        }

        return listed;
    }
}
