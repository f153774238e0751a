namespace Zhiyin.People.Roles;

/// <summary>Roles by their wire names.</summary>
internal static class RoleNames
{
    public static string Wire(Role role) => role.ToString().ToLowerInvariant();
}
