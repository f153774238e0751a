using Zhiyin.Coach.Engine;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Tests.Support;

/// <summary>Reviews of examples as people write them.</summary>
internal static class Drafts
{
    public static Conversation Conversation(string? thread, string? facts) => ExampleThread.Read(new Example("", Thread: thread, Facts: facts));

    public static Review Review(Example example)
        => ReplyCoach.Default.Review(
            ThreadReading.Read(ExampleThread.Read(example)),
            ExampleThread.Unmark(example.Draft).Draft,
            example.At is null ? null : DateTimeOffset.Parse(example.At));

    /// <summary>A review of a bare draft after one buyer bubble.</summary>
    public static Review Review(string draft, string? buyer = null, string? facts = null)
        => Review(new Example(draft, Thread: buyer is null ? null : $"买家: {buyer}", Facts: facts));
}
