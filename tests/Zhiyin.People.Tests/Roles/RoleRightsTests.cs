using Zhiyin.People.Access;
using Zhiyin.People.Roles;
using Zhiyin.Platform.Access;

namespace Zhiyin.People.Tests.Roles;

public sealed class RoleRightsTests
{
    private const string Agent = "contacts.edit conversations.own merge quickreplies.own reply transfer";
    private const string Lead = Agent + " bulk conversations.team knowledge.manage labels.manage personal.export personal.unmask quickreplies.manage rulebook.decide team.takeover team.watch views.share";

    // Handbook §8.4, written out a second time so that a slip in the table is seen.
    [Theory]
    [InlineData(Role.Agent, Agent)]
    [InlineData(Role.Lead, Lead)]
    [InlineData(Role.Inspector, "conversations.sampled")]
    [InlineData(Role.Operator, "conversations.sampled knowledge.manage labels.manage quickreplies.manage rulebook.manage")]
    [InlineData(Role.Supervisor, Lead + " conversations.all rulebook.manage")]
    [InlineData(Role.Owner, Lead + " agents.manage audit.read conversations.all conversations.sampled inboxes.manage keys.manage personal.erase rulebook.manage shop.manage")]
    public void Roles_have_the_rights_of_the_handbook(Role role, string rights)
        => RoleRights.Of(role).Select(r => r.Wire()).ShouldBe(rights.Split(' '), ignoreOrder: true);

    [Theory]
    [InlineData(Role.Owner, Role.Owner, true)]
    [InlineData(Role.Owner, Role.Agent, true)]
    [InlineData(Role.Supervisor, Role.Owner, false)]
    [InlineData(Role.Supervisor, Role.Lead, true)]
    [InlineData(Role.Lead, Role.Lead, true)]
    [InlineData(Role.Lead, Role.Supervisor, false)]
    [InlineData(Role.Lead, Role.Owner, false)]
    [InlineData(Role.Agent, Role.Lead, false)]
    public void Nobody_has_authority_over_more_than_they_may_do(Role mine, Role theirs, bool may)
        => (Authority.OverRole(RoleRights.Of(mine), theirs) is null).ShouldBe(may);

    [Fact]
    public void A_key_that_manages_agents_cannot_make_an_owner()
        => Authority.OverRole(new HashSet<Right> { Right.AgentsManage, Right.KeysManage }, Role.Owner).ShouldNotBeNull().Code.ShouldBe("beyond_authority");

    [Theory]
    [InlineData(Role.Agent, false, 0, false)]
    [InlineData(Role.Owner, true, 0, false)]
    [InlineData(Role.Lead, false, 0, false)]
    [InlineData(Role.Lead, false, 1, true)]
    [InlineData(Role.Owner, true, 1, true)]
    [InlineData(Role.Owner, false, 0, true)]
    public void The_last_owner_stays(Role becomes, bool disabled, int others, bool may)
        => (Authority.KeepsAnOwner(Role.Owner, wasDisabled: false, becomes, disabled, others) is null).ShouldBe(may);

    [Fact]
    public void Whoever_is_no_owner_can_always_be_disabled() => Authority.KeepsAnOwner(Role.Lead, wasDisabled: false, Role.Lead, becomesDisabled: true, otherOwners: 0).ShouldBeNull();

    [Fact]
    public void A_key_carries_no_right_its_maker_lacks()
    {
        var owner = RoleRights.Of(Role.Owner);
        Authority.OverScopes(owner, [Right.Reply]).ShouldBeNull();
        Authority.OverScopes(owner, []).ShouldNotBeNull().Code.ShouldBe("scopes_needed");
        Authority.OverScopes(new HashSet<Right> { Right.KeysManage }, [Right.Reply]).ShouldNotBeNull().Code.ShouldBe("beyond_authority");
    }
}
