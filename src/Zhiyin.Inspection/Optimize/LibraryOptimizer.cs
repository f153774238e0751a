using System.Collections.Immutable;
using Zhiyin.ChatLogs.Scripts;
using Zhiyin.Coach;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Inspection.Optimize;

/// <summary>Diagnoses and rewrites a script library (handbook B-02…B-07, X-08): the same rules as the live coach, in the library's own context.</summary>
public static class LibraryOptimizer
{
    /// <summary>Optimises every script of <paramref name="library"/>, in its order, on all cores, judged by <paramref name="coach"/> (null: the one that ships).</summary>
    public static IReadOnlyList<OptimizedScript> Run(ScriptFileContent library, ReplyCoach? coach = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(library);
        var twins = library.Duplicates.SelectMany(g => g.Select(s => (s.Line, First: g[0]))).Where(d => d.Line != d.First.Line)
            .GroupBy(d => d.Line).ToDictionary(g => g.Key, g => g.First().First);
        var quiet = ForLibrary(coach);
        var results = new OptimizedScript[library.Scripts.Length];
        var done = 0;
        Parallel.For(0, results.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            results[i] = Optimize(quiet, library.Scripts[i], twins.GetValueOrDefault(library.Scripts[i].Line));
            progress?.Report(Interlocked.Increment(ref done));
        });
        return results;
    }

    /// <summary>Optimises one script by <paramref name="coach"/> (null: the one that ships); <paramref name="twin"/> is an earlier script with the same code or words.</summary>
    public static OptimizedScript Optimize(Script script, Script? twin = null, ReplyCoach? coach = null)
    {
        ArgumentNullException.ThrowIfNull(script);
        return Optimize(ForLibrary(coach), script, twin);
    }

    // In a library an open slot is no fault: it is filled when the script is used.
    private static ReplyCoach ForLibrary(ReplyCoach? coach) => (coach ?? ReplyCoach.Default).Without(Categories.TemplateUnfilled);

    private static OptimizedScript Optimize(ReplyCoach coach, Script script, Script? twin)
    {
        var thread = ScriptScene.ThreadOf(script);
        var review = coach.Review(thread, script.Text);
        var rewrite = coach.Rewrite(review);
        var after = rewrite?.Text ?? script.Text;
        var serious = review.Findings.Where(f => f.Severity > Severity.Hint).ToList();
        return new OptimizedScript(
            script,
            after,
            [.. serious.Select(f => f.Category.PainPoint).OfType<string>().Distinct()],
            [.. serious.Select(f => f.Category.Principle).Distinct()],
            review.Findings,
            Slots(script.Text),
            Note(review.Findings, rewrite?.Changes.Select(c => c.What) ?? [], twin),
            review.Score.Score,
            rewrite is null ? review.Score.Score : coach.Review(thread, after).Score.Score)
        {
            Unresolved = rewrite?.Unresolved ?? [],
            Changes = rewrite?.Changes ?? [],
        };
    }

    private static string Note(ImmutableArray<Finding> findings, IEnumerable<string> changes, Script? twin)
    {
        var parts = new List<string>();
        if (twin is not null)
        {
            parts.Add($"与第 {twin.Line} 行重复，建议合并");
        }

        parts.AddRange(findings.Where(f => f.Severity > Severity.Hint).Select(f => f.Message).Distinct().Take(3));
        var made = string.Join("；", changes.Distinct().Take(3));
        if (made.Length > 0)
        {
            parts.Add($"改写：{made}");
        }

        return parts.Count == 0 ? "没有发现需要改的地方" : string.Join("。", parts);
    }

    /// <summary>The open slots of a script: what stands in <c>{…}</c>, <c>[…]</c> or <c>【…】</c>.</summary>
    private static ImmutableArray<string> Slots(string text)
    {
        var slots = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] switch { '{' => '}', '[' => ']', '【' => '】', '｛' => '｝', _ => '\0' };
            var end = close == '\0' ? -1 : text.IndexOf(close, i);
            if (end > i + 1 && end - i <= 22 && !slots.Contains(text[(i + 1)..end]))
            {
                slots.Add(text[(i + 1)..end]);
            }
        }

        return slots.ToImmutable();
    }
}
