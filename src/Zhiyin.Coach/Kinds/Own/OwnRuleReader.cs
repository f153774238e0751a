using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;
using Zhiyin.Coach.Engine;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>Reads one rule.</summary>
internal static class OwnRuleReader
{
    /// <summary>The category of a rule that names none of the vocabulary.</summary>
    public static readonly Category Shop = new("shop.own", null, "PR6");

    /// <summary>The same for something that has to be said: what is missing has no words of its own to mark.</summary>
    public static readonly Category ShopMissing = new("shop.missing", null, "PR6");

    private static readonly string[] s_kinds = ["phrase", "swap", "missing", "order", "count", "act"];
    private static readonly string[] s_severities = ["hint", "warning", "error", "block"];

    /// <summary>The rule; null, with faults, when it cannot be read.</summary>
    public static OwnRule? Read(OwnNode node, OwnIndex index)
    {
        var before = node.Faults.All.Count;
        var id = Id(node);
        node.Faults.Rule = id;
        var kind = node.Word("kind", s_kinds, fallback: null);
        var title = node.Text("title", 60, needed: true);
        var severity = node.Word("severity", s_severities, "warning")!;
        var category = Category(node, kind == "missing" ? ShopMissing : Shop);
        var (bad, good, lines) = OwnExampleReader.Read(node);
        var info = new RuleInfo(id ?? "-", $"own.{id}", category, SeverityOf(severity))
        {
            Title = title ?? "",
            Why = node.Text("why", 300) ?? title ?? "",
            Basis = node.Text("basis", 200),
            Blocks = severity == "block",
            FindsAbsence = kind == "missing",
            Heeds = Heeds(node),
            Bad = bad,
            Good = good,
        };
        var shape = new OwnShape(info, (int)node.Line, OwnConditionReader.Read(node, index), Scope(node, kind), node.Text("message", 200) ?? title ?? "", node.Text("better", 300))
        {
            Negation = node.Text("negation", 5) is "off" or null ? null : node.Number("negation", 0, 12),
            ExampleLines = lines,
        };
        var rule = kind is null ? null : Kind(kind, node, shape, index);
        node.Done();
        return node.Faults.All.Count > before ? null : rule;
    }

    public static Severity SeverityOf(string word) => word switch { "hint" => Severity.Hint, "warning" => Severity.Warning, _ => Severity.Error };

    private static OwnRule? Kind(string kind, OwnNode node, OwnShape shape, OwnIndex index)
    {
        switch (kind)
        {
            case "phrase":
                return OwnWordsReader.Read(node, index) is { } phrase ? new OwnPhraseRule(shape, phrase) : null;
            case "missing":
                return OwnWordsReader.Read(node, index) is { } required ? new OwnMissingRule(shape, required) : null;
            case "count":
                return (OwnWordsReader.Read(node, index), node.Number("most", 0, 20) ?? Lacks(node, "most")) is ({ } counted, >= 0 and var most) ? new OwnCountRule(shape, counted, most) : null;
            case "order":
                var first = OwnWordsReader.Read(node, index, "first");
                return (first, OwnWordsReader.Read(node, index, "later")) is ({ } a, { } b) ? new OwnOrderRule(shape, a, b) : null;
            case "swap":
                return Swaps(node, index) is { Length: > 0 } swaps ? new OwnSwapRule(shape, swaps) : null;
            default:
                var acts = Acts(node);
                return acts.IsEmpty ? null : new OwnActRule(shape, acts, index.Enter(Text.Patterns.PatternSet.Of("own"), [], OwnWordsReader.Spare(node)));
        }
    }

    private static string? Id(OwnNode node)
    {
        if (node.Text("id", 40, needed: true) is not { } id)
        {
            return null;
        }

        // Built-in rules are PRM001 or promise.guarantee: an id of this form can never be one of them, today or later.
        if (id.Length >= 3 && char.IsAsciiLetterLower(id[0]) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            return id;
        }

        node.Faults.Add(node.LineOf("id"), $"id: {id} 要用小写字母、数字和连字符，3 到 40 个，字母开头，如 no-qinqin", $"«id: {id}» has 3 to 40 lower-case letters, digits and hyphens, a letter first, such as no-dear");
        return null;
    }

