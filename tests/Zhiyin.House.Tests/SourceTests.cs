using System.Text.RegularExpressions;

namespace Zhiyin.House.Tests;

/// <summary>What holds for every source file.</summary>
public sealed partial class SourceTests
{
    private static readonly string[] s_engine = ["Zhiyin.Text", "Zhiyin.Understanding", "Zhiyin.Coach", "Zhiyin.ChatLogs"];

    private static IEnumerable<(string Path, string Text)> Sources(params string[] folders)
        => folders.SelectMany(f => Directory.GetFiles(Repository.PathOf(f), "*.cs", SearchOption.AllDirectories))
            .Where(p => !p.Contains("/obj/", StringComparison.Ordinal))
            .Select(p => (Path.GetRelativePath(Repository.Root, p), File.ReadAllText(p)));

    [Fact]
    public void The_engine_reads_no_file_and_no_network()
    {
        var guilty = Sources([.. s_engine.Select(p => $"src/{p}")])
            .Where(s => ImpureCall().IsMatch(s.Text))
            .Select(s => s.Path);
        guilty.ShouldBeEmpty("Text, Understanding, Coach and ChatLogs are pure: the caller opens files and sockets");
    }

    [Fact]
    public void No_word_edge_is_asked_for_next_to_a_Chinese_character()
    {
        var guilty = Sources("src").Where(s => HanWordEdge().IsMatch(s.Text)).Select(s => s.Path);
        guilty.ShouldBeEmpty(@"\b beside Han characters never matches where one expects it: Chinese has no word edges");
    }

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines()
    {
        var long_ = Sources("src", "tests", "bench").Select(s => (s.Path, Lines: s.Text.AsSpan().Count('\n'))).Where(s => s.Lines > 400).Select(s => $"{s.Path}: {s.Lines}");
        long_.ShouldBeEmpty("split it: one file, one purpose");
    }

    [Fact]
    public void Nothing_is_left_unfinished()
    {
        var guilty = Sources("src").Where(s => Unfinished().IsMatch(s.Text)).Select(s => s.Path);
        guilty.ShouldBeEmpty();
    }

    [Fact]
    public void Messages_are_added_in_one_place_only()
    {
        var appending = Sources("src/Modules", "src/Zhiyin.Server", "src/Zhiyin.Storage").Where(s => MessageAdded().IsMatch(s.Text)).Select(s => s.Path.Replace('\\', '/')).ToList();
        appending.ShouldNotBeEmpty("the pattern must find the one place, or it finds nothing at all");
        appending.Where(p => !p.StartsWith("src/Modules/Zhiyin.Conversations/Messages/", StringComparison.Ordinal)).ShouldBeEmpty("send through MessageAppender: it asks the send gate, masks, seals and numbers");
    }

    [GeneratedRegex(@"\bnew Message\b|Message Place\(|Set<Message>\(\)\s*\.(Add|Attach|Update)|(?i:(INSERT|REPLACE)\s+(OR\s+\w+\s+)?INTO\s+""?messages\b|COPY\s+messages\b)", RegexOptions.ExplicitCapture)]
    private static partial Regex MessageAdded();

    [GeneratedRegex(@"\bFile\.(Open|Read|Write|Create)|new FileStream|HttpClient|Directory\.(Get|Enumerate)|Environment\.GetEnvironmentVariable")]
    private static partial Regex ImpureCall();

    [GeneratedRegex(@"\\b[\u4e00-\u9fff]|[\u4e00-\u9fff]\\b")]
    private static partial Regex HanWordEdge();

    [GeneratedRegex("NotImplementedException|\\bTO" + "DO\\b|\\bFIX" + "ME\\b")]
    private static partial Regex Unfinished();
}
