using System.Collections.Immutable;
using Zhiyin.Coach.Engine;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Scoring;

/// <summary>Walks a conversation once. The thread that a bubble is reviewed in holds at most <see cref="Window"/> messages, so that a very long one stays linear.</summary>
internal sealed class ConversationReader(ReplyCoach coach, Conversation conversation, ConversationExtras extras)
{
    private const int Window = 256;

    private readonly List<Message> _messages = [];
    private readonly List<BubbleReading> _readings = [];
    private readonly List<int> _turn = [];
    private readonly List<BuyerTurnReview> _turns = [];
    private readonly List<BubbleReview> _replies = [];
    private ThreadReading? _thread;
    private int _from;
    private int _carried;

    public ConversationReview Read()
    {
        for (var i = 0; i < conversation.Messages.Length; i++)
        {
            var message = conversation.Messages[i];
            if (message.Role == Role.Agent && !extras.Unread.Contains(i))
            {
                ReadReply(i, message);
                continue;
            }

            var reading = BubbleReading.Read(message.Text, message.Role);
            if (message.Role == Role.Agent && _turn.Count > 0)
            {
                CloseTurn(_thread ??= ThreadOfWindow());
            }

            Append(message, reading);
            _thread = message.Role == Role.Buyer ? null : _thread?.After(message, reading);
            if (message.Role == Role.Buyer)
            {
                _turn.Add(i);
            }
        }

        var whole = ThreadReading.Read(conversation, [.. _readings]);
        if (_turn.Count > 0)
        {
            CloseTurn(whole);
        }

        return new ConversationReview(conversation, extras, [.. _readings], [.. _turns], RunFindings.Settle(_replies), whole.Satisfaction);
    }

    private void ReadReply(int index, Message message)
    {
        var thread = _thread ??= ThreadOfWindow();
        if (_turn.Count > 0)
        {
            CloseTurn(thread);
        }

        var review = coach.Review(thread, message.Text, message.At);
        var reading = review.Reply.Draft;
        _replies.Add(new BubbleReview(index, reading, review.Findings, review.Promises, _turns.Count - 1));
        Append(message, reading);
        _carried = Math.Clamp(_carried + Effect(reading, review.Findings), 0, 5);
        _thread = _messages.Count - _from > Window ? null : thread.After(message, reading);
    }

    private ThreadReading ThreadOfWindow()
    {
        if (_messages.Count - _from > Window)
        {
            _from = _messages.Count - (Window / 2);
        }

        var messages = _messages.GetRange(_from, _messages.Count - _from);
        return ThreadReading.Read(
            conversation with { Messages = [.. messages], Now = null },
            [.. _readings.GetRange(_from, _readings.Count - _from)]);
    }

    private void CloseTurn(ThreadReading thread)
    {
        _carried = Math.Max(thread.Emotion.Level, _turns.Count == 0 ? 0 : _carried - 1);
        _turns.Add(new BuyerTurnReview([.. _turn], thread.Emotion, _carried, thread.Stage, thread.Intents, thread.Escalation));
        _turn.Clear();
    }

    private void Append(Message message, BubbleReading reading)
    {
        _messages.Add(message);
        _readings.Add(reading);
    }

    // A soothing answer lowers what the session carries by one, one that hurts raises it by one (handbook §5.1, trend).
    private static int Effect(BubbleReading reading, ImmutableArray<Finding> findings)
        => findings.Any(f => f.Category.PainPoint == "PP5" && f.Severity != Severity.Hint) ? 1
            : reading.Clauses.Any(c => c.Act is Act.Acknowledge or Act.Apologise or Act.Reassure) ? -1
            : 0;
}
