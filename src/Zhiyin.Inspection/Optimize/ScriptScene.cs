using System.Collections.Immutable;
using Zhiyin.ChatLogs.Scripts;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Inspection.Optimize;

/// <summary>
/// The situation a script is meant for. A script alone has no buyer: where its group, title or code names a scene the engine knows («02催发货», «退货地址»), that name
/// stands in for the buyer's question, so that the rules that need a question apply; where it does not, they stay silent.
/// </summary>
internal static class ScriptScene
{
    private const double SureEnough = 0.75;

    /// <summary>The thread to review <paramref name="script"/> in: empty, or one buyer bubble.</summary>
    public static ThreadReading ThreadOf(Script script)
    {
        foreach (var name in new[] { script.Title, Words(script.Group), Words(script.Code) })
        {
            if (name is not { Length: >= 2 and <= 20 })
            {
                continue;
            }

            var thread = ThreadReading.Read(new Conversation([new Message(Role.Buyer, name)]));
            if (!thread.Intents.IsEmpty && thread.Intents[0].Score >= SureEnough && thread.Emotion.Level < 2)
            {
                return thread;
            }
        }

        return ThreadReading.Read(new Conversation(ImmutableArray<Message>.Empty));
    }

    // «02发货» → «发货»: numbering is no part of the name.
    private static string Words(string name) => string.Concat(name.Where(c => c is >= '\u4e00' and <= '\u9fff'));
}
