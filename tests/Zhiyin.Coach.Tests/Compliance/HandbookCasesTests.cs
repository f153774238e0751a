using System.Runtime.CompilerServices;
using System.Text.Json;
using Zhiyin.Coach.Engine;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Tests.Compliance;

/// <summary>The acceptance set of handbook §4.9: 105 sentences with their level. BLOCK is an error that blocks, WARN a warning, HINT a hint; of PASS nothing but hints may be said.</summary>
public sealed class HandbookCasesTests
{
    /// <summary>Belongs to the audit (T4: nobody followed up), not to the review of one draft.</summary>
    private const int FollowUp = 105;

    private static readonly List<Case> s_cases = Load();

    public static TheoryData<int> Numbers => [.. s_cases.Where(c => c.Number != FollowUp).Select(c => c.Number)];

    public static TheoryData<int> Passing => [.. s_cases.Where(c => c.Expected == "PASS").Select(c => c.Number)];

    [Theory, MemberData(nameof(Numbers))]
    public void Level_is_that_of_the_handbook(int number)
    {
        var found = Find(number, out var level);
        Heard(level, s_cases[number - 1].Expected).ShouldBe(s_cases[number - 1].Expected, $"{number}. {s_cases[number - 1].Draft}: {found}");
    }

    [Theory, MemberData(nameof(Passing))]
    public void What_passes_is_never_blocked(int number)
    {
        var found = Find(number, out var level);
        level.ShouldNotBe("BLOCK", found);
    }

    [Fact]
    public void All_105_are_there() => s_cases.Select(c => c.Number).ShouldBe(Enumerable.Range(1, 105));

    // A hint beside a reply that passes is allowed.
    private static string Heard(string level, string expected) => expected == "PASS" && level == "HINT" ? "PASS" : level;

    private static string Find(int number, out string level)
    {
        var item = s_cases[number - 1];
        if (item.FromBuyer)
        {
            // Compliance looks at what the shop says: the buyer's words go into the thread, and a neutral answer is reviewed.
            var answer = Coach(item with { Draft = "谢谢您的反馈，我都记下了" }, [new Message(Role.Buyer, item.Draft)]);
            level = LevelOf(answer.Findings.Where(f => f.Rule.Basis is not null && f.Category.PainPoint is null));
            return Describe(answer);
        }

        var review = Coach(item, item.Thread);
        level = LevelOf(item.IsService ? review.Findings : review.Findings.Where(f => f.Category.PainPoint is null));
        return Describe(review);
    }

    private static Review Coach(Case item, IEnumerable<Message> thread)
        => ReplyCoach.Default.Review(ThreadReading.Read(new Conversation([.. thread], FactSheet.From(item.Facts))), item.Draft, item.At);

    private static string LevelOf(IEnumerable<Finding> findings)
    {
        var level = "PASS";
        foreach (var finding in findings)
        {
            var its = finding switch { { Blocks: true } => "BLOCK", { Severity: Severity.Hint } => "HINT", _ => "WARN" };
            level = Rank(its) > Rank(level) ? its : level;
        }

        return level;
    }

    private static int Rank(string level) => Array.IndexOf(["PASS", "HINT", "WARN", "BLOCK"], level);

    private static string Describe(Review review) => string.Join(", ", review.Findings.Select(f => $"{f.Rule.Id} {f.Severity} {f.Span}"));

    private static List<Case> Load([CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "..", "Data", "compliance.jsonl");
        return [.. File.ReadLines(path).Where(l => l.Length > 0).Select(l => Case.Read(JsonDocument.Parse(l).RootElement))];
    }

    private sealed record Case(int Number, string Draft, string Expected, bool FromBuyer, bool IsService, JsonElement? Facts, IReadOnlyList<Message> Thread, DateTimeOffset? At)
    {
        public static Case Read(JsonElement json) => new(
            json.GetProperty("n").GetInt32(),
            json.GetProperty("draft").GetString()!,
            json.GetProperty("expected").GetString()!,
            json.TryGetProperty("speaker", out _),
            json.GetProperty("section").GetString() == "service",
            json.TryGetProperty("facts", out var facts) ? facts : null,
            json.TryGetProperty("thread", out var thread) ? [.. thread.EnumerateArray().Select(m => new Message(Role.Buyer, m.GetProperty("text").GetString()!))] : [],
            json.TryGetProperty("at", out var at) ? at.GetDateTimeOffset() : null);
    }
}
