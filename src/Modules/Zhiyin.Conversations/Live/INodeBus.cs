namespace Zhiyin.Conversations.Live;

/// <summary>
/// Carries what lasts only a moment (who types, who looks at what) to the desk's other nodes. It may lose anything; nothing that matters goes this way. A node does not hear itself.
/// </summary>
public interface INodeBus
{
    /// <summary>Tells the other nodes; <paramref name="json"/> is a small JSON object without personal data.</summary>
    void Publish(ReadOnlyMemory<byte> json);

    /// <summary>Calls <paramref name="heard"/> for what another node published, as long as the program runs.</summary>
    void Subscribe(Action<ReadOnlyMemory<byte>> heard);
}

/// <summary>The bus of a desk on one machine: nobody else is there.</summary>
public sealed class NoOtherNodes : INodeBus
{
    public void Subscribe(Action<ReadOnlyMemory<byte>> heard)
    {
    }

    public void Publish(ReadOnlyMemory<byte> json)
    {
    }
}