    private static Category Category(OwnNode node, Category own)
    {
        if (node.Text("category", 40) is not { } code || code == own.Code)
        {
            return own;
        }

        if (Categories.All.FirstOrDefault(c => c.Code == code) is { } known)
        {
            return known;
        }

        node.Faults.Add(
            node.LineOf("category"), $"没有类别 {code}；不写就是 {own.Code}（店规），`zhiyin rules list` 的第三列是可用的类别", $"there is no category «{code}»; leave it out for {own.Code}, or take one of the third column of `zhiyin rules list`");
        return own;
    }

    private static Exempt Heeds(OwnNode node)
    {
        var heeds = Exempt.Usual;
        if (node.Text("negation", 5) is not null)
        {
            heeds &= ~Exempt.Negation;
        }

        return node.Word("quoted", ["spare", "count"], "spare") == "count" ? heeds & ~Exempt.Quotation : heeds;
    }

    private static OwnScope Scope(OwnNode node, string? kind)
    {
        var word = node.Word("scope", ["reply", "first-sentence", "last-sentence", "conversation"], "reply");
        if (word == "conversation" && kind is not (null or "missing" or "count" or "order"))
        {
            node.Faults.Add(node.LineOf("scope"), "scope: conversation 只用于 missing、count 和 order", "«scope: conversation» is for missing, count and order only");
        }

        return word switch { "first-sentence" => OwnScope.FirstSentence, "last-sentence" => OwnScope.LastSentence, "conversation" => OwnScope.Conversation, _ => OwnScope.Reply };
    }

    private static int Lacks(OwnNode node, string key)
    {
        if (node.Get(key) is null)
        {
            node.Faults.Add(node.Line, $"缺少 {key}；补上这一项", $"«{key}» is missing; add it");
        }

        return -1;
    }

    private static ImmutableArray<(OwnWords Said, string Instead)> Swaps(OwnNode node, OwnIndex index)
    {
        var swaps = ImmutableArray.CreateBuilder<(OwnWords, string)>();
        foreach (var item in node.Items("swaps", 200))
        {
            if (item is not YamlMappingNode mapping)
            {
                node.Faults.Add(item.Start.Line, "swaps 的每一项写「- say: 原话」和「  use: 换成」", "each item of «swaps» is «say: …» and «use: …»");
                continue;
            }

            var swap = new OwnNode(mapping, node.Faults);
            // «use: ""» takes the words out.
            var use = swap.Text("use", 100, needed: !swap.Has("use")) ?? (swap.Has("use") ? "" : null);
            var said = OwnWordsReader.Of(node.Faults, index, swap.Texts("say", 100, 100), OwnWordsReader.Spare(node));
            if (said is null)
            {
                node.Faults.Add(swap.Line, "缺少 say；写要换掉的话", "«say» is missing; write what is replaced");
            }

            swap.Done();
            if (said is not null && use is not null)
            {
                swaps.Add((said, use));
            }
        }

        if (node.Get("swaps") is null)
        {
            node.Faults.Add(node.Line, "缺少 swaps；写「- say: 原话」和「  use: 换成」", "«swaps» is missing; write «- say: …» and «  use: …»");
        }

        _ = OwnWordsReader.Spare(node);
        return swaps.ToImmutable();
    }

    private static ImmutableArray<Act> Acts(OwnNode node)
    {
        var acts = ImmutableArray.CreateBuilder<Act>();
        foreach (var (word, line) in node.Texts("acts", 10, 30))
        {
            if (ActNames.TryParse(word, out var act) && act is >= Act.Greet and <= Act.Pressure)
            {
                acts.Add(act);
            }
            else
            {
                var all = string.Join(", ", Enumerable.Range((int)Act.Greet, (int)Act.Pressure).Select(a => ((Act)a).Name()));
                node.Faults.Add(line, $"客服没有行为 {word}；可以写 {all}", $"there is no act «{word}» of an agent; possible are {all}");
            }
        }

        if (node.Get("acts") is null)
        {
            node.Faults.Add(node.Line, "缺少 acts；写要找的行为，如 refuse", "«acts» is missing; write what is looked for, such as refuse");
        }

        return acts.ToImmutable();
    }
}
