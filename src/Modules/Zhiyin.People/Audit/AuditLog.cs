using System.Text.Json;

namespace Zhiyin.People.Audit;

/// <summary>Enters what was done into the audit, in the caller's own transaction.</summary>
public sealed class AuditLog(TimeProvider time)
{
    /// <summary>Adds an entry to <paramref name="db"/>; it is stored when the caller's write is. <paramref name="detail"/> holds words of the program and ids, never personal data.</summary>
    public void Enter(ZhiyinDb db, CurrentUser user, string action, string objectKind, string objectId, IReadOnlyDictionary<string, string>? detail = null, string address = "")
        => db.Add(new AuditEntry
        {
            Shop = user.Shop,
            At = time.GetUtcNow(),
            Agent = user.Agent,
            Actor = user.Name,
            Action = action,
            ObjectKind = objectKind,
            ObjectId = objectId,
            Detail = JsonSerializer.Serialize(detail ?? new Dictionary<string, string>(StringComparer.Ordinal)),
            Address = address,
        });
}
