using Zhiyin.Conversations.Desk;
using Zhiyin.Platform.Ids;
using static Zhiyin.Conversations.Desk.ConversationStatus;

namespace Zhiyin.Conversations.Tests.Desk;

public sealed class MovesTests
{
    private static readonly DateTimeOffset s_ten = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly AgentId s_agent = new(Guid.CreateVersion7());
    private static readonly AgentId s_other = new(Guid.CreateVersion7());

    [Theory]
    [InlineData(Open)]
    [InlineData(Pending)]
    [InlineData(Snoozed)]
    [InlineData(Resolved)]
    public void Whoever_answers_has_it_and_it_is_open(ConversationStatus before)
    {
        var c = Make(before, null);
        c.Answered(s_agent).ShouldBeTrue();
        (c.Status, c.Assignee, c.SnoozedUntil, c.ResolvedAt, c.Resolution).ShouldBe((Open, s_agent, null, null, Resolution.None));
        c.Answered(s_other).ShouldBeFalse();
        c.Assignee.ShouldBe(s_agent, "an answer takes nothing away from a colleague");
    }

    [Fact]
    public void Closing_ends_the_waiting()
    {
        var c = Make(Open, s_agent);
        c.WaitingSince = s_ten;
        c.Resolve(Resolution.Solved, s_ten.AddMinutes(1));
        (c.Status, c.WaitingSince, c.Resolution, c.ResolvedAt).ShouldBe((Resolved, null, Resolution.Solved, s_ten.AddMinutes(1)));
    }

    [Theory]
    [InlineData(true, Open)]
    [InlineData(false, Pending)]
    public void Waking_goes_to_whoever_has_it_or_to_the_queue(bool assigned, ConversationStatus after)
    {
        var c = Make(Snoozed, assigned ? s_agent : null);
        c.Wake();
        (c.Status, c.SnoozedUntil).ShouldBe((after, null));
    }

    [Theory]
    [InlineData(Open, Pending)]
    [InlineData(Pending, Pending)]
    [InlineData(Snoozed, Snoozed)]
    [InlineData(Resolved, Resolved)]
    public void Released_a_running_one_queues(ConversationStatus before, ConversationStatus after)
    {
        var c = Make(before, s_agent);
        c.Release();
        (c.Status, c.Assignee).ShouldBe((after, null));
    }

    [Theory]
    [InlineData(Pending, Open)]
    [InlineData(Open, Open)]
    [InlineData(Snoozed, Snoozed)]
    public void Given_a_queued_one_opens(ConversationStatus before, ConversationStatus after)
    {
        var c = Make(before, null);
        c.GiveTo(s_agent);
        (c.Status, c.Assignee).ShouldBe((after, s_agent));
    }

    private static Conversation Make(ConversationStatus status, AgentId? assignee) => new()
    {
        Shop = new(Guid.CreateVersion7()),
        Id = new(Guid.CreateVersion7()),
        Number = 1,
        Inbox = new(Guid.CreateVersion7()),
        Buyer = new(Guid.CreateVersion7()),
        Status = status,
        Assignee = assignee,
        CreatedAt = s_ten.AddMinutes(-5),
        LastActivityAt = s_ten.AddMinutes(-5),
        SnoozedUntil = status == Snoozed ? s_ten.AddHours(1) : null,
        ResolvedAt = status == Resolved ? s_ten.AddMinutes(-1) : null,
        Resolution = status == Resolved ? Resolution.Solved : Resolution.None,
    };
}
