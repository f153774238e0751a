using Zhiyin.Rulebook.Threads;

namespace Zhiyin.Assist.Panel;

/// <summary>Says where a turn of the engine stands on the screen: the seq, and the conversation when it was merged in.</summary>
internal readonly struct Places(TalkThread talk, ConversationId own)
{
    public int Seq(int turn) => talk.Places[turn].Seq;

    /// <summary>Null for the conversation itself.</summary>
    public ConversationId? Merged(int turn) => talk.Places[turn].Conversation is var of && of == own ? null : of;
}
