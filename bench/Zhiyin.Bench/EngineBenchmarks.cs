using BenchmarkDotNet.Attributes;
using Zhiyin.Coach;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Promises;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Bench;

/// <summary>The engine's hot paths against the budgets of docs/performance.md. `dotnet run -c Release --project bench/Zhiyin.Bench -- --filter '*Engine*'`.</summary>
[MemoryDiagnoser]
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
}
