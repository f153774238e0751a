using System.Reflection;
using Microsoft.AspNetCore.Http;
using Zhiyin.Platform.Ids;

namespace Zhiyin.Platform.Access;

/// <summary>
/// Who asks: an agent by cookie, or an API key (which acts as the agent who made it, with its scopes as rights). Taken as a parameter by a route that needs a right.
/// <paramref name="Name"/> is the login, <paramref name="Address"/> where the request comes from, both for the audit.
/// </summary>
public sealed record CurrentUser(ShopId Shop, AgentId Agent, string Name, Role Role, IReadOnlySet<Right> Rights, IReadOnlyList<TeamId> Teams, Guid? ApiKey = null, Guid? Session = null, string Address = "")
{
    public bool Has(Right right) => Rights.Contains(right);

    /// <summary>The user the access check found; null for a stranger.</summary>
    public static CurrentUser? Of(HttpContext http) => http.Features.Get<CurrentUser>();

    /// <summary>Binds the parameter of a route; the access check has refused strangers before.</summary>
    public static ValueTask<CurrentUser?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult(Of(context));
}
