using Zhiyin.ChatLogs.Reading;

namespace Zhiyin.ChatLogs.Layouts;

/// <summary>A layout of handbook §7.4: how it is recognised and how it is read.</summary>
internal abstract class ChatLayout
{
    /// <summary>The handbook's code, e.g. <c>C1</c>.</summary>
    public abstract string Code { get; }

    /// <summary>What people call it, in Chinese.</summary>
    public abstract string Title { get; }

    /// <summary>How many lines of <paramref name="head"/> carry its signature, times its weight; 0 when it cannot be this layout.</summary>
    public abstract int Score(IReadOnlyList<string> head);

    /// <summary>Reads the conversations one by one; nothing is kept but the one at hand.</summary>
    public abstract IEnumerable<ChatLogConversation> Read(TextReader reader, ReadContext context);
}
