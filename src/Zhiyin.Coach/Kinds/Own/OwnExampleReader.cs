using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>Reads <c>bad</c> and <c>good</c> of a rule: a text, or a group of <c>text</c>, <c>buyer</c> or <c>thread</c>, and <c>better</c>.</summary>
internal static class OwnExampleReader
{
    private const int Most = 50;
    private const int Longest = 1000;

    public static (ImmutableArray<Example> Bad, ImmutableArray<Example> Good, Dictionary<Example, int> Lines) Read(OwnNode rule)
    {
        var lines = new Dictionary<Example, int>();
        var bad = All(rule, "bad", lines);
        if (rule.Get("bad") is null)
        {
            rule.Faults.Add(rule.Line, "缺少 bad；至少写一句会被标出的话，这样才知道规则管用", "«bad» is missing: write at least one sentence that has to be found, so that the rule is known to work");
        }

        return (bad, All(rule, "good", lines), lines);
    }

    private static ImmutableArray<Example> All(OwnNode rule, string key, Dictionary<Example, int> lines)
    {
        var examples = ImmutableArray.CreateBuilder<Example>();
        foreach (var item in rule.Items(key, Most))
        {
            if (One(rule, item) is { } example)
            {
                examples.Add(example);
                lines.TryAdd(example, (int)item.Start.Line);
            }
        }

        return examples.ToImmutable();
    }

    private static Example? One(OwnNode rule, YamlNode item)
    {
        if (item is YamlScalarNode { Value: { Length: > 0 and <= Longest } text })
        {
            return new Example(text);
        }

        if (item is not YamlMappingNode mapping)
        {
            rule.Faults.Add(item.Start.Line, $"例子写成一句话（最多 {Longest} 字），或写 text、buyer、thread、better", $"an example is a sentence (at most {Longest} characters) or «text» with «buyer», «thread» and «better»");
            return null;
        }

        var node = new OwnNode(mapping, rule.Faults);
        var draft = node.Text("text", Longest, needed: true);
        var buyer = node.Text("buyer", Longest);
        var example = new Example(draft ?? "", node.Text("better", Longest), node.Text("thread", 5 * Longest) ?? (buyer is null ? null : $"买家: {buyer.ReplaceLineEndings(" ")}"));
        node.Done();
        if (draft is null)
        {
            return null;
        }

        try
        {
            _ = ExampleThread.Read(example);
        }
        catch (FormatException)
        {
            rule.Faults.Add(node.LineOf("thread"), "thread 的每一行以 买家:、客服:、机器人: 或 系统: 开头", "each line of «thread» begins with 买家:, 客服:, 机器人: or 系统:");
            return null;
        }

        return example;
    }
}
