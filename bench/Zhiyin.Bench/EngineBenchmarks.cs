using BenchmarkDotNet.Attributes;
using Zhiyin.Coach;
using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Faults;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Promises;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Bench;

/// <summary>The engine's hot paths against the budgets of docs/performance.md. `dotnet run -c Release --project bench/Zhiyin.Bench -- --filter '*Engine*'`.</summary>
[MemoryDiagnoser, InProcess]
public class EngineBenchmarks
{
    private static readonly Conversation s_oneBubble = new([new(Role.Buyer, "都三天了怎么还不发货，我周六要穿的")]);
    private readonly ThreadReading _thread = ThreadReading.Read(Threads.SixMessages);
    private readonly BuyerTurn _turn = ThreadReading.Read(s_oneBubble).LastBuyerTurn;

    /// <summary>Budget: median 20 µs, 4 KB.</summary>
    [Benchmark(Baseline = true)]
    public Review Review_on_an_understood_thread() => ReplyCoach.Default.Review(_thread, Threads.Draft);

    [Benchmark]
    public Review Review_of_a_faulty_draft() => ReplyCoach.Default.Review(_thread, Threads.FaultyDraft);

    /// <summary>Budget: median 60 µs.</summary>
    [Benchmark]
    public Review Review_with_six_messages_from_scratch() => ReplyCoach.Default.Review(ThreadReading.Read(Threads.SixMessages), Threads.Draft);

    /// <summary>Budget: 10 µs.</summary>
    [Benchmark]
    public object Intent_of_one_bubble() => IntentReader.Read(s_oneBubble, _turn);

    [Benchmark]
    public ThreadReading Understand_one_bubble() => ThreadReading.Read(s_oneBubble);

    [Benchmark]
    public object Promises_of_a_reply() => CommitmentReader.Read(Threads.Draft, at: null);

    [Benchmark]
    public object? Rewrite_of_a_faulty_draft() => ReplyCoach.Default.Rewrite(ReplyCoach.Default.Review(_thread, Threads.FaultyDraft));

    /// <summary>The same calls and the parts they are made of, for a stopwatch.</summary>
    internal IEnumerable<(string Name, Func<object?> Call)> Stages()
    {
        var index = RuleCatalog.BuiltIn.Index;
        var text = Normalizer.Normalize(Threads.Draft).Text;
        yield return ("review, thread understood", Review_on_an_understood_thread);
        yield return ("review, faulty draft", Review_of_a_faulty_draft);
        yield return ("review, six messages from scratch", Review_with_six_messages_from_scratch);
        yield return ("intent of one bubble", Intent_of_one_bubble);
        yield return ("understand one bubble", Understand_one_bubble);
        yield return ("understand six messages", () => ThreadReading.Read(Threads.SixMessages));
        yield return ("promises of a reply", Promises_of_a_reply);
        yield return ("rewrite of a faulty draft", Rewrite_of_a_faulty_draft);
        yield return ("fixes of a faulty draft", () => ReplyCoach.Default.WithFixes(ReplyCoach.Default.Review(_thread, Threads.FaultyDraft)));
        yield return (" normalise", () => Normalizer.Normalize(Threads.Draft));
        yield return (" read the draft (acts)", () => BubbleReading.Read(Threads.Draft, Role.Agent));
        yield return (" scan the draft", () => index.Scan(text));
        var sentences = Segmenter.Sentences(text);
        yield return (" faults of the draft", () => FaultReader.Read(text, sentences));
        yield return (" questions of the draft", () => BubbleReading.Read(Threads.Draft, Role.Agent).Questions);
    }
}
