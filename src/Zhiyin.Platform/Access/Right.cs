using System.Reflection;
using System.Text.Json.Serialization;

namespace Zhiyin.Platform.Access;

/// <summary>What somebody may do (handbook §8.4); every route names one. The wire names are those of roles, API keys and docs/openapi.json.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Right>))]
public enum Right
{
    [JsonStringEnumMemberName("conversations.own")] ConversationsOwn,
    [JsonStringEnumMemberName("conversations.team")] ConversationsTeam,
    [JsonStringEnumMemberName("conversations.all")] ConversationsAll,
    [JsonStringEnumMemberName("conversations.sampled")] ConversationsSampled,
    [JsonStringEnumMemberName("reply")] Reply,
    [JsonStringEnumMemberName("transfer")] Transfer,
    [JsonStringEnumMemberName("team.takeover")] TakeOver,
    [JsonStringEnumMemberName("team.watch")] WatchTeam,
    [JsonStringEnumMemberName("merge")] Merge,
    [JsonStringEnumMemberName("bulk")] Bulk,
    [JsonStringEnumMemberName("quickreplies.own")] QuickRepliesOwn,
    [JsonStringEnumMemberName("quickreplies.manage")] QuickRepliesManage,
    [JsonStringEnumMemberName("labels.manage")] LabelsManage,
    [JsonStringEnumMemberName("knowledge.manage")] KnowledgeManage,
    [JsonStringEnumMemberName("views.share")] ViewsShare,
    [JsonStringEnumMemberName("contacts.edit")] ContactsEdit,
    [JsonStringEnumMemberName("inboxes.manage")] InboxesManage,
    [JsonStringEnumMemberName("agents.manage")] AgentsManage,
    [JsonStringEnumMemberName("keys.manage")] KeysManage,
    [JsonStringEnumMemberName("audit.read")] AuditRead,
    [JsonStringEnumMemberName("shop.manage")] ShopManage,
    [JsonStringEnumMemberName("personal.unmask")] PersonalUnmask,
    [JsonStringEnumMemberName("personal.export")] PersonalExport,
    [JsonStringEnumMemberName("personal.erase")] PersonalErase,

    /// <summary>Says whether a reported false alarm is one.</summary>
    [JsonStringEnumMemberName("rulebook.decide")] RulebookDecide,

    /// <summary>Changes how much rules matter, spared phrases and brand words.</summary>
    [JsonStringEnumMemberName("rulebook.manage")] RulebookManage,
}

/// <summary>Rights by their wire names.</summary>
public static class RightNames
{
    private static readonly Dictionary<Right, string> s_names = Enum.GetValues<Right>().ToDictionary(
        right => right,
        right => typeof(Right).GetField(right.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name);

    private static readonly Dictionary<string, Right> s_rights = s_names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Wire(this Right right) => s_names[right];

    public static bool TryParse(string name, out Right right) => s_rights.TryGetValue(name, out right);
}
