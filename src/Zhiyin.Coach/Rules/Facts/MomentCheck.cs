using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;
using Zhiyin.Text.Times;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>An hour named for what a carrier, a warehouse or a bank will do («明天中午十二点送到»), of which the facts know nothing.</summary>
internal static class MomentCheck
{
    /// <summary>Adds the hours of delivery, dispatch, restocking or refund that no fact bears out.</summary>
    public static void Of(Reply reply, FactSheet facts, List<DateMention> dates, PatternSet ownReply, List<DoubtfulFigure> doubtful)
    {
        if (!reply.Text.Contains('点'))
        {
            return;
        }

        foreach (var time in TimeReader.Read(reply.Text))
        {
            if (time.Kind != TimeKind.Moment || !time.Span.Of(reply.Text).Contains('点') || (time.Span.Start > 0 && reply.Text[time.Span.Start - 1] is '早' or '晚' or '快' or '慢') || time.Span.Of(reply.Text) is ['早' or '晚' or '快' or '慢', '一', '点', ..] || dates.Exists(d => d.Span.Overlaps(time.Span)) || Around.Asked(reply, time.Span))
            {
                continue;
            }

            var topic = Topics.Near(reply.Text, time.Span);
            if (topic is Topic.Arrival or Topic.Dispatch or Topic.Restock or Topic.RefundTime && !IsOwnReply(reply, time, ownReply) && !IsKnown(facts, topic) && !IsClockOf(facts, time, reply.At))
            {
                // When the carrier of a parcel comes is not the agent's to say; by when the shop will have done something is a promise, which other rules read.
                doubtful.Add(new DoubtfulFigure(time.Span, Verdict.Unsupported, null) { IsAside = (topic != Topic.Arrival || facts.Status != OrderStatus.Shipped) && !NameClock(facts) });
            }
        }
    }

    // Where the shop has written down any hour, another one is no slip of the tongue.
    private static bool NameClock(FactSheet facts)
        => facts.All.Any(f => OwnFigures.Instant(f.Value) is not null || TimeReader.Read(Zhiyin.Text.Normalizer.Normalize(f.Value).Text).Any(t => t.Kind == TimeKind.Moment));

    private static bool IsOwnReply(Reply reply, TimeExpression time, PatternSet ownReply)
    {
        var clause = Scope.ClauseAround(reply.Text, time.Span);
        foreach (var own in reply.All(ownReply))
        {
            if (clause.Overlaps(own))
            {
                return true;
            }
        }

        return false;
    }

    // «今天23点前» where the policy says «当日23:00»; «10点揽收» where an action has its instant.
    private static bool IsClockOf(FactSheet facts, TimeExpression time, DateTimeOffset? at)
    {
        var sent = at ?? DateTimeOffset.UnixEpoch;
        if (time.Rule.Due(sent, WorkCalendar.Default)?.TimeOfDay is not { } clock)
        {
            return false;
        }

        foreach (var fact in facts.All)
        {
            // The digits of an instant may be those of another clock.
            if (OwnFigures.Instant(fact.Value) is { } moment)
            {
                if (moment.TimeOfDay == clock || (IsEither(time) && (moment.TimeOfDay - clock).Duration() == s_halfDay))
                {
                    return true;
                }

                continue;
            }

            foreach (var given in TimeReader.Read(Zhiyin.Text.Normalizer.Normalize(fact.Value).Text))
            {
                if (given.Kind == TimeKind.Moment && given.Rule.Due(sent, WorkCalendar.Default)?.TimeOfDay == clock)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static readonly TimeSpan s_halfDay = TimeSpan.FromHours(12);

    // «10点» without a part of the day may be that of the morning or of the evening.
    private static bool IsEither(TimeExpression time) => time.Rule is DueRule.On { Clock: { Part: DayPart.None, Hour: >= 1 and <= 12, Exact: false } };

    private static bool IsKnown(FactSheet facts, Topic topic)
    {
        foreach (var figure in FactFigures.Of(facts))
        {
            if (figure.Topic == topic || (figure.Topic == Topic.Dispatch && topic == Topic.Arrival) || figure.Quantity.Unit == "点")
            {
                return true;
            }
        }

        foreach (var fact in facts.All)
        {
            if (Topics.OfPath(fact.Path) == topic && Numbers.Read(fact.Value).Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
