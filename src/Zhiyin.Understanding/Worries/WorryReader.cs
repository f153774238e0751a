using System.Collections.Immutable;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Worries;

/// <summary>Reads the worries behind what the buyer asks (handbook A-05): those that the words of the matter give away first, then what people usually worry about who ask such a thing.</summary>
public static class WorryReader
{
    private const int Most = 3;

    // Worries are often said a bubble or two before the question.
    private const int TurnsBack = 6;

    /// <summary>At most three; empty while the buyer has said nothing.</summary>
    public static ImmutableArray<Worry> Read(ThreadReading thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        if (thread.LastBuyerTurn.IsEmpty)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<Worry>(Most);
        var recent = Recent(thread);
        var bought = thread.Stage != Stage.Pre;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cue in WorryCues.All.Where(c => !bought || !c.Before))
        {
            // The narrower worry comes first in the list: a broader one with the same words adds nothing.
            if (found.Count < Most && !used.Contains(cue.Words.Name) && Evidence(recent, cue) is { IsEmpty: false } evidence)
            {
                found.Add(new(cue.Text, cue.Why, evidence));
                used.Add(cue.Words.Name);
                if (cue.And is { } and)
                {
                    used.Add(and.Name);
                }
            }
        }

        foreach (var intent in thread.Intents)
        {
            if (found.Count < Most && IntentCatalog.Find(intent.Code) is { Worry.Length: > 0 } info && found.All(f => f.Text != info.Worry))
            {
                found.Add(new(info.Worry, $"问「{info.Name}」的人多半在意这个", []));
            }
        }

        return found.ToImmutable();
    }

    private static List<(int Turn, BubbleReading Bubble, Text.Patterns.PatternHits Hits)> Recent(ThreadReading thread)
    {
        var recent = new List<(int, BubbleReading, Text.Patterns.PatternHits)>();
        for (var i = thread.Bubbles.Length - 1; i >= 0 && recent.Count < TurnsBack; i--)
        {
            if (thread.Bubbles[i].Role == Role.Buyer)
            {
                recent.Insert(0, (i, thread.Bubbles[i], WorryCues.Index.Scan(thread.Bubbles[i].Text)));
            }
        }

        return recent;
    }

    private static ImmutableArray<Evidence> Evidence(List<(int Turn, BubbleReading Bubble, Text.Patterns.PatternHits Hits)> recent, WorryCue cue)
    {
        if (!recent.Exists(r => r.Hits.Has(cue.Words)) || (cue.And is { } and && !recent.Exists(r => r.Hits.Has(and))))
        {
            return [];
        }

        return
        [
            .. from bubble in recent
               from set in cue.And is null ? new[] { cue.Words } : [cue.Words, cue.And]
               from span in bubble.Hits.All(set)
               select new Evidence(bubble.Turn, bubble.Bubble.Normalized.ToOriginal(span)),
        ];
    }
}
