using System.Text.Encodings.Web;
using System.Text.Json;
using Zhiyin.People.Agents;

namespace Zhiyin.People.Audit;

/// <summary>Enters what was done into the audit, in the caller's own transaction.</summary>
public sealed class AuditLog(TimeProvider time)
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Adds an entry to <paramref name="db"/>; it is stored when the caller's write is. <paramref name="detail"/> holds words of the program and ids, never personal data.
    /// The address is the request's unless another is given.
    /// </summary>
    public void Enter(ZhiyinDb db, CurrentUser user, string action, string objectKind, string objectId, IReadOnlyDictionary<string, string>? detail = null, string address = "")
    {
        var words = new Dictionary<string, string>(detail ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        if (user.ApiKey is { } key)
        {
            words["apiKey"] = key.ToString();
        }

        Add(db, user.Shop, user.Agent, user.Name, action, objectKind, objectId, words, address.Length > 0 ? address : user.Address);
    }

    /// <summary>What an agent did where the request itself is not at hand, such as deep in the append path; <paramref name="login"/> is the agent's.</summary>
    public void EnterOf(ZhiyinDb db, ShopId shop, AgentId agent, string login, string action, string objectKind, string objectId, IReadOnlyDictionary<string, string>? detail = null)
        => Add(db, shop, agent, login, action, objectKind, objectId, detail, "");

    /// <summary>What the program or the owner of the machine did.</summary>
    public void EnterSystem(ZhiyinDb db, ShopId shop, string action, string objectKind, string objectId, IReadOnlyDictionary<string, string>? detail = null)
        => Add(db, shop, null, "system", action, objectKind, objectId, detail, "");

    /// <summary>A try of somebody who is not known yet; <paramref name="meant"/> is the agent whose login was typed, if there is one.</summary>
    internal void EnterUnsigned(ZhiyinDb db, ShopId shop, string action, Agent? meant, IReadOnlyDictionary<string, string> detail, string address)
        => Add(db, shop, null, meant?.Login ?? "", action, "agent", meant?.Id.ToString() ?? "", detail, address);

    private void Add(ZhiyinDb db, ShopId shop, AgentId? agent, string actor, string action, string objectKind, string objectId, IReadOnlyDictionary<string, string>? detail, string address)
        => db.Add(new AuditEntry
        {
            Shop = shop,
            At = time.GetUtcNow(),
            Agent = agent,
            Actor = actor,
            Action = action,
            ObjectKind = objectKind,
            ObjectId = objectId,
            Detail = JsonSerializer.Serialize(detail ?? new Dictionary<string, string>(StringComparer.Ordinal), s_json),
            Address = address,
        });
}
