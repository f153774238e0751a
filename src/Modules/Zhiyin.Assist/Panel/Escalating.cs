using System.Text.RegularExpressions;
using Zhiyin.People.Agents;
using Zhiyin.Understanding.Escalation;

namespace Zhiyin.Assist.Panel;

/// <summary>Turns the engine's advice into people (handbook §5.2): whoever of the roles is online now, or the role itself.</summary>
internal static partial class Escalating
{
    private const int MostNames = 3;

    private static readonly (string Word, Role Role, string Code)[] s_roles = [("组长", Role.Lead, "lead"), ("主管", Role.Supervisor, "supervisor"), ("店主", Role.Owner, "owner")];

    public static async Task<PanelEscalation?> ShapeAsync(ZhiyinDb db, ShopId shop, EscalationAdvice? advice, CancellationToken cancellation)
    {
        if (advice is null)
        {
            return null;
        }

        var asked = s_roles.Where(r => advice.Route.Contains(r.Word, StringComparison.Ordinal)).ToList();
        // A shop without the role has somebody above it.
        var roles = asked.Select(r => r.Role).Append(Role.Owner).Distinct().ToList();
        var people = await db.Set<Agent>().Where(a => a.Shop == shop && !a.Disabled && a.Presence == Presence.Online && roles.Contains(a.Role)).OrderBy(a => a.Role).ThenBy(a => a.Name)
            .Select(a => a.Name).Take(MostNames).ToListAsync(cancellation);
        var reason = advice.Reason.Split('：', 2);
        return new(
            CodeOf(advice.Route, asked.ConvertAll(r => r.Code)),
            advice.Route,
            people.Count > 0 ? string.Join("、", people) : $"{string.Join("或", asked.Select(r => r.Word))}（现在不在线）",
            advice.Reason,
            Minutes().Match(advice.Reason) is { Success: true } within ? within.Value : reason.Length > 1 && reason[1].StartsWith("立即", StringComparison.Ordinal) ? "立即" : null);
    }

    private static string CodeOf(string route, List<string> roles)
        => route.Contains("法务", StringComparison.Ordinal) ? "legal"
            : route.Contains("PR", StringComparison.Ordinal) ? "press"
            : route.Contains("品控", StringComparison.Ordinal) ? "quality"
            : string.Join('_', roles);

    [GeneratedRegex("[0-9]+分钟内", RegexOptions.NonBacktracking)]
    private static partial Regex Minutes();
}
