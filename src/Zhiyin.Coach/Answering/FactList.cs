using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Answering;

/// <summary>The facts one by one as they are spoken of: a record {type: 发货, rule: 付款后48小时内} is one fact called 发货 (handbook §8.6).</summary>
internal static class FactList
{
    private static readonly string[] s_names = ["type", "类型", "项目", "名目", "名称", "name", "key"];
    private static readonly string[] s_values = ["rule", "规则", "内容", "说明", "value", "值", "text", "content"];

    /// <summary>Each fact with the path it really has.</summary>
    public static List<(Fact Fact, string Path)> Of(FactSheet facts)
    {
        var list = new List<(Fact, string)>(facts.All.Length);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var told = facts.All.Where(f => s_values.Contains(f.Key)).Select(f => ParentOf(f.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var fact in facts.All)
        {
            if (told.Contains(ParentOf(fact.Path)) && s_names.Contains(fact.Key) && fact.Value.Length is > 0 and <= 10 && fact.Path.Contains('[', StringComparison.Ordinal))
            {
                names[ParentOf(fact.Path)] = fact.Value;
            }
        }

        foreach (var fact in facts.All)
        {
            var parent = ParentOf(fact.Path);
            if (!names.TryGetValue(parent, out var name))
            {
                list.Add((fact, fact.Path));
            }
            else if (s_values.Contains(fact.Key))
            {
                list.Add((new Fact($"{parent}.{name}", fact.Value), fact.Path));
            }
        }

        return list;
    }

    private static string ParentOf(string path) => path.LastIndexOf('.') is var dot and > 0 ? path[..dot] : "";
}
