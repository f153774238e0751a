using Zhiyin.Coach;
using Zhiyin.Coach.Engine;
using Zhiyin.Understanding;

namespace Zhiyin.Bench;

/// <summary>What each rule takes for a sound draft whose readings are made already: where a review's time goes.</summary>
internal static class RuleStopwatch
{
    private const int Dearest = 15;

    /// <summary>Prints the dearest rules and what all take together, by the least time of each.</summary>
    public static void Print()
    {
        var thread = ThreadReading.Read(Threads.SixMessages);
        var reply = ReplyCoach.Default.Review(thread, Threads.Draft).Reply;
        var rules = RuleCatalog.BuiltIn.Rules
            .Select(rule => (rule.Info.Id, Time: Stopwatches.Of(() => Run(rule, reply), seconds: 0.05).Least))
            .OrderByDescending(r => r.Time).ToList();
        foreach (var (id, time) in rules.Take(Dearest))
        {
            Console.WriteLine($"{id,-8} {time,8:F2} µs");
        }

        Console.WriteLine($"all {rules.Count} {rules.Sum(r => r.Time),8:F2} µs");
    }

    private static FindingSink Run(ReplyRule rule, Reply reply)
    {
        var sink = new FindingSink(reply.Draft.Normalized);
        rule.Review(reply, sink);
        return sink;
    }
}
