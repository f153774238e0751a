using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Kinds.Own;

/// <summary>Which part of what the agent says a rule looks at.</summary>
public enum OwnScope
{
    /// <summary>The whole draft; for «missing» also what was said since the buyer's last turn.</summary>
    Reply,

    FirstSentence,

    LastSentence,

    /// <summary>Everything the agent has said in this conversation, the draft included: for «missing» and «count».</summary>
    Conversation,
}

/// <summary>Places of a scope, and what was said before the draft.</summary>
internal static class OwnScopes
{
    /// <summary>The stretch of the normalised draft that <paramref name="scope"/> means.</summary>
    public static TextSpan Stretch(this OwnScope scope, Reply reply)
    {
        var sentences = reply.Draft.Sentences;
        return sentences.Count == 0 ? new TextSpan(0, reply.Text.Length)
            : scope == OwnScope.FirstSentence ? sentences[0]
            : scope == OwnScope.LastSentence ? sentences[^1]
            : new TextSpan(0, reply.Text.Length);
    }

    /// <summary>The agent's earlier bubbles that count with the draft: those of the same turn, or of the whole conversation.</summary>
    public static IEnumerable<string> SaidBefore(this OwnScope scope, Reply reply)
    {
        if (scope is OwnScope.FirstSentence or OwnScope.LastSentence)
        {
            yield break;
        }

        var bubbles = reply.Thread.Bubbles;
        for (var i = bubbles.Length - 1; i >= 0; i--)
        {
            if (bubbles[i].Role == Role.Buyer && scope == OwnScope.Reply)
            {
                yield break;
            }

            if (bubbles[i].Role == Role.Agent)
            {
                yield return bubbles[i].Text;
            }
        }
    }
}
