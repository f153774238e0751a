using System.Collections.Immutable;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Promises;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Scoring;

/// <summary>What the rest of the conversation shows about a promise.</summary>
public enum PromiseState
{
    /// <summary>The agent wrote again later; whether it was kept is for a person to see.</summary>
    Followed,

    /// <summary>No later reply is in this record; it is not called broken.</summary>
    NoLaterReply,

    /// <summary>The buyer wrote after the due time and the agent had said nothing in between.</summary>
    Broken,
}

/// <summary>A promise in a conversation: in which message, what, and what came after.</summary>
public sealed record PromiseReview(int Message, Commitment Promise, string Text, PromiseState State);

/// <summary>D5 where the whole conversation decides: a plan with method and time (R1), promises (R3), an open end (R5).</summary>
public static class FollowUpChecks
{
    /// <summary>Every promise of the agents with what followed it.</summary>
    public static ImmutableArray<PromiseReview> Promises(ConversationReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return
        [
            .. review.Replies.SelectMany(r => r.Promises.Select(p => new PromiseReview(r.Message, p, p.Span.Of(review.Conversation.Messages[r.Message].Text).ToString(), StateOf(review, r.Message, p)))),
        ];
    }

    internal static void Judge(ConversationView view, ScoreSheet sheet)
    {
        OpenEnd(view, sheet);
        if (view.FirstAgent < 0)
        {
            return;
        }

        var promises = Promises(view.Review);
        if (view.HasTimes && promises.Any(p => p.Promise.Due is not null))
        {
            sheet.Applies("R3");
            if (promises.FirstOrDefault(p => p.State == PromiseState.Broken) is { } broken)
            {
                sheet.Deduct("R3", $"承诺「{broken.Text}」到时没有回复", [broken.Message]);
            }
        }

        Plan(view, sheet, promises);
    }

    private static PromiseState StateOf(ConversationReview review, int message, Commitment promise)
    {
        var messages = review.Conversation.Messages;
        for (var i = message + 1; i < messages.Length; i++)
        {
            if (messages[i].Role == Role.Agent)
            {
                return PromiseState.Followed;
            }

            if (messages[i].Role == Role.Buyer && promise.Kind is CommitmentKind.Reply or CommitmentKind.Verify && promise.Due is { } due && messages[i].At > due)
            {
                return PromiseState.Broken;
            }
        }

        return PromiseState.NoLaterReply;
    }

    // A problem after the sale wants a method and a time; who does it is said by «我/这边/专员…». The finding about a missing time already counts by itself.
    private static void Plan(ConversationView view, ScoreSheet sheet, ImmutableArray<PromiseReview> promises)
    {
        if (!view.IsAfterSale || view.Review.Turns.FirstOrDefault(t => t.Emotion.Level >= 2 && t.Intents.Any(i => i.Code[0] is 'A' or 'C')) is not { } trouble)
        {
            return;
        }

        var after = view.AgentFrom(trouble.Messages[^1]).ToList();
        if (after.Count == 0 || view.Review.Findings.Any(f => f.Finding.Category.Code == "time.missing" && f.Finding.Severity != Engine.Severity.Hint))
        {
            return;
        }

        sheet.Applies("R1");
        var method = promises.Any(p => p.Message >= after[0])
            || after.Exists(i => view.Does(i, Act.Offer, Act.Instruct, Act.Promise) || view.Says(i, "退", "换", "补发", "维修", "核实", "登记", "申请", "处理", "赔", "联系", "反馈"));
        if (!method)
        {
            sheet.Deduct("R1", "售后问题没有给出办法", [after[^1]]);
        }
    }

    // Without times «unanswered» is no matter of speed; it still is an open end.
    private static void OpenEnd(ConversationView view, ScoreSheet sheet)
    {
        if (!view.HasTimes && view.EndsWithBuyer && view.Review.Turns[^1].Messages is var last && !view.Closes(last[^1]) && last.Any(view.Asks))
        {
            sheet.Deduct("R5", "买家最后的问题没有回应，也没有下一步", last);
        }
    }
}
