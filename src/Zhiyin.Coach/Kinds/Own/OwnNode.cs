using YamlDotNet.RepresentationModel;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>Where faults are collected: at most <see cref="Most"/>, so that a file of something else does not fill the screen.</summary>
internal sealed class OwnFaults
{
    public const int Most = 50;

    private readonly List<OwnFault> _all = [];

    public string? Rule { get; set; }

    /// <summary>How many regular expressions the document has so far: each is run over every reply.</summary>
    public int Expressions { get; set; }

    public IReadOnlyList<OwnFault> All => _all;

    public void Add(long line, string zh, string en)
    {
        if (_all.Count < Most)
        {
            _all.Add(new((int)line, Rule, zh, en));
        }
    }
}

/// <summary>A mapping of the document, read key by key; what nobody asked for is a fault with the nearest known key.</summary>
internal sealed class OwnNode(YamlMappingNode node, OwnFaults faults)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public long Line => node.Start.Line;

    public OwnFaults Faults => faults;

    /// <summary>The keys as they stand.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "");

    /// <summary>The node under <paramref name="key"/>; null when it is absent or empty.</summary>
    public YamlNode? Get(string key)
    {
        _asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is not YamlScalarNode { Value: null or "" } ? value : null;
    }

    /// <summary>True when the key stands there, even with nothing behind it.</summary>
    public bool Has(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    public long LineOf(string key) => Get(key)?.Start.Line ?? Line;

    /// <summary>A single value of at most <paramref name="longest"/> characters; null, with a fault when it has another form or is needed.</summary>
    public string? Text(string key, int longest, bool needed = false)
    {
        switch (Get(key))
        {
            case null:
                if (needed)
                {
                    faults.Add(Line, $"缺少 {key}；补上这一项", $"«{key}» is missing; add it");
                }

                return null;
            case YamlScalarNode { Value: { } value } when value.Trim().Length <= longest:
                return value.Trim();
            case YamlScalarNode scalar:
                faults.Add(scalar.Start.Line, $"{key} 太长，最多 {longest} 个字", $"«{key}» is too long: at most {longest} characters");
                return null;
            case var other:
                faults.Add(other.Start.Line, $"{key} 要写成一个值，不是列表或分组", $"«{key}» is one value, not a list or a group");
                return null;
        }
    }

    /// <summary>One of <paramref name="words"/>; a fault names them all.</summary>
    public string? Word(string key, IReadOnlyCollection<string> words, string? fallback)
    {
        if (Text(key, 60, needed: fallback is null) is not { } word)
        {
            return fallback;
        }

        if (words.Contains(word))
        {
            return word;
        }

        var all = string.Join(", ", words);
        faults.Add(LineOf(key), $"{key}: {word} 不认识{Near(word, words, "，是不是", "")}；可以写 {all}", $"«{key}: {word}» is not known{Near(word, words, ", perhaps ", "")}; possible are {all}");
        return fallback;
    }

    public int? Number(string key, int from, int to)
    {
        if (Text(key, 20) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
        {
            return number;
        }

        faults.Add(LineOf(key), $"{key}: {text} 要是 {from} 到 {to} 的整数", $"«{key}: {text}» must be a whole number from {from} to {to}");
        return null;
    }

    /// <summary>The mapping under <paramref name="key"/>; null when absent, with a fault when it has another form.</summary>
    public OwnNode? Group(string key)
    {
        switch (Get(key))
        {
            case null: return null;
            case YamlMappingNode group: return new OwnNode(group, faults);
            case var other:
                faults.Add(other.Start.Line, $"{key} 下面要缩进写「名称: 值」", $"«{key}» holds «name: value» lines, indented");
                return null;
        }
    }

    /// <summary>The items under <paramref name="key"/>; a single value is a list of one.</summary>
    public IReadOnlyList<YamlNode> Items(string key, int most)
    {
        switch (Get(key))
        {
            case null: return [];
            case YamlSequenceNode list when list.Children.Count <= most: return [.. list.Children];
            case YamlSequenceNode list:
                faults.Add(list.Start.Line, $"{key} 有 {list.Children.Count} 项，最多 {most} 项；拆开写", $"«{key}» has {list.Children.Count} items, at most {most}; split it");
                return [];
            case var single: return [single];
        }
    }

    /// <summary>The texts under <paramref name="key"/> with their lines.</summary>
    public List<(string Text, long Line)> Texts(string key, int most, int longest)
    {
        var texts = new List<(string, long)>();
        foreach (var item in Items(key, most))
        {
            if (item is YamlScalarNode { Value: { } value } && value.Trim() is { Length: > 0 } text && text.Length <= longest)
            {
                texts.Add((text, item.Start.Line));
            }
            else
            {
                faults.Add(item.Start.Line, $"{key} 的每一项是 1 到 {longest} 个字的文字；含冒号或井号时加引号", $"each item of «{key}» is text of 1 to {longest} characters; quote it when it holds a colon or a hash");
            }
        }

        return texts;
    }

    /// <summary>Faults for keys that nobody asked for.</summary>
    public void Done()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!_asked.Contains(name))
            {
                faults.Add(
                    key.Start.Line, $"不认识的项 {name}{Near(name, _asked, "，是不是 ", "")}；可以写 {string.Join("、", _asked)}",
                    $"«{name}» is not known here{Near(name, _asked, ", perhaps ", "")}; possible are {string.Join(", ", _asked)}");
            }
        }
    }

    private static string Near(string word, IEnumerable<string> known, string before, string after)
        => known.Select(k => (Word: k, Distance: Distance(word, k))).Where(k => k.Distance <= 2).OrderBy(k => k.Distance).FirstOrDefault().Word is { } near ? $"{before}{near}{after}" : "";

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var k = 1; k <= b.Length; k++)
            {
                left = Math.Min(Math.Min(row[k] + 1, left + 1), diagonal + (a[i - 1] == b[k - 1] ? 0 : 1));
                diagonal = row[k];
                row[k] = left;
            }
        }

        return row[b.Length];
    }
}
