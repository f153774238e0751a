using Zhiyin.People.Access;

namespace Zhiyin.People.Roles;

/// <summary>
/// Who may change whom. Nobody gives what they do not have, nobody changes somebody who may do more, and a shop always keeps one owner who can sign in.
/// An API key counts with its scopes, so a key for managing agents cannot make itself an owner.
/// </summary>
internal static class Authority
{
    /// <summary>Null when somebody with these rights may make, change or reset somebody of this role.</summary>
    public static Refusal? OverRole(IReadOnlySet<Right> mine, Role theirs)
        => RoleRights.Of(theirs).IsSubsetOf(mine) ? null : PeopleRefusals.BeyondAuthority;

    /// <summary>Null when the change leaves an owner who can sign in. <paramref name="otherOwners"/> counts the active owners without the one concerned.</summary>
    public static Refusal? KeepsAnOwner(Role was, bool wasDisabled, Role becomes, bool becomesDisabled, int otherOwners)
        => was == Role.Owner && !wasDisabled && (becomes != Role.Owner || becomesDisabled) && otherOwners == 0 ? PeopleRefusals.LastOwner : null;

    /// <summary>Null when a key may carry these scopes: some, and none that its maker lacks.</summary>
    public static Refusal? OverScopes(IReadOnlySet<Right> mine, IReadOnlyCollection<Right> scopes)
        => scopes.Count == 0 ? PeopleRefusals.ScopesNeeded
            : scopes.All(mine.Contains) ? null
            : PeopleRefusals.BeyondAuthority;
}
