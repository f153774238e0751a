using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>Reads the document as a whole: rules, suppressions, severities of built-in rules.</summary>
internal sealed class OwnDocumentReader
{
    private const int MostRules = 200;
    private const int MostSettings = 500;
    private const int Deepest = 16;
    private readonly OwnFaults _faults = new();
    private readonly OwnIndex _index = new();
    private Mark _reached = Mark.Empty;

    public OwnRuleSet Read(string yaml)
    {
        if (yaml.Length > OwnRuleSet.Longest)
        {
            _faults.Add(1, $"文件超过 {OwnRuleSet.Longest / 1000} 千字；拆开写", $"the file has more than {OwnRuleSet.Longest} characters; split it");
            return Done([], [], []);
        }

        var stream = new YamlStream();
        try
        {
            if (!IsPlain(yaml))
            {
                return Done([], [], []);
            }

            stream.Load(new StringReader(yaml));
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The parser has other words than its own for some damaged files; the place is then that of the last it could read.
            var (line, column, said) = e is YamlException known ? (known.Start.Line, known.Start.Column, (known.InnerException ?? known).Message) : (_reached.Line, _reached.Column, "");
            _faults.Add(
                Math.Max(1, line), $"YAML 写法不对（第 {column} 列附近）：{said} 检查缩进是空格、冒号后有空格、含冒号或引号的文字加了引号",
                $"this is not YAML (near column {column}): {said} Check that lines are indented by blanks, that a blank follows every colon, and that text with colons or quotes is quoted");
            return Done([], [], []);
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is YamlScalarNode { Value: null or "" })
        {
            return Done([], [], []);
        }

        if (stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            _faults.Add(1, "文件要以 rules: 开头，下面是规则的列表", "the file begins with «rules:», the list of rules below it");
            return Done([], [], []);
        }

        var document = new OwnNode(root, _faults);
        var rules = Rules(document);
        var (suppressions, severities) = (Suppress(document), Severities(document));
        document.Done();
        return Done(rules, suppressions, severities);
    }

    // Read as events first, which needs no depth of its own: what is nested without end, or refers to itself, never becomes a tree.
    private bool IsPlain(string yaml)
    {
        var (parser, depth) = (new Parser(new StringReader(yaml)), 0);
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            _reached = parser.Current.End;
            var line = parser.Current.Start.Line;
            if (depth > Deepest)
            {
                _faults.Add(line, "嵌套太深；规则文件最多十来层", "this is nested too deeply for a file of rules");
                return false;
            }

            if (parser.Current is YamlDotNet.Core.Events.AnchorAlias)
            {
                _faults.Add(line, "不支持 * 引用；把内容再写一遍，以 * 开头的文字加引号", "references (*) are not taken; write it out, or quote text that begins with *");
                return false;
            }
        }

        return true;
    }

    private OwnRuleSet Done(List<OwnRule> rules, List<Suppression> suppressions, Dictionary<string, Severity> severities)
        => new([.. rules], [.. suppressions], severities.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase), [.. _faults.All.OrderBy(f => f.Line)]);

    private List<OwnRule> Rules(OwnNode document)
    {
        var rules = new List<OwnRule>();
        foreach (var item in document.Items("rules", MostRules))
        {
            if (item is not YamlMappingNode mapping)
            {
                _faults.Add(item.Start.Line, "每条规则以「- id: 名字」开头，下面的项与它对齐", "each rule begins with «- id: name»; its other lines are aligned with it");
                continue;
            }

            if (OwnRuleReader.Read(new OwnNode(mapping, _faults), _index) is { } rule)
            {
                if (rules.Exists(r => r.Info.Id == rule.Info.Id))
                {
                    _faults.Rule = rule.Info.Id;
                    _faults.Add(rule.Line, $"id {rule.Info.Id} 用了两次；换一个", $"the id «{rule.Info.Id}» is used twice; use another one");
                }
                else
                {
                    rules.Add(rule);
                }
            }

            _faults.Rule = null;
        }

        return rules;
    }

    private List<Suppression> Suppress(OwnNode document)
    {
        var all = new List<Suppression>();
        foreach (var item in document.Items("suppress", MostSettings))
        {
            if (item is not YamlMappingNode mapping)
            {
                _faults.Add(item.Start.Line, "suppress 的每一项写 rule: 编号，或 phrase: 说法，或两样都写", "each item of «suppress» is «rule: id», «phrase: words», or both");
                continue;
            }

            var node = new OwnNode(mapping, _faults);
            var (rule, phrase) = (node.Text("rule", 60), node.Text("phrase", 200));
            node.Done();
            if (rule is null && phrase is null)
            {
                _faults.Add(node.Line, "suppress 的每一项写 rule: 编号，或 phrase: 说法，或两样都写", "each item of «suppress» is «rule: id», «phrase: words», or both");
            }
            else if (phrase is { Length: < 2 })
            {
                _faults.Add(node.LineOf("phrase"), "放行的说法至少两个字", "a spared phrase has at least two characters");
            }
            else if (rule is null || BuiltIn(rule, node.LineOf("rule")) is not null)
            {
                all.Add(new(rule, phrase));
            }
        }

        return all;
    }

    private Dictionary<string, Severity> Severities(OwnNode document)
    {
        var all = new Dictionary<string, Severity>(StringComparer.OrdinalIgnoreCase);
        if (document.Get("severities") is null || document.Group("severities") is not { } node)
        {
            return all;
        }

        foreach (var id in node.Keys)
        {
            if (node.Word(id, ["hint", "warning", "error"], "") is { Length: > 0 } word && BuiltIn(id, node.LineOf(id)) is { } rule)
            {
                all[rule.Id] = OwnRuleReader.SeverityOf(word);
            }
        }

        return all;
    }

    // A built-in rule that does not block; null with a fault for anything else.
    private RuleInfo? BuiltIn(string idOrName, long line)
    {
        if (RuleCatalog.BuiltIn.Find(idOrName)?.Info is not { } rule)
        {
            _faults.Add(line, $"没有自带规则 {idOrName}；`zhiyin rules list` 列出全部", $"there is no built-in rule «{idOrName}»; `zhiyin rules list` shows them all");
            return null;
        }

        if (rule.Blocks)
        {
            _faults.Add(line, $"{rule.Id}「{rule.Title}」是禁发红线，不能调低或放行；删掉这一项", $"{rule.Id} blocks replies and can be neither lowered nor spared; remove it");
            return null;
        }

        return rule;
    }
}
