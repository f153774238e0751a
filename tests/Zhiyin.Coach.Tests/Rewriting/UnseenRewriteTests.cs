using System.Text.Json;
using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;
using Zhiyin.Understanding;

namespace Zhiyin.Coach.Tests.Rewriting;

/// <summary>
/// Conversations of many trades written without looking at the rules (Data/unseen.jsonl), with what a rewrite must hold («a|b»: one of them) and must not. Every rewrite passes the same rules,
/// asks at most one question, stays within two lines of a screen, and says nothing twice; a good draft (keep) stays as it is.
/// </summary>
public sealed class UnseenRewriteTests
{
    private const int MostLetters = 130;
    private const int ShortestRepeat = 8;

    public static TheoryData<string> Ids => [.. Fixtures.Lines("unseen.jsonl").Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()!)];

    [Theory, MemberData(nameof(Ids))]
    public void The_rewrite_is_what_a_senior_inspector_would_send(string id)
    {
        var line = Fixtures.Lines("unseen.jsonl").Select(l => JsonDocument.Parse(l).RootElement).Single(l => l.GetProperty("id").GetString() == id);
        var thread = ThreadReading.Read(ConversationJson.Read(line));
        var at = ConversationJson.ReadTime(line, "at");
        var rewrite = ReplyCoach.Default.Rewrite(ReplyCoach.Default.Review(thread, line.GetProperty("draft").GetString()!, at));
        if (line.TryGetProperty("keep", out _))
        {
            rewrite.ShouldBeNull();
            return;
        }

        var text = rewrite.ShouldNotBeNull().Text;
        ReplyCoach.Default.Review(thread, text, at).Findings.Where(f => f.Severity > Severity.Hint).Select(f => $"{f.Rule.Name} «{text}»").ShouldBeEmpty();
        text.Count(c => c is '？' or '?').ShouldBeLessThanOrEqualTo(1, text);
        text.Length.ShouldBeLessThanOrEqualTo(MostLetters, text);
        var sentences = text.Split(['。', '，', '；', '\n', '？'], StringSplitOptions.RemoveEmptyEntries).Where(s => s.Length >= ShortestRepeat).ToList();
        sentences.Distinct().Count().ShouldBe(sentences.Count, text);
        foreach (var held in line.GetProperty("holds").EnumerateArray())
        {
            held.GetString()!.Split('|').ShouldContain(h => text.Contains(h, StringComparison.Ordinal), text);
        }

        foreach (var lacked in line.GetProperty("lacks").EnumerateArray())
        {
            text.ShouldNotContain(lacked.GetString()!);
        }
    }
}
